/** Which number speaks of which figure: lists, repetitions left out, brackets, tables, headings. */
import { describe } from "node:test";
import { linksAsMarked, reviewerOf } from "./support.ts";

const RIVER = reviewerOf(`
id: river
title: River programme
language: en
area: KE
date: 2025-02-01
sources: { report: { title: River report 2024, publisher: River Board } }
figures:
  north: { label: { en: villages with a flood siren in the north }, value: 88, unit: percent, base: { en: [villages] }, period: 2024, source: report }
  south: { label: { en: villages with a flood siren in the south }, value: 71, unit: percent, base: { en: [villages] }, period: 2024, source: report }
  wells:
    label: { en: households with a protected well }
    value: 80.2
    unit: percent
    base: { en: [households, families] }
    notBase: { en: [population, people] }
    period: 2024
    keywords: { en: [protected wells] }
    series: [{ period: 2022, value: 75.6 }, { period: 2023, value: 78.1 }]
    source: report
  meters: { label: { en: households with a water meter }, value: 64.3, unit: percent, base: { en: [households] }, keywords: { en: [water meters] }, period: 2024, source: report }
  gauges: { label: { en: river gauges in service }, value: 1240, unit: count, base: { en: [river gauges, gauges] }, period: 2024, source: report }
  ferries: { label: { en: licensed river ferries }, value: 318, unit: count, base: { en: [ferries] }, keywords: { en: [ferries] }, period: 2024, source: report }
  power: { label: { en: electricity from river dams }, value: 21e9, unit: kilowatt-hour, keywords: { en: [dam electricity] }, period: 2024, source: report }
  dredged: { label: { en: dredged channels }, value: 312, unit: kilometer, keywords: { en: [dredging] }, period: 2024, source: report }
`);

