/** The labelled sets, each with the floors that it must not fall below. `held-out` sets are not tuned on. */
export const SETS: readonly {
  readonly name: string;
  readonly agenda: string;
  readonly cases: string;
  readonly floor: Readonly<Record<string, number>>;
}[] = [
  {
    name: "vn-digital dev",
    agenda: "seeds/vn-digital-transformation.agenda.yaml",
    cases: "test/eval/vn-digital/dev.jsonl",
    floor: { precision: 0.98, recall: 0.98, clean: 0.98, rule: 0.98 },
  },
  {
    name: "senegal-water dev",
    agenda: "test/eval/senegal-water/senegal-water.agenda.yaml",
    cases: "test/eval/senegal-water/dev.jsonl",
    floor: { precision: 0.98, recall: 0.97, clean: 0.98, rule: 0.98, fix: 0.97 },
  },
  {
    name: "senegal-water held-out",
    agenda: "test/eval/senegal-water/senegal-water.agenda.yaml",
    cases: "test/eval/senegal-water/held-out.jsonl",
    floor: { precision: 0.97, recall: 0.86, clean: 0.97, rule: 0.94, fix: 0.93 },
  },
  {
    name: "kenya-health dev",
    agenda: "test/eval/kenya-health/kenya-health.agenda.yaml",
    cases: "test/eval/kenya-health/dev.jsonl",
    floor: { precision: 0.98, recall: 0.94, clean: 0.98, rule: 0.98, fix: 0.97 },
  },
  {
    name: "austria-energy dev",
    agenda: "test/eval/austria-energy/austria-energy.agenda.yaml",
    cases: "test/eval/austria-energy/dev.jsonl",
    floor: { precision: 0.97, recall: 0.9, clean: 0.95, rule: 0.97, fix: 0.95 },
  },
  {
    name: "austria-energy held-out",
    agenda: "test/eval/austria-energy/austria-energy.agenda.yaml",
    cases: "test/eval/austria-energy/held-out.jsonl",
    floor: { precision: 0.95, recall: 0.91, clean: 0.95, rule: 0.95, fix: 0.95 },
  },
  {
    name: "canada-skills dev",
    agenda: "test/eval/canada-skills/canada-skills.agenda.yaml",
    cases: "test/eval/canada-skills/dev.jsonl",
    floor: { precision: 0.98, recall: 0.92, clean: 0.98, rule: 0.98, fix: 0.95 },
  },
  {
    name: "ireland-transport dev",
    agenda: "test/eval/ireland-transport/ireland-transport.agenda.yaml",
    cases: "test/eval/ireland-transport/dev.jsonl",
    floor: { precision: 0.98, recall: 0.88, clean: 0.98, rule: 0.98, fix: 0.94 },
  },
  {
    name: "vietnam-insurance dev",
    agenda: "test/eval/vietnam-insurance/vietnam-insurance.agenda.yaml",
    cases: "test/eval/vietnam-insurance/dev.jsonl",
    floor: { precision: 0.98, recall: 0.88, clean: 0.98, rule: 0.98, fix: 0.94 },
  },
];
