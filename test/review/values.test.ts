/** Numbers against official ones as drafts write them: hedges, bounds, ranges, fractions, complements, units, magnitudes, ranks, events. */
import { describe } from "node:test";
import { findingsAsMarked, reviewerOf } from "./support.ts";

const RIVER = reviewerOf(`
id: river
title: River programme
language: en
area: KE
date: 2025-02-01
sources: { report: { title: River report 2024, publisher: River Board } }
figures:
  wells: { label: { en: households with a protected well }, value: 80.2, unit: percent, base: { en: [households, families] }, notBase: { en: [population, people] }, period: 2024, keywords: { en: [protected wells] }, source: report }
  catch: { label: { en: growth of the fish catch }, value: 16.5, unit: percent, direction: up, period: 2024, source: report }
  leak: { label: { en: cut in leakage }, value: 4.5, unit: percentage-points, direction: down, period: 2024, source: report }
  records: { label: { en: records in the fishing register }, value: 268000000, unit: count, base: { en: [records] }, notBase: { en: [people] }, source: report }
  gauges: { label: { en: river gauges in service }, value: 1240, unit: count, base: { en: [river gauges, gauges] }, source: report }
  power: { label: { en: electricity from river dams }, value: 21e9, unit: kilowatt-hour, keywords: { en: [dam electricity] }, source: report }
  dredged: { label: { en: dredged channels }, value: 312, unit: kilometer, keywords: { en: [dredging] }, source: report }
  defence: { label: { en: spending on flood defence }, value: 1250000000, unit: USD, keywords: { en: [flood defence] }, source: report }
  anglers: { label: { en: increase in licensed anglers }, value: 3, unit: times, keywords: { en: [anglers] }, source: report }
  rank: { label: { en: place in the Clean River Ranking }, value: 30, unit: rank, keywords: { en: [Clean River Ranking] }, source: report }
  climb: { label: { en: climb in the Swimming Water Index }, value: 5, unit: places, direction: up, keywords: { en: [Swimming Water Index] }, source: report }
  jetties: { label: { en: jetties per lake }, value: 4, unit: count, comparator: at-least, base: { en: [jetties] }, source: report }
  wait: { label: { en: waiting time for a mooring permit }, value: 14, unit: days, comparator: at-most, keywords: { en: [mooring permit] }, source: report }
  boats: { label: { en: boats on the lower canal each day }, value: [250, 350], unit: count, base: { en: [boats] }, source: report }
  forum: { label: { en: session of the River Forum }, value: 8, unit: ordinal, period: 2024-04-24, source: report }
  board: { label: { en: founding of the River Board }, value: 1998-05-12, unit: date, keywords: { en: [River Board was founded] }, source: report }
`);

