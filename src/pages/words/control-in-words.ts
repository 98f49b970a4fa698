import { rangeInWords, type TimeBounds } from './time-in-words';

/** A state of a place as the API gives it. */
export interface State {
  readonly force: { readonly id: string; readonly name: string } | null;
  readonly status: 'CONTROLLED' | 'CONTESTED' | 'BESIEGED' | 'UNCONTROLLED' | 'UNKNOWN';
}

/** The name of a lane or a row: "ISIS", "Contested", "Iraq, besieged". */
export function stateName({ force, status }: State): string {
  switch (status) {
    case 'CONTROLLED':
      return force?.name ?? 'A holder without a name';
    case 'BESIEGED':
      return force === null ? 'Besieged' : `${force.name}, besieged`;
    case 'CONTESTED':
      return 'Contested';
    case 'UNCONTROLLED':
      return 'Nobody';
    case 'UNKNOWN':
      return 'Not known';
  }
}

/** The start of a sentence about a state of a place: "ISIS held it", "It was contested". */
export function sentenceStart({ force, status }: State): string {
  switch (status) {
    case 'CONTROLLED':
      return `${force?.name ?? 'Somebody without a name'} held it`;
    case 'BESIEGED':
      return force === null ? 'It was besieged' : `${force.name} held it under siege`;
    case 'CONTESTED':
      return 'It was contested';
    case 'UNCONTROLLED':
      return 'Nobody held it';
    case 'UNKNOWN':
      return 'Nobody knew who held it';
  }
}

/** From when to when, each bound in words: "from June 2014 to 1–10 July 2017". */
export function spanClause(when: TimeBounds): string {
  const from = rangeInWords(when.startEarliest, when.startLatest);
  const to = rangeInWords(when.endEarliest, when.endLatest);
  if (from === null && to === null) return 'at a time not given';
  if (to === null) return `from ${atTheLatest(from!)}`;
  if (from === null) return `until ${atTheLatest(to)}`;
  return from === to ? `at some time in ${from}` : `from ${atTheLatest(from)} to ${to}`;
}

/** "By 10 July 2017" within a sentence: "10 July 2017 at the latest". */
function atTheLatest(bound: string): string {
  return bound.startsWith('by ') ? `${bound.slice(3)} at the latest` : bound;
}

/** How sure an answer is, in a reader's words. */
export const CERTAINTY_WORDS = {
  CERTAIN: 'said to be so throughout',
  CONTINUED: 'said before and after, nothing between',
  POSSIBLE: 'at some moment, perhaps',
  LAST_KNOWN: 'nothing said later',
} as const;

export const CERTAINTY_NAMES = {
  CERTAIN: 'Certain',
  CONTINUED: 'Continued',
  POSSIBLE: 'Possible',
  LAST_KNOWN: 'Last known',
} as const;
