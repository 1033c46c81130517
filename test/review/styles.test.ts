/** What a fix writes keeps the draft's way of writing: digits or words, marks, blanks, currency side, capitals, suffixes. */
import { describe } from "node:test";
import { findingsAsMarked, reviewerOf } from "./support.ts";

const EN = reviewerOf(`
id: buses
title: Bus plan
language: en
area: IE
date: 2025-02-01
sources: { report: { title: Bus report 2024, publisher: Bus Board } }
figures:
  stops: { label: { en: bus stops with a shelter }, value: 80.2, unit: percent, base: { en: [bus stops] }, keywords: { en: [shelters] }, source: report }
  depots: { label: { en: bus depots with chargers }, value: 12, unit: count, base: { en: [depots] }, source: report }
  riders: { label: { en: daily bus riders }, value: 1284500, unit: count, base: { en: [riders] }, source: report }
  cost: { label: { en: cost of the ticket reform }, value: 34500000, unit: EUR, keywords: { en: [ticket reform] }, source: report }
  rank: { label: { en: place in the Punctuality League }, value: 22, unit: rank, keywords: { en: [Punctuality League] }, source: report }
  forum: { label: { en: session of the Bus Forum }, value: 8, unit: ordinal, period: 2024-04-24, source: report }
  start: { label: { en: start of the night network }, value: 2025-03-02, unit: date, keywords: { en: [night network] }, source: report }
`);

describe("styles in English", () => {
  findingsAsMarked(EN, "en", {
    "per cent": [
      "A shelter stands at [[82%]]{figure-value -> 80.2%} of bus stops.",
      "A shelter stands at [[82 %]]{figure-value -> 80.2 %} of bus stops.",
      "A shelter stands at [[82\u00a0%]]{figure-value -> 80.2\u00a0%} of bus stops.",
      "A shelter stands at [[82 percent]]{figure-value -> 80.2 percent} of bus stops.",
      "A shelter stands at [[82 per cent]]{figure-value -> 80.2 per cent} of bus stops.",
    ],
    "words, digits and capitals": [
      "[[Fifteen]]{figure-value -> Twelve} bus depots with chargers are open.",
      "There are [[fifteen]]{figure-value -> twelve} bus depots with chargers.",
      "There are [[15]]{figure-value -> 12} bus depots with chargers.",
    ],
    "groups and magnitudes": [
      "There are [[1,248,500]]{figure-value -> 1,284,500} daily bus riders.",
      "There are [[1 248 500]]{figure-value -> 1 284 500} daily bus riders.",
      "There are [[1\u202f248\u202f500]]{figure-value -> 1\u202f284\u202f500} daily bus riders.",
      "There are [[1248500]]{figure-value -> 1284500} daily bus riders.",
    ],
    currency: [
      "The ticket reform cost [[€43.5 million]]{figure-value -> €34.5 million}.",
      "The ticket reform cost [[€43.5m]]{figure-value -> €34.5m}.",
      "The ticket reform cost [[EUR 43.5 million]]{figure-value -> EUR 34.5 million}.",
      "The ticket reform cost [[43.5 million euros]]{figure-value -> 34.5 million euros}.",
      "The ticket reform cost [[EUR 43,500,000]]{figure-value -> EUR 34,500,000}.",
    ],
    ordinals: [
      "Ireland took [[23rd]]{figure-value -> 22nd} place in the Punctuality League.",
      "The Bus Forum met for its [[9th]]{figure-value -> 8th} session on 24 April 2024.",
      "The Bus Forum met for its [[ninth]]{figure-value -> eighth} session on 24 April 2024.",
    ],
    dates: [
      "The start of the night network is [[20 March 2025]]{figure-period -> 2 March 2025}.",
      "The start of the night network is [[March 20, 2025]]{figure-period -> March 2, 2025}.",
      "The start of the night network is [[2025-03-20]]{figure-period -> 2025-03-02}.",
      "The start of the night network is [[20th March 2025]]{figure-period -> 2nd March 2025}.",
    ],
    emphasis: [
      "A shelter stands at **[[82%]]{figure-value -> 80.2%}** of bus stops.",
      "A shelter stands at *[[82 per cent]]{figure-value -> 80.2 per cent}* of bus stops.",
    ],
  });
});

