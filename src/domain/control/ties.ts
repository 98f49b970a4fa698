import { groupBy } from '../group-by';
import { commonOf, unionOf, type RangeSet } from '../range-set';
import { rangeWithin, type TimeRange } from '../time-range';
import type { When } from '../when';
import type { TracedClaim } from './control-evidence';
import { passesLens, type Lens } from './lens';
import { countOrigins } from './origin';
import { NO_TIES, type Ties } from './place-state';

/** The relations that tie two forces: one is a member of the other, or the two are allied. */
export const TIE_TYPES = ['MEMBER_OF', 'ALLIED_WITH'] as const;
export type TieType = (typeof TIE_TYPES)[number];

/** A relation between two forces, as somebody affirms it. */
export interface Tie {
  readonly type: TieType;
  readonly subjectId: string;
  readonly objectId: string;
  /** Null where no time is given: then it holds at all times. */
  readonly when: When | null;
}

/** A tie with the claim that affirms it, which a lens judges. */
export interface TracedTie extends Tie {
  readonly claim: TracedClaim;
}

/** Ties as claims affirm them, to lay a lens on. */
export interface TracedTies {
  readonly ties: readonly TracedTie[];
  readonly idOf: Ties['idOf'];
}

/** Nobody speaks of a tie. */
export const NO_TRACED_TIES: TracedTies = { ties: [], idOf: NO_TIES.idOf };

const NEVER: RangeSet = [];

/**
 * How forces are connected by some relations. Two are tied while one is a member of the other, over any number of
 * memberships that hold together, or while the two are allied. An ally's ally, and a member of an ally, is not tied.
 * A relation holds from its earliest start to its latest end.
 */
export function tiesOf(relations: readonly Tie[], idOf: (forceId: string) => string): Ties {
  if (relations.length === 0) return { ...NO_TIES, idOf };
  const steps = relations.map(({ type, subjectId, objectId, when }) => ({
    ...{ type, from: idOf(subjectId), to: idOf(objectId), time: timeOf(when) },
  }));
  const memberships = groupBy(
    steps.filter(({ type }) => type === 'MEMBER_OF'),
    ({ from }) => from,
  );
  const alliances = steps.filter(({ type }) => type === 'ALLIED_WITH');
  const above = new Map<string, Map<string, RangeSet>>();
  const wholesOf = (id: string) => {
    const found = above.get(id) ?? climb(id, memberships);
    above.set(id, found);
    return found;
  };
  const isBetween = (a: string, b: string) => (step: { from: string; to: string }) =>
    (step.from === a && step.to === b) || (step.from === b && step.to === a);
  const known = new Map<string, RangeSet>();
  const tiedTime = (a: string, b: string): RangeSet => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const time =
      known.get(key) ??
      unionOf([
        ...(wholesOf(a).get(b) ?? NEVER),
        ...(wholesOf(b).get(a) ?? NEVER),
        ...alliances.filter(isBetween(a, b)).map((step) => step.time),
      ]);
    known.set(key, time);
    return time;
  };
  return {
    idOf,
    tiedTime,
    memberTime: (memberId, wholeId) => wholesOf(memberId).get(wholeId) ?? NEVER,
  };
}

/** When a force is a member of each of those above it, directly or through others. */
function climb(
  id: string,
  memberships: ReadonlyMap<string, readonly { to: string; time: TimeRange }[]>,
): Map<string, RangeSet> {
  const found = new Map<string, RangeSet>();
  const next = [{ at: id, during: [{ from: -Infinity, until: Infinity }] as RangeSet }];
  for (let step = next.pop(); step !== undefined; step = next.pop()) {
    for (const { to, time } of memberships.get(step.at) ?? []) {
      const before = found.get(to) ?? NEVER;
      const during = unionOf([...before, ...commonOf(step.during, [time])]);
      if (lengthsOf(during) === lengthsOf(before)) continue;
      found.set(to, during);
      next.push({ at: to, during });
    }
  }
  return found;
}

/** Equal for two sets of which one holds the other only if they are the same. */
function lengthsOf(set: RangeSet): string {
  return set.map(({ from, until }) => `${from} ${until}`).join();
}

function timeOf(when: When | null): TimeRange {
  if (when === null) return { from: -Infinity, until: Infinity };
  return rangeWithin({ earliest: when.startEarliest, latest: when.endLatest });
}

/**
 * The ties that claims affirm which a lens admits. Under `minimumOrigins` so many independent origins affirm the
 * same tie at times that may meet. Nothing that is said of a tie is against anybody's interest.
 */
export function tiesUnder({ ties, idOf }: TracedTies, lens: Lens): Ties {
  if (lens.againstInterest === true) return tiesOf([], idOf);
  const affirmed = ties.filter(
    ({ claim }) => claim.factuality === 'CERTAIN' && passesLens(claim, lens),
  );
  const minimum = lens.minimumOrigins ?? 1;
  return tiesOf(corroboratedTies(affirmed, minimum, idOf), idOf);
}

/** The ties on which it hangs whether some forces are tied: those between two of them, and memberships on a way up to one. */
export function tiesBetween(
  forceIds: ReadonlySet<string>,
  { ties, idOf }: TracedTies,
): readonly TracedTie[] {
  const all = tiesOf(ties, idOf);
  const leads = (memberId: string, wholeId: string) =>
    memberId === wholeId || all.memberTime(memberId, wholeId).length > 0;
  const ids = [...forceIds];
  return ties.filter(({ type, subjectId, objectId }) => {
    const [subject, object] = [idOf(subjectId), idOf(objectId)];
    if (type === 'ALLIED_WITH') return forceIds.has(subject) && forceIds.has(object);
    return ids.some((id) => leads(id, subject)) && ids.some((id) => leads(object, id));
  });
}

/** Equal for ties of one type between the same forces; of allies, whichever is named first. */
export function matterOfTie(
  { type, subjectId, objectId }: Tie,
  idOf: (forceId: string) => string,
): string {
  const ends = [idOf(subjectId), idOf(objectId)];
  return [type, ...(type === 'ALLIED_WITH' ? ends.sort() : ends)].join(' ');
}

/** Those of some claims of ties, all affirmed or all denied, of which so many independent origins say the same. */
export function corroboratedTies<Claimed extends TracedTie>(
  ties: readonly Claimed[],
  minimum: number,
  idOf: (forceId: string) => string,
): Claimed[] {
  if (minimum <= 1) return [...ties];
  return [...groupBy(ties, (tie) => matterOfTie(tie, idOf)).values()].flatMap((same) =>
    same.filter((tie) => {
      const time = [timeOf(tie.when)];
      const agreeing = same.filter(({ when }) => commonOf(time, [timeOf(when)]).length > 0);
      return countOrigins(agreeing.map(({ claim }) => claim)) >= minimum;
    }),
  );
}
