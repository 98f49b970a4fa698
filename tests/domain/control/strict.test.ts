import fc from 'fast-check';
import type { ControlEvidence } from '../../../src/domain/control/control-evidence';
import { NO_TIES, type Ties } from '../../../src/domain/control/place-state';
import { readTestimonies } from '../../../src/domain/control/read-testimonies';
import { findStrictPairs, strictBetween } from '../../../src/domain/control/strict';
import { testimonyKey } from '../../../src/domain/control/testimony';
import type { When } from '../../../src/domain/when';
import { propertyRuns } from '../../support/property-runs';
import { arbitraryEvidence, HOUR } from './arbitrary-evidence';
import { held } from './evidence';

/** Edges lie on a small grid of hours from 1970. */
const GRID = [0, 1, 2, 3, 4, 5, 6];
const edge = fc
  .tuple(fc.constantFrom(...GRID.slice(0, 5)), fc.constantFrom(1, 2))
  .map(([from, length]) => ({ from: from * HOUR, until: (from + length) * HOUR }));
type Edge = { readonly from: number; readonly until: number };

/** The statement of one claim: a spell, a start or an end alone, a sighting, or a denial of one of them. */
interface Words {
  readonly force: 'a' | 'b';
  readonly denies: boolean;
  readonly start: Edge | null;
  readonly end: Edge | null;
  readonly seen: Edge | null;
}

const words: fc.Arbitrary<Words> = fc
  .tuple(
    fc.constantFrom('a' as const, 'b' as const),
    fc.constantFrom(false, false, false, true),
    fc.constantFrom('spell', 'start', 'end', 'seen'),
    edge,
    edge,
  )
  .filter(([, , kind, one, other]) => kind !== 'spell' || one.from < other.until)
  .filter(([, , kind, one, other]) => kind !== 'spell' || one.from <= other.from)
  .map(([force, denies, kind, one, other]) => ({
    ...{ force, denies },
    start: kind === 'spell' || kind === 'start' ? one : null,
    end: kind === 'spell' ? other : kind === 'end' ? one : null,
    seen: kind === 'seen' ? one : null,
  }));

function evidenceOf({ force, denies, start, end, seen }: Words): ControlEvidence {
  const when: When =
    seen === null
      ? {
          edtf: `${start ? 'start' : ''}/${end ? 'end' : ''}`,
          startEarliest: start?.from ?? null,
          startLatest: start?.until ?? null,
          endEarliest: end?.from ?? null,
          endLatest: end?.until ?? null,
        }
      : {
          edtf: 'seen',
          ...{ startEarliest: seen.from, startLatest: seen.until },
          ...{ endEarliest: seen.from, endLatest: seen.until },
        };
  return { ...held(force, '1970', denies ? { factuality: 'CERTAIN_NOT' } : {}), when };
}

/** One way in which a claim can be true: when the force held the place, and when it surely did not. */
interface World {
  readonly from: number;
  readonly until: number;
  readonly not: readonly Edge[];
}

/** The moments of a range that can matter: next to the hours of the grid. */
function momentsIn({ from, until }: Edge): number[] {
  return GRID.flatMap((hour) => [hour * HOUR - 1, hour * HOUR, hour * HOUR + 1]).filter(
    (moment) => from <= moment && moment < until,
  );
}

const ANY: Edge = { from: -HOUR, until: 8 * HOUR };

const NOTHING = { from: 0, until: 0, not: [] };

function worldsOf({ start, end, seen, denies }: Words): World[] {
  if (seen !== null) {
    return denies
      ? [{ ...NOTHING, not: [seen] }]
      : momentsIn(seen).map((moment) => ({ from: moment, until: moment + 1, not: [] }));
  }
  if (denies) {
    if (start === null || end === null) return [NOTHING];
    return momentsIn(start).flatMap((from) =>
      momentsIn(end)
        .filter((until) => from < until)
        .map((until) => ({ ...NOTHING, not: [{ from, until }] })),
    );
  }
  const ends = momentsIn(end ?? ANY);
  return momentsIn(start ?? ANY).flatMap((from) =>
    [...ends, from + 1]
      .filter((until) => from < until && (end === null || ends.includes(until)))
      .map((until) => ({
        ...{ from, until },
        not: [
          ...(start === null ? [] : [{ from: from - 1, until: from }]),
          ...(end === null ? [] : [{ from: until, until: until + 1 }]),
        ],
      })),
  );
}

