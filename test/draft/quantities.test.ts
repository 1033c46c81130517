import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Quantity } from "../../server/draft/model.ts";
import { formatNumber } from "../../server/draft/quantities/format.ts";
import { findQuantities } from "../../server/draft/quantities/quantities.ts";
import { findTimes } from "../../server/draft/times/times.ts";

const read = (text: string, language: string): readonly Quantity[] => findQuantities(text, language, findTimes(text, language));

/** A quantity as one line: span, value, unit, and what else was found, so that a test reads like the text. */
const told = (text: string, language: string): readonly string[] =>
  read(text, language).map(({ start, end, value, unit, unitSpan, hedge, per, fraction }) =>
    [
      `${text.slice(start, end)} = ${Array.isArray(value) ? value.join("..") : value}`,
      unit ?? "?",
      ...(unitSpan ? [`<${text.slice(unitSpan.start, unitSpan.end)}>`] : []),
      ...(hedge ? [`${hedge.type} {${text.slice(hedge.start, hedge.end)}}`] : []),
      ...(per ? [`per ${per.unit}`] : []),
      ...(fraction ? [`(${fraction.part}/${fraction.whole})`] : []),
    ].join(" "),
  );

const reads = (name: string, language: string, cases: Readonly<Record<string, readonly string[]>>): void => {
  test(name, () => {
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(told(text, language), expected, text);
  });
};

reads("the figures of a report are read with their units", "en", {
  "The database was connected to 18 ministries, sectors, 63 provinces and cities, synchronized 268 million data on people": [
    "18 = 18 count",
    "63 = 63 count",
    "268 million = 268000000 count",
  ],
  "and 80.2% of all households using broadband internet.": ["80.2% = 80.2 percent"],
  "4G mobile broadband covers 99.8% of the population": ["99.8% = 99.8 percent"],
  "was 16.5% in 2023, with an annual growth rate of 20%, three times the GDP growth rate, for 2 consecutive years": [
    "16.5% = 16.5 percent",
    "20% = 20 percent",
    "three = 3 times <times>",
    "2 = 2 years <years>",
  ],
  "index increases by at least five places and is among the top 30 in the world": [
    "five = 5 places <places> at-least {at least}",
    "30 = 30 rank at-most {top}",
  ],
  "the eighth meeting of the National Committee on April 24, 2024": ["eighth = 8 ordinal", "April 24, 2024 = 2024-04-24 date"],
});

reads("English number words", "en", {
  "sixteen and a half percent": ["sixteen and a half percent = 16.5 percent"],
  "eighty point two per cent": ["eighty point two per cent = 80.2 percent"],
  "two hundred and sixty-eight million records": ["two hundred and sixty-eight million = 268000000 count"],
  "half a million people, one and a half million, a dozen provinces": [
    "half a million = 500000 count",
    "one and a half million = 1500000 ?",
    "a dozen = 12 count",
  ],
  "one thousand two hundred and five villages": ["one thousand two hundred and five = 1205 count"],
  "threefold, tripled, twice as fast, 2.5x, 3×, double the rate": [
    "threefold = 3 times",
    "tripled = 3 times",
    "twice = 2 times",
    "2.5x = 2.5 times",
    "3× = 3 times",
    "double = 2 times",
  ],
});

reads("numbers in digits, however they are grouped", "en", {
  "1,250,000 or 268 000 000 or 1’250’000 or 1,00,000 people": [
    "1,250,000 = 1250000 ?",
    "268 000 000 = 268000000 ?",
    "1’250’000 = 1250000 ?",
    "1,00,000 = 100000 count",
  ],
  "268\u202f000\u202f000 and 268\u00a0000": ["268\u202f000\u202f000 = 268000000 ?", "268\u00a0000 = 268000 ?"],
  "12.480 points; .802%; -5%; (+12%)": ["12.480 = 12.48 points <points>", ".802% = 0.802 percent", "-5% = -5 percent", "+12% = 12 percent"],
  "268mn, 268m, 3.2bn, 250k": ["268mn = 268000000 ?", "268m = 268000000 ?", "3.2bn = 3200000000 ?", "250k = 250000 ?"],
  "  16.5  % of GDP": ["16.5  % = 16.5 percent"],
  "¾ of the grid, 12 ½ %": ["¾ = 75 percent (3/4)", "12 ½ % = 12.5 percent"],
});

