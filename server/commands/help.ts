/** What `--help` says. Names of options and commands stand as they are typed; all else is in the language of the user interface. */
import * as l10n from "@vscode/l10n";
import { DATA_FORMATS, EXPORT_FORMATS } from "../exchange/formatNames.ts";
import { wrap } from "../reports/columns.ts";
import { FORMAT_NAMES } from "../reports/formats.ts";

/** The commands, each with what it does in one line. */
export const COMMANDS = {
  check: () => l10n.t("hold drafts against their agendas"),
  claims: () => l10n.t("list every number of a draft, and which figure it speaks of"),
  baseline: () => l10n.t("keep the file of known findings, which check --baseline hides"),
  rules: () => l10n.t("list the rules"),
  explain: () => l10n.t("tell what a rule says, why, and how to mend it"),
  agenda: () => l10n.t("check, list, show, keep and draw what agendas hold"),
  import: () => l10n.t("make an agenda of tables, statistics and term bases, or add to one"),
  export: () => l10n.t("write an agenda as data for other programs, or as a glossary"),
  diff: () => l10n.t("tell what has changed in an agenda, and which drafts disagree now"),
  config: () => l10n.t("print what is in force for a file, and where it is said"),
  extract: () => l10n.t("propose agenda entries from reports and decisions"),
  lsp: () => l10n.t("run the language server, for editors"),
  mcp: () => l10n.t("serve the agenda to assistants"),
} as const;

/** A command's name. */
export type CommandName = keyof typeof COMMANDS;

type Row = readonly [name: string, does: string];

/** Columns of a page. */
const WIDTH = 140;

/** Names, and behind them what they do, under each other. */
const table = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, does]) => `  ${name.padEnd(width)}${does}`).join("\n");
};

const fit = (line: string): readonly string[] => (line.startsWith(" ") ? [line] : wrap(line, WIDTH));

/** A page of paragraphs, with a blank line between them. Lines that begin with blanks stay as they are. */
const page = (...parts: readonly string[]): string => `${parts.map((part) => part.split("\n").flatMap(fit).join("\n")).join("\n\n")}\n`;

const usage = (words: string): string => l10n.t("Usage: {0}", words);

const general = (): string =>
  page(
    l10n.t("Concord keeps policy drafts in agreement with the official terms, lists and figures of an agenda."),
    usage("concord COMMAND [options]"),
    `${l10n.t("Commands:")}\n${table(Object.entries(COMMANDS).map(([name, does]) => [name, does()]))}`,
    table([
      ["concord COMMAND --help", l10n.t("what a command takes")],
      ["concord --version", l10n.t("the version")],
    ]),
    l10n.t("Exit status: 0 all is well; 1 there are findings that count; 2 the arguments, the configuration or an agenda are wrong."),
  );

const whichAgenda = (): string =>
  l10n.t(
    "Which agenda a draft answers to: its front matter ('agenda:'), else --agenda, else .concord.yaml in its folder or one above, else the nearest *.agenda.yaml. Nothing above the working folder is looked at.",
  );

const formatRow = (): Row => ["    --format FORMAT", l10n.t("pretty (default) or json")];
const colorRow = (): Row => ["    --color, --no-color", l10n.t("instead of asking the terminal, NO_COLOR and FORCE_COLOR")];

