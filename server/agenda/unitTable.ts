/** Tables behind units.ts, made from the Unicode CLDR 48 (Unicode License v3) and ISO 4217. Data, and nothing else. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** The units of the agenda format that are its own, in the order in which they are told. */
export const OWN_UNITS: readonly string[] = words("percent percentage-points count times rank places ordinal years months days date points");

/** The CLDR unit ids (core form, without the type: `kilometer` for `length-kilometer`). */
export const CLDR_UNITS: readonly string[] = words(`
  g-force meter-per-square-second revolution radian degree arc-minute arc-second square-kilometer hectare square-meter square-centimeter
  square-mile acre square-yard square-foot square-inch dunam karat milligram-ofglucose-per-deciliter millimole-per-liter item part
  part-per-1e6 percent permille permyriad mole ofglucose liter-per-kilometer liter-per-100-kilometer mile-per-gallon
  mile-per-gallon-imperial petabyte terabyte terabit gigabyte gigabit megabyte megabit kilobyte kilobit byte bit century decade year
  quarter month week day hour minute second millisecond microsecond nanosecond ampere milliampere ohm volt kilocalorie calorie foodcalorie
  kilojoule joule kilowatt-hour electronvolt british-thermal-unit therm-us pound-force newton kilowatt-hour-per-100-kilometer gigahertz
  megahertz kilohertz hertz em pixel megapixel pixel-per-centimeter pixel-per-inch dot-per-centimeter dot-per-inch dot earth-radius
  kilometer meter decimeter centimeter millimeter micrometer nanometer picometer mile yard foot inch parsec light-year astronomical-unit
  furlong fathom nautical-mile mile-scandinavian point solar-radius lux candela lumen solar-luminosity tonne kilogram gram milligram
  microgram ton stone pound ounce ounce-troy carat dalton earth-mass solar-mass grain gigawatt megawatt kilowatt watt milliwatt horsepower
  millimeter-ofhg ofhg pound-force-per-square-inch inch-ofhg bar millibar atmosphere pascal hectopascal kilopascal megapascal
  kilometer-per-hour meter-per-second mile-per-hour knot beaufort celsius fahrenheit kelvin pound-force-foot newton-meter cubic-kilometer
  cubic-meter cubic-centimeter cubic-mile cubic-yard cubic-foot cubic-inch megaliter hectoliter liter deciliter centiliter milliliter
  pint-metric cup-metric fluid-ounce-metric acre-foot bushel gallon gallon-imperial quart pint pint-imperial cup cup-imperial fluid-ounce
  fluid-ounce-imperial tablespoon teaspoon barrel dessert-spoon dessert-spoon-imperial drop dram jigger pinch quart-imperial steradian
  katal coulomb farad henry siemens calorie-it british-thermal-unit-it becquerel sievert gray kilogram-force rod chain tesla weber rankine
  fortnight slug gasoline-energy-density rin sun shaku-length shaku-cloth ken jo-jp ri-jp bu-jp se-jp cho kosaji osaji cup-jp shaku sai
  to-jp koku light-speed fun part-per-1e9 night
`);

/** The types that CLDR's long unit ids start with (`length-kilometer`). */
export const CLDR_TYPES: readonly string[] = words(`
  acceleration angle area concentr consumption digital duration electric energy force frequency graphics length light magnetic mass power
  pressure speed temperature torque volume
`);

/** The prefixes of CLDR unit identifiers (UTS #35 part 6, unit identifiers): powers of ten and of 1024. */
export const UNIT_PREFIXES: readonly string[] = words(`
  quecto ronto yocto zepto atto femto pico nano micro milli centi deci deka hecto kilo mega giga tera peta exa zetta yotta ronna quetta
  kibi mebi gibi tebi pebi exbi zebi yobi
`);

/** The units that take such a prefix. */
export const PREFIXED_UNITS: ReadonlySet<string> = new Set(
  words(`
  meter gram second ampere kelvin mole candela radian steradian hertz newton pascal joule watt coulomb volt farad ohm siemens weber tesla
  henry lumen lux becquerel gray sievert katal liter tonne bit byte pixel calorie electronvolt bar pound-force dalton parsec hectare
`),
);

/** Unit ids that CLDR has given up, or writes otherwise than this format, with what stands for them now. */
export const UNIT_ALIASES: ReadonlyMap<string, string> = new Map([
  ["year", "years"],
  ["month", "months"],
  ["day", "days"],
  ["metric-ton", "tonne"],
  ["portion", "part"],
  ["permillion", "part-per-1e6"],
  ["part-per-million", "part-per-1e6"],
  ["part-per-billion", "part-per-1e9"],
  ["portion-per-1e9", "part-per-1e9"],
  ["meter-per-second-squared", "meter-per-square-second"],
  ["pound-per-square-inch", "pound-force-per-square-inch"],
  ["inch-hg", "inch-ofhg"],
  ["millimeter-of-mercury", "millimeter-ofhg"],
  ["liter-per-100kilometers", "liter-per-100-kilometer"],
]);

/** What people write for a unit that is no id, with the id that they mean. */
export const UNIT_HINTS: ReadonlyMap<string, string> = new Map(
  `
  percent: %, per cent, percentage, pct
  percentage-points: pp, percentage point
  count: number, people, persons, things
  times: fold, x
  rank: ranking
  places: place, step
  points: score, index
  USD: $, dollar, dollars
  EUR: €, euro, euros
  GBP: £
  JPY: ¥, yen
  VND: ₫, dong, đồng
  CNY: yuan, rmb
  kilometer: km
  meter: m
  centimeter: cm
  millimeter: mm
  kilogram: kg
  gram: g
  tonne: t, tonnes, tons
  hectare: ha
  liter: l
  square-kilometer: km2, km²
  square-meter: m2, m²
  cubic-meter: m3, m³
  kilowatt: kw
  megawatt: mw
  gigawatt: gw
  kilowatt-hour: kwh
  megawatt-hour: mwh
  gigawatt-hour: gwh
  terawatt-hour: twh
  megabyte: mb
  gigabyte: gb
  terabyte: tb
  megabit-per-second: mbps, mbit/s
  gigabit-per-second: gbps
  kilometer-per-hour: km/h
  celsius: °c
  hour: h, hours, hr
  minute: min, minutes
  week: weeks
  quarter: quarters
`
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [unit = "", ...forms] = line.trim().split(/: |, /);
      return forms.map((form) => [form, unit] as const);
    }),
);

/** ISO 4217 codes in use, for engines whose `Intl` cannot list them. */
export const CURRENCIES: readonly string[] = words(`
  AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY
  COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK
  JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD
  NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB
  TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XAG XAU XCD XCG XDR XOF XPD XPF XPT XSU XUA YER
  ZAR ZMW ZWG
`);
