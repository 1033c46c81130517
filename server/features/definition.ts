/** From a number or a label of a draft to its entry in the agenda. */
import type { LocationLink, Position } from "vscode-languageserver-types";
import { offsetOf, type Reviewed, rangeOf } from "./model.ts";
import { entryOf, findThings } from "./spots.ts";

/** The entries that stand for what is at a position, the innermost alone; the member where a group's member is meant. */
export function provideDefinition(reviewed: Reviewed, position: Position): readonly LocationLink[] {
  const thing = findThings(reviewed, offsetOf(reviewed, position)).find((each) => entryOf(each) !== undefined);
  const entry = thing && entryOf(thing);
  if (!entry) return [];
  const member =
    thing.type === "mention" && entry.type === "group" && thing.mention.member !== undefined ? entry.members[thing.mention.member] : undefined;
  const { uri, key, whole } = entry.place;
  return [
    {
      originSelectionRange: rangeOf(reviewed, thing),
      targetUri: uri,
      targetRange: member?.range ?? whole,
      targetSelectionRange: member?.range ?? key,
    },
  ];
}