reads("hedges before and after", "en", {
  "no fewer than 63 provinces; a minimum of 5 places; 20% or more; ≥ 5 km": [
    "63 = 63 count at-least {no fewer than}",
    "5 = 5 places <places> at-least {a minimum of}",
    "20% = 20 percent at-least {or more}",
    "5 = 5 kilometer <km> at-least {≥}",
  ],
  "up to 40%, well over 270 million, exceeded 16.5%, just under 12%, nearly 80%, some 268 million": [
    "40% = 40 percent at-most {up to}",
    "270 million = 270000000 ? more-than {well over}",
    "16.5% = 16.5 percent more-than {exceeded}",
    "12% = 12 percent nearly {just under}",
    "80% = 80 percent nearly {nearly}",
    "268 million = 268000000 ? about {some}",
  ],
  "five places or more, 20 years or so, 30+ provinces, 63 provinces or more": [
    "five = 5 places <places> at-least {or more}",
    "20 = 20 years <years> about {or so}",
    "30 = 30 count at-least {+}",
    "63 = 63 count at-least {or more}",
  ],
  "some households grew over five years; 86 -> 71": ["five = 5 years <years>", "86 = 86 ?", "71 = 71 ?"],
});

reads("shares", "en", {
  "Four out of five households, four in five, one household in three uses it": [
    "Four out of five = 80 percent (4/5)",
    "four in five = 80 percent (4/5)",
    `one household in three = ${100 / 3} percent (1/3)`,
  ],
  "a fifth of homes, two thirds, three-quarters of it, nearly half of them": [
    "a fifth = 20 percent (1/5)",
    `two thirds = ${200 / 3} percent (2/3)`,
    "three-quarters = 75 percent (3/4)",
    "half = 50 percent nearly {nearly} (1/2)",
  ],
  "802 per 1,000 households; 63/63 provinces; 18/62 (29%)": [
    "802 per 1,000 = 80.2 percent (802/1000)",
    "63/63 = 100 percent (63/63)",
    `18/62 = ${1800 / 62} percent (18/62)`,
    "29% = 29 percent",
  ],
  "12 deaths per 100,000 people": ["12 = 12 count per 100000 people"],
  "5 in 10 years; 63 in 12 districts; we held a third meeting": [
    "5 = 5 ?",
    "10 = 10 years <years>",
    "63 = 63 ?",
    "12 = 12 count",
    "third = 3 ordinal",
  ],
});

reads("ranges are one quantity, changes are two", "en", {
  "between 16 and 17 percent; 16%–17%; 80–81%; 5-7 million records": [
    "between 16 and 17 percent = 16..17 percent",
    "16%–17% = 16..17 percent",
    "80–81% = 80..81 percent",
    "5-7 million = 5000000..7000000 count",
  ],
  "takes from 5 to 7 days": ["from 5 to 7 = 5..7 days <days>"],
  "It rose from 10 to 15, then from 60% to 75%": ["10 = 10 ?", "15 = 15 ?", "60% = 60 percent", "75% = 75 percent"],
  "moved from 60 to 75 percent": ["60 = 60 percent", "75 percent = 75 percent"],
  "12 and 13; 2.1, 3.4 and 5.0 per cent": ["12 = 12 ?", "13 = 13 ?", "2.1 = 2.1 percent", "3.4 = 3.4 percent", "5.0 per cent = 5 percent"],
});

reads("currencies and units of measure", "en", {
  "US$40 million, $3.2bn, 12 billion VND, VND 12 billion, VND12 billion, EUR5m, 500 FCFA, KSh 500, 40 million dollars": [
    "US$40 million = 40000000 USD",
    "$3.2bn = 3200000000 USD",
    "12 billion VND = 12000000000 VND",
    "VND 12 billion = 12000000000 VND",
    "VND12 billion = 12000000000 VND",
    "EUR5m = 5000000 EUR",
    "500 FCFA = 500 XOF",
    "KSh 500 = 500 KES",
    "40 million dollars = 40000000 USD",
  ],
  "5 km, 5km, 80.2 Mbps, 16 °C, 320 GWh, 4,120 km², a 500-kilovolt line": [
    "5 = 5 kilometer <km>",
    "5 = 5 kilometer <km>",
    "80.2 = 80.2 megabit-per-second <Mbps>",
    "16 = 16 celsius <°C>",
    "320 = 320 gigawatt-hour <GWh>",
    "4,120 = 4120 square-kilometer <km²>",
    "500 = 500 kilovolt <kilovolt>",
  ],
  "3.5 percentage points, 3.5 pp, 25 basis points, a 20-percent rise": [
    "3.5 percentage points = 3.5 percentage-points",
    "3.5 pp = 3.5 percentage-points",
    "25 basis points = 25 permyriad",
    "20-percent = 20 percent",
  ],
  "more than 20% a year; 20% per annum": ["20% = 20 percent more-than {more than} per year", "20% = 20 percent per year"],
  "TOP 30 and ALL 63 provinces": ["30 = 30 rank at-most {TOP}", "63 = 63 count"],
});

