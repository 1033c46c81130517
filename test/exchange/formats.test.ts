/** What other programs write is read: each format with what its files really hold. All content is invented. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DataFormat } from "../../server/exchange/formatNames.ts";
import { readData, tellFormat } from "../../server/exchange/formats.ts";
import { writeGlossaryHtml, writeGlossaryMarkdown } from "../../server/exchange/glossary.ts";
import type { ImportOptions } from "../../server/exchange/model.ts";
import { writeAgenda } from "../../server/exchange/newAgenda.ts";
import { escapeMarkdown, webAddress } from "../../server/features/markup.ts";
import { summarize } from "../../server/features/official.ts";
import { agendaOf, OPTIONS } from "./data.ts";

/** The agenda that an input makes, without its head, and what is told of it. */
async function read(format: DataFormat, text: string, options: Partial<ImportOptions> = {}) {
  const { data, notes } = await readData(format, text, { ...OPTIONS, ...options });
  const yaml = writeAgenda({ id: "x", title: "x", language: data.head.language ?? "en" }, data);
  return {
    yaml: yaml.slice(yaml.indexOf("\n\n") + 2),
    head: data.head,
    notes: notes.map(({ place, message }) => (place === "" ? message : `${place}: ${message}`)),
  };
}

describe("CSV", () => {
  it("a glossary with a column a language; several labels of a cell; what no column is for", async () => {
    const { yaml, notes } = await read("csv", 'English,Tiếng Việt,Synonyms (en),Mark\nriver basin | basin,lưu vực sông,"catchment\nwatershed",x\n');
    assert.equal(
      yaml,
      "terms:\n  river-basin:\n    preferred: { en: river basin, vi: lưu vực sông }\n    admitted: { en: [basin, catchment, watershed] }\n",
    );
    assert.deepEqual(notes, ["line 1: Not read: the columns 'Mark'. To read one, say what it holds: '--column FIELD=Mark'."]);
  });

  it("columns that the person names", async () => {
    const columns = { label: "Tên đầy đủ", value: "Kết quả năm", unit: "Đv" };
    const { yaml } = await read("csv", "Tên đầy đủ,Kết quả năm,Đv\nhộ dùng nước sạch,95.5,%\n", { columns, language: "vi", period: "2024" });
    assert.equal(yaml, "figures:\n  ho-dung-nuoc-sach:\n    label: hộ dùng nước sạch\n    value: 95.5\n    unit: percent\n    period: 2024\n");
  });

  it("a number that could be either is left out, until a mark is said or another number shows it", async () => {
    const table = (second: string) => `indicator;unit;value\nlength of dykes;km;1.234\nheight of dykes;m;${second}\n`;
    const open = await read("csv", table("7"));
    assert.deepEqual(open.notes, ["line 2: Left out: '1.234' could have decimals or thousands. Say '--decimal point' or '--decimal comma'."]);
    assert.doesNotMatch(open.yaml, /length/);
    assert.match((await read("csv", table("7,5"))).yaml, /value: 1234\n/);
    assert.match((await read("csv", table("7.5"))).yaml, /value: 1\.234\n/);
    assert.match((await read("csv", table("7"), { decimal: "comma" })).yaml, /value: 1234\n/);
  });

  it("what is wrong with a row is told with its line, and the others are read", async () => {
    const rows = [
      "pumps,12,pieces/day,2024",
      "locks,many,count,2024",
      "gates,5,count,soon",
      "dams,3,count,2024",
      "dams,4,count,2024",
      ",1,count,2024",
      "boats,40,households,2024",
    ];
    const { yaml, notes } = await read("csv", `indicator,value,unit,year\n${rows.join("\n")}\n`);
    assert.deepEqual(notes, [
      "line 2: Left out: nobody knows the unit 'pieces/day'.",
      "line 3: Left out: 'many' is no number.",
      "line 4: Left out: 'soon' is no period such as 2024, 2024-Q1 or 2024-04.",
      "line 7: Left out: a figure without a label.",
      "line 8: 'households' is no unit: taken for what is counted (unit 'count', base 'households').",
      "line 6: Left out: 'dams' has another value for 2024 already, in line 5.",
    ]);
    assert.match(yaml, /^figures:\n {2}dams:\n {4}label: dams\n {4}value: 3\n/);
  });

  it("no formula is made for a spreadsheet, and none is read", async () => {
    const { yaml } = await read("csv", "term,definition\n'=cmd,'-none\n");
    assert.match(yaml, /preferred: "?=cmd"?\n {4}definition: "?-none"?\n/);
  });
});

