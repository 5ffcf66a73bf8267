package main

import (
	"fmt"
	"strings"
)

// help prints the usage of the program or of one sub-command.
func (p *program) help(args []string) error {
	name := ""
	if len(args) > 0 {
		name = args[0]
	}
	text := usage(name)
	if text == "" {
		return usageError(fmt.Sprintf("unknown command %q; rapporteur -help lists the commands", name))
	}
	return p.say(text)
}

// usage returns what -help prints for a sub-command, "" being none, or "" for
// a name that is no sub-command.
func usage(name string) string {
	text := ""
	switch name {
	case "":
		text = usageMain
	case "bot":
		text = usageBot
	case "chat":
		text = usageChat
	case "ask":
		text = usageAsk
	case "meetings":
		text = usageMeetings
	case "extract":
		text = usageExtract
	case "search":
		text = usageSearch
	case "check":
		text = usageCheck
	case "index":
		text = usageIndex
	case "help":
		text = usageHelp
	}
	return strings.TrimPrefix(text, "\n")
}

const usageMain = `
usage: rapporteur [-corpus DIR]...
       rapporteur COMMAND [flags]

Answers questions about talks from news articles, with the sentences that say
so. Without a command it is a Discord bot if DISCORD_TOKEN is set, in the
environment or in a file .env, and a chat in this terminal if not.

commands:
  bot       answer on Discord
  chat      answer in this terminal
  ask       answer one question, or one a line from standard input
  meetings  list the meetings
  extract   show what was found in each article
  search    find the sentences that match best
  check     tell what was read, and what in the articles needs a look
  index     keep what was read in a file, to start faster
  help      show the usage of a command

  -corpus DIR   read the articles (.txt, .md, .html) under DIR instead of the
                five that come with the program; may be repeated
  -index FILE   take from FILE what was read before; with -corpus, read what
                has changed since and bring FILE up to date

All commands but index take both. rapporteur COMMAND -help tells more.
`

const usageBot = `
usage: rapporteur bot [-corpus DIR]...

Answers on Discord until it gets an interrupt. Needs DISCORD_TOKEN, in the
environment or in a file .env in this folder; .env.example lists all settings.
`

const usageChat = `
usage: rapporteur chat [-corpus DIR]...

Answers the lines typed, each a question or a command such as /meetings; /help
lists them. From a pipe it reads to the end and shows no prompt.
`

const usageAsk = `
usage: rapporteur ask [-json] [-corpus DIR]... [QUESTION...]

Answers the question. Without one it reads standard input, a question a line,
either plain text or {"id":"q1","question":"...","conversation":"c1"}.
Questions of one conversation may refer to those before; others stand alone.

  -json   print an object for each question, one a line
`

const usageMeetings = `
usage: rapporteur meetings [-json] [-corpus DIR]... [filters]

Lists the meetings that fit all filters, each once however many articles
report it.

  -person NAME    someone who took part
  -with NAME      someone else who took part
  -from DATE      on this day or later: 2022, 2022-07 or 2022-07-06
  -to DATE        on this day or earlier
  -country NAME   a side
  -mode MODE      in person, online, phone or hybrid
  -place NAME     a city or building
  -topic WORDS    what it was about
  -json           print an object for each meeting, one a line
`

const usageExtract = `
usage: rapporteur extract [-json] [-corpus DIR]...

Shows what was found in each article: title, date, meetings, who said what.

  -json   print an object for each article, one a line
`

const usageSearch = `
usage: rapporteur search [-json] [-k N] [-explain] [-corpus DIR]... [filters]
                         [QUERY...]

Finds the sentences that match the words best. Without words it reads standard
input as ask does. "Words in quotation marks" must stand side by side, a word
with - before it must not stand in the sentence, and word* stands for all words
that begin so.

  -article ID     only in this article
  -from DATE      only in articles of this day or later: 2022, 2022-07, 2022-07-06
  -to DATE        of this day or earlier
  -person NAME    that mention this person
  -event ID       that report this event
  -k N            show at most N sentences (10)
  -explain        tell what each word adds to the score
  -json           print an object for each query, one a line
`

const usageCheck = `
usage: rapporteur check [-json] [-corpus DIR]...

For those who add articles: tells what was read, which meetings came of it, and
what is wrong or in doubt, each with file and line. Doubts are no failure; the
exit status is 1 only if a file could not be read.

  -json   print an object for each of them, one a line
`

const usageIndex = `
usage: rapporteur index -o FILE [-corpus DIR]...

Reads the articles and keeps what was found in FILE: the articles, the meetings
and the index of sentences. Articles that FILE has from before are not read
again unless they or this program have changed. Other commands take FILE with
-index.

  -o FILE   the file to write
`

const usageHelp = `
usage: rapporteur help [COMMAND]

Shows the usage of a command.
`
