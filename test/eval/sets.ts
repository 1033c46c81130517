/** A labelled set: `part` says whether it was tuned on. */
export interface EvalSet {
  readonly name: string;
  readonly agenda: string;
  readonly cases: string;
  /** Rates from 0 to 1 below which `npm run eval` fails. */
  readonly floor: Readonly<Partial<Record<"precision" | "recall" | "clean" | "rule" | "fix", number>>>;
}

const set = (folder: string, part: "dev" | "held-out", floor: EvalSet["floor"], agenda = `test/eval/${folder}/${folder}.agenda.yaml`): EvalSet => ({
  name: `${folder} ${part}`,
  agenda,
  cases: `test/eval/${folder}/${part}.jsonl`,
  floor,
});

/** Every set, with floors just under what is reached. `dev` sets were looked at while tuning, `held-out` ones were not tuned on. */
export const SETS: readonly EvalSet[] = [
  set("vn-digital", "dev", { precision: 0.98, recall: 0.98, clean: 0.98, rule: 0.98 }, "seeds/vn-digital-transformation.agenda.yaml"),
  set("senegal-water", "dev", { precision: 0.98, recall: 0.97, clean: 0.98, rule: 0.98, fix: 0.97 }),
  set("senegal-water", "held-out", { precision: 0.97, recall: 0.86, clean: 0.97, rule: 0.94, fix: 0.93 }),
  set("kenya-health", "dev", { precision: 0.98, recall: 0.94, clean: 0.98, rule: 0.98, fix: 0.97 }),
  set("austria-energy", "dev", { precision: 0.97, recall: 0.9, clean: 0.95, rule: 0.97, fix: 0.95 }),
  set("austria-energy", "held-out", { precision: 0.95, recall: 0.91, clean: 0.95, rule: 0.95, fix: 0.95 }),
  set("canada-skills", "dev", { precision: 0.98, recall: 0.92, clean: 0.98, rule: 0.98, fix: 0.95 }),
  set("ireland-transport", "dev", { precision: 0.98, recall: 0.88, clean: 0.98, rule: 0.98, fix: 0.94 }),
  set("vietnam-insurance", "dev", { precision: 0.98, recall: 0.88, clean: 0.98, rule: 0.98, fix: 0.94 }),
  set("germany-schools", "dev", { precision: 0.98, recall: 0.87, clean: 0.98, rule: 0.98, fix: 0.95 }),
  set("belgium-justice", "dev", { precision: 0.98, recall: 0.92, clean: 0.98, rule: 0.94, fix: 0.9 }),
];