const check = (): string =>
  page(
    usage("concord check [options] [FILE | FOLDER | GLOB | -]..."),
    l10n.t(
      "Holds Markdown drafts against their agendas. Without a path, the working folder is searched for *.md and *.markdown; node_modules, folders that begin with a dot, and what .gitignore names are left out. '-' reads one draft from standard input.",
    ),
    table([
      ["-a, --agenda FILE", l10n.t("an agenda that the drafts answer to; may be given again")],
      ["    --format FORMAT", l10n.t("pretty (default), or {0}", FORMAT_NAMES.slice(1).join(", "))],
      ["-o, --output FORMAT=FILE", l10n.t("write a report into a file too; may be given again")],
      ["    --fail-on LEVEL", l10n.t("the least severity that makes the status 1: error, warning (default), information or hint")],
      ["    --max-warnings N", l10n.t("let N warnings pass")],
      ["    --pass-without-agenda", l10n.t("make the status 0 where no agenda speaks for any of the drafts")],
      ["    --rule RULE=SEVERITY", l10n.t("error, warning, information, hint or off; may be given again, and outranks .concord.yaml")],
      ["    --changed [BASE]", l10n.t("only what is new since a commit, branch or tag of git (origin/HEAD, else HEAD), the working tree included")],
      ["    --baseline FILE", l10n.t("hide the findings that 'concord baseline update' wrote into this file, not those of .concord.yaml's baseline")],
      ["    --no-baseline", l10n.t("show the findings that the baseline of .concord.yaml hides")],
      ["    --require-reasons", l10n.t("an ignore comment without a reason is a finding")],
      ["    --show-waived", l10n.t("list the findings that ignore comments waive, and why")],
      ["    --fix", l10n.t("apply the edits that allow no other reading, and say which")],
      ["    --fix-dry-run", l10n.t("print as a unified diff what --fix would change, and write nothing")],
      [
        "-j, --jobs N",
        l10n.t("how many threads share the work: as many as there are cores where there is much to do, unless you say otherwise; 1: none"),
      ],
      ["-q, --quiet", l10n.t("print only what counts for --fail-on")],
      ["    --stdin-filename NAME", l10n.t("what the draft on standard input is called, for the configuration")],
      ["    --jsonl", l10n.t("read {0} a line on standard input, write {1} a line", '{"id": …, "markdown": …}', '{"id": …, "findings": […]}')],
      colorRow(),
    ]),
    whichAgenda(),
    l10n.t("Exit status: 0 nothing at or above --fail-on; 1 something; 2 the arguments, the configuration or an agenda are wrong."),
    l10n.t("Ctrl-C stops a run and tells what is done so far (status 130); a second one ends it at once."),
  );

const claims = (): string =>
  page(
    usage("concord claims [options] DRAFT..."),
    l10n.t("Lists every number of a draft in order: the figure that it speaks of, whether it agrees, and why."),
    table([
      ["-a, --agenda FILE", l10n.t("an agenda that the draft answers to; may be given again")],
      formatRow(),
      ["    --stdin-filename NAME", l10n.t("what the draft on standard input ('-') is called, for the configuration")],
      colorRow(),
    ]),
    whichAgenda(),
  );

const baseline = (): string =>
  page(
    usage("concord baseline update | prune [options] [FILE | FOLDER | GLOB]..."),
    l10n.t(
      "'update' adds the findings as they are now to a file of known findings, and leaves what stands there; 'prune' takes out those that are no more. Run it in the folder in which check runs.",
    ),
    table([
      ["    --file FILE", l10n.t("the file; unless you say so, the baseline of .concord.yaml, else .concord-baseline.yaml")],
      ["    --reason TEXT", l10n.t("why the new entries are known")],
      ["    --by TEXT", l10n.t("who says so")],
      ["    --expires DAY", l10n.t("the last day on which they are hidden, such as 2026-12-31")],
      ["-a, --agenda FILE", l10n.t("an agenda that the drafts answer to; may be given again")],
    ]),
  );

const rules = (): string =>
  page(
    usage("concord rules [--format pretty|json]"),
    l10n.t("Lists every rule with its default severity. Severities are set in .concord.yaml under 'rules', or by check --rule."),
  );

const explain = (): string =>
  page(
    usage("concord explain [--format pretty|markdown] RULE..."),
    l10n.t("Tells what a rule says and why, with a wrong and a right example, how to mend it and how to configure it. The pages are in English."),
  );

