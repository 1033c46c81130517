/** Quantities -> claims: all quantities and all figures of a clause are matched together; below the bar a quantity stays unlinked. */
import { compareValues, digitsOf, type Verdict } from "../checks/compare.ts";
import type { Claim, OfficialValue } from "../checks/model.ts";
import type { Block, Draft, Quantity } from "../draft/model.ts";
import { findBaseSite } from "./base.ts";
import { type ContextOptions, cuesIn, findSites, findSpot, type Site, timesIn, tokenAt } from "./context.ts";
import { findEvent } from "./events.ts";
import type { Lexicon, Profile } from "./lexicon.ts";
import { candidates, collectBag, isAdded, type Score, scoreProfile, toldAsChange } from "./score.ts";
import { findTime, fitTime, type FoundTime, seriesAt, type TimeFit } from "./times.ts";
import { findOpposite, findTold, type Told, wishNear } from "./told.ts";
import { fitUnit } from "./units.ts";
import { findVeto } from "./vetoes.ts";

/** From which confidence on a link is made. */
export const LINKED = 0.5;
/** From which confidence on a number may be called wrong. */
export const SURE = 0.62;

/** A possible link, with all that speaks for and against it. */
interface Link {
  readonly site: Site;
  readonly score: Score;
  readonly confidence: number;
  /** For choosing among links of one quantity: what near words say, agreement counting little. */
  readonly likeness: number;
  readonly claim: Claim;
  readonly fits: boolean;
}

/** The claims of a block, in order of its quantities. */
export function findClaims(block: Block, lexicon: Lexicon, options: ContextOptions): readonly Claim[] {
  const claims: Claim[] = [];
  for (const sites of findSites(block, lexicon, options)) {
    const links = sites.flatMap(site => linksOf(site, lexicon));
    const chosen = assign(orderRespectively(sites, links));
    for (const site of sites) claims.push(chosen.get(site.from)?.claim ?? unlinked(site.block, site.quantity, reasonFor(site, links)));
  }
  return claims;
}

/** A claim of a quantity that no figure is linked to. */
export function unlinked(block: Block, quantity: Quantity, reason: string): Claim {
  return { block: block.index, quantity, spot: spotOf(block, quantity), tagged: false, scale: 1, complement: false, confidence: 0, reason };
}

/** The quantity with its unit word where that is no counted noun. */
export function spotOf(block: Block, quantity: Quantity): Claim["spot"] {
  const unit = quantity.unit !== "count" && quantity.unitSpan && quantity.unitSpan.start - quantity.end <= 24 ? quantity.unitSpan : undefined;
  const start = Math.min(quantity.start, unit?.start ?? quantity.start);
  const end = Math.max(quantity.end, unit?.end ?? quantity.end);
  return { start: block.start + start, end: block.start + end, text: block.content.text.slice(start, end) };
}

function reasonFor(site: Site, links: readonly Link[]): string {
  const best = links.filter(link => link.site.from === site.from).sort((a, b) => b.confidence - a.confidence)[0];
  if (!best) return "no figure of the agenda speaks of this";
  return `${best.claim.reason}`;
}

/** Every figure that a quantity may speak of. */
function linksOf(site: Site, lexicon: Lexicon): Link[] {
  const bag = collectBag(site, lexicon);
  const baseSite = findBaseSite(site, lexicon);
  const told = findTold(site, lexicon);
  const time = findTime(site);
  const change = toldAsChange(site);
  const result: Link[] = [];
  for (const profile of candidates(bag, lexicon)) {
    const rate = asRate(site, profile);
    if (rate) {
      result.push(linkOf(rate, scoreProfile(rate, bag, baseSite, profile, lexicon), fitUnit(rate.quantity, profile.figure), { told, time, change }, lexicon));
      continue;
    }
    const unit = fitUnit(site.quantity, profile.figure);
    if (unit.fit === "other") continue;
    const score = scoreProfile(site, bag, baseSite, profile, lexicon);
    if (score.confidence < 0.15 && score.base?.status !== "notBase") continue;
    result.push(linkOf(site, score, unit, { told, time, change }, lexicon));
  }
  return result;
}