reads("ranks and ordinals", "en", {
  "ranked 71st of 193; from 86th to 71st; the 86th in the e-Government Development Index": [
    "71st = 71 rank",
    "193 = 193 ?",
    "86th = 86 rank",
    "71st = 71 rank",
    "86th = 86 rank",
  ],
  "among the 30 leading countries": ["30 = 30 rank at-most {among}"],
  "its twenty-first plenary, the 8th meeting": ["twenty-first = 21 ordinal", "8th = 8 ordinal"],
  "First, we act. Second, we wait. At first a third party, in the first quarter, in the 21st century": [],
});

reads("numbers that count nothing", "en", {
  "Decision 749/QD-TTg, Article 12, Table 3, Figure 16.5 shows, sections 80.2, 99.8 and 16.5.1, p. 17, tables 18 and 63": [],
  "Directive 34 has nine principles": ["nine = 9 count"],
  "(1) first; (2) second": [],
  "1. Improve the 18 ministries. 2) Train them.": ["18 = 18 count"],
  "COVID-19, G20, CO2, PM2.5, 5G, 4K, Industry 4.0, Windows 11, Boeing 747": [],
  "call +84 24 3943 5678 or 024 3943 5678; ISBN 978-3-16-148410-0": [],
  "at 9:30, 9 a.m. or 10 o'clock": [],
  "on the one hand, one another, one-stop, one of them, 24/7, net zero": [],
  "Vision 2030 and Agenda 2063": [],
  "24 April we met 63 people": ["63 = 63 count"],
  "only one province, at least one meeting": ["one = 1 count", "one = 1 count at-least {at least}"],
});

reads("Vietnamese", "vi", {
  "80,2% hộ; 80.2% hộ; 12.480 hộ; 03 đột phá": ["80,2% = 80.2 percent", "80.2% = 80.2 percent", "12.480 = 12480 count", "03 = 3 count"],
  "ba tăng cường, năm đẩy mạnh, trong năm 2024, hằng năm, năm nay": ["ba = 3 count", "năm = 5 count"],
  "năm năm qua; mười năm; hai trăm linh năm xã; mười lăm": [
    "năm = 5 years <năm>",
    "mười = 10 years <năm>",
    "hai trăm linh năm = 205 count",
    "mười lăm = 15 ?",
  ],
  "268 triệu thông tin; 12 nghìn tỷ đồng; 40 triệu USD; 3 triệu rưỡi": [
    "268 triệu = 268000000 count",
    "12 nghìn tỷ đồng = 12000000000000 VND",
    "40 triệu USD = 40000000 USD",
    "3 triệu rưỡi = 3500000 ?",
  ],
  "ít nhất 5 bậc; không dưới 63 tỉnh; hơn 80%; gần 270 triệu; 20% trở lên; gấp hơn 3 lần": [
    "5 = 5 places <bậc> at-least {ít nhất}",
    "63 = 63 count at-least {không dưới}",
    "80% = 80 percent more-than {hơn}",
    "270 triệu = 270000000 ? nearly {gần}",
    "20% = 20 percent at-least {trở lên}",
    "3 = 3 times <lần> more-than {hơn}",
  ],
  "nhanh hơn 3 lần": ["3 = 3 times <lần>"],
  "thuộc nhóm 30 nước dẫn đầu; xếp thứ 71; xếp hạng 71": ["30 = 30 rank at-most {nhóm}", "thứ 71 = 71 rank", "71 = 71 rank"],
  "Phiên họp lần thứ 8; thứ Tư, ngày 24/4/2024; lần thứ tám": ["thứ 8 = 8 ordinal", "24/4/2024 = 2024-04-24 date", "thứ tám = 8 ordinal"],
  "một phần ba; bốn phần năm; hơn một nửa; 4 trong 5 hộ": [
    `một phần ba = ${100 / 3} percent (1/3)`,
    "bốn phần năm = 80 percent (4/5)",
    "một nửa = 50 percent more-than {hơn} (1/2)",
    "4 trong 5 = 80 percent (4/5)",
  ],
  "tăng 3,5 điểm phần trăm; 20%/năm; mười sáu phẩy năm phần trăm": [
    "3,5 điểm phần trăm = 3.5 percentage-points",
    "20% = 20 percent per year",
    "mười sáu phẩy năm phần trăm = 16.5 percent",
  ],
  "Quyết định số 749/QĐ-TTg, Điều 18, khoản 3, Nghị định 63/2024/NĐ-CP, ngày 24/4, tháng Tư, Quận Ba Đình, đầu tư công": [],
});

