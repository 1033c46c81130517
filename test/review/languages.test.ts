/** Links, values and periods in German, French and Vietnamese. */
import { describe } from "node:test";
import { findingsAsMarked, reviewerOf } from "./support.ts";

const DE = reviewerOf(`
id: bus-de
title: Busplan
language: de
area: DE
parts: { de: [Bayern] }
date: 2025-02-01
sources: { b: { title: Busbericht 2024, publisher: Busamt } }
figures:
  halt: { label: { de: Haltestellen mit Wetterschutz }, value: 80.2, unit: percent, base: { de: [Haltestellen] }, notBase: { de: [Linien] }, keywords: { de: [Wetterschutz] }, period: 2024, series: [{ period: 2022, value: 75.6 }], source: b }
  bord: { label: { de: Haltestellen mit hohem Bordstein }, value: 64.3, unit: percent, base: { de: [Haltestellen] }, keywords: { de: [hoher Bordstein] }, period: 2024, source: b }
  fahr: { label: { de: Elektrobusse im Linienbetrieb }, value: 1240, unit: count, base: { de: [Elektrobusse] }, period: 2024, source: b }
  netz: { label: { de: Länge des Nachtnetzes }, value: 312, unit: kilometer, keywords: { de: [Nachtnetz] }, period: 2024, source: b }
  ziel: { label: { de: Haltestellen mit Wetterschutz }, value: 95, unit: percent, base: { de: [Haltestellen] }, kind: target, period: 2030, source: b }
`);

describe("figures in German", () => {
  findingsAsMarked(DE, "de", {
    links: [
      "2024 hatten 80,2 % der Haltestellen Wetterschutz und [[46,3 %]]{figure-value -> 64,3 %} einen hohen Bordstein.",
      "2024 hatten 80,2 % der Haltestellen Wetterschutz und 64,3 % einen hohen Bordstein.",
      "Wetterschutz und hoher Bordstein finden sich an 80,2 % bzw. 64,3 % der Haltestellen.",
      "Viele Haltestellen haben Wetterschutz. Der Anteil lag 2024 bei [[82 %]]{figure-value -> 80,2 %}.",
      "Viele Haltestellen haben Bänke. Der Anteil lag 2024 bei 82 %.",
      "Im Linienbetrieb fahren [[1.420]]{figure-value -> 1.240} Elektrobusse.",
      "Im Linienbetrieb fahren 1.240 Elektrobusse.",
      "| Kennzahl | 2022 | 2024 |\n|---|---|---|\n| Haltestellen mit Wetterschutz (%) | 75,6 | [[82,0]]{figure-value -> 80,2} |",
    ],
    values: [
      "Rund 80 % der Haltestellen haben Wetterschutz.",
      "Vier von fünf Haltestellen haben Wetterschutz.",
      "19,8 % der Haltestellen sind noch ohne Wetterschutz.",
      "80,2 % der [[Linien]]{figure-base -> Haltestellen} haben Wetterschutz.",
      "Das Nachtnetz ist [[321 km]]{figure-value -> 312 km} lang.",
      "Das Nachtnetz ist 312 Kilometer lang.",
    ],
    periods: [
      "[[2023]]{figure-period -> 2024} hatten 80,2 % der Haltestellen Wetterschutz.",
      "2022 hatten 75,6 % der Haltestellen Wetterschutz.",
      "Derzeit haben [[75,6 %]]{figure-superseded -> 80,2 %} der Haltestellen Wetterschutz.",
      "Bis 2030 sollen 95 % der Haltestellen Wetterschutz haben.",
      "Bereits [[95 %]]{figure-status} der Haltestellen haben Wetterschutz.",
      "Der Anteil der Haltestellen mit Wetterschutz stieg auf [[95 %]]{figure-status}.",
      "Der Anteil der Haltestellen mit Wetterschutz soll bis 2030 auf 95 % steigen.",
    ],
  });
});

const FR = reviewerOf(`
id: ecoles
title: Plan écoles
language: fr
area: SN
date: 2025-02-01
sources: { r: { title: Rapport écoles 2024, publisher: Office des écoles } }
figures:
  cantine: { label: { fr: élèves inscrits à la cantine }, value: 72.4, unit: percent, base: { fr: [élèves] }, notBase: { fr: [ménages] }, keywords: { fr: [cantine] }, period: 2024, series: [{ period: 2022, value: 63.9 }], source: r }
  transport: { label: { fr: élèves bénéficiant du transport scolaire }, value: 41.5, unit: percent, base: { fr: [élèves] }, keywords: { fr: [transport scolaire] }, period: 2024, source: r }
  salles: { label: { fr: salles de classe rénovées }, value: 12480, unit: count, base: { fr: [salles de classe] }, period: 2024, source: r }
  cible: { label: { fr: élèves inscrits à la cantine }, value: 95, unit: percent, base: { fr: [élèves] }, kind: target, period: 2030, keywords: { fr: [cantine] }, source: r }
`);

