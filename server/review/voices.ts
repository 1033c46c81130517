/** Vetoes by voice: somebody else's statistic, another programme's or body's name, a quotation, a denial, a supposition. */
import * as l10n from "@vscode/l10n";
import type { Token } from "../draft/model.ts";
import { cuesIn, explained, hasCue, isContent, type Marked, type Site, textOf } from "./context.ts";
import type { Lexicon, Profile } from "./lexicon.ts";

/** 'according to the statistics office', 'Google puts it at': somebody who is not the figure's source. */
export function otherSource(site: Site, profile: Profile, lexicon: Lexicon): string | undefined {
  const { marked } = site;
  const { tokens, text } = marked.content;
  const stretches = [site.clause, site.sentence] as const;
  for (const [from, to] of stretches) {
    for (const cue of cuesIn(marked, "accordingTo", from, to)) {
      // 'source: Oxfam'
      const named = cue.to + (tokens[cue.to]?.norm === ":" ? 1 : 0);
      let end = named;
      while (end < to && end < cue.to + 9 && !/^[,;:.()]$/.test((tokens[end] as Token).norm)) end++;
      const verdict = whose(marked, named, end, profile, lexicon);
      if (verdict) return l10n.t("given by {0}", verdict);
    }
    // 'l'association n'en compte que 35 %': a body as the clause's subject
    for (const cue of cuesIn(marked, "bodies", site.clause[0], site.from)) {
      if (explained(marked, cue.from, cue.to, profile, lexicon)) continue;
      if (marked.hits.some((hit) => hit.value.type === "source" && hit.from <= cue.from && hit.to >= cue.to)) continue;
      return l10n.t("given by {0}", textOf(marked, cue.from, cue.to));
    }
    for (const cue of cuesIn(marked, "attributing", from, to)) {
      if (cue.from >= site.from) {
        // '…, says Oxfam.'
        const verdict = tokens[cue.from - 1]?.type === "mark" ? whose(marked, cue.to, Math.min(to, cue.to + 4), profile, lexicon) : undefined;
        if (verdict) return l10n.t("given by {0}", verdict);
        continue;
      }
      let start = cue.from;
      while (start > from && start > cue.from - 8 && (tokens[start - 1] as Token).type !== "mark") start--;
      const verdict = whose(marked, start, cue.from, profile, lexicon);
      if (verdict) return l10n.t("given by {0}", verdict);
    }
    if (from === site.sentence[0] && to === site.sentence[1]) break;
  }
  return undefined;

  function whose(at: Marked, from: number, to: number, of: Profile, words: Lexicon): string | undefined {
    if (from >= to) return undefined;
    for (const hit of at.hits) {
      if (hit.from < from || hit.to > to || hit.value.type !== "source") continue;
      return undefined;
    }
    if (hasCue(at, "bodies", from, to)) return textOf(at, from, to);
    for (let index = from; index < to; index++) {
      const token = tokens[index] as Token;
      if (token.type !== "word" || words.known.has(token.stem) || of.vocabulary.has(token.stem) || words.neutral.has(token.stem)) continue;
      if (!isContent(token, words.language)) continue;
      const initial = text[token.start] ?? "";
      if (initial !== initial.toLowerCase()) return textOf(at, from, to);
    }
    return undefined;
  }
}

/**
 * A name that the agenda does not know as the clause's subject: 'the Sustainable Development Goals call for', 'WHO's estimate'. German
 * capitalises every noun and Vietnamese only the first syllable, so this is told in English and French alone.
 */