reads("French", "fr", {
  "80,2 % des ménages; 268 millions de données; 12 milliards de dollars; 12 M€": [
    "80,2 % = 80.2 percent",
    "268 millions = 268000000 count",
    "12 milliards de dollars = 12000000000 USD",
    "12 M€ = 12000000 EUR",
  ],
  "au moins cinq places; près d’un tiers; un ménage sur trois": [
    "cinq = 5 places <places> at-least {au moins}",
    `un tiers = ${100 / 3} percent nearly {près d’} (1/3)`,
    `un ménage sur trois = ${100 / 3} percent (1/3)`,
  ],
  "quatre-vingt-dix-sept provinces; soixante et onze; seize et demi pour cent": [
    "quatre-vingt-dix-sept = 97 count",
    "soixante et onze = 71 ?",
    "seize et demi pour cent = 16.5 percent",
  ],
  "la huitième réunion; la 8e réunion; classé 71e; parmi les 30 premiers pays": [
    "huitième = 8 ordinal",
    "8e = 8 ordinal",
    "71e = 71 rank",
    "30 = 30 rank at-most {parmi}",
  ],
  "passé de 10 à 15 %; entre 16 et 17 %; 20 % par an": [
    "10 = 10 percent",
    "15 % = 15 percent",
    "entre 16 et 17 % = 16..17 percent",
    "20 % = 20 percent per year",
  ],
  "l’article 12, le tableau 3, n° 5, un jour, d’une part, tout neuf": [],
});

reads("German", "de", {
  "80,2 % der Haushalte; 12.480 Haushalte; 268 Millionen Datensätze; 12 Mrd. Euro": [
    "80,2 % = 80.2 percent",
    "12.480 = 12480 count",
    "268 Millionen = 268000000 count",
    "12 Mrd. Euro = 12000000000 EUR",
  ],
  "mindestens fünf Plätze; knapp 270 Millionen; rund 80 %": [
    "fünf = 5 places <Plätze> at-least {mindestens}",
    "270 Millionen = 270000000 ? nearly {knapp}",
    "80 % = 80 percent about {rund}",
  ],
  "sechzehneinhalb Prozent; zweihundertachtundsechzig Millionen; einundzwanzig Länder": [
    "sechzehneinhalb Prozent = 16.5 percent",
    "zweihundertachtundsechzig Millionen = 268000000 ?",
    "einundzwanzig = 21 count",
  ],
  "vier von fünf Haushalten; ein Fünftel; die Hälfte der Haushalte": [
    "vier von fünf = 80 percent (4/5)",
    "ein Fünftel = 20 percent (1/5)",
    "die Hälfte = 50 percent (1/2)",
  ],
  "die 8. Sitzung; die achte Sitzung; auf Platz 71; verdreifacht; dreimal so hoch": [
    "8. = 8 ordinal",
    "achte = 8 ordinal",
    "71 = 71 rank",
    "verdreifacht = 3 times",
    "dreimal = 3 times",
  ],
  "Artikel 12, Tabelle 3, § 5 Abs. 2, um 9 Uhr, eine Frage, verfügt über Mittel": [],
  "von 10 auf 15 gestiegen; von 4 bis 4,5 Prozent": ["10 = 10 ?", "15 = 15 ?", "von 4 bis 4,5 Prozent = 4..4.5 percent"],
});

