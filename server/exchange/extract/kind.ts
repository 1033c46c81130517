/** Whether a number was measured, is wanted or is expected. */
import type { Kind } from "../../agenda/model.ts";
import { readPeriod } from "../../agenda/periods.ts";
import { hasPhrase } from "../../checks/pieces.ts";
import { cuesOf } from "../../draft/cues/cues.ts";
import { baseLanguage } from "../../draft/language/known.ts";
import type { Reading } from "./extractModel.ts";
import type { Spotted } from "./sites.ts";

const FUTURE: Readonly<Record<string, number>> = { by: 1, until: 1 };

/** Whether a number is wanted, expected or was measured, by the nearest words that say so; undefined where none do. */
export function kindOf(spotted: Spotted, { date }: Reading, period: string | undefined): Kind {
  const { site, block } = spotted;
  const cues = cuesOf(site.content.language);
  if (!cues) return "observed";
  const { pieces, at } = site;
  const told = (list: readonly string[], from: number, to = at): boolean => hasPhrase(pieces, list, from, to);
  if (told(cues.forecast, site.from, Math.min(site.to, at + 6))) return "forecast";
  const ends = period === undefined ? undefined : readPeriod(period)?.to;
  if (date !== undefined && ends !== undefined && ends.slice(0, 4) > date.slice(0, 4)) return "target";
  const strong = cues.target.filter((phrase) => !WEAK.has(phrase));
  if (told(strong, site.from) || told(WILL, site.from, site.to)) return "target";
  const { start, end } = { start: pieces[site.from]?.start ?? 0, end: pieces[site.to - 1]?.end ?? 0 };
  const by = block.content.times.some(
    (time) =>
      (FUTURE[time.relation] ?? 0) > 0 && time.start >= start && time.end <= end && date !== undefined && time.from.slice(0, 4) > date.slice(0, 4),
  );
  if (by) return "target";
  return !told(REACHED[baseLanguage(site.content.language)] ?? [], site.from) && told(ASKING[baseLanguage(site.content.language)] ?? [], 0)
    ? "target"
    : "observed";
}

const WEAK = new Set(
  [
    "is to",
    "are to",
    "has to",
    "have to",
    "plan",
    "planned",
    "plan to",
    "need to",
    "want",
    "wants",
    "required",
    "requires",
    "kế hoạch",
    "cần",
    "yêu cầu",
    "nhằm",
    "nỗ lực",
    "asked",
    "requested",
    "request",
    "target",
    "targets",
  ].filter((phrase) => phrase !== "target" && phrase !== "targets"),
);
const WILL = ["will", "shall", "must", "are to be", "is to be", "sẽ", "phải"];
const ASKING: Readonly<Record<string, readonly string[]>> = {
  en: ["requested", "asked", "is to", "are to", "so that", "instructed", "ordered"],
  vi: ["yêu cầu", "phấn đấu", "đề nghị"],
};
const REACHED: Readonly<Record<string, readonly string[]>> = {
  en: ["has", "have", "was", "were", "reached", "achieved"],
  vi: ["đã", "đạt được", "hiện"],
};
