/** What makes a number speak of another measure: each veto beside its counterpart, in which nothing speaks against the link. */
import { describe } from "node:test";
import { findingsAsMarked, reviewerOf } from "./support.ts";

const WELLS = reviewerOf(`
id: wells
title: River programme
language: en
area: KE
areaNames: { en: [the country, nationwide] }
parts: { en: [Lamu, Kisumu, ward] }
date: 2025-02-01
sources: { report: { title: River report 2024, publisher: River Board, attributedTo: { en: [Ministry of Water, the ministry] } } }
figures:
  wells:
    label: { en: households with a protected well }
    value: 80.2
    unit: percent
    base: { en: [households, families] }
    notBase: { en: [population, people] }
    period: 2024
    keywords: { en: [protected wells] }
    source: report
  gauges: { label: { en: river gauges in service }, value: 1240, unit: count, base: { en: [river gauges, gauges] }, period: 2024, source: report }
  session: { label: { en: session of the River Forum }, value: 8, unit: ordinal, period: 2024-04-24, source: report }
`);

const CITY = reviewerOf(`
id: city
title: Cycling programme
language: en
area: NL
areaNames: { en: [the city, our city] }
figures:
  trips: { label: { en: share of trips made by bicycle }, value: 34, unit: percent, base: { en: [trips] }, period: 2025 }
`);

describe("the agenda of a city, which is told as its area", () => {
  findingsAsMarked(CITY, "en", {
    "its own name, and another's": [
      "The city builds lanes. In 2025, [[43%]]{figure-value -> 34%} of trips were made by bicycle.",
      "In our city, [[43%]]{figure-value -> 34%} of trips were made by bicycle in 2025.",
      "The district builds lanes. In 2025, 43% of trips were made by bicycle.",
      "In our district, 43% of trips were made by bicycle in 2025.",
    ],
  });
});

