import type { ControlEvidence } from './control-evidence';
import type { Ties } from './place-state';
import { readTestimonies, type Testimonies } from './read-testimonies';
import { replacedWords, runsOf, type ChangedWord, type Run } from './runs';
import { findStrictPairs, type StrictPair } from './strict';
import type { Testimony } from './testimony';

/** The testimonies and runs of each voice on one place, taken by itself. */
export interface Voices extends Testimonies {
  readonly strict: readonly StrictPair[];
  /** The testimonies that count: those that their voices have not replaced since. */
  readonly counted: readonly Testimony[];
  readonly affirmed: readonly Testimony[];
  readonly words: readonly ChangedWord[];
  readonly runs: readonly Run[];
}

/** Reads the evidence of one place voice by voice. Contradictions between claims are found first. */
export function readVoices(evidence: readonly ControlEvidence[], ties: Ties): Voices {
  const testimonies = readTestimonies(evidence, ties);
  const strict = findStrictPairs(testimonies.said, ties);
  const { replaced, words } = replacedWords(testimonies.read, strict, ties);
  const counted = testimonies.read.filter((testimony) => !replaced.has(testimony));
  const affirmed = counted.filter(({ stance }) => stance === 'AFFIRMED');
  return { ...testimonies, strict, counted, affirmed, words, runs: runsOf(counted, ties) };
}