/** '2.9 per 10,000 inhabitants' for a figure that counts per 10,000: the first number alone. */
function asRate(site: Site, { figure, vocabulary }: Profile): Site | undefined {
  const { quantity } = site;
  if (!quantity.fraction || figure.unit !== "count") return undefined;
  const { part, whole } = quantity.fraction;
  const text = site.marked.content.text.slice(quantity.start, quantity.end);
  if (whole < 100 || ![...vocabulary].some(stem => stem.replace(/\D/g, "") === String(whole))) return undefined;
  const number = /^\S+/.exec(text)?.[0] ?? text;
  const decimals = /[.,](\d+)$/.exec(number)?.[1]?.length ?? 0;
  const { fraction: _, ...rest } = quantity;
  return { ...site, quantity: { ...rest, end: quantity.start + number.length, value: part, unit: "count", precision: 10 ** -decimals, decimals, magnitude: 1, style: { ...quantity.style, form: "digits", suffix: "", magnitudeText: "" } } };
}

interface Around {
  readonly told: Told | undefined;
  readonly time: FoundTime | undefined;
  readonly change: boolean;
}

function linkOf(site: Site, score: Score, unit: ReturnType<typeof fitUnit>, { told, time: found, change }: Around, lexicon: Lexicon): Link {
  const { profile, base } = score;
  const time = timeFor(site, profile, found);
  const { figure } = profile;
  const { quantity, block } = site;
  const written = turnNegated(site, unit.factor === 1 ? quantity : scaled(quantity, unit.factor));
  const respectively = cuesIn(site.marked, "respectively", ...site.sentence).length > 0;
  const chosen = chooseOfficial(figure, time, written);
  const complementCue = figure.unit === "percent" && !profile.negative && cuesIn(site.marked, "complement", site.left[0], site.right[1]).length > 0;
  let verdict = compareValues(written, chosen.official);
  let complement = false;
  if (complementCue && typeof chosen.official.value === "number" && verdict === "other") {
    const inverted: OfficialValue = { ...chosen.official, value: round(100 - chosen.official.value), comparator: turned(chosen.official.comparator) };
    complement = true;
    verdict = compareValues(written, inverted);
  }
  if (figure.unit === "percent" && verdict === "other" && distinct(written) > 0 && typeof chosen.official.value === "number" && compareValues(written, { ...chosen.official, value: round(100 - chosen.official.value), comparator: "exactly" }) === "same") {
    // exactly what is left of the official share: whoever wrote it meant that
    complement = true;
    verdict = "same";
  }
  const agrees = verdict !== "other" && verdict !== "within";
  const veto = findVeto(site, profile, base, lexicon);
  const timeFit: TimeFit = time ? chosen.fit : "unknown";

  let confidence = score.confidence;
  const against: string[] = [];
  const penalise = (by: number, why: string) => {
    confidence -= by;
    against.push(why);
  };
  const wrongBase = base?.status === "notBase" || base?.status === "other";
  if (agrees && unit.fit === "same" && !wrongBase) confidence += 0.1;
  if (timeFit === "same") confidence += 0.08;
  if (base && wrongBase) {
    if (!agrees) penalise(0.5, `another base ('${findSpot(base.marked, base.block, base.from, base.to).text.trim()}')`);
    else if (base.status === "other") penalise(0.08, "another base");
  }
  if (!agrees && time && (timeFit === "other" || timeFit === "narrower")) penalise(time.near ? 1 : 0.4, `another time (${timeOf(time, timeFit).spot.text})`);
  if (change !== profile.change && figure.unit !== "places" && figure.unit !== "times" && figure.unit !== "rank") penalise(change ? (agrees ? 0.15 : 0.3) : 0.2, change ? "a change, not a level" : "a level, not a change");
  const kind = chosen.official.series === undefined ? figure.kind : "observed";
  const wish = wishNear(site) || (time?.time.relation === "by" && time.time.from > (figure.period?.to ?? ""));
  const event = figure.unit === "date" || figure.unit === "ordinal";
  if (!event) {
    if (!agrees && kind === "observed" && (told?.kind === "target" || told?.kind === "forecast")) penalise(0.35, "told as a target");
    if (!agrees && kind !== "observed" && (told?.kind === "observed" || (!wish && timeFit !== "same"))) penalise(told?.strong ? 0.35 : 0.2, "told as a result");
  }
  if (!agrees && cuesIn(site.marked, "past", ...site.clause).length > 0) penalise(1, "told of an undated past");
  if (figure.per && quantity.per && RATES.has(figure.per) && RATES.has(quantity.per.unit) && figure.per !== quantity.per.unit) penalise(0.3, `per ${quantity.per.unit}`);
  if (!figure.per && quantity.per && !agrees) penalise(0.2, `per ${quantity.per.unit}`);
  if (score.unknown > 0) penalise(Math.min(0.3, (agrees ? 0.03 : 0.06) * score.unknown), "words that it does not know");
  else if (score.known >= 2) confidence += 0.12;
  if (agrees && unit.fit === "same") confidence += distinct(written) * 0.05;
  if (isAdded(site) && !profile.change && !agrees) penalise(1, "a difference, not a level");
  if (partOf(site)) {
    confidence = Math.min(confidence, LINKED);
    if (!agrees) penalise(1, "a part of another number");
  }
  if (!agrees && derived(site)) penalise(1, "worked out from the numbers before it");
  if (!agrees && unit.fit === "same" && farOff(written, chosen.official.value, figure.unit)) penalise(0.3, "of another order");
  if (!agrees && figure.unit === "count" && profile.hasBase && score.bare < 0.3) penalise(0.25, "nothing but the counted noun in common");
  if (comparand(site)) penalise(1, "what another is compared with");
  if (score.near < (agrees ? 0.25 : 0.35)) penalise(0.15, "only words further off");
  if (quantity.unit === null && !agrees) {
    // a bare number may count things, but it is no share, price or length unless its table says so
    if (figure.unit !== "count" && figure.unit !== "rank") penalise(1, "no unit");
    else if (site.block.type !== "cell" && !score.counted) penalise(0.2, "no unit");
    else if (site.block.cell?.column === 0) penalise(1, "a row's number");
  }
  if (denominator(site)) penalise(1, "what something is told per");
  if (unit.fit === "mistaken" && score.near < 0.5) penalise(0.3, "another unit");
  const meant = event ? findEvent(site, profile, lexicon) : undefined;
  if (meant === "other" && !agrees) penalise(1, "another event");
  if (meant === "this") confidence += 0.3;
  if (agrees && base?.status === "notBase" && distinct(written) > 1 && (score.unknown === 0 || score.bare > 0.25) && (figure.unit === "count" || score.bare > 0)) confidence += figure.unit === "count" ? 0.55 : 0.35;
  if (complement && !agrees) penalise(0.1, "the share that is left");
  const likeness = score.near + confidence - score.confidence - (agrees ? 0.1 : 0);
  confidence = Math.max(0, Math.min(1, confidence));

  const words = score.says.length > 0 ? `by the words ${score.says.map(word => `‘${word}’`).join(", ")}` : "by its keywords";
  const reason = veto ? `not ${figure.id}: ${veto}` : confidence < LINKED ? `not surely ${figure.id}${against.length ? `: ${against.join("; ")}` : ""}` : `${figure.id}, ${words}${against.length ? `; against it: ${against.join("; ")}` : ""}`;
  const opposite = findOpposite(site, profile, lexicon);
  const claim: Claim = {
    block: block.index,
    quantity,
    spot: spotOf(block, quantity),
    figure,
    tagged: false,
    official: chosen.official,
    verdict,
    unit: unit.fit === "mistaken" ? "mistaken" : "same",
    scale: unit.factor * site.scale,
    complement,
    ...(time && !respectively && { time: timeOf(time, timeFit) }),
    ...(figure.unit === "ordinal" && time && dateOf(site, time)),
    ...(base && base.status !== "none" && base.to > base.from && { base: { ...findSpot(base.marked, base.block, base.from, base.to), status: base.status } }),
    ...(told && !respectively && { told: { ...told.spot, kind: told.kind, strong: told.strong } }),
    ...(opposite && { opposite }),
    dated: timesIn(site.marked, ...site.sentence).length > 0 || cuesIn(site.marked, "past", ...site.sentence).length > 0,
    confidence,
    reason,
  };
  const bar = agrees ? LINKED : SURE;
  return { site, score, confidence, likeness, claim, fits: !veto && confidence >= bar };
}

