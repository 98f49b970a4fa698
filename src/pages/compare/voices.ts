import type { ComparedPlace } from './compare-query';

/** Somebody whom a timeline rests on. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  /** How many of its claims they make, or publish where no speaker is named. */
  readonly claims: number;
}

/** Voices that the API compares at once. */
export const MOST_VOICES = 10;

/** Voices compared where the address names none: more would make the table hard to read. */
const CHOSEN = 4;

/** Who answers for a claim: its speakers, and where none is named its publisher. */
export function saidBy<Speaker, Publisher>(claim: {
  readonly speakers: readonly Speaker[];
  readonly document: { readonly publisher: Publisher | null };
}): readonly (Speaker | Publisher | null)[] {
  return claim.speakers.length > 0 ? claim.speakers : [claim.document.publisher];
}

/** Everybody whom a place's timeline rests on, those with most claims first, then by name. */
export function voicesOn({ controlTimeline }: ComparedPlace): Voice[] {
  const claims = new Map(
    controlTimeline.flatMap((interval) => interval.claims).map((claim) => [claim.id, claim]),
  );
  const voices = new Map<string, Voice>();
  for (const claim of claims.values()) {
    for (const { id, name } of saidBy(claim).filter((voice) => voice !== null)) {
      voices.set(id, { id, name, claims: (voices.get(id)?.claims ?? 0) + 1 });
    }
  }
  return [...voices.values()].sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

/** The voices that an address asks for, else those with most claims. */
export function voicesAsked(voices: readonly Voice[], who: readonly string[]): readonly Voice[] {
  const asked = voices.filter(({ id }) => who.includes(id));
  return asked.length > 0 ? asked.slice(0, MOST_VOICES) : voices.slice(0, CHOSEN);
}
