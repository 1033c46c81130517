/** Changes of an entry's labels, or of the names of an agenda's area, in the agenda file. */
import type { TextEdit } from "vscode-languageserver-types";
import { addAreaName, addLabel, type LabelKind, removeLabel } from "../agenda/edit.ts";
import type { Entry } from "../checks/model.ts";
import { editInSteps } from "./agendaSteps.ts";

/** A label, as `addLabel` and `removeLabel` take it. */
export interface LabelPlace {
  readonly kind: LabelKind;
  readonly language: string;
  readonly label: string;
}

/** A change of an entry's labels: plain data, which can wait in a code action until that is chosen. */
export interface LabelChange {
  /** The agenda file. */
  readonly uri: string;
  /** The entry's id: "terms/river-basin". */
  readonly id: string;
  readonly remove?: LabelPlace;
  readonly add: LabelPlace;
}

/**
 * The edit that changes an entry's labels; undefined where the file has no such entry or it cannot be edited.
 * @param entry as it was read of this text, where it is at hand: a big file is then not read as a whole.
 */
export const editLabels = (text: string, { id, remove, add }: LabelChange, entry?: Entry): readonly TextEdit[] | undefined =>
  editInSteps(
    text,
    [
      ...(remove ? [(now: string) => removeLabel(now, id, remove.kind, remove.language, remove.label)] : []),
      (now) => addLabel(now, id, add.kind, add.language, add.label),
    ],
    entry,
  );

/** A name by which drafts call an agenda's area: plain data, as `LabelChange`. */
export interface AreaNameChange {
  /** The agenda file. */
  readonly uri: string;
  readonly areaName: { readonly language: string; readonly label: string };
}

/** The edit that adds a name of the area; undefined where the file cannot be edited. */
export const editAreaNames = (text: string, { areaName: { language, label } }: AreaNameChange): readonly TextEdit[] | undefined =>
  addAreaName(text, language, label);

/** The change that a client has sent back; undefined for anything else. */
export function readAreaNameChange(data: unknown): AreaNameChange | undefined {
  if (typeof data !== "object" || data === null || !("agenda" in data)) return undefined;
  const { uri, areaName } = (data.agenda ?? {}) as Partial<AreaNameChange>;
  if (typeof uri !== "string" || typeof areaName !== "object" || areaName === null) return undefined;
  const { language, label } = areaName;
  return typeof language === "string" && typeof label === "string" ? { uri, areaName: { language, label } } : undefined;
}

const isPlace = (value: unknown): value is LabelPlace => {
  if (typeof value !== "object" || value === null) return false;
  const { kind, language, label } = value as Partial<LabelPlace>;
  return (kind === "admitted" || kind === "deprecated" || kind === "keywords") && typeof language === "string" && typeof label === "string";
};

/** The change that a client has sent back; undefined for anything else. */
export function readLabelChange(data: unknown): LabelChange | undefined {
  if (typeof data !== "object" || data === null || !("agenda" in data)) return undefined;
  const { uri, id, remove, add } = (data.agenda ?? {}) as Partial<Record<keyof LabelChange, unknown>>;
  if (typeof uri !== "string" || typeof id !== "string" || !isPlace(add)) return undefined;
  return { uri, id, add, ...(isPlace(remove) && { remove }) };
}
