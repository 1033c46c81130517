/** Cues by language. */
import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Cues } from "./model.ts";
import { vi } from "./vi.ts";

const CUES: Readonly<Record<string, Cues>> = { en, vi, fr, de };

/** The cues of a language; undefined where its function words are not known, so that only tagged numbers can be checked in it. */
export const cuesOf = (language: string): Cues | undefined => CUES[language.split("-")[0] ?? ""];

export type { Cues };
