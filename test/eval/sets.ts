/** The labelled sets, each with the floors that it must not fall below. `held-out` sets were never looked at while tuning. */
export const SETS: readonly {
  readonly name: string;
  readonly agenda: string;
  readonly cases: string;
  readonly floor: Readonly<Record<string, number>>;
}[] = [
  { name: "vn-digital dev", agenda: "seeds/vn-digital-transformation.agenda.yaml", cases: "test/eval/vn-digital/dev.jsonl", floor: {} },
  { name: "senegal-water dev", agenda: "test/eval/senegal-water/senegal-water.agenda.yaml", cases: "test/eval/senegal-water/dev.jsonl", floor: {} },
  {
    name: "senegal-water held-out",
    agenda: "test/eval/senegal-water/senegal-water.agenda.yaml",
    cases: "test/eval/senegal-water/held-out.jsonl",
    floor: {},
  },
  { name: "kenya-health dev", agenda: "test/eval/kenya-health/kenya-health.agenda.yaml", cases: "test/eval/kenya-health/dev.jsonl", floor: {} },
  {
    name: "austria-energy dev",
    agenda: "test/eval/austria-energy/austria-energy.agenda.yaml",
    cases: "test/eval/austria-energy/dev.jsonl",
    floor: {},
  },
  {
    name: "austria-energy held-out",
    agenda: "test/eval/austria-energy/austria-energy.agenda.yaml",
    cases: "test/eval/austria-energy/held-out.jsonl",
    floor: {},
  },
  {
    name: "canada-skills held-out",
    agenda: "test/eval/canada-skills/canada-skills.agenda.yaml",
    cases: "test/eval/canada-skills/held-out.jsonl",
    floor: {},
  },
];