const agenda = (): string =>
  page(
    `${usage("concord agenda check [options] [FILE | FOLDER]...")}
       concord agenda list [--format pretty|json] [FILE | FOLDER]...
       concord agenda show [--agenda FILE] [--format pretty|json] ENTRY...
       concord agenda update [options] FIGURE --value VALUE
       concord agenda format [--check] [FILE | FOLDER]...
       concord agenda graph [--format mermaid|dot] [FILE | FOLDER]...`,
    l10n.t("Without a path, every *.agenda.yaml in the working folder and below is meant; with one, also the agendas that it extends."),
    table([
      ["check", l10n.t("tells the faults of agenda files")],
      ["list", l10n.t("lists the entries, each with its value or name and its source")],
      ["show", l10n.t("shows entries ('figures/x', 'x' or 'agenda-id:figures/x'), and where drafts and other entries cite them")],
      ["update", l10n.t("gives a figure its new value, prints what changes, and keeps the old value with its period and source in 'series'")],
      ["format", l10n.t("brings agenda files into their canonical form, of which only white space is part, and prints what changes")],
      ["graph", l10n.t("draws which agenda extends which, which terms are members of which group, and which source stands behind what")],
    ]),
    table([
      ["-a, --agenda FILE", l10n.t("look for the entries in this agenda; may be given again")],
      ["    --format FORMAT", l10n.t("pretty or json; of 'check' also sarif, github, gitlab or rdjson; of 'graph' mermaid or dot")],
      ["    --fail-on LEVEL", l10n.t("of 'check': the least severity that makes the status 1, warning unless said")],
      ["    --value VALUE", l10n.t("of 'update': the number as a draft would have it (82.3%, 268 million)")],
      ["    --period PERIOD", l10n.t("of 'update': the period for which the new value holds: 2025, 2025-Q1, 2025-06, 2025-06-30")],
      ["    --old-period PERIOD", l10n.t("of 'update': that of the old value, where the figure names none; without it, it is not kept")],
      ["    --source KEY", l10n.t("of 'update': the source of the new value, one of the agenda's 'sources'; without it, none")],
      ["    --source-title TEXT", l10n.t("of 'update': a new source; also {0}", "--source-publisher, --source-date, --source-url")],
      ["    --dry-run", l10n.t("of 'update': print what would change, and write nothing")],
      ["    --check", l10n.t("of 'format': write nothing, and make the status 1 where a file is not in its canonical form")],
      ["    --rule RULE=SEVERITY", l10n.t("of 'check': error, warning, information, hint or off; may be given again")],
      colorRow(),
    ]),
    l10n.t("Exit status: 0 all is well; 1 there are faults that count; 2 the arguments are wrong, or an agenda cannot be used."),
  );

const importPage = (): string =>
  page(
    usage("concord import [options] FILE..."),
    l10n.t(
      "Reads tables (CSV), statistics (SDMX-CSV), term bases (TBX) and vocabularies (SKOS in Turtle or JSON-LD), and prints the agenda that they make. With --into, what is new goes into an agenda that is there, and what is told otherwise is shown. '-' reads standard input.",
    ),
    table([
      ["    --format FORMAT", l10n.t("{0}; told from the file unless you say", DATA_FORMATS.join(", "))],
      ["-o, --output FILE", l10n.t("write a new agenda into this file")],
      ["    --into AGENDA", l10n.t("add to this agenda; its comments and order stay, and the change is shown as a unified diff")],
      ["    --update", l10n.t("with --into: take over what is told otherwise, too")],
      ["    --dry-run", l10n.t("with --into: show the change, and write nothing")],
    ]),
    table([
      ["    --agenda-id ID, --title TEXT", l10n.t("of a new agenda; otherwise from the input or its name")],
      ["    --language TAG", l10n.t("the language of texts that name none, and of a new agenda")],
      ["    --area CODE", l10n.t("what figures of a new agenda speak of: VN, EU, 001 for the world")],
      ["    --source TEXT", l10n.t("the title of the source of entries that name none; the input's own unless you say")],
    ]),
    table([
      ["    --column FIELD=NAME", l10n.t("what a column of a table holds: '{0}', for one; may be given again", "--column label:vi=Chỉ tiêu")],
      ["    --only COLUMN=VALUE,...", l10n.t("only rows with one of these values; may be given again")],
      ["    --as terms|figures", l10n.t("what a table holds, where its columns do not tell")],
      ["    --unit UNIT, --kind KIND, --period PERIOD", l10n.t("of figures of which the input says none")],
      ["    --decimal point|comma", l10n.t("what stands before decimals, where numbers do not show it")],
      ["    --delimiter MARK", l10n.t("what parts the cells; told from the header unless you say")],
      ["    --separator MARK", l10n.t("what parts the labels of a cell, '|' unless you say")],
      ["    --encoding NAME", l10n.t("of a file that is not UTF-8 or UTF-16: windows-1258, for one")],
    ]),
    l10n.t("Exit status: 0 all was taken over; 1 something was not, or is told otherwise; 2 the arguments are wrong, or nothing could be read."),
  );

const exportPage = (): string =>
  page(
    usage("concord export [options] AGENDA"),
    l10n.t("Writes an agenda as data, and tells what the format cannot hold; or as a glossary for people."),
    table([
      ["    --format FORMAT", l10n.t("{0}; told from the name of --output unless you say", EXPORT_FORMATS.join(", "))],
      ["-o, --output FILE", l10n.t("write into this file, and not to standard output")],
      ["    --language TAG", l10n.t("the language of a glossary, the agenda's own unless you say")],
      ["    --all", l10n.t("take along the entries of the agendas that it extends")],
    ]),
    l10n.t("Exit status: 0 all was written; 1 the format cannot hold all; 2 the arguments are wrong, or the agenda cannot be used."),
  );

