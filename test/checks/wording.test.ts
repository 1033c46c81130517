import assert from "node:assert/strict";
import { test } from "node:test";
import { fitLabel } from "../../server/checks/wording.ts";

const fitted = (language: string, written: string, label: string, preferred: string): string =>
  fitLabel({ written, label, preferred, language, name: false }).text;

test("French plurals: the noun and its adjectives, by the rules of their endings", () => {
  for (const [written, label, preferred, text] of [
    ["réseaux de villages groupés", "réseau de villages groupés", "réseau multi-villages", "réseaux multi-villages"],
    ["fontaines publiques", "fontaine publique", "borne-fontaine", "bornes-fontaines"],
    ["écoles intégratives", "école intégrative", "école inclusive", "écoles inclusives"],
    ["projets du canal", "projet du canal", "plan régional d'eau", "plans régionaux d'eau"],
    ["prix bas", "prix bas", "tarif social", "tarif social"],
    ["règles du jeu", "règle du jeu", "cadre socio-économique", "cadres socio-économiques"],
  ] as const)
    assert.equal(fitted("fr", written, label, preferred), text, written);
});

test("English plurals carry over to the head", () => {
  assert.equal(fitted("en", "water committees", "water committee", "association of users"), "associations of users");
  assert.equal(fitted("en", "water committee", "water committee", "association of users"), "association of users");
});
