/** An agenda as a glossary for people: one page of Markdown, or one file of HTML without scripts. What comes from the agenda is text and stays text. */
import type { Agenda, Entry, Figure, Group, Labels, Source, Term, Texts } from "../agenda/model.ts";
import { type GlossaryWords, glossaryWords } from "./glossaryWords.ts";
import { firstText, listTexts } from "./texts.ts";
import { escapeXml } from "./xml.ts";

/** What stands in a line: text, or text with an address. */
interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** A line of an entry: what it says of it ("Also"), and what that is. */
interface Line {
  readonly head?: string;
  readonly pieces: readonly Piece[];
}

interface Item {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly Line[];
  /** Members of a group; numbered where their order counts. */
  readonly members?: readonly string[];
  readonly isOrdered?: boolean;
}

interface Section {
  readonly title: string;
  readonly items: readonly Item[];
}

/** What the page takes from layers that this one does not know. */
export interface GlossaryContext {
  /** The language to write in: a tag. */
  readonly language: string;
  /** A figure in one line: '80.2% of households, 2024'. */
  readonly summarize: (figure: Figure, language: string) => string;
  readonly escapeMarkdown: (text: string) => string;
  /** An address of the web; undefined for anything else. */
  readonly webAddress: (text: string) => string | undefined;
}

/** Control characters, and those that turn the order of letters around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
const clean = (text: string): string => text.replace(UNSEEN, "").replace(/\s+/g, " ").trim();

/** Texts in a language, and those in others behind their tag. */
function inLanguages(texts: Texts, language: string, withOwn = true): readonly string[] {
  const own = withOwn ? (texts[language] ?? []) : [];
  return [...own, ...listTexts(texts).flatMap(([tag, text]) => (tag === language ? [] : [`${text} (${tag})`]))];
}

class Glossary {
  readonly #agenda: Agenda;
  readonly #context: GlossaryContext;
  readonly #words: GlossaryWords;

  constructor(agenda: Agenda, context: GlossaryContext) {
    this.#agenda = agenda;
    this.#context = context;
    this.#words = glossaryWords(context.language);
  }

  #source(entry: Term | Group | Figure): readonly Line[] {
    const source = this.#agenda.sources.find(({ id }) => id === entry.source);
    return source ? [{ head: this.#words.source, pieces: [this.#cite(source)] }] : [];
  }

  #cite({ title, publisher, date, url }: Source): Piece {
    const href = url === undefined ? undefined : this.#context.webAddress(url);
    return { text: [title, publisher, date].filter((each) => each !== undefined).join(", "), ...(href === undefined ? {} : { href }) };
  }

  #name(texts: Texts): string {
    return firstText(texts, this.#context.language);
  }

