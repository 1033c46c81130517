import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findingsIn, mendedIn, toldIn } from "../review/invented.ts";

/** A draft by its language and text, and what the checks are to say of it: nothing in most. */
const CASES: readonly (readonly [language: string, markdown: string, ...told: readonly string[]])[] = [
  ["en", "The strategy has four goals: universal access, safely managed sanitation, water quality and efficient use."],
  ["en", "The strategy pursues four goals: universal access, water quality and efficient use.", "group-missing: four goals"],
  [
    "en",
    "The four strategic goals are universal access, safely managed sanitation and efficient use of water.",
    "group-missing: four strategic goals",
  ],
  ["en", "The five strategic goals are universal access, safely managed sanitation, water quality and efficient use.", "group-count: five"],
  [
    "en",
    "The four strategic goals are universal access, safely managed sanitation, water quality, efficient use and food security.",
    "group-extra: food security",
  ],
  [
    "en",
    "The four strategic goals are universal access, gender equality, safely managed sanitation and water quality.",
    "group-extra: gender equality",
  ],
  ["en", "The team scored four goals: two by Mensah, one by Ayew and one by Kudus."],
  ["en", "The ministry set four goals for the league."],
  ["en", "The UN has seventeen goals."],
  ["en", "Seventeen goals were agreed in 2015."],
  ["en", "Several of the goals, such as universal access and water quality, need money."],
  ["en", "Two goals, universal access and water quality, are funded by donors."],
  ["en", "Two of the four strategic goals, universal access and water quality, are funded by donors."],
  ["en", "Ghana will report on the five strategic goals of the National Water Strategy every year.", "group-count: five"],
  ["en", "Kenya will report on its five strategic goals every year."],
  ["en", "The five strategic goals of Kenya's plan differ from ours."],
  ["en", 'The strategy names "seven building blocks".', "group-count: seven"],
  ["en", "The house needs five building blocks and some cement."],
  [
    "en",
    "The six building blocks are policy and regulation, financing, data and monitoring, infrastructure, skills, and research, innovation and technology.",
  ],
  [
    "en",
    "The six building blocks are policy and regulation, financing, data and monitoring, skills, and research, innovation and technology.",
    "group-missing: six building blocks",
  ],
  [
    "en",
    "The six building blocks of the strategy:\n\n1. Policy and regulation\n2. Financing\n3. Infrastructure\n4. Skills\n5. Research, innovation and technology",
    "group-missing: six building blocks of the strategy",
  ],
  [
    "en",
    "The six building blocks of the strategy:\n\n1. Policy and regulation\n2. Financing\n3. Data and monitoring\n4. Infrastructure\n5. Skills\n6. Research, innovation and technology",
  ],
  [
    "en",
    "The six building blocks of the strategy:\n\n1. Policy and regulation\n2. Financing\n3. Data and monitoring\n4. Infrastructure\n5. Skills\n6. Research, innovation and technology\n7. Ethics",
    "group-extra: Ethics",
  ],
  ["en", "The four building blocks are universal access, safely managed sanitation, water quality and efficient use.", "group-name: building blocks"],
  [
    "en",
    "The six goals:\n\n- policy and regulation\n- financing\n- data and monitoring\n- infrastructure\n- skills\n- research, innovation and technology",
    "group-name: goals",
  ],
  ["en", "The three planning steps are allocation, assessment and review.", "group-order: allocation"],
  ["en", "The three planning steps are assessment, allocation and review."],
  ["en", "The three planning steps:\n\n1. Review\n2. Assessment\n3. Allocation", "group-order: Review"],
  ["en", "The project has three steps: design, build, test."],
  ["en", "The fourth goal is efficient use; the second is sanitation."],
  ["en", "The first two goals are universal access and safely managed sanitation."],
  ["en", "Goals\n\nThe league table counts goals."],
  ["en", "The strategy's four goals (universal access, water quality, efficient use) guide investment.", "group-missing: four goals"],
  ["en", "Universal access, safely managed sanitation, water quality and efficient use are the four goals."],
  ["en", "Universal access, water quality and efficient use are the four strategic goals.", "group-missing: four strategic goals"],
  ["en", "There are four strategic goals. They are universal access, safely managed sanitation, water quality and efficient use."],
  [
    "en",
    "There are four strategic goals. They are universal access, safely managed sanitation and efficient use.",
    "group-missing: four strategic goals",
  ],
  ["en", "There are four strategic goals. They include universal access and water quality."],
  [
    "en",
    "## The four goals\n\n| Goal | Budget |\n|---|---|\n| Universal access | 40 |\n| Water quality | 30 |\n| Efficient use | 30 |",
    "group-missing: four goals",
  ],
  [
    "en",
    "## The four goals\n\n| Goal | Budget |\n|---|---|\n| Universal access | 40 |\n| Safely managed sanitation | 20 |\n| Water quality | 30 |\n| Efficient use | 10 |\n| Total | 100 |",
  ],
  [
    "en",
    "## The four goals\n\n### Universal access\n\nText.\n\n### Safely managed sanitation\n\nText.\n\n### Water quality\n\nText.\n\n### Efficient use\n\nText.",
  ],
  ["en", "All four strategic goals, from universal access to efficient use, are financed."],
  ["en", "The four strategic goals depend on data and on skills."],
  ["en", "Progress on the four strategic goals, and on water quality in particular, was slow."],
  ["en", "The four strategic goals: an overview"],
  ["en", "He opposed the five strategic goals proposed by the opposition, namely rivers, lakes, seas, wells and rain."],
  [
    "en",
    "The three strategic goals, universal access, safely managed sanitation, water quality and efficient use, need money.",
    "group-count: three",
  ],
  ["en", "Global waters and water quality standards: five of them."],
  ["en", "The strategic goals include universal access and water quality."],
  ["en", "Strategic goals: universal access and more."],
  ["en", "The strategic goals of the country are universal access, water quality and efficient use.", "group-missing: strategic goals"],
  ["en", "The three goals of the school programme are universal access, clean toilets and healthy meals."],
  ["en", "The World Bank programme has three goals: universal access, clean energy and jobs."],
  ["en", "Which of the four strategic goals matters most: universal access or water quality?"],
  ["de", "Der Plan ruht auf vier Säulen: öffentlicher Nahverkehr, aktive Mobilität, Elektromobilität und vernetzte Mobilitätsdienste."],
  ["de", "Der Plan ruht auf vier Säulen: öffentlicher Nahverkehr, Elektromobilität und vernetzte Mobilitätsdienste.", "group-missing: vier Säulen"],
  [
    "de",
    "Die vier Säulen des Mobilitätsplans sind der öffentliche Nahverkehr, die aktive Mobilität und die Elektromobilität.",
    "group-missing: vier Säulen des Mobilitätsplans",
  ],
  [
    "de",
    "Die fünf Säulen des Mobilitätsplans sind der öffentliche Nahverkehr, die aktive Mobilität, die Elektromobilität und vernetzte Mobilitätsdienste.",
    "group-count: fünf",
  ],
  ["de", "Die Brücke ruht auf fünf Säulen."],
  ["de", "Die gesetzliche Rente steht auf drei Säulen: gesetzliche, betriebliche und private Vorsorge."],
  [
    "de",
    "Die vier Säulen des Mobilitätsplans sind öffentlicher Nahverkehr, aktive Mobilität, Elektromobilität, vernetzte Mobilitätsdienste und Wasserstoff.",
    "group-extra: Wasserstoff",
  ],
  ["de", "Die sechs Handlungsfelder des Mobilitätsplans werden jährlich überprüft.", "group-count: sechs"],
  ["de", "Die fünf Handlungsfelder des Mobilitätsplans werden jährlich überprüft."],
  ["de", "Zwei der fünf Handlungsfelder, Finanzierung und Digitalisierung, liegen beim Land."],
  ["de", "Zu den fünf Handlungsfeldern gehören Finanzierung und Digitalisierung."],
  [
    "de",
    "Die vier Handlungsfelder sind öffentlicher Nahverkehr, aktive Mobilität, Elektromobilität und vernetzte Mobilitätsdienste.",
    "group-name: Handlungsfelder",
  ],
  [
    "de",
    "Die fünf Handlungsfelder:\n\n- Planung und Genehmigung\n- Finanzierung\n- Fachkräfte\n- Digitalisierung",
    "group-missing: fünf Handlungsfelder",
  ],
  ["de", "Die fünf Handlungsfelder:\n\n- Planung und Genehmigung\n- Finanzierung\n- Fachkräftegewinnung\n- Digitalisierung\n- Bürgerbeteiligung"],
  ["de", "Die drei Ausbaustufen sind Bauphase, Vorplanung und Regelbetrieb.", "group-order: Bauphase"],
  ["de", "Die drei Ausbaustufen sind Vorplanung, Bauphase und Regelbetrieb."],
  ["de", "Der ÖPNV und die E-Mobilität sind zwei der vier Säulen."],
  ["fr", "Le plan repose sur quatre axes : école inclusive, savoirs fondamentaux, formation continue des enseignants et inclusion numérique."],
  [
    "fr",
    "Le plan repose sur quatre axes : école inclusive, formation continue des enseignants et inclusion numérique.",
    "group-missing: quatre axes",
  ],
  [
    "fr",
    "Les quatre axes stratégiques du plan sont l'école inclusive, la maîtrise des savoirs fondamentaux et la formation continue des enseignants.",
    "group-missing: quatre axes stratégiques du plan",
  ],
  [
    "fr",
    "Les cinq axes stratégiques du plan sont l'école inclusive, la maîtrise des savoirs fondamentaux, la formation continue des enseignants et l'inclusion numérique.",
    "group-count: cinq",
  ],
  [
    "fr",
    "Les quatre axes stratégiques sont l'école inclusive, les savoirs fondamentaux, la formation continue des enseignants, l'inclusion numérique et la sobriété énergétique.",
    "group-extra: sobriété énergétique",
  ],
  ["fr", "Les trois axes sont la lecture, le calcul et le respect d'autrui.", "group-name: axes"],
  ["fr", "Les trois priorités sont la lecture, les mathématiques et le respect d'autrui."],
  ["fr", "Les « trois priorités » sont la lecture et le respect d'autrui.", "group-missing: trois priorités"],
  ["fr", "Le ministère rappelle les « quatre priorités » du plan.", "group-count: quatre"],
  ["fr", "La mairie a quatre priorités : la voirie, les crèches, les parcs et la sécurité."],
  ["fr", "Les axes routiers sont bloqués ; trois axes restent ouverts."],
  ["fr", "Deux des quatre axes stratégiques, l'école inclusive et l'inclusion numérique, sont financés."],
  ["fr", "Parmi les quatre axes, l'école inclusive et l'inclusion numérique sont prioritaires."],
  ["fr", "Les quatre axes :\n\n- école inclusive ;\n- savoirs fondamentaux ;\n- inclusion numérique.", "group-missing: quatre axes"],
  ["fr", "Les quatre axes, notamment l'école inclusive et l'inclusion numérique, sont suivis."],
  [
    "de",
    "Die vier Säulen des Mobilitätsplans sind der öffentliche Nahverkehr, die aktive Mobilität und die Elektromobilität.",
    "group-missing: vier Säulen des Mobilitätsplans",
  ],
  [
    "de",
    "Die vier Säulen des Mobilitätsplans sind der öffentliche Nahverkehr, die aktive Mobilität, die Elektromobilität und die Mobilitätsdienste, die vernetzt werden.",
  ],
  ["de", "Von den vier Säulen sind zwei finanziert: ÖPNV und E-Mobilität."],
  ["de", "Vier Säulen tragen den Plan – ÖPNV, E-Mobilität und Mobilitätsdienste.", "group-missing: Vier Säulen"],
  ["de", "In vier Säulen, darunter ÖPNV und E-Mobilität, wird investiert."],
  ["de", "Die Handlungsfelder sind zahlreich."],
  ["de", "Zwei Handlungsfelder, nämlich Finanzierung und Digitalisierung, sind neu."],
  [
    "de",
    "Die vier Handlungsfelder sind Planung und Genehmigung, Finanzierung, Fachkräfte, Digitalisierung und Beteiligung der Öffentlichkeit.",
    "group-count: vier",
  ],
  ["de", "Die 4 Handlungsfelder sind: Planung und Genehmigung, Finanzierung, Fachkräfte, Digitalisierung, Bürgerbeteiligung.", "group-count: 4"],
  ["de", "Die drei Aktionsbereiche des Vereins gelten bis 2030."],
  ["de", "Frankreichs fünf Säulen des Mobilitätsplans heißen anders."],
  ["de", "Die drei Ausbaustufen:\n\n1. Bauphase\n2. Vorplanung\n3. Regelbetrieb", "group-order: Bauphase"],
  ["de", "Die Säulen des Mobilitätsplans: eine Übersicht"],
  ["en", "The six building blocks cover policy, money, data, roads, skills and research."],
  ["en", "Table 2 lists the goals (universal access, safely managed sanitation, water quality, efficient use)."],
  ["en", "All programmes serve the four goals – universal access, safely managed sanitation and water quality.", "group-missing: four goals"],
  ["en", "Of the four goals, universal access and water quality come first."],
  ["en", "Three of the four goals (universal access, water quality, efficient use) are on track."],
  ["en", "One of the four goals is universal access."],
  ["en", "The remaining two goals are water quality and efficient use."],
  ["en", "The other three goals are safely managed sanitation, water quality and efficient use."],
  ["en", "Goals 1 to 4: universal access, safely managed sanitation, water quality and efficient use."],
  [
    "en",
    "The four goals are:\n\n* Universal access\n* Safely managed sanitation\n* Water quality\n* Efficient use\n* Road building",
    "group-extra: Road building",
  ],
  [
    "en",
    "The four goals are:\n\n* **Universal access**: pipes for everyone.\n* **Safely managed sanitation**: toilets.\n* **Water quality**: labs.\n* **Road building**: asphalt.",
    "group-extra: Road building",
  ],
  [
    "en",
    "The four goals are:\n\n* **Universal access**: pipes for everyone.\n* **Safely managed sanitation**: toilets.\n* **Water quality**: labs.\n* **Efficient use**: meters.",
  ],
  [
    "en",
    "The four goals are:\n\n* **Universal access**: pipes for everyone.\n* **Safely managed sanitation**: toilets.\n* **Efficient use**: meters.",
    "group-missing: four goals",
  ],
  ["en", "The goals for 2025:\n\n- access for all\n- better toilets"],
  ["en", "The four goals, among them water quality, are costed."],
  ["en", "The four goals will be reviewed in May, June and July."],
  ["en", "Progress towards the four goals was slow, uneven and costly."],
  ["en", "In 2025 four goals, twelve targets and forty indicators were agreed."],
  ["en", "The strategy has four goals, six building blocks and three planning steps."],
  ["en", "# Five strategic goals\n\nThe National Water Strategy sets out how Ghana will act.", "group-count: Five"],
  ["en", "Unlike the SDGs' five strategic goals, ours are few."],
  ["en", "If there were five strategic goals, we would need more staff."],
  ["en", "It is not five strategic goals but four."],
  ["en", 'The "four goals" are universal access, water quality and efficient use.', "group-missing: four goals"],
  ["en", "The four goals concern (1) universal access; (2) safely managed sanitation; (3) water quality; and (4) efficient use."],
  ["en", "The four goals concern (1) universal access; (2) safely managed sanitation; and (3) water quality.", "group-missing: four goals"],
  ["en", "The four goals: universal access, with\nmore pipes; safely managed sanitation; and\nwater quality.", "group-missing: four goals"],
  ["en", "The 3 goals are universal access, safely managed sanitation, water quality and efficient use.", "group-count: 3"],
  [
    "en",
    "The strategy's goals are universal access (goal 1), safely managed sanitation (goal 2), water quality (goal 3) and efficient use (goal 4).",
  ],
  [
    "en",
    "The strategy's four goals are universal access (goal 1), safely managed sanitation (goal 2), water quality (goal 3) and fisheries (goal 4).",
    "group-extra: fisheries",
  ],
  ["en", "The four goals — universal access, safely managed sanitation, water quality and efficient use — guide us."],
  ["en", "The four goals — universal access, safely managed sanitation and water quality — guide us.", "group-missing: four goals"],
  ["en", "The first goal, universal access, and the second, sanitation, are linked."],
  ["en", "A fifth goal was proposed."],
  ["en", "The fifth strategic goal is fisheries.", "group-count: fifth"],
  ["en", "The Economic Community of West African States has five strategic goals."],
  ["en", "The council adopted two goals: cleaner streets and water quality."],
  ["en", "Our district has three goals: water quality, new wells and a clinic."],
  ["fr", "La mairie compte cinq axes : routes, ponts, parcs, écoles et eau."],
  [
    "fr",
    "Le plan s'articule autour de quatre axes, à savoir l'école inclusive, les savoirs fondamentaux et la formation continue des enseignants.",
    "group-missing: quatre axes",
  ],
  [
    "fr",
    "Le plan s'articule autour de quatre axes, à savoir l'école inclusive, les savoirs fondamentaux, la formation continue des enseignants et l'inclusion numérique.",
  ],
  ["fr", "Trois priorités, quatre axes stratégiques : tel est le plan."],
  ["fr", "Le ministère a présenté les cinq axes stratégiques du plan.", "group-count: cinq"],
  ["fr", "Le Sénégal a présenté les cinq axes stratégiques du plan."],
  ["fr", "Chacun des quatre axes est doté d'un budget."],
  ["fr", "Trois priorités guident le plan :\n\n1. la lecture\n2. le calcul", "group-missing: Trois priorités"],
  [
    "fr",
    "## Les quatre priorités\n\n- École inclusive\n- Maîtrise des savoirs fondamentaux\n- Formation continue des enseignants\n- Inclusion numérique",
    "group-name: priorités",
  ],
  ["fr", "Les trois priorités sont la lecture, le calcul et l'anglais.", "group-extra: anglais"],
  ["fr", "Les trois priorités sont lecture, calcul et respect."],
  // The list below is that of the group counted last, or of one named in the same sentence whose members they are.
  [
    "en",
    "The three planning steps are assessment, allocation and review. The four goals are:\n\n- universal access\n- safely managed sanitation\n- water quality\n- efficient use",
  ],
  [
    "en",
    "The four goals, unlike the three planning steps, are:\n\n- universal access\n- safely managed sanitation\n- water quality\n- efficient use",
  ],
  [
    "en",
    "The three planning steps are known. The six building blocks are:\n\n- universal access\n- safely managed sanitation\n- water quality\n- efficient use",
    "group-name: six building blocks",
  ],
  ["en", "The four goals matter. The three planning steps are:\n\n- assessment\n- allocation", "group-missing: three planning steps"],
  // Subjects, and other ways to say 'namely'.
  [
    "en",
    "Universal access, safely managed sanitation, water quality, food security and efficient use are the four strategic goals.",
    "group-extra: food security",
  ],
  ["en", "Food security, road building and water quality are the four strategic goals of the party."],
  [
    "en",
    "Work follows the four goals, that is to say:\n\n1. universal access\n2. food security\n3. water quality\n4. efficient use",
    "group-extra: food security",
  ],
  ["en", "Work follows the four goals, say:\n\n1. universal access\n2. water quality"],
  [
    "fr",
    "Le plan suit quatre axes, c'est-à-dire :\n\n- école inclusive\n- savoirs fondamentaux\n- cantines\n- inclusion numérique",
    "group-extra: cantines",
  ],
  [
    "fr",
    "L'école inclusive, les savoirs fondamentaux et l'inclusion numérique sont les quatre axes stratégiques.",
    "group-missing: quatre axes stratégiques",
  ],
  ["de", "Der Plan ruht auf vier Säulen, das heißt: ÖPNV, E-Mobilität und Mobilitätsdienste.", "group-missing: vier Säulen"],
  ["de", "ÖPNV, aktive Mobilität, E-Mobilität, Wasserstoff und Mobilitätsdienste sind die vier Säulen.", "group-extra: Wasserstoff"],
  // A part is taken of a whole that is counted.
  ["en", "Each region answers to one of the five strategic goals.", "group-count: five"],
  ["en", "Each region answers to one of the four strategic goals."],
  ["en", "Each team shot at one of the five goals."],
  ["en", "The first five strategic goals were agreed."],
  ["en", "Spending follows the five building blocks of the strategy.", "group-count: five"],
  ["en", "The five building blocks of the playground are wet."],
  ["en", '"These are the first of our five strategic goals", said the Chief Director.', "group-count: five"],
  ["en", "The Chief Director of Oxfam has five strategic goals."],
  ["vi", "Ba trọng tâm là nạo vét định kỳ, cống ngăn mặn và hóa đơn nước sạch."],
  ["vi", "Ba trọng tâm gồm nạo vét định kỳ và hoá đơn nước sạch.", "group-missing: Ba trọng tâm"],
  ["vi", 'Các đơn vị thực hiện "bốn trọng tâm" theo chỉ đạo của Ủy ban.', "group-count: bốn"],
  ["vi", "Trong năm trọng tâm công tác là nạo vét định kỳ."],
];

