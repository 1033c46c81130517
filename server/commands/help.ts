/** What `--help` says. */

/** The commands, each with what it does in one line. */
export const COMMANDS = {
  check: "hold drafts against their agendas",
  claims: "list every number of a draft, and which figure it speaks of",
  rules: "list the rules",
  lsp: "run the language server, for editors",
} as const;

/** A command's name. */
export type CommandName = keyof typeof COMMANDS;

const GENERAL = `Concord keeps policy drafts in agreement with the official terms, lists and figures of an agenda.

Usage: concord COMMAND [options]

Commands:
${Object.entries(COMMANDS)
  .map(([name, does]) => `  ${name.padEnd(8)}${does}`)
  .join("\n")}

  concord COMMAND --help    what a command takes
  concord --version         the version

Exit status: 0 all is well; 1 there are findings that count; 2 the arguments, the configuration or an agenda are wrong.
`;

const AGENDAS = `Which agenda a draft answers to: its front matter ('agenda:'), else --agenda, else .concord.yaml in its folder or one above,
else the nearest *.agenda.yaml. Nothing above the working folder is looked at.
`;

const PAGES: Readonly<Record<CommandName, string>> = {
  check: `Usage: concord check [options] [FILE | FOLDER | GLOB | -]...

Holds Markdown drafts against their agendas. Without a path, the working folder is searched for *.md and *.markdown; node_modules, folders
that begin with a dot, and what .gitignore names are left out. '-' reads one draft from standard input.

  -a, --agenda FILE          an agenda that the drafts answer to; may be given again
      --format FORMAT        pretty (default) or json
      --fail-on LEVEL        the least severity that makes the status 1: error, warning (default), information or hint
      --max-warnings N       let N warnings pass
      --rule RULE=SEVERITY   error, warning, information, hint or off; may be given again, and outranks .concord.yaml
      --fix                  apply the edits that allow no other reading, and say which
  -q, --quiet                print only what counts for --fail-on
      --stdin-filename NAME  what the draft on standard input is called, for the configuration
      --jsonl                read {"id": …, "markdown": …} a line on standard input, write {"id": …, "findings": […]} a line
      --color, --no-color    instead of asking the terminal, NO_COLOR and FORCE_COLOR

${AGENDAS}
Exit status: 0 nothing at or above --fail-on; 1 something; 2 the arguments, the configuration or an agenda are wrong.
`,
  claims: `Usage: concord claims [options] DRAFT...

Lists every number of a draft in order: the figure that it speaks of, whether it agrees, and why.

  -a, --agenda FILE          an agenda that the draft answers to; may be given again
      --format FORMAT        pretty (default) or json
      --stdin-filename NAME  what the draft on standard input ('-') is called, for the configuration
      --color, --no-color    instead of asking the terminal, NO_COLOR and FORCE_COLOR

${AGENDAS}`,
  rules: `Usage: concord rules [--format pretty|json]

Lists every rule with its default severity. Severities are set in .concord.yaml under 'rules', or by check --rule.
`,
  lsp: `Usage: concord lsp [--stdio]

Runs the language server on standard input and output, for any editor that speaks the Language Server Protocol.
Also: --node-ipc, --socket=PORT, --pipe=NAME.
`,
};

/** The page of a command, or the general one. */
export const helpFor = (command?: CommandName): string => (command ? PAGES[command] : GENERAL);