/** Times by which rates are told; other 'per' nouns are part of the measure's name. */
const RATES: ReadonlySet<string> = new Set(["year", "quarter", "month", "week", "day"]);

/** 'nobody waits more than 14 days' says at most, 'no school has less than two' at least. */
function turnNegated({ marked, clause, from }: Site, quantity: Quantity): Quantity {
  const { hedge } = quantity;
  const turned = hedge?.type === "more-than" ? "at-most" : hedge?.type === "less-than" ? "at-least" : undefined;
  if (!hedge || !turned) return quantity;
  return cuesIn(marked, "negators", clause[0], from).some(hit => (marked.content.tokens[hit.from]?.start ?? 0) < hedge.start) ? { ...quantity, hedge: { ...hedge, type: turned } } : quantity;
}

/** How unlikely it is that a number agrees by chance: 0 for one digit or a round one, 2 for three digits and more. */
const distinct = ({ value }: Quantity): number => (typeof value !== "number" ? 1 : Math.min(2, Math.max(0, digitsOf(value).length - 1)));

/** '1,860 of 2,400 households, or 77.5%': a share of those, not of all. */
function derived({ marked, quantity, from }: Site): boolean {
  if (quantity.unit !== "percent") return false;
  const { tokens, quantities } = marked.content;
  const at = quantities.findIndex(each => each.start === quantity.start);
  const before = quantities[at - 1];
  const first = quantities[at - 2];
  if (before === undefined || from - tokenAt(tokens, before.end) > 12) return false;
  const { whole } = before.fraction ?? {};
  if (whole !== undefined && before.style.form !== "words" && !/^10*$/.test(String(whole))) return true;
  if (first === undefined || first.unit === "percent" || before.unit === "percent") return false;
  return tokens.slice(tokenAt(tokens, first.end), tokenAt(tokens, before.end)).some(token => /^(of|sur|von|trên|des|out)$/.test(token.norm));
}

