package talks

// agencyCountry gives the country of news agencies and papers by the name that
// article.Parse reports.
var agencyCountry = map[string]string{
	"VNA": "Vietnam", "VNS": "Vietnam", "VOV": "Vietnam", "VOVWORLD": "Vietnam", "VOV.VN": "Vietnam", "NDO": "Vietnam", "SGGP": "Vietnam", "PANO": "Vietnam",
	"VGP": "Vietnam", "WVR": "Vietnam", "HBO": "Vietnam", "Xinhua": "China", "CGTN": "China", "KPL": "Laos", "AKP": "Cambodia", "Kyodo": "Japan",
	"Jiji": "Japan", "NHK": "Japan", "Yonhap": "South Korea", "KCNA": "North Korea", "TASS": "Russia", "Interfax": "Russia", "RIA Novosti": "Russia",
	"ANI": "India", "PTI": "India", "ACN": "Cuba", "Prensa Latina": "Cuba", "Anadolu": "Turkey", "AA": "Turkey", "Bernama": "Malaysia",
	"Antara": "Indonesia", "PNA": "Philippines", "TNA": "Thailand", "IRNA": "Iran", "APP": "Pakistan", "BSS": "Bangladesh", "BelTA": "Belarus",
	"WAM": "United Arab Emirates", "SPA": "Saudi Arabia", "QNA": "Qatar", "MENA": "Egypt", "Agencia Brasil": "Brazil", "Télam": "Argentina",
}
