/** Units that texts write behind numbers, with their Unicode CLDR ids (UTS #35 part 6) or the agenda format's own. Data, and nothing else. */

/** A unit of measure: its id, its symbols as written, and its names by language, lower case, parted by `|`. */
export interface Unit {
  readonly id: string;
  readonly symbols?: string;
  readonly en?: string;
  readonly vi?: string;
  readonly fr?: string;
  readonly de?: string;
}

/** The agenda format's own units that stand apart from the number. Percent, ordinals and currencies are read elsewhere. */
const OWN: readonly Unit[] = [
  {
    id: "years",
    en: "years|year|yrs|yr",
    vi: "năm|tuổi",
    fr: "ans|an|années|année",
    de: "jahre|jahren|jahr|jahres|jahrs|jährige|jährigen|jähriger|jähriges|jährigem|jährig",
  },
  { id: "months", en: "months|month", vi: "tháng", fr: "mois", de: "monate|monaten|monat|monats|monatige|monatigen|monatiger" },
  {
    id: "days",
    en: "days|day|working days|business days|calendar days",
    vi: "ngày|ngày làm việc",
    fr: "jours|jour|jours ouvrables|jours ouvrés",
    de: "tage|tagen|tag|tages|tägige|tägigen|tägiger|werktage|werktagen|arbeitstage|arbeitstagen|kalendertage|kalendertagen",
  },
  {
    id: "places",
    en: "places|place|positions|position|spots|spot|ranks|notches|notch|rungs",
    vi: "bậc|vị trí|hạng|thứ hạng|nấc",
    fr: "places|place|positions|position|rangs|rang",
    de: "plätze|plätzen|platz|ränge|rängen|rang|positionen|position",
  },
  { id: "points", en: "points|point|pts|index points", vi: "điểm", fr: "points|point", de: "punkte|punkten|punkt" },
  { id: "times", en: "times", vi: "lần", fr: "fois", de: "mal" },
];