/** Whether two numbers of one unit lie so far apart that another thing must be meant. */
const farOff = ({ value }: Quantity, official: OfficialValue["value"], unit: string): boolean => {
  if (typeof value !== "number" || typeof official !== "number" || value <= 0 || official <= 0 || unit === "percent" || unit === "rank" || unit === "ordinal") return false;
  return Math.max(value / official, official / value) > 20 && digitsOf(value) !== digitsOf(official);
};

/** 'three times the 5.05% recorded for GDP': the number is the other one's measure. */
function comparand({ marked, quantity, from }: Site): boolean {
  const { tokens, quantities } = marked.content;
  const before = quantities[quantities.findIndex(each => each.start === quantity.start) - 1];
  if (before?.unit !== "times") return false;
  const gap = from - tokenAt(tokens, Math.max(before.end, before.unitSpan?.end ?? 0));
  return gap >= 0 && gap <= 2;
}

/** 'per 100,000 live births': no number of its own. */
function denominator({ marked, quantity, from }: Site): boolean {
  const before = marked.content.tokens[from - 1];
  return before !== undefined && /^(per|pour|je|pro|auf|trên|mỗi|every|each|chaque|alle|\/)$/.test(before.norm) && quantity.unit !== "percent";
}

/** 'fifty-six of the 63 provinces', 'KES 9.7 billion out of a total budget': the number is a part of another. */
function partOf({ marked, quantity, from, to }: Site): boolean {
  const { tokens, quantities } = marked.content;
  if (quantity.unit !== "percent" && quantity.unit !== "times" && /^(of|out)$/.test(tokens[to]?.norm ?? "") && /^(of|the|a|an|its|their|total|our)$/.test(tokens[to + 1]?.norm ?? "")) return true;
  const at = quantities.findIndex(each => each.start === quantity.start);
  const joined = (first: Quantity | undefined, second: Quantity | undefined, start: number, end: number) => {
    if (!first || !second || first.unit === "percent" || end - start > 3 || end <= start) return false;
    return /^(of|sur|von|des|der|trong|trên|out)$/.test(tokens[start]?.norm ?? "") && tokens.slice(start, end).every(token => token.type === "word");
  };
  const before = quantities[at - 1];
  const behind = quantities[at + 1];
  return joined(before, quantity, tokenAt(tokens, before?.end ?? 0), from) || joined(quantity, behind, to, tokenAt(tokens, behind?.start ?? 0));
}