const diff = (): string =>
  page(
    usage("concord diff [options] OLD NEW [FILE | FOLDER | GLOB]..."),
    l10n.t(
      "Tells what has changed from one state of an agenda to another, and what is found in drafts that was not found before. NEW is an agenda file; OLD is one, too, or a state of git as 'HEAD:plans/x.agenda.yaml'. Without a path, the drafts of the working folder that answer to NEW are meant.",
    ),
    table([
      ["    --format FORMAT", l10n.t("pretty (default), or {0}", "json, markdown")],
      ["    --fail-on LEVEL", l10n.t("the least severity that makes the status 1: error, warning (default), information or hint")],
      ["    --fix", l10n.t("apply the edits that allow no other reading to what disagrees now")],
      colorRow(),
    ]),
    l10n.t("Exit status: 0 nothing breaks; 1 drafts disagree now; 2 the arguments or an agenda are wrong."),
  );

const config = (): string =>
  page(
    usage("concord config [options] [FILE]"),
    l10n.t(
      "Prints what is in force for a draft or an agenda: the configuration, agendas, language, severities and the baseline, each with the place that says it. Without a file, for a draft in the working folder.",
    ),
    table([
      ["-a, --agenda FILE", l10n.t("an agenda that the drafts answer to; may be given again")],
      ["    --rule RULE=SEVERITY", l10n.t("error, warning, information, hint or off; may be given again, and outranks .concord.yaml")],
      formatRow(),
      colorRow(),
    ]),
    l10n.t("Exit status: 0 all is well; 2 the arguments, the configuration or an agenda are wrong."),
  );

const extract = (): string =>
  page(
    usage("concord extract [options] FILE..."),
    l10n.t(
      "Reads documents (.md, .txt, .html, .docx, .pdf; '-' for text on standard input) and proposes terms, groups and figures as an agenda, each with the line that it comes from and what is doubtful about it. Nothing is written but where --output or --into says so.",
    ),
    table([
      ["-a, --agenda FILE", l10n.t("what this agenda knows is not proposed, and what it has otherwise is told; may be given again")],
      ["    --language TAG", l10n.t("the language of the documents (en, vi, fr, de); told from the text unless given")],
      ["    --title TEXT", l10n.t("the title of the proposed agenda")],
      ["    --date DAY", l10n.t("the day that the documents speak as of, such as 2026-12-31, where they do not say")],
      ["    --format FORMAT", l10n.t("yaml (default) or json")],
      ["    --output FILE", l10n.t("write the proposal into a new file")],
      ["    --into AGENDA", l10n.t("add the proposal to this agenda, and print what changes as a unified diff")],
      ["    --dry-run", l10n.t("with --into: print the diff, and write nothing")],
    ]),
    l10n.t(
      "Exit status: 0 proposals, without conflict; 1 documents disagree with each other or with an agenda; 2 the arguments are wrong, or a document cannot be read.",
    ),
  );

const lsp = (): string =>
  page(
    usage("concord lsp [--stdio]"),
    l10n.t(
      "Runs the language server on standard input and output, for any editor that speaks the Language Server Protocol. Also: {0}.",
      "--node-ipc, --socket=PORT, --pipe=NAME",
    ),
  );

const mcp = (): string =>
  page(
    usage("concord mcp [--agenda FILE]... [FOLDER]"),
    l10n.t(
      "Serves the agendas of a folder, the working folder where none is named, to assistants, on standard input and output, by the Model Context Protocol: they look up official entries, have their texts checked, and list the claims of drafts. Nothing outside the folder is read, and nothing is written.",
    ),
    table([["-a, --agenda FILE", l10n.t("an agenda of the folder that all texts answer to; may be given again")]]),
  );

const PAGES: Readonly<Record<CommandName, () => string>> = {
  check,
  claims,
  baseline,
  rules,
  explain,
  agenda,
  import: importPage,
  export: exportPage,
  config,
  diff,
  extract,
  lsp,
  mcp,
};

/** The page of a command, or the general one. */
export const helpFor = (command?: CommandName): string => (command ? PAGES[command]() : general());
