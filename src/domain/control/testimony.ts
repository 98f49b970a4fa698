import type { EvidenceClaim } from './control-evidence';
import type { OwnTime } from './own-time';
import type { PlaceState } from './place-state';

/**
 * One statement about a state of a place, by one claim or by several claims of one event together.
 */
export interface Testimony extends OwnTime {
  readonly state: PlaceState;
  /** AFFIRMED, POSSIBLE or DENIED; DOUBTED says that it probably, or possibly, was not so, or not at an unsure time. */
  readonly stance: 'AFFIRMED' | 'POSSIBLE' | 'DENIED' | 'DOUBTED';
  readonly claims: readonly EvidenceClaim[];
  /** The voices whose timelines it belongs to: each named speaker's. */
  readonly voices: readonly string[];
  /** The event that it reports; null for a control claim. */
  readonly eventId: string | null;
  /** Set for a denial of an event, which denies only that the state began, or ended, then. */
  readonly change: 'GAIN' | 'LOSS' | null;
  /** It is a row of a log of changes. Between its rows a log says only that nothing changed. */
  readonly isLogRow?: boolean;
}

/** The testimony's parts in an order that does not depend on where claims were imported. */
export function testimonyKey({ claims, state, edtf, eventId, change }: Testimony): string {
  return [claims.map(({ id }) => id).join(), state.key, edtf, eventId, change].join('|');
}

/** Whether it is sure that a state did not hold at some moment. */
export function deniesState({ stance, change, throughout }: Testimony): boolean {
  return stance === 'DENIED' && change === null && throughout !== null;
}

/** The claims that some rest on, by id. */
export function claimIdsBehind(testimonies: readonly Testimony[]): string[] {
  return [...new Set(testimonies.flatMap(({ claims }) => claims.map(({ id }) => id)))].sort();
}

/** Whether two are the same, or a claim of an event by itself and what its claims say of it together. */
export function isOneStatement(a: Testimony, b: Testimony): boolean {
  return (
    a === b ||
    (a.eventId !== null &&
      a.eventId === b.eventId &&
      a.stance === b.stance &&
      a.state.key === b.state.key &&
      (a.start === null) === (b.start === null) &&
      a.change === b.change &&
      a.claims.some(({ id }) => b.claims.some((other) => other.id === id)))
  );
}