/** Whether a claim denies that the state began, or ended, when it does in a world of another. */
function deniesChange({ denies, start, end, seen }: Words, other: Words, world: World): boolean {
  if (!denies || seen !== null || (start !== null && end !== null)) return false;
  const lies = (moment: number, { from, until }: Edge) => from <= moment && moment < until;
  return start === null
    ? other.end !== null && lies(world.until, end!)
    : other.start !== null && lies(world.from, start);
}

function meet(a: Edge, b: Edge): boolean {
  return Math.max(a.from, b.from) < Math.min(a.until, b.until);
}

/** Whether two hold a place together only while they are tied. */
function meetsTiedAlone(a: Edge, b: Edge, tied: Edge | null): boolean {
  const [from, until] = [Math.max(a.from, b.from), Math.min(a.until, b.until)];
  return tied !== null && tied.from <= from && until <= tied.until;
}

/** Whether some choice of exact moments makes both true, one holder at a time but where the two are tied. */
function canBothBeTrue(a: Words, b: Words, tied: Edge | null = null): boolean {
  return worldsOf(a).some((one) =>
    worldsOf(b).some((other) => {
      if (a.force !== b.force) {
        return a.denies || b.denies || !meet(one, other) || meetsTiedAlone(one, other, tied);
      }
      if (deniesChange(a, b, other) || deniesChange(b, a, one)) return false;
      return (
        !one.not.some((time) => meet(time, other)) && !other.not.some((time) => meet(time, one))
      );
    }),
  );
}

test('two claims contradict each other strictly if no choice of moments makes both true', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      fc.pre(!(a.denies && b.denies));
      const { said } = readTestimonies([evidenceOf(a), evidenceOf(b)], NO_TIES);
      const [one, other] = said;
      const isStrict = strictBetween(one!, other!, NO_TIES).length > 0;
      expect(isStrict).toBe(!canBothBeTrue(a, b));
    }),
    { numRuns: propertyRuns(600) },
  );
});

/** The forces a and b are tied for a time. */
function tiedFor(time: Edge): Ties {
  return { ...NO_TIES, tiedTime: () => [time] };
}

test('two states of tied forces contradict each other strictly only where both held beyond the tie', () => {
  fc.assert(
    fc.property(words, words, edge, (a, b, tied) => {
      fc.pre(!(a.denies && b.denies));
      const ties = tiedFor(tied);
      const [one, other] = readTestimonies([evidenceOf(a), evidenceOf(b)], ties).said;
      const pairs = strictBetween(one!, other!, ties);
      expect(pairs.length > 0).toBe(!canBothBeTrue(a, b, tied));
      if (a.force === b.force) return;
      for (const { when } of pairs) expect(meet(when, tied)).toBe(false);
    }),
    { numRuns: propertyRuns(600) },
  );
});

function strictPairs(evidence: readonly ControlEvidence[]): string[] {
  return findStrictPairs(readTestimonies(evidence, NO_TIES).said, NO_TIES).map(
    ({ a, b, aspect, when }) =>
      [...[testimonyKey(a), testimonyKey(b)].sort(), aspect, when.from, when.until].join(' '),
  );
}

test('a claim that is added takes no strict contradiction away', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.nat(), (evidence, number) => {
      fc.pre(evidence.length > 0);
      const without = evidence.filter((_, index) => index !== number % evidence.length);
      const all = new Set(strictPairs(evidence));
      expect(strictPairs(without).filter((pair) => !all.has(pair))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('every strict pair is found, however far apart its claims begin', () => {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      const { said } = readTestimonies(evidence, NO_TIES);
      const pairs = said.flatMap((a, i) =>
        said.slice(i + 1).flatMap((b) => strictBetween(a, b, NO_TIES)),
      );
      expect(findStrictPairs(said, NO_TIES)).toHaveLength(pairs.length);
    }),
    { numRuns: 300 },
  );
});
