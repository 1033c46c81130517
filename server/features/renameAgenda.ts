/** Renaming in the agenda file: the preferred label becomes another, and the old one a deprecated label. */
import type { TextEdit } from "vscode-languageserver-types";
import { addLabel, removeLabel, setPreferred } from "../agenda/edit.ts";
import type { Labels } from "../agenda/model.ts";
import { compareForm } from "../agenda/texts.ts";
import { editInSteps, type Step } from "./agendaSteps.ts";
import type { Renaming } from "./rename.ts";

const labelsOf = ({ subject: { entry, member } }: Renaming): Labels | undefined => {
  if (entry.type === "term") return entry;
  return entry.type === "group" ? (member === undefined ? entry : entry.members[member]) : undefined;
};

/** What is to be done with the file's text, one after the other. */
function stepsOf(renaming: Renaming, name: string, deprecates: boolean): readonly Step[] {
  const { subject, language, label } = renaming;
  const id = subject.member === undefined ? subject.entry.id : `${subject.entry.id}#${subject.member}`;
  const labels = labelsOf(renaming);
  const form = compareForm(name);
  const same = (kind: "admitted" | "deprecated") => (labels?.[kind][language] ?? []).filter((each) => compareForm(each) === form);
  const removals = (["admitted", "deprecated"] as const).flatMap((kind) =>
    same(kind).map(
      (each): Step =>
        (text) =>
          removeLabel(text, id, kind, language, each),
    ),
  );
  const addition: readonly Step[] = labels && deprecates ? [(text) => addLabel(text, id, "deprecated", language, label)] : [];
  return [(text) => setPreferred(text, id, language, name), ...removals, ...addition];
}

/**
 * The edits of the agenda file.
 * @param text of the file in which the entry stands, as it was read.
 * @param deprecates whether the old label is wrong from now on.
 * @returns undefined where the file cannot be edited.
 */
export function renameInAgenda(text: string, renaming: Renaming, name: string, deprecates: boolean): readonly TextEdit[] | undefined {
  return editInSteps(text, stepsOf(renaming, name, deprecates), renaming.subject.entry);
}