const VI = reviewerOf(`
id: xe-buyt
title: Kế hoạch xe buýt
language: vi
area: VN
date: 2025-02-01
sources: { bc: { title: Báo cáo xe buýt, publisher: Ban Xe buýt } }
figures:
  tram: { label: { vi: trạm xe buýt có mái che }, value: 80.2, unit: percent, base: { vi: [trạm xe buýt] }, keywords: { vi: [mái che] }, source: bc }
  khach: { label: { vi: hành khách đi xe buýt mỗi ngày }, value: 1284500, unit: count, base: { vi: [hành khách] }, source: bc }
  chi-phi: { label: { vi: chi phí đổi vé xe buýt }, value: 345000000000, unit: VND, keywords: { vi: [đổi vé] }, source: bc }
  ben: { label: { vi: bến xe có trụ sạc }, value: 5, unit: count, base: { vi: [bến xe] }, source: bc }
  phien: { label: { vi: phiên họp Diễn đàn Xe buýt }, value: 8, unit: ordinal, period: 2024-04-24, source: bc }
`);

describe("styles in Vietnamese", () => {
  findingsAsMarked(VI, "vi", {
    "the same": [
      "Có [[82%]]{figure-value -> 80,2%} trạm xe buýt có mái che.",
      "Có [[82,5%]]{figure-value -> 80,2%} trạm xe buýt có mái che.",
      "Có [[82 phần trăm]]{figure-value -> 80,2 phần trăm} trạm xe buýt có mái che.",
      "Có [[1.248.500]]{figure-value -> 1.284.500} hành khách đi xe buýt mỗi ngày.",
      "Chi phí đổi vé xe buýt là [[435 tỷ đồng]]{figure-value -> 345 tỷ đồng}.",
      "Chi phí đổi vé xe buýt là [[435.000.000.000 đồng]]{figure-value -> 345.000.000.000 đồng}.",
      "Có [[sáu]]{figure-value -> năm} bến xe có trụ sạc.",
      "[[Sáu]]{figure-value -> Năm} bến xe có trụ sạc đã mở.",
      "Phiên họp [[thứ 9]]{figure-value -> thứ 8} của Diễn đàn Xe buýt diễn ra ngày 24/4/2024.",
    ],
  });
});

const FR = reviewerOf(`
id: bus-fr
title: Plan bus
language: fr
area: FR
date: 2025-02-01
sources: { r: { title: Rapport bus, publisher: Office des bus } }
figures:
  arrets: { label: { fr: arrêts de bus avec abri }, value: 80.2, unit: percent, base: { fr: [arrêts de bus] }, keywords: { fr: [abri] }, source: r }
  voyageurs: { label: { fr: voyageurs quotidiens des bus }, value: 1284500, unit: count, base: { fr: [voyageurs] }, source: r }
  cout: { label: { fr: coût de la réforme des billets }, value: 34500000, unit: EUR, keywords: { fr: [réforme des billets] }, source: r }
  depots: { label: { fr: dépôts de bus avec bornes }, value: 5, unit: count, base: { fr: [dépôts] }, source: r }
  rang: { label: { fr: place au Palmarès de la ponctualité }, value: 7, unit: rank, keywords: { fr: [Palmarès de la ponctualité] }, source: r }
  forum: { label: { fr: session du Forum des bus }, value: 8, unit: ordinal, period: 2024-04-24, source: r }
`);