reads("a language without data", "es", {
  "el 80,2 % de 12.480 hogares, 5 km, USD 500, dos tercios": [
    "80,2 % = 80.2 percent",
    "12.480 = 12480 ?",
    "5 = 5 kilometer <km>",
    "USD 500 = 500 USD",
  ],
});

test("precision is the step of the last digit written, and 0 for exact words", () => {
  const steps = (text: string): readonly number[] => read(text, "en").map((quantity) => quantity.precision);
  assert.deepEqual(steps("16.5%, 268 million, 3.2bn, 26,800,000, five places"), [0.1, 1e6, 1e8, 1, 1]);
  assert.deepEqual(steps("half of it, four in five, 63/63, 802 per 1,000"), [0, 0, 0, 0.1]);
});

test("text in NFD is read as in NFC, at its own offsets", () => {
  const text = "Tăng ít nhất năm bậc, hơn một nửa, 268 triệu thông tin, thứ Tư, ngày 24/4/2024";
  const decomposed = text.normalize("NFD");
  const plain = told(text, "vi");
  assert.deepEqual(
    told(decomposed, "vi").map((line) => line.normalize("NFC")),
    plain,
  );
  assert.equal(plain.length, 4);
});

test("line breaks, emoji and opaque characters neither break nor make quantities", () => {
  assert.deepEqual(told("about\r\n80.2%\r\nof 🏠 homes", "en"), ["80.2% = 80.2 percent about {about}"]);
  assert.deepEqual(told("see \ufffc\ufffc and 16.5\n percent", "en"), ["16.5\n percent = 16.5 percent"]);
});

const words = [
  "80.2%",
  "between",
  "16",
  "and",
  "17",
  "percent",
  "five",
  "places",
  "or",
  "more",
  "1/3",
  "million",
  "top",
  "30",
  "thứ",
  "năm",
  "8.",
  "2024",
  "April",
  "24",
  ",",
  ".",
  "(",
  ")",
  "-",
  "–",
  "$",
  "½",
  "ngày",
  "ein",
  "un",
  "sur",
  "von",
  "\ufffc",
  "à",
  "d'",
  "per",
  "1,000",
  "the",
  "8th",
  "half",
  "a",
  "của",
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((list) => list.join(" ")),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
);
const languages = fc.constantFrom("en", "vi", "fr", "de", "es", "x");

test("quantities and times are in order, within the text, and do not overlap", () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const times = findTimes(text, language);
      for (const spans of [findQuantities(text, language, times), times]) {
        let end = 0;
        for (const span of spans) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          end = span.end;
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test("what reaches into a date is no fraction", () => {
  const read = (text: string) => findQuantities(text, "en", findTimes(text, "en")).map(({ start, end, value }) => [text.slice(start, end), value]);
  assert.deepEqual(read("1/3 April 2024"), [["3 April 2024", "2024-04-03"]]);
  assert.deepEqual(
    read("1/3 of homes").map(([text]) => text),
    ["1/3"],
  );
});

test("a share in digits is read as it was written, in every language", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), languages, (tenths, language) => {
      const value = tenths / 10;
      const text = new Intl.NumberFormat(language === "x" ? "en" : language, { minimumFractionDigits: 1 }).format(value);
      const [quantity, ...rest] = read(`${text}%`, language);
      assert.equal(rest.length, 0);
      assert.equal(quantity?.value, value);
      assert.equal(quantity?.unit, "percent");
      assert.equal(quantity?.precision, 0.1);
    }),
  );
});

test("a number written in the style of another is read back as itself", () => {
  const styles = {
    en: ["10%", "268 million records", "five places", "US$3.2bn", "1,250 households"],
    vi: ["10%", "268 triệu hộ", "sáu bậc", "12.480 hộ"],
    fr: ["10 %", "268 millions", "cinq places"],
    de: ["10 %", "268 Millionen", "fünf Plätze"],
  } as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(styles) as (keyof typeof styles)[])),
      fc.nat(3),
      fc.integer({ min: 2, max: 999_999_999 }),
      (language, index, value) => {
        const style = styles[language][index % styles[language].length]!;
        const [like] = read(style, language);
        const written = style.slice(0, like!.start) + formatNumber(value, like!, 0, language) + style.slice(like!.end);
        assert.equal(read(written, language)[0]?.value, value, `${style} -> ${written}`);
      },
    ),
  );
});
