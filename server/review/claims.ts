/** Quantities -> claims: below the bar a quantity stays unlinked. */
import * as l10n from "@vscode/l10n";
import type { Claim } from "../checks/model.ts";
import type { Block, Draft } from "../draft/model.ts";
import { assign, orderRespectively } from "./assign.ts";
import { collectBag } from "./bag.ts";
import { findBaseSite } from "./base.ts";
import { visitCandidates } from "./candidates.ts";
import { type ClaimMemo, createClaimMemo, rememberClaims } from "./claimMemo.ts";
import { type ContextOptions, cuesIn, findSites, type Site } from "./context.ts";
import type { Lexicon, Profile } from "./lexicon.ts";
import { type Around, claimOf, LINKED, type Link, linkTo, mayFit, nearOf, reasonOf, unlinked } from "./link.ts";
import { asRate } from "./relations.ts";
import { scoreProfile, toldAsChange } from "./score.ts";
import { findTime } from "./times.ts";
import { findTold } from "./told.ts";
import { fitUnit, inOwnCurrency, type UnitFit } from "./units.ts";

/** Below this share of its words a figure is not looked at. */
const WORTH_A_LOOK = 0.15;

/** The claims of a whole draft, block by block, every quantity in order. */
export function findAllClaims(draft: Draft, lexiconFor: ContextOptions["lexiconFor"], memo: ClaimMemo = createClaimMemo()): readonly Claim[] {
  return draft.blocks.flatMap((block) => {
    const lexicon = lexiconFor(block.content.language);
    if (!lexicon) return block.content.quantities.map((quantity) => unlinked(block, quantity, l10n.t("the agenda has no figures in this language")));
    return rememberClaims(memo, block, draft, lexicon, () => findClaims(block, lexicon, { draft, lexiconFor }));
  });
}

/** The claims of a block, in order of its quantities. */
export function findClaims(block: Block, lexicon: Lexicon, options: ContextOptions): readonly Claim[] {
  const claims: Claim[] = [];
  for (const sites of findSites(block, lexicon, options)) {
    const links = sites.flatMap((site) => linksOf(site, lexicon));
    const chosen = assign(orderRespectively(sites, links));
    for (const site of sites) {
      const link = chosen.get(site.from);
      claims.push(link ? claimOf(link, lexicon) : refused(site, links));
    }
  }
  for (const [at, claim] of claims.entries())
    if (isOtherEvent(claim, claims)) claims[at] = unlinked(block, claim.quantity, l10n.t("another date of the block is the event's"));
  // numbers that are words of the agenda's own phrases ('children under three') speak of no figure
  const seen = new Set(claims.map(({ quantity }) => quantity.start));
  const rest = block.content.quantities
    .filter(({ start }) => !seen.has(start))
    .map((quantity) => unlinked(block, quantity, l10n.t("a word of a name or phrase")));
  return rest.length === 0 ? claims : [...claims, ...rest].sort((a, b) => a.quantity.start - b.quantity.start);
}

/** An event has one date: where that stands in the same block, another date there is another event's. */
const isOtherEvent = ({ figure, verdict, tagged }: Claim, claims: readonly Claim[]): boolean =>
  !tagged && figure?.unit === "date" && verdict === "other" && claims.some((other) => other.figure === figure && other.verdict === "same");

/** Below this confidence nobody would think of a figure. */
const NEAR = LINKED / 2;
/** How many figures a number may yet be. */
const MOST_NEAR = 3;

/** A quantity that no figure was linked to: why the likeliest was not, and which it may yet be. */
function refused(site: Site, links: readonly Link[]): Claim {
  const own = links.filter((link) => link.site.from === site.from).sort((a, b) => b.confidence - a.confidence);
  const near = own.filter(({ confidence }) => confidence >= NEAR).slice(0, MOST_NEAR);
  return unlinked(site.block, site.quantity, reasonFor(own[0]), near.map(nearOf));
}

/** Why the likeliest figure was not linked. */
function reasonFor(best: Link | undefined): string {
  if (!best) return l10n.t("no figure of the agenda speaks of this");
  return best.fits ? l10n.t("another number of the clause is {0}", best.score.profile.figure.id) : reasonOf(best, false);
}

/** So many figures that cannot be meant are looked at closely, to say why they are not. */
const TOLD = 4;

/** Every figure that a quantity may speak of; where none of them can be linked, some that speak of it least badly. */
function linksOf(site: Site, lexicon: Lexicon): Link[] {
  const bag = collectBag(site, lexicon);
  const baseSite = findBaseSite(site, lexicon);
  const around: Around = { told: findTold(site, lexicon), time: findTime(site), change: toldAsChange(site) };
  const result: Link[] = [];
  const look = ({ spoken, unit, profile }: Look): void => {
    const score = scoreProfile(bag, baseSite, profile, lexicon);
    if (score.confidence >= WORTH_A_LOOK || score.base?.status === "notBase") result.push(linkTo(spoken, score, unit, around, lexicon));
  };
  // the n-th number goes with the n-th subject, however badly its words fit
  const takesAll = cuesIn(site.marked, "respectively", ...site.sentence).length > 0;
  let unlikely: readonly Look[] = [];
  visitCandidates(bag, baseSite, lexicon, (profile, atMost) => {
    if (atMost < WORTH_A_LOOK) return;
    const isTold = result.length === 0 && atMost > (unlikely[TOLD - 1]?.atMost ?? 0);
    // where there are thousands of figures, hardly any of them gets beyond this
    if (!takesAll && !isTold && !mayFit(profile, atMost)) return;
    const rate = asRate(site, profile) ?? site;
    const quantity = inOwnCurrency(rate.quantity, profile.figure);
    const unit = fitUnit(quantity, profile.figure);
    if (unit.fit === "other") return;
    const found = { spoken: quantity === rate.quantity ? rate : { ...rate, quantity }, unit, profile, atMost };
    if (takesAll || mayFit(profile, atMost, { quantity, unit })) look(found);
    else if (isTold) unlikely = [...unlikely, found].sort((a, b) => b.atMost - a.atMost).slice(0, TOLD);
  });
  if (result.length === 0) unlikely.forEach(look);
  return result;
}

/** A figure that fits a quantity's unit. */
interface Look {
  readonly spoken: Site;
  readonly unit: UnitFit;
  readonly profile: Profile;
  /** No less than the confidence of its words. */
  readonly atMost: number;
}
