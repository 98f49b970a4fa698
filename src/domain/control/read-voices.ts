import { groupBy } from '../group-by';
import type { ControlEvidence } from './control-evidence';
import type { Ties } from './place-state';
import { readTestimonies, type Testimonies } from './read-testimonies';
import { replacedWords, runsOf, type ChangedWord, type Run } from './runs';
import { findStrictPairs, type StrictPair } from './strict';
import { isOneStatement, type Testimony } from './testimony';

/** The testimonies and runs of each voice on one place, taken by itself. */
export interface Voices extends Testimonies {
  /** Between statements as each claim says them by itself. */
  readonly strict: readonly StrictPair[];
  /** The same pairs, between statements as they are read: what several claims tell of an event is one. */
  readonly strictAsRead: readonly StrictPair[];
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
  const strictAsRead = asRead(strict, testimonies.read);
  const { replaced, words } = replacedWords(testimonies.read, strictAsRead, ties);
  const counted = testimonies.read.filter((testimony) => !replaced.has(testimony));
  const affirmed = counted.filter(({ stance }) => stance === 'AFFIRMED');
  const runs = runsOf(counted, ties);
  return { ...testimonies, strict, strictAsRead, counted, affirmed, words, runs };
}

function asRead(strict: readonly StrictPair[], read: readonly Testimony[]): StrictPair[] {
  const ofEvents = groupBy(
    read.filter(({ eventId }) => eventId !== null),
    ({ eventId }) => eventId,
  );
  const readAs = (said: Testimony) =>
    ofEvents.get(said.eventId)?.find((one) => isOneStatement(one, said)) ?? said;
  return strict.map((pair) => ({ ...pair, a: readAs(pair.a), b: readAs(pair.b) }));
}
