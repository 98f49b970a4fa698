import { groupBy } from '../group-by';
import { meet, NO_BOUNDS, type Bounds } from '../time-range';
import type { ControlChange } from './control-change';
import type { ControlReading } from './read-control';
import type { Spell } from './spell';
import type { Testimony } from './testimony';

/** When an event changed who holds a place, by all that is said of who held it. */
export interface EventDate {
  readonly eventId: string;
  readonly placeId: string;
  readonly time: Bounds;
  /** Those that give its bounds, and at least one that affirms the event; sorted. */
  readonly claimIds: readonly string[];
}

/** A spell that an event began or ended, and when it began or ended. */
interface Edge {
  readonly eventId: string;
  readonly spell: Spell;
  readonly time: Bounds;
}

/**
 * Dates the events that are affirmed to have changed who holds a place. An event lies where the
 * holder's spell ends, and where the next one's begins. An event whose claims give incompatible
 * times has no date here.
 */
export function eventDates(
  placeId: string,
  reading: Pick<ControlReading, 'spells' | 'changes' | 'said'>,
): EventDate[] {
  const edges = reading.spells.flatMap((spell) =>
    spell.testimonies.flatMap(({ eventId, start }): Edge[] => {
      if (eventId === null) return [];
      return [{ eventId, spell, time: start === null ? spell.end : spell.start }];
    }),
  );
  if (edges.length === 0) return [];
  const sources = new Sources(reading);
  return [...groupBy(edges, ({ eventId }) => eventId)].flatMap(([eventId, own]) => {
    const time = own
      .map((edge) => withoutOpen(edge.time))
      .reduce<Bounds | null>((met, next) => met && meet(met, next), NO_BOUNDS);
    return time === null
      ? []
      : [{ eventId, placeId, time, claimIds: sources.of(eventId, own, time) }];
  });
}

/** An open side bounds nothing. */
function withoutOpen({ earliest, latest }: Bounds): Bounds {
  const finite = (moment: number | null) => (Number.isFinite(moment) ? moment : null);
  return { earliest: finite(earliest), latest: finite(latest) };
}

/** Finds the claims that give the bounds of an event. */
class Sources {
  private readonly spokenOf = new Map<string, Set<number | null>>();
  private readonly changesOfEvent: ReadonlyMap<string, readonly ControlChange[]>;
  private readonly changesOfClaim: ReadonlyMap<string, readonly { change: ControlChange }[]>;

  constructor({ changes, said }: Pick<ControlReading, 'changes' | 'said'>) {
    this.changesOfEvent = groupBy(changes, ({ eventId }) => eventId);
    this.changesOfClaim = groupBy(
      changes.flatMap((change) => change.claims.map(({ id }) => ({ id, change }))),
      ({ id }) => id,
    );
    for (const testimony of said) {
      for (const { id } of testimony.claims) {
        const known = this.spokenOf.get(id) ?? new Set<number | null>();
        for (const moment of momentsOf(testimony)) known.add(moment);
        this.spokenOf.set(id, known);
      }
    }
  }

  of(eventId: string, edges: readonly Edge[], { earliest, latest }: Bounds): string[] {
    const affirming = this.changesOfEvent.get(eventId)!.flatMap(({ claims }) => claims);
    const found = new Set<string>();
    for (const moment of [earliest, latest]) {
      if (moment === null) continue;
      const giving = edges.flatMap(({ spell }) => spell.claimsGiving(moment));
      // Claims of one event agree on its time, so one that gives a bound may rest on another.
      const together = giving.flatMap(({ id }) =>
        (this.changesOfClaim.get(id) ?? []).flatMap(({ change }) => change.claims),
      );
      for (const { id } of [...giving, ...together, ...affirming]) {
        if (this.spokenOf.get(id)?.has(moment)) found.add(id);
      }
    }
    if (!affirming.some(({ id }) => found.has(id))) found.add(affirming[0]!.id);
    return [...found].sort();
  }
}

/** The moments by which a claim bounds a state; null for a side that it leaves open. */
function momentsOf({ start, end, throughout, some, known }: Testimony): (number | null)[] {
  const bounds = [start ?? NO_BOUNDS, end ?? NO_BOUNDS];
  const ranges = [throughout ?? some, some, known];
  return [
    ...bounds.flatMap(({ earliest, latest }) => [earliest, latest]),
    ...ranges.flatMap(({ from, until }) => [from, until]),
  ];
}