const SDMX2 = `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,REF_AREA,Reference area,MEASURE,Measure,SEX,Sex,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier,DECIMALS,Decimals
DATAFLOW,X:DF_RIVERS(1.0),River statistics,I,A,Annual,VNM,Viet Nam,SWIM,Swimmers,F,Female,PT_POP,Percentage of residents,2022,,41.5,,A,Normal,0,Units,1,One
DATAFLOW,X:DF_RIVERS(1.0),River statistics,I,A,Annual,VNM,Viet Nam,SWIM,Swimmers,F,Female,PT_POP,Percentage of residents,2023,,43.0,,A,Normal,0,Units,1,One
DATAFLOW,X:DF_RIVERS(1.0),River statistics,I,A,Annual,VNM,Viet Nam,SWIM,Swimmers,_T,Total,PS,Persons,2023,,1.25,,F,Forecast,3,Thousands,2,Two
DATAFLOW,X:DF_RIVERS(1.0),River statistics,I,A,Annual,VNM,Viet Nam,SWIM,Swimmers,_T,Total,WHO,Whatever,2023,,7,,A,Normal,0,Units,0,Zero
`;

describe("SDMX-CSV", () => {
  it("2.0 with names: a figure for each series, the latest period first, multipliers and units heeded", async () => {
    const { yaml, head, notes } = await read("sdmx-csv", SDMX2);
    assert.equal(
      yaml,
      `figures:
  swimmers-female:
    label: "Swimmers, Female"
    value: 43
    unit: percent
    base: { en: [residents] }
    period: 2023
    decimals: 1
    series:
      - { period: 2022, value: 41.5 }
  swimmers:
    label: Swimmers
    value: 1250
    unit: count
    base: { en: [persons] }
    kind: forecast
    period: 2023
`,
    );
    assert.deepEqual(head, { language: "en", title: "River statistics", area: "VN" });
    assert.deepEqual(notes, ["line 5: Left out: the unit 'WHO: Whatever' is none that an agenda knows. Say which it is: '--unit UNIT'."]);
  });

  it("1.0 with codes and names in a cell, and places that no agenda knows; codes alone are told", async () => {
    const both =
      "DATAFLOW,GEO: Area,INDIC: Indicator,TIME_PERIOD: Time,OBS_VALUE: Value,UNIT: Unit\nX:Y(1.0): Rivers,AB12: Upper valley,FISH: Fish caught,2024-Q1,12.5,THS: Thousand\n";
    assert.equal(
      (await read("sdmx-csv", both)).yaml,
      'figures:\n  fish-caught-upper-valley:\n    label: "Fish caught, Upper valley"\n    value: 12500\n    unit: count\n    period: 2024-Q1\n',
    );
    const codes = "DATAFLOW,freq,unit,indic,geo,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),A,PC,FISH,VN,2024,12\n";
    assert.match((await read("sdmx-csv", codes)).notes.join(), /^The labels are codes/);
  });

  it("rows are chosen by their codes; one that is not there is told", async () => {
    const { yaml } = await read("sdmx-csv", SDMX2, { only: { SEX: ["F"] } });
    assert.doesNotMatch(yaml, /1250/);
    await assert.rejects(read("sdmx-csv", SDMX2, { only: { SEX: ["M"] } }), /There are no rows, or '--only' leaves none\./);
  });
});

const TERMS = `terms:
  river-basin:
    preferred: { en: river basin, vi: lưu vực sông }
    admitted: { en: [catchment] }
    deprecated: { en: [river zone] }
    definition: Land that drains into a river.
    source: river-act
`;

describe("TBX", () => {
  it("3 in the style DCT: data categories are tags in namespaces of their own", async () => {
    const { yaml, notes } = await read(
      "tbx",
      `<?xml version="1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c1"><basic:definition>Land that drains into a river.</basic:definition><basic:source>River Act</basic:source>
<langSec xml:lang="en"><termSec><term>river zone</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>river <hi>basin</hi></term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>catchment</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="vi"><termSec><term>lưu vực sông</term></termSec></langSec></conceptEntry></body></text></tbx>`,
    );
    assert.deepEqual([yaml, notes], [`sources:\n  river-act:\n    title: River Act\n\n${TERMS}`, []]);
  });

  it("2: martif with tig and ntig; an entry without a term is told with its line", async () => {
    const { yaml, notes } = await read(
      "tbx",
      `<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c1"><langSet xml:lang="en"><descripGrp><descrip type="definition">Land that drains into a river.</descrip><admin type="source">River Act</admin></descripGrp>
<tig><term>river basin</term></tig><tig><term>catchment</term></tig>
<ntig><termGrp><term>river zone</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig></langSet>
<langSet xml:lang="vi"><tig><term>lưu vực sông</term></tig></langSet></termEntry>
<termEntry id="c2"><langSet xml:lang="en"/></termEntry></body></text></martif>`,
    );
    assert.deepEqual(
      [yaml, notes],
      [`sources:\n  river-act:\n    title: River Act\n\n${TERMS}`, ["line 6 (c2): Left out: an entry without a term."]],
    );
  });
});

const SKOS = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix : <http://rivers.example/> .
:s a skos:ConceptScheme ; dct:title "Rivers"@en ; dct:modified "2024-05-01T00:00:00Z" .
:c12 a skos:Concept ; xl:prefLabel [ xl:literalForm "river basin"@en ] ; skos:prefLabel "lưu vực sông"@vi ; skos:altLabel "catchment"@en ;
  skos:hiddenLabel "river zone"@en ; skos:definition "Land that drains into a river."@en ; dct:source "River Act" .