const round = (value: number): number => Number(value.toPrecision(12));

const turned = (comparator: OfficialValue["comparator"]): OfficialValue["comparator"] =>
  ({ exactly: "exactly", about: "about", "at-least": "at-most", "at-most": "at-least", "more-than": "less-than", "less-than": "more-than" })[comparator] as OfficialValue["comparator"];

function scaled(quantity: Quantity, factor: number): Quantity {
  const times = (value: number) => Number((value * factor).toPrecision(14));
  const { value } = quantity;
  return { ...quantity, precision: times(quantity.precision), value: typeof value === "string" ? value : typeof value === "number" ? times(value) : [times(value[0]), times(value[1])] };
}

/** The time that a figure may ask about: none that its own label names ('compared with 2019'); for an event, the day told beside it. */
function timeFor(site: Site, { figure, vocabulary }: Profile, found: FoundTime | undefined): FoundTime | undefined {
  const { marked, block, sentence } = site;
  if (figure.unit === "date") return undefined;
  if (figure.unit === "ordinal") {
    if (figure.period === undefined || figure.period.from !== figure.period.to) return undefined;
    const days = timesIn(marked, ...sentence).filter(time => time.type === "day");
    return days.length === 1 && days[0] ? { time: days[0], part: { marked, block, from: sentence[0], to: sentence[1], weight: 1, role: "sentence" }, near: true } : undefined;
  }
  if (!found) return undefined;
  const { text } = found.part.marked.content;
  const year = /\d{4}/.exec(text.slice(found.time.start, found.time.end))?.[0];
  return year && vocabulary.has(year) && !(figure.period?.text.includes(year) ?? false) ? undefined : found;
}

/** The date told beside an ordinal, as a quantity that a fix can rewrite. */
function dateOf({ marked, block }: Site, { time }: FoundTime): Pick<Claim, "date"> {
  const quantity = marked.content.quantities.find(each => each.unit === "date" && each.start < time.end && each.end > time.start);
  return quantity ? { date: { start: block.start + quantity.start, end: block.start + quantity.end, text: marked.content.text.slice(quantity.start, quantity.end), quantity } } : {};
}

function timeOf({ time, part, near }: FoundTime, fit: TimeFit): NonNullable<Claim["time"]> {
  const { block, marked } = part;
  const at = (span: { start: number; end: number }) => ({ start: block.start + span.start, end: block.start + span.end, text: marked.content.text.slice(span.start, span.end) });
  // a column's header speaks for every cell below it: the cell is what to look at
  return { time, spot: at(time), ...(time.year && { year: at(time.year) }), near, shared: part.role === "column", fit };
}

/** The official value that a told time asks for: the figure's own, or one of its series; with no time the own, unless an older one is meant. */
function chooseOfficial(figure: Profile["figure"], time: FoundTime | undefined, written: Quantity): { official: OfficialValue; fit: TimeFit } {
  const own: OfficialValue = { value: figure.value, comparator: figure.comparator, tolerance: figure.tolerance, ...(figure.period && { period: figure.period }), ...(figure.source && { source: figure.source }) };
  const older = (index: number): OfficialValue => {
    const entry = figure.series[index];
    return entry ? { value: entry.value, comparator: "exactly", tolerance: figure.tolerance, period: entry.period, series: index, ...(entry.source && { source: entry.source }) } : own;
  };
  if (time) {
    const fit = fitTime(time.time, figure.period);
    const entry = seriesAt(figure, time.time);
    const asked = fit === "same" || fit === "broader" ? { official: own, fit } : entry ? { official: older(entry.index), fit: "same" as const } : undefined;
    if (asked && compareValues(written, asked.official) !== "other") return asked;
    // the value of another period, told for this one
    if (asked ?? fit === "other") {
      const others = [own, ...figure.series.map((_, index) => older(index))].filter(each => each.series !== asked?.official.series || asked === undefined);
      const meant = others.find(each => each.period && fitTime(time.time, each.period) === "other" && compareValues(written, each) === "same");
      if (meant && (asked !== undefined || distinct(written) > 0)) return { official: meant, fit: "other" };
    }
    return asked ?? { official: own, fit };
  }
  if (compareValues(written, own) === "other") {
    const index = figure.series.findIndex((_, at) => compareValues(written, older(at)) === "same");
    if (index >= 0) return { official: older(index), fit: "unknown" };
  }
  return { official: own, fit: "unknown" };
}

