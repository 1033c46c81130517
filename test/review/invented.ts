/** Three invented agendas, as the tests of labels, terms and groups share them, and what the checks say of a draft under one. */

import type { Agenda } from "../../server/agenda/model.ts";
import { parseAgenda } from "../../server/agenda/read.ts";
import { resolveAgenda } from "../../server/agenda/resolve.ts";
import { checkGroups } from "../../server/checks/groups.ts";
import type { Finding } from "../../server/checks/model.ts";
import { checkTerms } from "../../server/checks/terms.ts";
import { readDraft } from "../../server/draft/draft.ts";
import type { Draft } from "../../server/draft/model.ts";
import { buildLabelIndex, type LabelIndex } from "../../server/review/labels.ts";
import { findGroupLists } from "../../server/review/lists.ts";
import { findMentions } from "../../server/review/mentions.ts";
import { findVariants } from "../../server/review/variants.ts";

/** An agenda from its YAML. */
export function agendaOf(yaml: string): Agenda {
  const { agenda } = resolveAgenda(parseAgenda("file:///test.agenda.yaml", yaml), () => undefined);
  if (!agenda) throw new Error("no agenda");
  return agenda;
}

const WATER = `
id: water
title: National Water Strategy 2030
language: en
area: GH
areaNames: { en: [Ghana, the country, nationwide] }
sources:
  strategy: { title: National Water Strategy 2030, publisher: Ministry of Water, attributedTo: { en: [Ministry of Water, the ministry] } }
terms:
  nrw:
    preferred: { en: non-revenue water }
    admitted: { en: [NRW] }
    deprecated: { en: [unaccounted-for water, lost water] }
  wua:
    preferred: { en: water user association }
    admitted: { en: [WUA] }
    deprecated: { en: [water committee, water users club] }
  sanitation:
    preferred: { en: safely managed sanitation }
    deprecated: { en: [decent sanitation] }
  authority:
    preferred: { en: National Water Resources Authority }
    admitted: { en: [NWRA] }
    deprecated: { en: [National Water Agency, Water Board] }
    caseSensitive: true
  ewaste:
    preferred: { en: e-Metering }
    caseSensitive: true
  catchment:
    preferred: { en: river basin management plan }
    admitted: { en: [basin plan] }
    deprecated: { en: [catchment scheme] }
groups:
  goals:
    preferred: { en: strategic goals }
    admitted: { en: [goals] }
    deprecated: { en: [key aims] }
    members:
      - preferred: { en: universal access }
        admitted: { en: [access for all] }
      - sanitation
      - preferred: { en: water quality }
      - preferred: { en: efficient use }
        admitted: { en: [water efficiency] }
  building:
    preferred: { en: six building blocks of the strategy }
    admitted: { en: [building blocks] }
    members:
      - preferred: { en: policy and regulation }
      - preferred: { en: financing }
      - preferred: { en: data and monitoring }
      - preferred: { en: infrastructure }
      - preferred: { en: skills }
      - preferred: { en: "research, innovation and technology" }
  steps:
    preferred: { en: planning steps }
    admitted: { en: [steps] }
    members: [ { preferred: { en: assessment } }, { preferred: { en: allocation } }, { preferred: { en: review } } ]
    ordered: true
`;

const MOBILITY = `
id: mobilitaet
title: Mobilitätsplan Land 2030
language: de
area: DE
date: 2025-01-01
sources:
  plan: { title: Mobilitätsplan Land 2030, publisher: Ministerium für Verkehr, attributedTo: { de: [Verkehrsministerium, das Ministerium] } }
terms:
  verkehrswende:
    preferred: { de: Mobilitätswende }
    deprecated: { de: [Verkehrswende, Wende im Verkehr] }
    source: plan
  radverkehr:
    preferred: { de: aktive Mobilität }
    admitted: { de: [Fuß- und Radverkehr] }
    deprecated: { de: [Langsamverkehr, nichtmotorisierter Verkehr] }
  verbund:
    preferred: { de: Verkehrsverbund Südland }
    admitted: { de: [VVS] }
    deprecated: { de: [Südländischer Verkehrsverbund] }
    caseSensitive: true
  behoerde:
    preferred: { de: Agentur für nachhaltige Mobilität }
    caseSensitive: true
  ladepunkt:
    preferred: { de: öffentlicher Ladepunkt }
    deprecated: { de: [öffentliche Ladesäule, Stromzapfsäule] }
groups:
  saeulen:
    preferred: { de: Säulen des Mobilitätsplans }
    admitted: { de: [Säulen] }
    members:
      - preferred: { de: öffentlicher Nahverkehr }
        admitted: { de: [ÖPNV, Ausbau des Nahverkehrs] }
      - radverkehr
      - preferred: { de: Elektromobilität }
        admitted: { de: [E-Mobilität] }
      - preferred: { de: vernetzte Mobilitätsdienste }
        admitted: { de: [Mobilitätsdienste] }
  handlungsfelder:
    preferred: { de: fünf Handlungsfelder }
    admitted: { de: [Handlungsfelder] }
    deprecated: { de: [fünf Aktionsbereiche] }
    members:
      - preferred: { de: Planung und Genehmigung }
      - preferred: { de: Finanzierung }
      - preferred: { de: Fachkräfte }
        admitted: { de: [Fachkräftegewinnung] }
      - preferred: { de: Digitalisierung }
      - preferred: { de: Beteiligung der Öffentlichkeit }
        admitted: { de: [Bürgerbeteiligung] }
  stufen:
    preferred: { de: Ausbaustufen }
    members: [ { preferred: { de: Vorplanung } }, { preferred: { de: Bauphase } }, { preferred: { de: Regelbetrieb } } ]
    ordered: true
`;

