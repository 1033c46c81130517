import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkContradictions } from "../../server/checks/contradictions.ts";
import { draftOf, told } from "./support.ts";

const CASES: readonly (readonly [name: string, language: string, markdown: string, ...found: string[]])[] = [
  [
    "one share, two values",
    "en",
    "# Summary\n\nIn our district 71% of households have broadband.\n\n# Annex\n\nThe survey found broadband in 77% of the district's households.",
    "77% -> 71%",
  ],
  [
    "one share, rounded",
    "en",
    "# Summary\n\nIn our district 71% of households have broadband.\n\n# Annex\n\nThe survey found broadband in 71.4% of the district's households.",
  ],
  [
    "another year",
    "en",
    "# Summary\n\nIn 2023 71% of households in our district had broadband.\n\n# Annex\n\nIn 2024 77% of households in our district had broadband.",
  ],
  [
    "another group",
    "en",
    "# Summary\n\nIn our district 71% of households have broadband.\n\n# Annex\n\nThe survey found broadband in 77% of the district's rural households.",
  ],
  [
    "a target",
    "en",
    "# Summary\n\nIn our district 71% of households have broadband.\n\n# Plan\n\nThe target is broadband in 77% of the district's households.",
  ],
  [
    "another place's section",
    "en",
    "# Louga\n\nIn our district 71% of households have broadband.\n\n# Matam\n\nIn our district 77% of households have broadband.",
  ],
  ["cases of one list", "en", "- In our district 71% of households have broadband.\n- In our district 77% of households have broadband."],
  [
    "one count",
    "en",
    "# Plan\n\nThe workshop in Kaolack will host 45 pump attendants.\n\n# Budget\n\nTransport for the 54 pump attendants hosted at the workshop in Kaolack: 810,000 francs.",
    "54 -> 45",
  ],
  ["a year told with both", "en", "In 2023 the district registered 1,240 births.\n\nThe district registered 1,420 births in 2023.", "1,420 -> 1,240"],
  ["more of the same", "en", "The programme reaches 45,000 pupils in Podor.\n\nThe programme reaches 5,000 pupils more in Podor."],
  ["two cases by letter", "en", "Group A received 120 doses of the vaccine in May.\n\nGroup B received 140 doses of the vaccine in May."],
  [
    "two cases by their headings",
    "en",
    "# Option 1\n\nThe bridge costs 120 jobs in the harbour.\n\n# Option 2\n\nThe bridge costs 140 jobs in the harbour.",
  ],
  [
    "Vietnamese",
    "vi",
    "Trên địa bàn huyện, 71% hộ gia đình có cáp quang.\n\n## Phụ lục\n\nKhảo sát cho thấy 77% hộ gia đình trên địa bàn huyện có cáp quang.",
    "77% -> 71%",
  ],
  [
    "a Vietnamese deadline",
    "vi",
    "Các đơn vị gửi báo cáo trước ngày 15/6/2024.\n\nThời hạn gửi báo cáo là ngày 20/6/2024.",
    "20/6/2024 -> 15/6/2024",
  ],
  [
    "two firms' deadlines",
    "en",
    "Proposals from NGOs must be submitted by 3 March 2025.\n\nProposals from firms must be submitted by 13 March 2025.",
  ],
  [
    "another workshop",
    "en",
    "# Plan\n\nThe workshop in Kaolack will host 45 pump attendants.\n\n# Budget\n\nThe workshop in Podor will host 54 pump attendants.",
  ],
  [
    "French",
    "fr",
    "# Synthèse\n\nDans le département de Podor, 63 % des ménages disposent d'une latrine améliorée.\n\n# Résultats détaillés\n\nL'enquête trouve une latrine améliorée chez 69 % des ménages du département de Podor.",
    "69 % -> 63 %",
  ],
  [
    "German",
    "de",
    "**Überblick.** 130 Schulen des Bezirks unterrichten noch in Containern.\n\n**Bestand.** Noch 150 Schulen des Bezirks unterrichten in Containern.",
    "150 -> 130",
  ],
  [
    "deadlines",
    "en",
    "**Deadline.** Departments report by 15 June 2024.\n\nLate reports, i.e. those received after 30 June 2024, will not be counted. The deadline for departments to report is 20 June 2024.",
    "20 June 2024 -> 15 June 2024",
  ],
  ["the same deadline", "en", "**Deadline.** Departments report by 15 June 2024.\n\nThe deadline for departments to report is 15 June 2024."],
  ["another's deadline", "en", "**Deadline.** Departments report by 15 June 2024.\n\nThe deadline for provinces to report is 20 June 2024."],
  [
    "a short deadline",
    "en",
    "**Deadline:** applications close on 15 May 2025.\n\nThe form is on the website. The deadline for applications is 25 May 2025.",
    "25 May 2025 -> 15 May 2025",
  ],
];

describe("contradictions", () => {
  for (const [name, language, markdown, ...found] of CASES) it(name, () => assert.deepEqual(told(checkContradictions, markdown, language), found));

  it("name the first place", () => {
    const markdown = CASES[0]?.[2] ?? "";
    const [finding] = checkContradictions(draftOf(markdown));
    const place = finding?.related?.[0];
    assert.equal(place && markdown.slice(place.start, place.end), "71%");
  });
});