for (const [language, markdown, ...expected] of CASES) {
  test(`${language}: ${JSON.stringify(markdown)}`, () => assert.deepEqual(toldIn(language, markdown), expected));
}

const MENDED: readonly (readonly [language: string, before: string, after: string])[] = [
  [
    "en",
    "The four goals are universal access, water quality and efficient use.",
    "The four goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  [
    "en",
    "The four goals are universal access, safely managed sanitation and water quality.",
    "The four goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  [
    "en",
    "The four goals are safely managed sanitation, water quality and efficient use.",
    "The four goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  [
    "en",
    "The four goals are _universal access_, **water quality** and efficient use.",
    "The four goals are _universal access_, safely managed sanitation, **water quality** and efficient use.",
  ],
  [
    "en",
    "The four goals:\n\n1. Universal access;\n2. Water quality;\n3. Efficient use.",
    "The four goals:\n\n1. Universal access;\n2. Safely managed sanitation;\n3. Water quality;\n4. Efficient use.",
  ],
  [
    "en",
    "The four goals are universal access, jobs, water quality and efficient use.",
    "The four goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  [
    "en",
    "The four goals are universal access, safely managed sanitation, water quality, efficient use and jobs.",
    "The four goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  [
    "en",
    "The five goals are universal access, safely managed sanitation, water quality, efficient use and jobs.",
    "The four goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  [
    "en",
    "The four goals: water quality, efficient use, water quality, universal access.",
    "The four goals: water quality, efficient use, safely managed sanitation, universal access.",
  ],
  [
    "en",
    "# Five Goals\n\n- universal access\n- safely managed sanitation\n- water quality\n- efficient use\n",
    "# Four Goals\n\n- universal access\n- safely managed sanitation\n- water quality\n- efficient use\n",
  ],
  [
    "en",
    "The 05 goals are universal access, safely managed sanitation, water quality and efficient use.",
    "The 04 goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  [
    "en",
    "The four building blocks are universal access, safely managed sanitation, water quality and efficient use.",
    "The four strategic goals are universal access, safely managed sanitation, water quality and efficient use.",
  ],
  ["en", "The three planning steps are review, assessment and allocation.", "The three planning steps are assessment, allocation and review."],
  [
    "de",
    "Die fünf Säulen sind öffentlicher Nahverkehr, aktive Mobilität, Elektromobilität und vernetzte Mobilitätsdienste.",
    "Die vier Säulen sind öffentlicher Nahverkehr, aktive Mobilität, Elektromobilität und vernetzte Mobilitätsdienste.",
  ],
  [
    "fr",
    "Les trois priorités sont la lecture, le calcul, le respect et la musique.",
    "Les trois priorités sont la lecture, le calcul et le respect.",
  ],
  ["fr", "Les trois axes sont la lecture, le calcul et le respect.", "Les trois priorités sont la lecture, le calcul et le respect."],
  [
    "en",
    "The three planning steps:\n\n1. Review\n2. Assessment\n3. Allocation",
    "The three planning steps:\n\n1. Assessment\n2. Allocation\n3. Review",
  ],
];