const SCHOOL = `
id: ecole
title: Plan école 2030
language: fr
area: FR
sources:
  plan: { title: Plan école 2030, publisher: Ministère de l'Éducation, attributedTo: { fr: [le ministère, Ministère de l'Éducation] } }
terms:
  inclusive:
    preferred: { fr: école inclusive }
    deprecated: { fr: [école intégrative, éducation spécialisée] }
  fracture:
    preferred: { fr: inclusion numérique }
    admitted: { fr: [lutte contre la fracture numérique] }
    deprecated: { fr: [inclusion digitale] }
  conseil:
    preferred: { fr: Conseil supérieur des programmes }
    admitted: { fr: [CSP] }
    deprecated: { fr: [Conseil national des programmes] }
    caseSensitive: true
  formation:
    preferred: { fr: formation continue des enseignants }
    admitted: { fr: [FCE] }
    deprecated: { fr: [recyclage des enseignants] }
groups:
  axes:
    preferred: { fr: axes stratégiques du plan }
    admitted: { fr: [axes stratégiques, axes] }
    deprecated: { fr: [piliers stratégiques] }
    members:
      - inclusive
      - preferred: { fr: maîtrise des savoirs fondamentaux }
        admitted: { fr: [savoirs fondamentaux] }
      - formation
      - fracture
  priorites:
    preferred: { fr: trois priorités }
    admitted: { fr: [priorités] }
    members:
      - preferred: { fr: lecture }
      - preferred: { fr: calcul }
        admitted: { fr: [mathématiques] }
      - preferred: { fr: respect d'autrui }
        admitted: { fr: [respect] }
`;

const CANALS = `
id: kenh
title: Chương trình kênh rạch
language: vi
area: VN
sources: { ct: { title: Chương trình, publisher: Ủy ban, attributedTo: { vi: [Ủy ban] } } }
terms:
  nao-vet: { preferred: { vi: nạo vét định kỳ }, deprecated: { vi: [vét bùn định kỳ] }, source: ct }
  cong: { preferred: { vi: cống ngăn mặn }, admitted: { vi: [cống điều tiết] }, source: ct }
groups:
  nhiem-vu:
    preferred: { vi: ba trọng tâm }
    admitted: { vi: [trọng tâm] }
    members: [nao-vet, cong, { preferred: { vi: hóa đơn nước sạch } }]
    source: ct
`;

const indexes = Object.fromEntries(
  [
    ["en", WATER],
    ["de", MOBILITY],
    ["fr", SCHOOL],
    ["vi", CANALS],
  ].map(([language, yaml]) => [language, buildLabelIndex([agendaOf(yaml ?? "")])]),
) as Record<string, LabelIndex>;

/** The labels of the invented agenda of a language. */
export const indexOf = (language: string): LabelIndex => indexes[language] as LabelIndex;

/** A draft in a language. */
export const draftIn = (language: string, markdown: string): Draft => readDraft("file:///draft.md", markdown, { languages: [language], language });

/** What the term and group checks say of a draft under the invented agenda of its language. */
export function findingsIn(language: string, markdown: string): readonly Finding[] {
  const draft = draftIn(language, markdown);
  const index = indexOf(language);
  const mentions = findMentions(draft, index);
  const lists = findGroupLists(draft, mentions, index);
  return [...checkTerms(draft, mentions, findVariants(draft, index), lists), ...checkGroups(draft, lists)];
}

/** Each finding as 'rule: the text it stands on'. */
export const toldIn = (language: string, markdown: string): readonly string[] =>
  findingsIn(language, markdown).map(({ rule, start, end }) => `${rule}: ${markdown.slice(start, end).replace(/\s+/gu, " ")}`);

/** The draft with the first edit of its only finding made. */
export function mendedIn(language: string, markdown: string, at = 0): string {
  const found = findingsIn(language, markdown);
  if (found.length !== 1) throw new Error(`${found.length} findings in ${JSON.stringify(markdown)}`);
  const changes = found[0]?.edits[at]?.changes ?? [];
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), markdown);
}