const MEASURES: readonly Unit[] = [
  { id: "week", en: "weeks|week", vi: "tuần|tuần lễ", fr: "semaines|semaine", de: "wochen|woche" },
  { id: "quarter", en: "quarters", vi: "quý", fr: "trimestres|trimestre", de: "quartale|quartalen|quartal" },
  { id: "decade", en: "decades|decade", vi: "thập kỷ|thập niên", fr: "décennies|décennie", de: "jahrzehnte|jahrzehnten|jahrzehnt" },
  { id: "century", en: "centuries", vi: "thế kỷ", fr: "siècles", de: "jahrhunderte|jahrhunderten" },
  { id: "hour", symbols: "h|hrs|hr", en: "hours|hour", vi: "giờ|tiếng|tiếng đồng hồ", fr: "heures|heure", de: "stunden|stunde" },
  { id: "minute", symbols: "min|mins", en: "minutes|minute", vi: "phút", fr: "minutes|minute", de: "minuten|minute" },
  { id: "second", symbols: "s|sec|secs", en: "seconds", vi: "giây", fr: "secondes", de: "sekunden|sekunde" },
  { id: "millisecond", symbols: "ms", en: "milliseconds", vi: "mili giây|mi-li giây", fr: "millisecondes", de: "millisekunden" },

  {
    id: "kilometer",
    symbols: "km",
    en: "kilometres|kilometers|kilometre|kilometer|kms",
    vi: "ki-lô-mét|kilômét|cây số",
    fr: "kilomètres|kilomètre",
    de: "kilometer|kilometern",
  },
  { id: "meter", symbols: "m", en: "metres|meters|metre|meter", vi: "mét", fr: "mètres|mètre", de: "meter|metern" },
  { id: "centimeter", symbols: "cm", en: "centimetres|centimeters", vi: "xăng-ti-mét|xentimét", fr: "centimètres", de: "zentimeter|zentimetern" },
  { id: "micrometer", symbols: "µm|μm", en: "micrometres|micrometers", fr: "micromètres", de: "mikrometer" },
  { id: "millimeter", symbols: "mm", en: "millimetres|millimeters", vi: "mi-li-mét|milimét", fr: "millimètres", de: "millimeter|millimetern" },
  { id: "mile", symbols: "mi", en: "miles|mile", vi: "dặm", fr: "milles|miles", de: "meilen" },
  { id: "nautical-mile", en: "nautical miles|nautical mile", vi: "hải lý", fr: "milles marins|milles nautiques", de: "seemeilen" },
  { id: "foot", symbols: "ft", en: "feet|foot" },

  {
    id: "square-kilometer",
    symbols: "km²|km2|sq km|sq. km|km^2",
    en: "square kilometres|square kilometers|square km",
    vi: "ki-lô-mét vuông|kilômét vuông|km vuông",
    fr: "kilomètres carrés|km carrés",
    de: "quadratkilometer|quadratkilometern",
  },
  {
    id: "square-meter",
    symbols: "m²|m2|sq m|sqm|sq. m|m^2",
    en: "square metres|square meters",
    vi: "mét vuông|m vuông",
    fr: "mètres carrés",
    de: "quadratmeter|quadratmetern",
  },
  { id: "hectare", symbols: "ha", en: "hectares|hectare", vi: "héc-ta|hecta|héc ta", fr: "hectares|hectare", de: "hektar" },
  { id: "acre", en: "acres|acre", vi: "mẫu anh", fr: "acres", de: "acres" },
  {
    id: "cubic-meter",
    symbols: "m³|m3|cu m|m^3",
    en: "cubic metres|cubic meters",
    vi: "mét khối|m khối",
    fr: "mètres cubes",
    de: "kubikmeter|kubikmetern",
  },
  {
    id: "cubic-kilometer",
    symbols: "km³|km3",
    en: "cubic kilometres|cubic kilometers",
    vi: "ki-lô-mét khối",
    fr: "kilomètres cubes",
    de: "kubikkilometer",
  },
  { id: "liter", symbols: "l|L", en: "litres|liters|litre|liter", vi: "lít", fr: "litres|litre", de: "liter|litern" },
  { id: "milliliter", symbols: "ml|mL", en: "millilitres|milliliters", vi: "mi-li-lít", fr: "millilitres", de: "milliliter" },
  { id: "barrel", symbols: "bbl", en: "barrels|barrel", vi: "thùng", fr: "barils|baril", de: "barrel" },

  { id: "tonne", symbols: "t", en: "tonnes|tonne|metric tons|metric tonnes|tons|ton", vi: "tấn", fr: "tonnes|tonne", de: "tonnen|tonne" },
  {
    id: "kilogram",
    symbols: "kg|kgs",
    en: "kilograms|kilogrammes|kilogram|kilos",
    vi: "ki-lô-gam|kilôgam|cân",
    fr: "kilogrammes|kilos",
    de: "kilogramm|kilo",
  },
  { id: "gram", symbols: "g", en: "grams|grammes|gram", vi: "gam", fr: "grammes", de: "gramm" },
  { id: "milligram", symbols: "mg", en: "milligrams", vi: "mi-li-gam", fr: "milligrammes", de: "milligramm" },
  { id: "microgram", symbols: "µg|μg", en: "micrograms", fr: "microgrammes", de: "mikrogramm" },

  {
    id: "kilowatt-hour",
    symbols: "kWh",
    en: "kilowatt hours|kilowatt-hours|kilowatt hour",
    vi: "ki-lô-oát giờ|kilowatt giờ",
    fr: "kilowattheures|kilowattheure|kilowatts-heures",
    de: "kilowattstunden|kilowattstunde",
  },
  { id: "megawatt-hour", symbols: "MWh", en: "megawatt hours|megawatt-hours", vi: "megawatt giờ", fr: "mégawattheures", de: "megawattstunden" },
  { id: "gigawatt-hour", symbols: "GWh", en: "gigawatt hours|gigawatt-hours", vi: "gigawatt giờ", fr: "gigawattheures", de: "gigawattstunden" },
  { id: "terawatt-hour", symbols: "TWh", en: "terawatt hours|terawatt-hours", vi: "terawatt giờ", fr: "térawattheures", de: "terawattstunden" },
  { id: "watt", symbols: "W", en: "watts|watt", vi: "oát", fr: "watts", de: "watt" },
  { id: "kilowatt", symbols: "kW|KW", en: "kilowatts|kilowatt", vi: "ki-lô-oát|kilowatt", fr: "kilowatts", de: "kilowatt" },
  { id: "megawatt", symbols: "MW|MWp", en: "megawatts|megawatt", vi: "mê-ga-oát|megawatt", fr: "mégawatts", de: "megawatt" },
  { id: "gigawatt", symbols: "GW", en: "gigawatts|gigawatt", vi: "gigawatt", fr: "gigawatts", de: "gigawatt" },
  { id: "terawatt", symbols: "TW", en: "terawatts", fr: "térawatts", de: "terawatt" },
  { id: "volt", symbols: "V", en: "volts", vi: "vôn", fr: "volts", de: "volt" },
  { id: "kilovolt", symbols: "kV", en: "kilovolts", fr: "kilovolts", de: "kilovolt" },
  { id: "joule", symbols: "J", en: "joules", fr: "joules", de: "joule" },
  { id: "gigajoule", symbols: "GJ", en: "gigajoules", fr: "gigajoules", de: "gigajoule" },
  { id: "terajoule", symbols: "TJ", en: "terajoules", fr: "térajoules", de: "terajoule" },
  { id: "petajoule", symbols: "PJ", en: "petajoules", fr: "pétajoules", de: "petajoule" },

  { id: "kilobit-per-second", symbols: "kbps|Kbps|kbit/s|kb/s", en: "kilobits per second" },
  {
    id: "megabit-per-second",
    symbols: "Mbps|mbps|MBPS|Mbit/s|Mb/s|Mbits/s",
    en: "megabits per second|megabits a second|megabit per second",
    vi: "megabit/giây|megabit mỗi giây",
    fr: "mégabits par seconde",
    de: "megabit pro sekunde",
  },
  {
    id: "gigabit-per-second",
    symbols: "Gbps|gbps|Gbit/s|Gb/s",
    en: "gigabits per second|gigabit per second",
    vi: "gigabit/giây",
    fr: "gigabits par seconde",
    de: "gigabit pro sekunde",
  },
  { id: "terabit-per-second", symbols: "Tbps|Tbit/s|Tb/s", en: "terabits per second", fr: "térabits par seconde", de: "terabit pro sekunde" },
  { id: "kilobyte", symbols: "kB|KB", en: "kilobytes", fr: "kilooctets", de: "kilobyte" },
  { id: "megabyte", symbols: "MB|Mo", en: "megabytes|megabyte", fr: "mégaoctets", de: "megabyte" },
  { id: "gigabyte", symbols: "GB|Go", en: "gigabytes|gigabyte", fr: "gigaoctets", de: "gigabyte" },
  { id: "terabyte", symbols: "TB|To", en: "terabytes|terabyte", fr: "téraoctets", de: "terabyte" },
  { id: "petabyte", symbols: "PB|Po", en: "petabytes|petabyte", fr: "pétaoctets", de: "petabyte" },
  { id: "hertz", symbols: "Hz", en: "hertz" },
  { id: "kilohertz", symbols: "kHz", en: "kilohertz" },
  { id: "megahertz", symbols: "MHz", en: "megahertz", vi: "megahertz", fr: "mégahertz", de: "megahertz" },
  { id: "gigahertz", symbols: "GHz", en: "gigahertz", vi: "gigahertz", fr: "gigahertz", de: "gigahertz" },

  {
    id: "celsius",
    symbols: "°C|℃|° C|ºC",
    en: "degrees celsius|degree celsius|degrees centigrade",
    vi: "độ c|độ bách phân",
    fr: "degrés celsius|degré celsius",
    de: "grad celsius",
  },
  { id: "fahrenheit", symbols: "°F", en: "degrees fahrenheit", vi: "độ f", fr: "degrés fahrenheit", de: "grad fahrenheit" },
  { id: "degree", symbols: "°", en: "degrees", vi: "độ", fr: "degrés", de: "grad" },
  {
    id: "kilometer-per-hour",
    symbols: "km/h|kph|kmh",
    en: "kilometres per hour|kilometers per hour|kilometres an hour",
    vi: "km/giờ",
    fr: "kilomètres par heure|kilomètres à l'heure",
    de: "kilometer pro stunde|stundenkilometer",
  },
  {
    id: "meter-per-second",
    symbols: "m/s",
    en: "metres per second|meters per second",
    vi: "m/giây|mét/giây",
    fr: "mètres par seconde",
    de: "meter pro sekunde",
  },
  { id: "mile-per-hour", symbols: "mph", en: "miles per hour|miles an hour" },
  { id: "part-per-1e6", symbols: "ppm", en: "parts per million", vi: "phần triệu", fr: "parties par million", de: "teile pro million" },
  {
    id: "microgram-per-cubic-meter",
    symbols: "µg/m³|μg/m³|µg/m3|μg/m3",
    en: "micrograms per cubic metre|micrograms per cubic meter",
    fr: "microgrammes par mètre cube",
    de: "mikrogramm pro kubikmeter",
  },
  {
    id: "tonne-per-hectare",
    symbols: "t/ha",
    en: "tonnes per hectare",
    vi: "tấn/ha",
    fr: "tonnes par hectare|tonnes à l'hectare",
    de: "tonnen pro hektar|tonnen je hektar",
  },
  { id: "decibel", symbols: "dB", en: "decibels", fr: "décibels", de: "dezibel" },
  { id: "kilocalorie", symbols: "kcal", en: "kilocalories|calories", fr: "kilocalories", de: "kilokalorien" },
];

/** Every unit that is read behind a number, the agenda format's own first. */
export const UNITS: readonly Unit[] = [...OWN, ...MEASURES];