for (const [language, before, after] of MENDED) {
  test(`mends ${JSON.stringify(before)}`, () => {
    assert.equal(mendedIn(language, before), after);
    assert.deepEqual(toldIn(language, after), [], "and is silent then");
  });
}

test("whatever the text, findings stand in it and their edits do not overlap", () => {
  const part = fc.constantFrom(
    "The",
    "four",
    "five",
    "goals",
    "strategic goals",
    "are",
    ":",
    "(",
    ")",
    ",",
    ";",
    "and",
    "universal access",
    "water quality",
    "efficient use",
    "sanitation",
    "jobs",
    "–",
    ".",
    "\n\n- ",
    "\n\n1. ",
    "\n\n# ",
    "| a |\n|-|\n| ",
    "(1)",
    '"',
    "building blocks",
    "six",
    "etc.",
    "steps",
    "review",
    "**",
    "> ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const markdown = parts.join(" ");
      for (const { start, end, edits } of findingsIn("en", markdown)) {
        assert.ok(0 <= start && start < end && end <= markdown.length);
        for (const { changes } of edits) {
          const sorted = [...changes].sort((a, b) => a.start - b.start);
          sorted.forEach((change, i) => {
            assert.ok(change.start <= change.end && change.end <= markdown.length);
            assert.ok(i === 0 || change.start >= (sorted[i - 1]?.end ?? 0));
          });
        }
      }
    }),
    { numRuns: 1000 },
  );
});
