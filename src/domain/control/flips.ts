import { compare } from '../compare';

/** A question about the claims that decide an answer about a place. */
export interface FlipQuestion {
  /** The claims that may be taken away, each with its voices; no id twice. */
  readonly candidates: readonly { readonly id: string; readonly voices: readonly string[] }[];
  /** The largest set that is looked for. */
  readonly max: number;
  /** The sets that may be tried, those of voices aside. */
  readonly mostTries: number;
  /** The states that the place would be in without some claims, as one text. */
  readonly answerWithout: (claimIds: ReadonlySet<string>) => string;
}

/** The sets of claims without which the answer is another. */
export interface Flips {
  /** The smallest, all of one size, in the order of ids; at most MOST_FLIPS. Empty where none of up to `max` does. */
  readonly smallest: readonly (readonly string[])[];
  /** All candidates of one voice, where those do and are none of the smallest; at most MOST_FLIPS. */
  readonly ofVoices: readonly (readonly string[])[];
}

/** More sets than may be tried: up to which size all were. */
export interface TooManySets {
  readonly triedUpTo: number;
}

/** Sets of a kind that are given. */
export const MOST_FLIPS = 10;

/**
 * Looks for the smallest sets of claims whose removal changes an answer, and for voices whose
 * removal does. Every set of a size is tried before the next size. It yields after each try, so
 * that a caller can pause.
 */
export function* searchFlips(question: FlipQuestion): Generator<undefined, Flips | TooManySets> {
  const { candidates, max, answerWithout } = question;
  const ids = candidates.map(({ id }) => id).sort();
  const answer = answerWithout(new Set());
  const flips = (set: readonly string[]) => answerWithout(new Set(set)) !== answer;

  let smallest: (readonly string[])[] = [];
  let left = question.mostTries;
  for (let size = 1; size <= Math.min(max, ids.length) && smallest.length === 0; size++) {
    left -= countSets(ids.length, size);
    if (left < 0) return { triedUpTo: size - 1 };
    const found: (readonly string[])[] = [];
    for (const set of setsOf(ids, size)) {
      if (flips(set)) found.push(set);
      if (found.length === MOST_FLIPS) break;
      yield;
    }
    smallest = found;
  }
  const ofVoices: (readonly string[])[] = [];
  const found = new Set(smallest.map((set) => set.join()));
  for (const set of setsOfVoices(candidates)) {
    if (ofVoices.length === MOST_FLIPS) break;
    if (!found.has(set.join()) && flips(set)) {
      found.add(set.join());
      ofVoices.push(set);
    }
    yield;
  }
  return { smallest, ofVoices };
}

/** All sets of a size, in the order of their members. */
function* setsOf(ids: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i + size <= ids.length; i++) {
    for (const rest of setsOf(ids, size - 1, i + 1)) yield [ids[i]!, ...rest];
  }
}

function countSets(of: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i++) count = (count * (of - i)) / (i + 1);
  return Math.round(count);
}

/** The candidates of each voice, by size. */
function setsOfVoices(candidates: FlipQuestion['candidates']): (readonly string[])[] {
  const byVoice = new Map<string, string[]>();
  for (const { id, voices } of candidates) {
    for (const voice of voices) byVoice.set(voice, [...(byVoice.get(voice) ?? []), id]);
  }
  return [...byVoice.values()]
    .map((set) => set.sort())
    .sort((a, b) => a.length - b.length || compare(a.join(), b.join()));
}