export function otherName({ marked, block, clause, sentence, from }: Site, profile: Profile, lexicon: Lexicon): string | undefined {
  if ((lexicon.language !== "en" && lexicon.language !== "fr") || block.type === "heading" || block.type === "cell") return undefined;
  const { tokens, text } = marked.content;
  let run = 0;
  // a bracket or an aside belongs to the sentence's subject
  let first = sentence[0];
  for (let at = from - 1; at >= first; at--) if (/^[;:]$/.test(tokens[at]?.norm ?? "")) first = at + 1;
  first = Math.min(first, clause[0]);
  let start = first;
  for (let at = first; at < from; at++) {
    const token = tokens[at] as Token;
    const surface = text.slice(token.start, token.end);
    const named =
      token.type === "word" &&
      /^\p{Lu}/u.test(surface) &&
      (isContent(token, lexicon.language) || /^\p{Lu}{3,6}$/u.test(surface)) &&
      !profile.vocabulary.has(token.stem) &&
      !lexicon.known.has(token.stem) &&
      (!lexicon.neutral.has(token.stem) || /^\p{Lu}{3,6}$/u.test(surface)) &&
      !marked.hits.some(
        (hit) =>
          hit.from <= at &&
          hit.to > at &&
          (hit.value.type === "area" ||
            hit.value.type === "source" ||
            hit.value.type === "synonym" ||
            hit.value.type === "name" ||
            hit.value.type === "base" ||
            hit.value.type === "keyword"),
      ) &&
      !marked.content.times.some((time) => token.start >= time.start && token.end <= time.end);
    if (!named) {
      // a word that the figure knows may stand within a name: 'the Nordic Cycling Pact'
      const within = run > 0 && /^\p{Lu}/u.test(surface) && profile.vocabulary.has(token.stem);
      if (!within) run = 0;
      continue;
    }
    if (run++ === 0) start = at;
    const possessive = /^['’]s/.test(text.slice(token.end, token.end + 2));
    if (run >= 2 || (/^\p{Lu}{2,6}s?$/u.test(surface) && (possessive || at <= first + 2)))
      return l10n.t("speaks of {0}", textOf(marked, start, at + 1));
  }
  return undefined;
}

const QUOTATION = /[“„«"]([^“”„«»"]{12,})[”“»"]/g;

/** Somebody's words in quotation marks, whose they are the agenda does not say: '“Ninety per cent use it,” a vendor assured'. */
export function quoted({ marked, quantity, sentence }: Site, lexicon: Lexicon): string | undefined {
  const { tokens, text } = marked.content;
  const start = tokens[sentence[0]]?.start ?? 0;
  const end = tokens[sentence[1] - 1]?.end ?? text.length;
  if (!/[“„«"]/.test(text)) return undefined;
  for (const match of text.slice(0, 4000).matchAll(QUOTATION)) {
    if (match.index > quantity.start || match.index + match[0].length < quantity.end || !/\s\S+\s\S+\s/.test(match[1] ?? "")) continue;
    const ours = marked.hits.some(
      (hit) => hit.value.type === "source" && (tokens[hit.from]?.start ?? 0) >= start - 200 && (tokens[hit.from]?.start ?? 0) < end + 200,
    );
    return ours || lexicon.sources.size === 0 ? undefined : l10n.t("somebody's words in quotation marks");
  }
  return undefined;
}

/** Denied, corrected, or quoted to be refuted. */
export function denied(site: Site): string | undefined {
  const { marked } = site;
  const near = cuesIn(marked, "negation", site.clause[0], site.clause[1]);
  for (const hit of near) if (hit.from <= site.from + 1) return l10n.t("denied or corrected ('{0}')", textOf(marked, hit.from, hit.to));
  // 'by mistake' behind the number
  for (const hit of cuesIn(marked, "negation", site.to, site.sentence[1])) {
    const words = textOf(marked, hit.from, hit.to);
    if (/mistake|error|erratum|erreur|tort|irrtüm|falsch|nhầm|sai|không đúng|faux|wrong|misprint/i.test(words))
      return l10n.t("denied or corrected ('{0}')", words);
  }
  // '… of households have one. That is wrong.'
  const { tokens } = marked.content;
  const after = site.sentence[1];
  if (/^(that|this|it|das|dies|cela|c'est|ce|điều)$/.test(tokens[after]?.norm ?? "")) {
    const hit = cuesIn(marked, "negation", after, Math.min(after + 6, tokens.length)).find(({ from }) => from > 0);
    if (hit) return l10n.t("denied or corrected ('{0}')", textOf(marked, hit.from, hit.to));
  }
  for (const hit of cuesIn(marked, "negation", 0, site.from)) {
    if (hit.from < site.sentence[0] && hit.from > 3) continue;
    const words = textOf(marked, hit.from, hit.to);
    if (
      /mistake|error|erratum|erreur|tort|irrtüm|falsch|nhầm|sai|không đúng|faux|wrong|untrue|misprint|correct|corrig|rectif|berichtig|korrekt|đính chính|not true|myth|claim|deni|refut|reject|démenti|stimmt nicht|bestritten|bác bỏ/i.test(
        words,
      )
    )
      return l10n.t("denied or corrected ('{0}')", words);
  }
  return undefined;
}

/** 'if', 'were to', a question. */
export function supposed(site: Site): string | undefined {
  const { marked } = site;
  const hit = cuesIn(marked, "hypothesis", site.sentence[0], site.sentence[1])[0];
  if (hit) return l10n.t("supposed ('{0}')", textOf(marked, hit.from, hit.to));
  const last = marked.content.tokens[site.sentence[1] - 1];
  if (last?.norm === "?") return l10n.t("asked, not said");
  return undefined;
}