  #labels({ preferred, admitted, deprecated }: Labels): readonly Line[] {
    const { language } = this.#context;
    const others = preferred[language] ? inLanguages(preferred, language, false) : inLanguages(preferred, language).slice(1);
    const also = inLanguages(admitted, language);
    const not = inLanguages(deprecated, language);
    return [
      ...(others.length > 0 ? [{ pieces: [{ text: others.join("; ") }] }] : []),
      ...(also.length > 0 ? [{ head: this.#words.also, pieces: [{ text: also.join("; ") }] }] : []),
      ...(not.length > 0 ? [{ head: this.#words.not, pieces: [{ text: not.join("; ") }] }] : []),
    ];
  }

  #definition(texts: Texts): readonly Line[] {
    const { language } = this.#context;
    const own = texts[language] ?? Object.values(texts)[0] ?? [];
    return own.map((text) => ({ pieces: [{ text }] }));
  }

  #term(term: Term): Item {
    const lines = [...this.#definition(term.definition), ...this.#labels(term), ...this.#source(term)];
    return { id: term.id, name: this.#name(term.preferred), lines };
  }

  #group(group: Group): Item {
    const lines = [...this.#definition(group.definition), ...this.#labels(group), ...this.#source(group)];
    const members = group.members.map(({ preferred }) => this.#name(preferred));
    return { id: group.id, name: this.#name(group.preferred), members, isOrdered: group.ordered, lines };
  }

  #figure(figure: Figure): Item {
    const { language, summarize } = this.#context;
    const series = figure.series.map(({ period, value }) => {
      const { period: _, ...own } = figure;
      return `${period.text}: ${summarize({ ...own, value, base: {}, comparator: "exactly" }, language)}`;
    });
    return {
      id: figure.id,
      name: this.#name(figure.label),
      lines: [
        { pieces: [{ text: summarize(figure, language) }] },
        ...(series.length > 0 ? [{ head: this.#words.earlier, pieces: [{ text: series.join("; ") }] }] : []),
        ...this.#definition(figure.definition),
        ...this.#source(figure),
      ],
    };
  }

  /** The sections that are not empty. Terms are sorted as the language sorts, all else is in the agenda's order. */
  sections(isWanted: (entry: Entry) => boolean): readonly Section[] {
    const { terms, groups, figures, sources } = this.#agenda;
    const { compare } = new Intl.Collator(this.#context.language);
    const sections = [
      {
        title: this.#words.terms,
        items: terms
          .filter(isWanted)
          .map((each) => this.#term(each))
          .sort((a, b) => compare(a.name, b.name)),
      },
      { title: this.#words.groups, items: groups.filter(isWanted).map((each) => this.#group(each)) },
      { title: this.#words.figures, items: figures.filter(isWanted).map((each) => this.#figure(each)) },
      {
        title: this.#words.sources,
        items: sources.filter(isWanted).map((each) => ({ id: each.id, name: each.title, lines: [{ pieces: [this.#cite(each)] }] })),
      },
    ];
    return sections.filter(({ items }) => items.length > 0);
  }
}

/** The agenda as a page of Markdown. */
export function writeGlossaryMarkdown(agenda: Agenda, context: GlossaryContext, isWanted: (entry: Entry) => boolean = () => true): string {
  const shown = (text: string): string => context.escapeMarkdown(clean(text));
  const piece = ({ text, href }: Piece): string => (href === undefined ? shown(text) : `[${shown(text)}](<${href}>)`);
  const line = ({ head, pieces }: Line): string => `${head === undefined ? "" : `*${shown(head)}:* `}${pieces.map(piece).join("")}`;
  const item = ({ name, lines, members = [], isOrdered }: Item): string => {
    const list = members.map((member, index) => `${isOrdered ? `${index + 1}.` : "-"} ${shown(member)}`).join("\n");
    return [`### ${shown(name)}`, ...(list === "" ? [] : [list]), ...lines.map(line)].join("\n\n");
  };
  const date = agenda.date === undefined ? [] : [shown(agenda.date)];
  const sections = new Glossary(agenda, context).sections(isWanted).flatMap(({ title, items }) => [`## ${shown(title)}`, ...items.map(item)]);
  return `${[`# ${shown(agenda.title)}`, ...date, ...sections].join("\n\n")}\n`;
}

const STYLE = `:root{color-scheme:light dark}
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff}
h2{margin-top:2.5rem;border-bottom:1px solid #c9d1d9}
h3{margin:1.5rem 0 .25rem;font-size:1.05rem}
p,ul,ol{margin:.25rem 0}
.head{color:#57606a}
nav a{margin-right:1rem}
a{color:#0550ae}
@media (prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}h2{border-color:#30363d}.head{color:#9198a1}a{color:#79c0ff}}
@media print{nav{display:none}}`;

/** The agenda as one file of HTML: nothing is loaded and nothing runs. */
export function writeGlossaryHtml(agenda: Agenda, context: GlossaryContext, isWanted: (entry: Entry) => boolean = () => true): string {
  const shown = (text: string): string => escapeXml(clean(text));
  const piece = ({ text, href }: Piece): string =>
    href === undefined ? `<span dir="auto">${shown(text)}</span>` : `<a href="${escapeXml(href)}" rel="noreferrer" dir="auto">${shown(text)}</a>`;
  const line = ({ head, pieces }: Line): string =>
    `<p>${head === undefined ? "" : `<span class="head">${shown(head)}:</span> `}${pieces.map(piece).join("")}</p>`;
  const list = ({ members = [], isOrdered }: Item): string => {
    const tag = isOrdered ? "ol" : "ul";
    return members.length === 0 ? "" : `<${tag}>${members.map((member) => `<li dir="auto">${shown(member)}</li>`).join("")}</${tag}>\n`;
  };
  const item = (each: Item): string =>
    `<section id="${escapeXml(each.id)}">\n<h3 dir="auto">${shown(each.name)}</h3>\n${list(each)}${each.lines.map(line).join("\n")}\n</section>`;
  const sections = new Glossary(agenda, context).sections(isWanted);
  const nav = sections.map(({ title }, index) => `<a href="#section-${index + 1}">${shown(title)}</a>`).join("");
  const body = sections.map(({ title, items }, index) => `<h2 id="section-${index + 1}">${shown(title)}</h2>\n${items.map(item).join("\n")}`);
  return `<!doctype html>
<html lang="${escapeXml(context.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${shown(agenda.title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1 dir="auto">${shown(agenda.title)}</h1>
${agenda.date === undefined ? "" : `<p>${shown(agenda.date)}</p>\n`}<nav>${nav}</nav>
${body.join("\n")}
</body>
</html>
`;
}