/** 'X and Y were 18 and 63 respectively': the n-th number goes with the n-th subject. */
function orderRespectively(sites: readonly Site[], links: readonly Link[]): readonly Link[] {
  const first = sites[0];
  if (!first || sites.length < 2 || cuesIn(first.marked, "respectively", first.sentence[0], first.sentence[1]).length === 0) return links;
  const places = new Map<Profile, number>();
  for (const link of links) {
    const { content } = link.site.marked;
    const stems = link.score.profile.labels.flatMap(label => [...label].filter(([, weight]) => weight > 0.15).map(([stem]) => stem));
    const at = content.tokens.findIndex((token, index) => index >= link.site.sentence[0] && index < link.site.sentence[1] && stems.includes(token.stem) && uniqueTo(token.stem, link.score.profile, links));
    if (at >= 0) places.set(link.score.profile, at);
  }
  const ordered = [...places].sort((a, b) => a[1] - b[1]).map(([profile]) => profile);
  if (ordered.length !== sites.length) return links;
  return links.filter(link => ordered[sites.findIndex(site => site.from === link.site.from)] === link.score.profile);
}

const uniqueTo = (stem: string, profile: Profile, links: readonly Link[]): boolean => links.every(link => link.score.profile === profile || !link.score.profile.vocabulary.has(stem));

/** Each figure claims at most one quantity of a clause and each quantity at most one figure: the surest links first. */
function assign(links: readonly Link[]): ReadonlyMap<number, Link> {
  const chosen = new Map<number, Link>();
  const taken = new Map<string, Verdict | undefined>();
  const order = links
    .filter(link => link.fits)
    .sort((a, b) => b.likeness - a.likeness || Number(b.claim.verdict === "same") - Number(a.claim.verdict === "same") || a.score.profile.rank - b.score.profile.rank);
  for (const link of order) {
    const id = `${link.score.profile.figure.agenda}:${link.score.profile.figure.id}@${link.claim.official?.series ?? "now"}`;
    if (chosen.has(link.site.from)) continue;
    if (taken.has(id) && link.claim.verdict === "other") continue;
    // the benefit of the doubt: what agrees with another figure that is nearly as likely is that one
    if (link.claim.verdict === "other") {
      const friend = order.find(other => other.site.from === link.site.from && other.claim.verdict !== "other" && isFriend(other, link));
      if (friend) {
        chosen.set(link.site.from, friend);
        continue;
      }
    }
    chosen.set(link.site.from, link);
    taken.set(id, link.claim.verdict);
  }
  return chosen;
}

/** Whether a link that agrees is likely enough beside a likelier one that does not. */
function isFriend(friend: Link, link: Link): boolean {
  const margin = link.likeness - friend.likeness;
  if (friend.claim.base?.status === "notBase") return friend.score.bare >= 0.6 || margin <= (distinct(friend.claim.quantity) > 1 ? 0.2 : 0);
  return margin <= (misbased(friend) ? (distinct(friend.claim.quantity) > 1 ? 0.2 : 0) : 0.2);
}

const misbased = ({ claim }: Link): boolean => claim.base?.status === "notBase" || claim.base?.status === "other";

/** The claims of a whole draft, block by block. */
export function findAllClaims(draft: Draft, lexiconFor: ContextOptions["lexiconFor"]): readonly Claim[] {
  return draft.blocks.flatMap(block => {
    const lexicon = lexiconFor(block.content.language);
    if (!lexicon) return block.content.quantities.map(quantity => unlinked(block, quantity, "the agenda has no figures in this language"));
    return findClaims(block, lexicon, { draft, lexiconFor });
  });
}