describe("vetoes", () => {
  findingsAsMarked(WELLS, "en", {
    "another area": [
      "Kenya's [[82%]]{figure-value -> 80.2%} of households with a protected well compares with 64% in Uganda.",
      "In Kenya, [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "In Uganda, 82% of households have a protected well.",
      "Nationwide, [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "Worldwide, 82% of households have a protected well.",
      "In the country, [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "In Lamu, 82% of households have a protected well.",
      "Of Kenyan households, [[82%]]{figure-value -> 80.2%} have a protected well.",
      "Of Tanzanian households, 82% have a protected well.",
      "In Kenya [[82%]]{figure-value -> 80.2%} of households have a protected well; in Uganda 64% do.",
      "## Uganda\n\nThere, 82% of households have a protected well.",
      "| Country | Households with a protected well |\n|---|---|\n| Kenya | [[82%]]{figure-value -> 80.2%} |\n| Uganda | 64% |",
    ],
    "our own district": [
      "Today [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "In our district 82% of households have a protected well.",
      "In the district, 82% of households have a protected well.",
      "In this ward 82% of households have a protected well.",
    ],
    "a part of the whole": [
      "All told, [[82%]]{figure-value -> 80.2%} of all households have a protected well.",
      "All told, 82% of rural households have a protected well.",
      "All told, 82% of poor households have a protected well.",
      "All told, 82% of households in the delta have a protected well.",
      "All told, 82% of fishing households have a protected well.",
      "All told, [[1,420]]{figure-value -> 1,240} river gauges are in service.",
      "All told, 1,420 automatic river gauges are in service.",
    ],
    "somebody else's statistic": [
      "Researchers say 82% of households have a protected well.",
      "According to the River Board, [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "According to the Ministry of Water, [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "According to the ministry, [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "According to WaterAid, 82% of households have a protected well.",
      "According to a university study, 82% of households have a protected well.",
      "The River Board estimates that [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "A survey found that 82% of households have a protected well.",
    ],
    "another programme": [
      "The River programme reports that [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "The Green Valley Fund says that 82% of households have a protected well.",
      "UNICEF's count is 82% of households with a protected well.",
    ],
    denied: [
      "> 'It is simply false that 82% of households have a protected well,' she said.",
      "It is true that [[82%]]{figure-value -> 80.2%} of households have a protected well.",
      "It is not true that 82% of households have a protected well.",
      "Households with a protected well make up 80.2%, not 82%.",
      "The share of households with a protected well was wrongly given as 82%.",
      "Correction: 82% of households have a protected well was a misprint.",
      "An earlier draft claimed that 82% of households have a protected well by mistake.",
    ],
    supposed: [
      "Some 82% of households would have a protected well.",
      "Unless 82% of households have a protected well, the plan fails.",
      "If 82% of households had a protected well, fewer would fall ill.",
      "Suppose that 82% of households have a protected well.",
      "Do 82% of households have a protected well?",
      "Today [[82%]]{figure-value -> 80.2%} of households have a protected well.",
    ],
    "another event of the series": [
      "The ninth session of the River Forum will take place in Nairobi.",
      "The ninth session of the Lake Forum took place.",
      "The River Forum held its [[ninth]]{figure-value -> eighth} session on 24 April 2024.",
      "The River Forum held its ninth session in 2025.",
      "The River Forum held its eighth session on [[14 April 2024]]{figure-period -> 24 April 2024}.",
      "The River Forum held its eighth session on 24 April 2024.",
      "The River Forum held its first session in 2011.",
    ],
    "a difference, not a level": [
      "The number of river gauges in service rose to [[1,420]]{figure-value -> 1,240}.",
      "River gauges in service fell by 12%.",
      "The share of households with a protected well rose by 4 percentage points.",
      "This year 200 more river gauges are in service.",
      "The number of river gauges in service rose by 200.",
    ],
  });
});

const VI = reviewerOf(`
id: gieng
title: Chương trình sông
language: vi
area: VN
parts: { vi: [An Giang] }
date: 2025-02-01
sources: { bc: { title: Báo cáo sông, publisher: Ủy ban Sông } }
figures:
  gieng: { label: { vi: hộ gia đình có giếng khoan }, value: 80.2, unit: percent, base: { vi: [hộ gia đình] }, period: 2024, keywords: { vi: [giếng khoan] }, source: bc }
`);
const FR = reviewerOf(`
id: puits
title: Plan fleuve
language: fr
area: SN
date: 2025-02-01
sources: { r: { title: Rapport fleuve, publisher: Office du fleuve } }
figures:
  puits: { label: { fr: ménages équipés d'un puits protégé }, value: 80.2, unit: percent, base: { fr: [ménages] }, period: 2024, keywords: { fr: [puits protégés] }, source: r }
`);
const DE = reviewerOf(`
id: bus
title: Busplan
language: de
area: DE
parts: { de: [Bayern] }
date: 2025-02-01
sources: { b: { title: Busbericht, publisher: Busamt } }
figures:
  halt: { label: { de: Haltestellen mit Wetterschutz }, value: 80.2, unit: percent, base: { de: [Haltestellen] }, period: 2024, keywords: { de: [Wetterschutz] }, source: b }
`);

describe("vetoes in Vietnamese", () => {
  findingsAsMarked(VI, "vi", {
    "another area, part, body; denied, supposed": [
      "Năm 2024, [[82%]]{figure-value -> 80,2%} hộ gia đình có giếng khoan.",
      "Cả nước có [[82%]]{figure-value -> 80,2%} hộ gia đình có giếng khoan.",
      "Tại Lào, 82% hộ gia đình có giếng khoan.",
      "Tại An Giang, 82% hộ gia đình có giếng khoan.",
      "Có 82% hộ gia đình nghèo có giếng khoan.",
      "Theo Ngân hàng Thế giới, 82% hộ gia đình có giếng khoan.",
      "Theo Ủy ban Sông, [[82%]]{figure-value -> 80,2%} hộ gia đình có giếng khoan.",
      "Nếu 82% hộ gia đình có giếng khoan thì tốt.",
      "Không phải 82% hộ gia đình có giếng khoan.",
    ],
  });
});

describe("vetoes in French", () => {
  findingsAsMarked(FR, "fr", {
    "another area, part, body; denied, supposed": [
      "En 2024, [[82 %]]{figure-value -> 80,2 %} des ménages étaient équipés d'un puits protégé.",
      "Au Sénégal, [[82 %]]{figure-value -> 80,2 %} des ménages sont équipés d'un puits protégé.",
      "Au Mali, 82 % des ménages sont équipés d'un puits protégé.",
      "En 2024, 82 % des ménages ruraux étaient équipés d'un puits protégé.",
      "Selon la Banque mondiale, 82 % des ménages sont équipés d'un puits protégé.",
      "Selon l'Office du fleuve, [[82 %]]{figure-value -> 80,2 %} des ménages sont équipés d'un puits protégé.",
      "Si 82 % des ménages étaient équipés d'un puits protégé, tout irait mieux.",
      "Il est faux que 82 % des ménages sont équipés d'un puits protégé.",
    ],
  });
});

describe("vetoes in German", () => {
  findingsAsMarked(DE, "de", {
    "another area, part, body; denied, supposed": [
      "Im Jahr 2024 hatten [[82 %]]{figure-value -> 80,2 %} der Haltestellen Wetterschutz.",
      "In Deutschland haben [[82 %]]{figure-value -> 80,2 %} der Haltestellen Wetterschutz.",
      "In Österreich haben 82 % der Haltestellen Wetterschutz.",
      "In Bayern haben 82 % der Haltestellen Wetterschutz.",
      "Im Jahr 2024 hatten 82 % der ländlichen Haltestellen Wetterschutz.",
      "Laut Greenpeace haben 82 % der Haltestellen Wetterschutz.",
      "Laut Busamt haben [[82 %]]{figure-value -> 80,2 %} der Haltestellen Wetterschutz.",
      "Wenn 82 % der Haltestellen Wetterschutz hätten, wäre viel gewonnen.",
      "Es stimmt nicht, dass 82 % der Haltestellen Wetterschutz haben.",
    ],
  });
});