describe("figures in French", () => {
  findingsAsMarked(FR, "fr", {
    links: [
      "En 2024, 72,4 % des élèves étaient inscrits à la cantine et [[45,1 %]]{figure-value -> 41,5 %} bénéficiaient du transport scolaire.",
      "La cantine et le transport scolaire concernent respectivement 72,4 % et 41,5 % des élèves.",
      "Beaucoup d'élèves vont à la cantine. Ce taux était de [[74,2 %]]{figure-value -> 72,4 %} en 2024.",
      "Beaucoup d'élèves vont à la piscine. Ce taux était de 74,2 % en 2024.",
      "On a rénové [[12 840]]{figure-value -> 12 480} salles de classe.",
      "On a rénové 12 480 salles de classe.",
      "- Élèves inscrits à la cantine : [[74,2 %]]{figure-value -> 72,4 %}",
    ],
    values: [
      "Environ 72 % des élèves sont inscrits à la cantine.",
      "27,6 % des élèves ne sont pas inscrits à la cantine.",
      "72,4 % des [[ménages]]{figure-base -> élèves} sont inscrits à la cantine.",
      "[[Au moins]]{figure-comparator -> } 72,4 % des élèves sont inscrits à la cantine.",
    ],
    periods: [
      "En [[2023]]{figure-period -> 2024}, 72,4 % des élèves étaient inscrits à la cantine.",
      "En 2022, 63,9 % des élèves étaient inscrits à la cantine.",
      "Aujourd'hui, [[63,9 %]]{figure-superseded -> 72,4 %} des élèves sont inscrits à la cantine.",
      "D'ici à 2030, 95 % des élèves seront inscrits à la cantine.",
      "Déjà [[95 %]]{figure-status} des élèves sont inscrits à la cantine.",
    ],
  });
});

const VI = reviewerOf(`
id: xe
title: Chương trình trường học
language: vi
area: VN
date: 2025-02-01
sources: { b: { title: Báo cáo trường học 2024, publisher: Ban Trường học } }
figures:
  bua: { label: { vi: học sinh có bữa ăn tại trường }, value: 72.4, unit: percent, base: { vi: [học sinh] }, notBase: { vi: [hộ gia đình] }, keywords: { vi: [bữa ăn tại trường] }, period: 2024, series: [{ period: 2022, value: 63.9 }], source: b }
  xe: { label: { vi: học sinh đi xe đưa đón }, value: 41.5, unit: percent, base: { vi: [học sinh] }, keywords: { vi: [xe đưa đón] }, period: 2024, source: b }
  phong: { label: { vi: phòng học được sửa chữa }, value: 12480, unit: count, base: { vi: [phòng học] }, period: 2024, source: b }
  dich: { label: { vi: học sinh có bữa ăn tại trường }, value: 95, unit: percent, base: { vi: [học sinh] }, kind: target, period: 2030, keywords: { vi: [bữa ăn tại trường] }, source: b }
`);

describe("figures in Vietnamese", () => {
  findingsAsMarked(VI, "vi", {
    links: [
      "Năm 2024, 72,4% học sinh có bữa ăn tại trường và [[45,1%]]{figure-value -> 41,5%} học sinh đi xe đưa đón.",
      "Tỷ lệ học sinh có bữa ăn tại trường và đi xe đưa đón lần lượt là 72,4% và 41,5%.",
      "Có [[12.840]]{figure-value -> 12.480} phòng học được sửa chữa.",
      "Có 12.480 phòng học được sửa chữa.",
      "Có 12.840 máy tính được sửa chữa.",
      "- Học sinh có bữa ăn tại trường: [[74,2%]]{figure-value -> 72,4%}",
      "| Chỉ tiêu | 2022 | 2024 |\n|---|---|---|\n| Học sinh có bữa ăn tại trường (%) | 63,9 | [[74,2]]{figure-value -> 72,4} |",
    ],
    values: [
      "Khoảng 72% học sinh có bữa ăn tại trường.",
      "Gần ba phần tư học sinh có bữa ăn tại trường.",
      "27,6% học sinh chưa có bữa ăn tại trường.",
      "72,4% [[hộ gia đình]]{figure-base -> học sinh} có bữa ăn tại trường.",
      "[[Ít nhất]]{figure-comparator -> } 72,4% học sinh có bữa ăn tại trường.",
    ],
    periods: [
      "Năm [[2023]]{figure-period -> 2024}, 72,4% học sinh có bữa ăn tại trường.",
      "Năm 2022, 63,9% học sinh có bữa ăn tại trường.",
      "Hiện nay [[63,9%]]{figure-superseded -> 72,4%} học sinh có bữa ăn tại trường.",
      "Đến năm 2030, 95% học sinh có bữa ăn tại trường.",
      "Đã có [[95%]]{figure-status} học sinh có bữa ăn tại trường.",
    ],
  });
});
