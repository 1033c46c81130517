/** Currencies by ISO 4217 code, and the symbols and names by which texts call them. Data, and little else. */

const split = (text: string): readonly string[] => text.trim().split(/\s+/);

/** ISO 4217 codes in use, without those of funds and metals. */
const CODES = split(`
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK
  DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
  KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB
  PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD
  TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
`);

/** Symbols and abbreviations as written, case and all. A plain '$' is the US dollar, as in the English press of most countries. */
const SYMBOLS: readonly (readonly [symbols: string, code: string])[] = [
  ["$|US$|US $|U.S.$|$US", "USD"],
  ["€|Euro", "EUR"],
  ["£|GB£|UK£", "GBP"],
  ["¥|JP¥", "JPY"],
  ["CN¥|RMB", "CNY"],
  ["₫|đ|vnđ|VNĐ|Vnđ|VNd", "VND"],
  ["A$|AU$", "AUD"],
  ["C$|CA$", "CAD"],
  ["S$", "SGD"],
  ["HK$", "HKD"],
  ["NT$", "TWD"],
  ["NZ$", "NZD"],
  ["R$", "BRL"],
  ["₹|Rs|Rs.", "INR"],
  ["₩", "KRW"],
  ["฿", "THB"],
  ["₦", "NGN"],
  ["₱", "PHP"],
  ["₽", "RUB"],
  ["₴", "UAH"],
  ["₺", "TRY"],
  ["₪", "ILS"],
  ["₭", "LAK"],
  ["៛", "KHR"],
  ["RM", "MYR"],
  ["Rp", "IDR"],
  ["KSh|Ksh|KShs|Kshs|Sh|KSH", "KES"],
  ["USh", "UGX"],
  ["TSh", "TZS"],
  ["FRw", "RWF"],
  ["GH₵|₵", "GHS"],
  ["FCFA|F CFA|CFA francs|CFA franc|CFA|CFAF", "XOF"],
  ["Fr.|SFr.", "CHF"],
];

/** Names by language, singular and plural, lower case. Names that several countries share (franc, peso, shilling) stand only with the country. */
const NAMES: Readonly<Record<string, readonly (readonly [names: string, code: string])[]>> = {
  en: [
    ["dollars|dollar|us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|united states dollars", "USD"],
    ["euros|euro", "EUR"],
    ["cfa francs|cfa franc|francs cfa", "XOF"],
    ["pounds sterling|pound sterling|british pounds", "GBP"],
    ["yen|japanese yen", "JPY"],
    ["yuan|chinese yuan|renminbi", "CNY"],
    ["dong|dongs|vietnamese dong|viet nam dong|vietnam dong|đồng", "VND"],
    ["australian dollars", "AUD"],
    ["canadian dollars", "CAD"],
    ["singapore dollars", "SGD"],
    ["swiss francs", "CHF"],
    ["won|south korean won|korean won", "KRW"],
    ["baht|thai baht", "THB"],
    ["rupiah|indonesian rupiah", "IDR"],
    ["ringgit|malaysian ringgit", "MYR"],
    ["indian rupees|rupees|rupee", "INR"],
    ["kenyan shillings|kenya shillings", "KES"],
    ["ugandan shillings|uganda shillings", "UGX"],
    ["tanzanian shillings|tanzania shillings", "TZS"],
    ["cfa francs|cfa franc|francs cfa", "XOF"],
    ["naira", "NGN"],
    ["rand", "ZAR"],
    ["cedis|ghanaian cedis", "GHS"],
    ["philippine pesos", "PHP"],
    ["roubles|rubles|russian rubles", "RUB"],
  ],
  vi: [
    ["đồng|đồng việt nam|đồng vn", "VND"],
    ["đô la mỹ|đô-la mỹ|đô la|đô-la|đôla mỹ|đôla|đô", "USD"],
    ["euro|ơ-rô", "EUR"],
    ["bảng anh", "GBP"],
    ["yên nhật|yên|yen", "JPY"],
    ["nhân dân tệ", "CNY"],
    ["won", "KRW"],
    ["baht|bạt", "THB"],
    ["đô la úc", "AUD"],
  ],
  fr: [
    ["dollars|dollar|dollars américains|dollar américain|dollars us|dollars des états-unis", "USD"],
    ["euros|euro", "EUR"],
    ["livres sterling|livre sterling", "GBP"],
    ["yens|yen", "JPY"],
    ["yuans|yuan", "CNY"],
    ["dongs|dong|dôngs|dông", "VND"],
    ["dollars canadiens", "CAD"],
    ["francs suisses", "CHF"],
    ["francs cfa|franc cfa|fcfa|f cfa", "XOF"],
    ["roupies indiennes|roupies", "INR"],
    ["shillings kényans|shillings kenyans", "KES"],
    ["nairas", "NGN"],
    ["dirhams marocains", "MAD"],
    ["dinars algériens", "DZD"],
  ],
  de: [
    ["dollar|us-dollar|us dollar|us-dollars|dollars", "USD"],
    ["euro|euros", "EUR"],
    ["pfund sterling|britische pfund", "GBP"],
    ["yen", "JPY"],
    ["yuan", "CNY"],
    ["dong|vietnamesische dong", "VND"],
    ["schweizer franken|franken", "CHF"],
    ["rupien|indische rupien", "INR"],
    ["cfa-franc|cfa franc", "XOF"],
    ["kenianische schilling|kenia-schilling", "KES"],
  ],
};

/** What may stand before digits without a blank: 'VND12', 'US5' of 'US$5' aside. */
export const CURRENCY_PREFIXES: ReadonlySet<string> = new Set([
  ...CODES.filter((code) => code !== "PHP"),
  "Rs",
  "RM",
  "Rp",
  "Sh",
  "KSh",
  "Ksh",
  "USh",
  "TSh",
  "FCFA",
  "CFA",
]);

/** Codes, symbols and abbreviations, each as written, with the ISO 4217 code meant. */
export const CURRENCY_SYMBOLS: readonly (readonly [symbols: string, code: string])[] = [...SYMBOLS, ...CODES.map((code) => [code, code] as const)];

/** Names of currencies in a language, lower case, parted by `|`, with the ISO 4217 code meant. Empty for a language without names here. */
export const currencyNames = (language: string): readonly (readonly [names: string, code: string])[] => NAMES[language] ?? [];

const codes: ReadonlySet<string> = new Set(CODES);

/** Whether a unit id is a currency's ISO 4217 code. */
export const isCurrencyCode = (unit: string | null): unit is string => unit !== null && codes.has(unit);