describe("styles in French", () => {
  findingsAsMarked(FR, "fr", {
    "the same": [
      "Un abri existe à [[82 %]]{figure-value -> 80,2 %} des arrêts de bus.",
      "Un abri existe à [[82\u00a0%]]{figure-value -> 80,2\u00a0%} des arrêts de bus.",
      "Un abri existe à [[82 pour cent]]{figure-value -> 80,2 pour cent} des arrêts de bus.",
      "On compte [[1 248 500]]{figure-value -> 1 284 500} voyageurs quotidiens des bus.",
      "On compte [[1\u202f248\u202f500]]{figure-value -> 1\u202f284\u202f500} voyageurs quotidiens des bus.",
      "Les bus ont [[1 248 500]]{figure-value -> 1 284 500} voyageurs quotidiens.",
      "La réforme des billets coûte [[43,5 millions d'euros]]{figure-value -> 34,5 millions d'euros}.",
      "La réforme des billets coûte [[43,5 M€]]{figure-value -> 34,5 M€}.",
      "La réforme des billets coûte [[43 500 000 €]]{figure-value -> 34 500 000 €}.",
      "On compte [[six]]{figure-value -> cinq} dépôts de bus avec bornes.",
      "[[Six]]{figure-value -> Cinq} dépôts de bus avec bornes sont ouverts.",
      "La France occupe la [[6e]]{figure-value -> 7e} place au Palmarès de la ponctualité.",
      "La [[neuvième]]{figure-value -> huitième} session du Forum des bus a eu lieu le 24 avril 2024.",
      "La [[9e]]{figure-value -> 8e} session du Forum des bus a eu lieu le 24 avril 2024.",
    ],
  });
});

const DE = reviewerOf(`
id: bus-de
title: Busplan
language: de
area: DE
date: 2025-02-01
sources: { b: { title: Busbericht, publisher: Busamt } }
figures:
  halt: { label: { de: Haltestellen mit Wetterschutz }, value: 80.2, unit: percent, base: { de: [Haltestellen] }, keywords: { de: [Wetterschutz] }, source: b }
  fahrgaeste: { label: { de: tägliche Fahrgäste im Bus }, value: 1284500, unit: count, base: { de: [Fahrgäste] }, source: b }
  kosten: { label: { de: Kosten der Tarifreform }, value: 34500000, unit: EUR, keywords: { de: [Tarifreform] }, source: b }
  hoefe: { label: { de: Betriebshöfe mit Ladesäulen }, value: 12, unit: count, base: { de: [Betriebshöfe] }, source: b }
  platz: { label: { de: Platz in der Pünktlichkeitsliga }, value: 22, unit: rank, keywords: { de: [Pünktlichkeitsliga] }, source: b }
  start: { label: { de: Start des Nachtnetzes }, value: 2025-03-02, unit: date, keywords: { de: [Nachtnetz] }, source: b }
`);

describe("styles in German", () => {
  findingsAsMarked(DE, "de", {
    "the same": [
      "Wetterschutz gibt es an [[82 %]]{figure-value -> 80,2 %} der Haltestellen.",
      "Wetterschutz gibt es an [[82\u00a0%]]{figure-value -> 80,2\u00a0%} der Haltestellen.",
      "Wetterschutz gibt es an [[82 Prozent]]{figure-value -> 80,2 Prozent} der Haltestellen.",
      "Es gibt [[1.248.500]]{figure-value -> 1.284.500} tägliche Fahrgäste im Bus.",
      "Die Tarifreform kostet [[43,5 Millionen Euro]]{figure-value -> 34,5 Millionen Euro}.",
      "Die Tarifreform kostet [[43,5 Mio. €]]{figure-value -> 34,5 Mio. €}.",
      "Die Tarifreform kostet [[43.500.000 Euro]]{figure-value -> 34.500.000 Euro}.",
      "Es gibt [[fünfzehn]]{figure-value -> zwölf} Betriebshöfe mit Ladesäulen.",
      "[[Fünfzehn]]{figure-value -> Zwölf} Betriebshöfe mit Ladesäulen sind offen.",
      "Die Stadt liegt auf Platz [[23]]{figure-value -> 22} der Pünktlichkeitsliga.",
      "Start des Nachtnetzes ist der [[20. März 2025]]{figure-period -> 2. März 2025}.",
      "Start des Nachtnetzes ist der [[20.03.2025]]{figure-period -> 02.03.2025}.",
    ],
  });
});