describe("links", () => {
  linksAsMarked(RIVER, "en", {
    "one number": [
      "In 2024, [[80.2%]]{wells} of households had a protected well.",
      "In 2024, [[82%]]{wells: figure-value -> 80.2%} of households had a protected well.",
      "Of all households, [[80.2%]]{wells} have a protected well.",
      "In 2024, 82% of households had a bicycle.",
      "A protected well serves [[80.2%]]{wells} of households.",
      "The Board counts [[1,240]]{gauges} river gauges in service.",
      "The Board counts [[1,420]]{gauges: figure-value -> 1,240} river gauges in service.",
      "The Board counts 1,420 benches in service.",
    ],
    "a list of figures": [
      "Key figures at a glance: [[80.2%]]{wells} protected wells; [[64.3%]]{meters} water meters; [[1,420]]{gauges: figure-value -> 1,240} gauges in service; [[318]]{ferries} licensed ferries.",
      "There were [[318]]{ferries} licensed river ferries and 12 bicycles per village.",
      "By 2024, [[80.2%]]{wells} of households had a protected well and [[64.3%]]{meters} of households a water meter.",
      "By 2024, [[80.2%]]{wells} of households had a protected well and [[63.4%]]{meters: figure-value -> 64.3%} of households a water meter.",
      "The Board runs [[1,240]]{gauges} river gauges in service, [[318]]{ferries} licensed river ferries and [[312 km]]{dredged} of dredged channels.",
      "The Board runs [[1,240]]{gauges} river gauges in service, [[381]]{ferries: figure-value -> 318} licensed river ferries and [[312 km]]{dredged} of dredged channels.",
    ],
    "swapped values": [
      "By 2024, [[64.3%]]{wells: figure-value -> 80.2%} of households had a protected well and [[80.2%]]{meters: figure-value -> 64.3%} of households had a water meter.",
      "There are [[1,240]]{ferries: figure-value -> 318} licensed river ferries and [[318]]{gauges: figure-value -> 1,240} river gauges in service.",
    ],
    respectively: [
      "Protected wells and water meters reach [[80.2%]]{wells} and [[64.3%]]{meters} of households respectively.",
      "Protected wells and water meters reach [[64.3%]]{wells: figure-value -> 80.2%} and [[80.2%]]{meters: figure-value -> 64.3%} of households respectively.",
      "Water meters and protected wells reach [[64.3%]]{meters} and [[80.2%]]{wells} of households respectively.",
    ],
    "what is not said twice": [
      "While [[80.2%]]{wells} of households have a protected well, only [[46.3%]]{meters: figure-value -> 64.3%} have a water meter.",
      "Whereas [[64.3%]]{meters} of households have a water meter, [[80.2%]]{wells} have a protected well.",
      "Some [[88%]]{north} of villages in the north have a flood siren, but only [[77%]]{south: figure-value -> 71%} do in the south.",
      "In the north [[88%]]{north} and in the south [[77%]]{south: figure-value -> 71%} of villages have a flood siren.",
      "Villages with a flood siren: [[88%]]{north} in the north and [[71%]]{south} in the south.",
      "A flood siren stands in [[88%]]{north} of villages in the north and [[71%]]{south} in the south.",
      "A flood siren stands in [[88%]]{north} of villages in the north and [[77%]]{south: figure-value -> 71%} in the south.",
      "A flood siren stands in [[71%]]{north: figure-value -> 88%} of villages in the north and [[88%]]{south: figure-value -> 71%} in the south.",
      "[[80.2%]]{wells} of households have a protected well, [[64.3%]]{meters} a water meter.",
    ],
    brackets: [
      "Protected wells ([[80.2%]]{wells} of households) come before water meters ([[64.3%]]{meters}).",
      "Protected wells ([[82.2%]]{wells: figure-value -> 80.2%} of households) come before water meters ([[64.3%]]{meters}).",
    ],
    "the sentence before": [
      "Many households have a protected well. The share was [[80.2%]]{wells} in 2024.",
      "Many households have a protected well. The share was [[82%]]{wells: figure-value -> 80.2%} in 2024.",
      "Many households have a bicycle. The share was 82% in 2024.",
      "Many households have a protected well. Bicycles stand at 82%.",
    ],
    "colon labels": [
      "**Protected wells.** They now serve [[82%]]{wells: figure-value -> 80.2%} of households.",
      "Protected wells: [[82%]]{wells: figure-value -> 80.2%} of households; water meters: [[46%]]{meters: figure-value -> 64.3%}.",
      "River gauges in service (number): [[1,420]]{gauges: figure-value -> 1,240}",
      "Households with a protected well: [[80.2%]]{wells}",
      "Households with a protected well: [[82%]]{wells: figure-value -> 80.2%}",
      "- Households with a protected well: [[80.2%]]{wells}\n- Households with a water meter: [[46%]]{meters: figure-value -> 64.3%}\n- Households with a bicycle: 46%",
      "**River gauges in service:** [[1,420]]{gauges: figure-value -> 1,240}",
    ],
    headings: [
      "### Protected wells\n\n- 2022: [[75.6%]]{wells@2022} of households\n- 2023: [[87.1%]]{wells@2023: figure-value -> 78.1%} of households\n- 2024: [[80.2%]]{wells} of households",
      "## Households with a protected well\n\nThe share reached [[80.2%]]{wells} in 2024.",
      "## Households with a protected well\n\nThe share reached [[82%]]{wells: figure-value -> 80.2%} in 2024.",
      "## Households with a bicycle\n\nThe share reached 82% in 2024.",
    ],
    tables: [
      "| Households | Protected well | Water meter |\n|---|---|---|\n| 2024 | [[80.2%]]{wells} | [[46.3%]]{meters: figure-value -> 64.3%} |",
      "| Indicator | Households with a protected well | Households with a water meter |\n|:--|--:|--:|\n| Share 2024, % | [[80.2]]{wells} | [[46.3]]{meters: figure-value -> 64.3} |\n| Share 2022, % | [[75.6]]{wells@2022} | – |",
      "| No. | Measure | Value |\n|---|---|---|\n| 1 | Households with a protected well | [[80.2%]]{wells} |\n| 2 | River gauges in service | [[1,420]]{gauges: figure-value -> 1,240} |",
      "| Measure | North | South |\n|---|---|---|\n| Villages with a flood siren | [[88%]]{north} | [[77%]]{south: figure-value -> 71%} |",
      "| Measure | Value | Unit |\n|---|---|---|\n| Dredged channels | [[321]]{dredged: figure-value -> 312} | km |",
      "| Measure | Value |\n|---|---|\n| Households with a protected well | [[80.2%]]{wells} |\n| Households with a water meter | [[63.4%]]{meters: figure-value -> 64.3%} |\n| Households with a bicycle | 63.4% |",
      "| Measure | % |\n|---|---|\n| Households with a protected well | [[80.2]]{wells} |\n| Households with a water meter | [[63.4]]{meters: figure-value -> 64.3} |",
      "| Measure (%) | 2022 | 2023 | 2024 |\n|---|---|---|---|\n| Households with a protected well | [[75.6]]{wells@2022} | [[78.1]]{wells@2023} | [[80.2]]{wells} |",
      "| Year | Households with a protected well (%) |\n|---|---|\n| 2022 | [[75.6]]{wells@2022} |\n| 2023 | [[87.1]]{wells@2023: figure-value -> 78.1} |\n| 2024 | [[80.2]]{wells} |",
      "| Measure | Unit | Value |\n|---|---|---|\n| River gauges in service | number | [[1,240]]{gauges} |\n| Households with a water meter | % | [[46.3]]{meters: figure-value -> 64.3} |",
      "| Measure | Base | Share |\n|---|---|---|\n| Protected well | households | [[80.2%]]{wells} |\n| Water meter | households | [[63.4%]]{meters: figure-value -> 64.3%} |",
      "| Dam electricity | Dredging |\n|---|---|\n| [[21 TWh]]{power} | [[321 km]]{dredged: figure-value -> 312 km} |",
    ],
    "fact sheets and definition lists": [
      "1. Protected wells – [[82 %]]{wells: figure-value -> 80.2 %} of households\n2. Water meters – [[64.3 %]]{meters} of households",
      "Protected wells\n: [[80.2%]]{wells} of households\n\nWater meters\n: [[63.4%]]{meters: figure-value -> 64.3%} of households",
      "**[[1,240]]{gauges}** river gauges in service\n\n**[[381]]{ferries: figure-value -> 318}** licensed river ferries",
      "River gauges in service — [[1,240]]{gauges}\n\nLicensed river ferries — [[381]]{ferries: figure-value -> 318}",
    ],
  });
});
