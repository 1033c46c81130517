/** Places of a text in UTF-8 bytes, for tools that count so. */
import type { Lines, Position } from "../draft/lines.ts";

/** So many UTF-16 units lie between two marks: what is counted for one question is no longer than that. */
const STEP = 1024;

/** The bytes of a UTF-16 unit: those of a pair are the first's; a half without its other half is written as U+FFFD. */
function bytesAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xd800 && unit <= 0xdbff) return isLow(text.charCodeAt(at + 1)) ? 4 : 3;
  return isLow(unit) && isHigh(text.charCodeAt(at - 1)) ? 0 : 3;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Tells the column of a place: from 1, in UTF-8 bytes. The text is gone through once, whatever is asked. */
export function createByteColumns(text: string, lines: Lines): (position: Position) => number {
  const marks: number[] = [];
  let bytes = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at % STEP === 0) marks.push(bytes);
    bytes += at < text.length ? bytesAt(text, at) : 0;
  }
  const bytesBefore = (offset: number): number => {
    const mark = Math.floor(offset / STEP);
    let count = marks[mark] ?? 0;
    for (let at = mark * STEP; at < offset; at++) count += bytesAt(text, at);
    return count;
  };
  return (position) => bytesBefore(lines.offsetAt(position)) - bytesBefore(lines.startOf(position.line)) + 1;
}