describe("values", () => {
  findingsAsMarked(RIVER, "en", {
    hedges: [
      "Households with a protected well: ~80%",
      "Households with a protected well: >80%",
      "Households with a protected well: ≥ [[82%]]{figure-value -> 80.2%}",
      "Households with a protected well: ~~82%~~ 80.2%",
      "About 80% of households have a protected well.",
      "About 80.2% of households have a protected well.",
      "Some 80% of households have a protected well.",
      "About [[90%]]{figure-value -> 80.2%} of households have a protected well.",
      "More than 80% of households have a protected well.",
      "[[More than]]{figure-comparator -> } 80.2% of households have a protected well.",
      "More than [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "Nearly 81% of households have a protected well.",
      "[[Nearly]]{figure-comparator -> } 80.2% of households have a protected well.",
      "[[Nearly]]{figure-comparator -> } 80% of households have a protected well.",
      "More than half of households have a protected well.",
      "The register holds nearly 270 million records.",
      "The register holds nearly [[260 million]]{figure-value -> 268 million} records in the fishing register.",
    ],
    bounds: [
      "Each lake has no fewer than four jetties.",
      "Each lake has [[fewer than]]{figure-comparator -> at least} four jetties.",
      "Nobody waits longer than [[41 days]]{figure-value -> 14 days} for a mooring permit.",
      "The waiting time for a mooring permit is two weeks.",
      "The waiting time for a mooring permit is [[three weeks]]{figure-value -> two weeks}.",
      "Each lake has at least four jetties.",
      "Each lake has four jetties.",
      "Each lake has [[at most]]{figure-comparator -> at least} four jetties.",
      "Each lake has [[exactly]]{figure-comparator -> at least} four jetties.",
      "Each lake has at least [[six]]{figure-value -> four} jetties.",
      "The waiting time for a mooring permit is at most 14 days.",
      "The waiting time for a mooring permit is up to 14 days.",
      "The waiting time for a mooring permit is [[at least]]{figure-comparator -> at most} 14 days.",
      "The waiting time for a mooring permit is at most [[41 days]]{figure-value -> 14 days}.",
      "Nobody waits more than 14 days for a mooring permit.",
    ],
    ranges: [
      "Between 250 and 350 boats use the lower canal each day.",
      "Each day 250–350 boats use the lower canal.",
      "Each day 300 boats use the lower canal.",
      "Each day [[200–350]]{figure-value -> 250–350} boats use the lower canal.",
      "Each day [[480]]{figure-value} boats use the lower canal.",
      "Between 80% and 81% of households have a protected well.",
      "[[Between 81% and 85%]]{figure-value -> 80.2%} of households have a protected well.",
    ],
    fractions: [
      "Roughly four out of every five households have a protected well.",
      "[[Two thirds]]{figure-value -> 80.2%} of households have a protected well.",
      "Four in five households have a protected well.",
      "Four out of five households have a protected well.",
      "[[Three in five]]{figure-value -> 80.2%} households have a protected well.",
      "About four fifths of households have a protected well.",
    ],
    complements: [
      "One in five households has no protected well.",
      "[[One in three]]{figure-value -> 19.8%} households has no protected well.",
      "[[82%]]{figure-value -> 19.8%} of households lack a protected well.",
      "The 19.8% of households without a protected well come next.",
      "The [[18.9%]]{figure-value -> 19.8%} of households without a protected well come next.",
      "The rest, 19.8% of households, have no protected well.",
    ],
    "per cent and points": [
      "The cut in leakage came to 4.5 percentage points.",
      "The cut in leakage came to [[4.5%]]{figure-unit -> 4.5 percentage points}.",
      "The growth of the fish catch came to 16.5%.",
      "The growth of the fish catch came to [[16.5 percentage points]]{figure-unit -> 16.5%}.",
      "The fish catch grew by [[15.6%]]{figure-value -> 16.5%}.",
      "The fish catch [[fell]]{figure-comparator} by 16.5%.",
    ],
    magnitudes: [
      "The fishing register holds 268 million records.",
      "The fishing register holds 268,000,000 records.",
      "The fishing register holds [[268 billion]]{figure-unit -> 268 million} records.",
      "The fishing register holds [[268,000]]{figure-unit -> 268,000,000} records.",
      "The fishing register holds [[286 million]]{figure-value -> 268 million} records.",
      "Spending on flood defence came to $1.25 billion.",
      "Spending on flood defence came to [[$1.25 million]]{figure-unit -> $1.25 billion}.",
      "Spending on flood defence came to [[EUR 1.25 billion]]{figure-unit -> USD 1.25 billion}.",
      "Spending on flood defence came to [[US$ 1.52 billion]]{figure-value -> US$ 1.25 billion}.",
    ],
    units: [
      "Electricity from river dams came to 21,000 GWh.",
      "Electricity from river dams came to [[21,000 kWh]]{figure-unit -> 21,000,000,000 kWh}.",
      "Dredging covered [[31.2 km]]{figure-value -> 312 km} of channels.",
      "Electricity from river dams came to 21 TWh.",
      "Electricity from river dams came to 21 billion kWh.",
      "Electricity from river dams came to [[21 GWh]]{figure-unit -> 21 TWh}.",
      "Electricity from river dams came to [[21 million kWh]]{figure-unit -> 21 billion kWh}.",
      "Electricity from river dams came to [[12 TWh]]{figure-value -> 21 TWh}.",
      "Dredging covered 312 km of channels.",
      "Dredging covered 312,000 metres of channels.",
      "Dredging covered [[312 miles]]{figure-unit -> 312 km} of channels.",
      "Dredging covered [[321 kilometres]]{figure-value -> 312 kilometres} of channels.",
    ],
    rounding: [
      "80.20% of households have a protected well.",
      "[[80.25%]]{figure-value -> 80.2%} of households have a protected well.",
      "[[Eighty per cent]]{figure-rounded -> 80.2 per cent} of households have a protected well.",
      "[[80%]]{figure-rounded -> 80.2%} of households have a protected well.",
      "About 80% of households have a protected well.",
      "[[81%]]{figure-value -> 80.2%} of households have a protected well.",
      "The fishing register holds [[270 million]]{figure-rounded -> 268 million} records.",
      "There are [[1,200]]{figure-rounded -> 1,240} river gauges in service.",
      "There are [[1,300]]{figure-value -> 1,240} river gauges in service.",
    ],
    ranks: [
      "The river took 30th place in the Clean River Ranking.",
      "The river took [[31st]]{figure-value -> 30th} place in the Clean River Ranking.",
      "The river ranked [[13th]]{figure-value -> 30th} in the Clean River Ranking.",
      "The river climbed five places in the Swimming Water Index.",
      "The river climbed [[six places]]{figure-value -> five places} in the Swimming Water Index.",
      "The river climbed [[five points]]{figure-unit -> five places} in the Swimming Water Index.",
      "The river [[dropped]]{figure-comparator} five places in the Swimming Water Index.",
    ],
    multiples: [
      "The number of licensed anglers increased threefold.",
      "The number of licensed anglers tripled.",
      "The number of licensed anglers [[doubled]]{figure-value -> tripled}.",
      "The number of licensed anglers increased [[four times]]{figure-value -> three times}.",
    ],
    "events and dates": [
      "The [[fourth]]{figure-value -> eighth} session of the River Forum took place on 24 April 2024.",
      "The River Board was founded on 12/05/1998.",
      "The eighth session of the River Forum took place on 24 April 2024.",
      "The [[9th]]{figure-value -> 8th} session of the River Forum took place on 24 April 2024.",
      "The River Board was founded on 12 May 1998.",
      "The River Board was founded on [[21 May 1998]]{figure-period -> 12 May 1998}.",
      "The River Board was founded in May 1998.",
    ],
    bases: [
      "80.2% of families have a protected well.",
      "80.2% of [[the population]]{figure-base -> households} has a protected well.",
      "80.2% of [[people]]{figure-base -> households} have a protected well.",
      "82% of people have a protected well.",
      "The fishing register holds 268 million [[people]]{figure-base -> records}.",
    ],
  });
});