:dyke a skos:Concept ; skos:prefLabel "dyke"@en . :old a skos:Concept ; skos:prefLabel "weir"@en ; <http://www.w3.org/2002/07/owl#deprecated> true .
:works a skos:OrderedCollection ; skos:prefLabel "works"@en ; skos:memberList ( :dyke :c12 :gone ) .
`;

describe("SKOS", () => {
  it("concepts with labels of SKOS-XL, ordered collections, and what cannot be taken over", async () => {
    const { yaml, head, notes } = await read("skos-turtle", SKOS);
    assert.equal(
      yaml,
      `sources:\n  river-act:\n    title: River Act\n\n${TERMS.replace("{ en: river basin, vi: lưu vực sông }", "{ vi: lưu vực sông, en: river basin }")}  dyke:\n    preferred: dyke\n\ngroups:\n  works:\n    preferred: works\n    members: [dyke, river-basin]\n    ordered: true\n`,
    );
    assert.deepEqual(head, { title: "Rivers", date: "2024-05-01", language: "en" });
    assert.deepEqual(notes, [
      "<http://rivers.example/old>: Left out: the concept is withdrawn (owl:deprecated).",
      "<http://rivers.example/works>: The member <http://rivers.example/gone> is no concept of this file: it is left out, and the list is short of it.",
    ]);
  });

  it("JSON-LD whose context stands in the file, in its own words; '__proto__' is no key", async () => {
    const document = {
      "@context": {
        "@vocab": "http://www.w3.org/2004/02/skos/core#",
        id: "@id",
        type: "@type",
        name: { "@id": "prefLabel", "@container": "@language" },
      },
      "@graph": [{ id: "http://rivers.example/dyke", type: "Concept", name: { en: "dyke", vi: ["đê"] } }],
    };
    const text = JSON.stringify(document).replace('"type":"Concept"', '"type":"Concept","__proto__":{"altLabel":"x"}');
    assert.equal((await read("skos-jsonld", text)).yaml, "terms:\n  dyke:\n    preferred: { en: dyke, vi: đê }\n");
  });
});

describe("telling the format", () => {
  const TOLD: readonly (readonly [name: string, text: string, format: DataFormat])[] = [
    ["x.csv", "\ufeffterm,definition\n", "csv"],
    ["x.csv", "DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\n", "sdmx-csv"],
    ["x.txt", SDMX2, "sdmx-csv"],
    ["x.xml", '<?xml version="1.0"?><!DOCTYPE martif SYSTEM "x.dtd"><martif/>', "tbx"],
    ["x.data", SKOS, "skos-turtle"],
    ["x.data", '{"@graph": []}', "skos-jsonld"],
  ];
  for (const [name, text, format] of TOLD)
    it(`${name} that begins with ${text.slice(0, 20)}: ${format}`, async () => assert.equal(await tellFormat(name, text), format));
});

describe("glossaries", () => {
  const HEAD = { id: "x", title: "Rivers <b>&", language: "en" };
  const NASTY = '<img src=x onerror=alert(1)> [a](command:x) *b* "c" \u202e';
  const none = { definition: {}, admitted: {}, deprecated: {}, caseSensitive: false };
  const { agenda } = agendaOf(
    writeAgenda(HEAD, {
      sources: [{ key: "act", title: "River Act", attributedTo: {}, url: "javascript:alert(1)" }],
      terms: [
        { ...none, key: "weir", preferred: { en: ["weir"] }, source: "act" },
        { ...none, key: "dyke", preferred: { en: ["dyke"], vi: ["đê"] }, definition: { en: [NASTY] }, deprecated: { en: ["dike"] } },
      ],
      groups: [],
      figures: [],
    }),
  );
  const context = { language: "en", summarize, escapeMarkdown, webAddress };

  it("Markdown: sorted, other languages and wrong labels named, nothing of the agenda becomes markup", () => {
    assert.ok(agenda);
    assert.equal(
      writeGlossaryMarkdown(agenda, context),
      `# Rivers \\<b\\>\\&

## Terms

### dyke

${escapeMarkdown(NASTY)}

đê \\(vi\\)

*Not:* dike

### weir

*Source:* River Act

## Sources

### River Act

River Act
`,
    );
  });

  it("HTML: one file, no script, nothing loaded, nothing of the agenda becomes markup", () => {
    assert.ok(agenda);
    const page = writeGlossaryHtml(agenda, context);
    assert.doesNotMatch(page, /<script|<img|javascript:|\bsrc="|\u202e/);
    assert.match(page, /<h1 dir="auto">Rivers &lt;b&gt;&amp;<\/h1>/);
    assert.match(page, /&lt;img src=x onerror=alert\(1\)&gt; \[a\]\(command:x\) \*b\* &quot;c&quot;/);
    assert.match(page, /default-src 'none'/);
    assert.match(page, /prefers-color-scheme:dark/);
  });
});
