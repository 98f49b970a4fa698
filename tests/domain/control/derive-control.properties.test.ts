import fc from 'fast-check';
import { certaintyAt } from '../../../src/domain/control/control-at';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import { stateKey, type ControlInterval } from '../../../src/domain/control/control-interval';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { stanceOf } from '../../../src/domain/control/stance';
import { testifiedTime } from '../../../src/domain/control/testimony';
import { parseEdtf } from '../../../src/domain/edtf';
import type { TimeRange } from '../../../src/domain/time-range';
import type { When } from '../../../src/domain/when';
import { GRID, GRID_START, HOUR, arbitraryEvidence } from './arbitrary-evidence';
import { held } from './evidence';

/** Half hours before, on and after the grid: each boundary and each stretch between two. */
const MOMENTS = Array.from({ length: 2 * GRID + 70 }, (_, i) => GRID_START + (i / 2 - 8) * HOUR);

function certainStates(intervals: readonly ControlInterval[], moment: number): string[] {
  const at = { from: moment, until: moment + 1 };
  return intervals
    .filter((found) => certaintyAt(found, at) === 'CERTAIN')
    .map(stateKey)
    .sort();
}

function check(
  property: (intervals: ControlInterval[], evidence: TracedEvidence[]) => void,
  numRuns = 500,
): void {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => property(deriveControl(evidence), evidence)),
    { numRuns },
  );
}

test('two forces certain to control a place at the same time are disputed, both', () => {
  check((intervals) => {
    const certain = intervals.filter(
      ({ status, certain, forceId }) => status === 'CONTROLLED' && certain && forceId !== null,
    );
    for (const a of certain) {
      for (const b of certain) {
        if (a.forceId === b.forceId || !overlap(a.certain!, b.certain!)) continue;
        expect([a.disputed, b.disputed]).toEqual([true, true]);
      }
    }
  });
});

test('what is certain, or last known, is possible at some time, and no certain time is beyond that', () => {
  check((intervals) => {
    for (const { certain, possible, lastKnown } of intervals) {
      if (certain === null && lastKnown === null) continue;
      expect(possible).not.toBeNull();
      if (certain === null) continue;
      expect(possible!.from).toBeLessThanOrEqual(certain.from);
      expect(possible!.until).toBeGreaterThanOrEqual(certain.until);
    }
  });
});

test('the order of the evidence changes nothing', () => {
  fc.assert(
    fc.property(
      arbitraryEvidence.chain((evidence) =>
        fc.tuple(
          fc.constant(evidence),
          fc.shuffledSubarray(evidence, { minLength: evidence.length }),
        ),
      ),
      ([evidence, shuffled]) => expect(deriveControl(shuffled)).toEqual(deriveControl(evidence)),
    ),
    { numRuns: 500 },
  );
});

test('a later observation changes nothing that was certain before', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.constantFrom('a', 'b', 'd'), (evidence, forceId) => {
      const later = held(forceId, '2022-03-20', { placeId: 'city:p' });
      const before = deriveControl(evidence);
      const after = deriveControl([...evidence, later]);
      const lost = MOMENTS.filter((moment) => {
        const still = new Set(certainStates(after, moment));
        return certainStates(before, moment).some((state) => !still.has(state));
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('bounds are in order, and what is certain is possible', () => {
  check((intervals) => {
    for (const { when, certain, possible, lastKnown } of intervals) {
      expect(inOrder(when.startEarliest, when.startLatest)).toBe(true);
      expect(inOrder(when.endEarliest, when.endLatest)).toBe(true);
      expect(inOrder(when.startEarliest, when.endLatest)).toBe(true);
      if (certain) {
        expect(certain).toEqual({ from: when.startLatest, until: when.endEarliest });
        expect(possible!.from).toBeLessThanOrEqual(certain.from);
        expect(possible!.until).toBeGreaterThanOrEqual(certain.until);
      }
      if (lastKnown) {
        expect(when.endLatest).toBeNull();
        if (possible) expect(possible.until).toBeLessThanOrEqual(lastKnown.from);
      }
    }
  });
});

test('no undisputed interval reaches into a time of which it is denied that its state held throughout', () => {
  // A start or an end alone, and a moment of which one bound is known, may lie on either side of a denial.
  const isPlaced = ({ startEarliest, endLatest }: When) =>
    startEarliest !== null && endLatest !== null;
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => {
      const claims = evidence.filter((piece) => piece.kind === 'CONTROL_CLAIM');
      const denied = claims.filter((piece) => stanceOf(piece) === 'DENIED');
      const affirmed = claims.filter(
        (piece) => stanceOf(piece) === 'AFFIRMED' && isPlaced(piece.when),
      );
      const undisputed = deriveControl([...affirmed, ...denied]).filter(
        ({ disputed }) => !disputed,
      );
      for (const piece of denied) {
        const { startLatest: from, endEarliest: until } = piece.when;
        if (from === null || until === null || from >= until) continue;
        const same = undisputed.filter((interval) => stateKey(interval) === stateKey(piece));
        expect(same.map((interval) => certaintyAt(interval, { from, until }))).toEqual(
          same.map(() => null),
        );
      }
    }),
    { numRuns: 1000 },
  );
});

test('no force is undisputed and certain across a moment by which it is said to have lost the place', () => {
  check((intervals, evidence) => {
    for (const piece of evidence) {
      if (piece.kind !== 'CONTROL_EVENT' || piece.when !== null) continue;
      const lostBy = piece.claim.saidWhen?.endLatest ?? null;
      if (stanceOf(piece) !== 'AFFIRMED' || lostBy === null) continue;
      const reports = evidence.filter(
        (other) => other.kind === 'CONTROL_EVENT' && other.eventId === piece.eventId,
      );
      if (reports.length > 1) continue;
      const lost = piece.loses.filter((forceId) => !piece.gains.includes(forceId));
      const across = intervals.filter(
        ({ status, forceId, certain, disputed }) =>
          status === 'CONTROLLED' &&
          lost.includes(forceId ?? '') &&
          !disputed &&
          certain !== null &&
          certain.from < lostBy &&
          lostBy <= certain.until,
      );
      expect(across).toEqual([]);
    }
  }, 5000);
});

test('an interval is open on a side only where a claim that it stands on is', () => {
  check((intervals, evidence) => {
    for (const { when, claimIds } of intervals) {
      const times = evidence
        .filter(({ claim }) => claimIds.includes(claim.id))
        .map((piece) => piece.when);
      if (when.startEarliest === -Infinity) {
        expect(times.map((time) => time?.startEarliest)).toContain(-Infinity);
      }
      if (when.endLatest === Infinity) {
        expect(times.map((time) => time?.endLatest)).toContain(Infinity);
      }
    }
  });
});

test('which names the forces have changes nothing', () => {
  const names = new Map([
    ['a', 'z'],
    ['b', 'y'],
    ['c', 'x'],
  ]);
  const rename = (forceId: string) => names.get(forceId) as string;
  const renameHolder = (forceId: string | null) => forceId && rename(forceId);
  const inAnyOrder = (intervals: readonly ControlInterval[]) =>
    intervals.map((interval) => JSON.stringify(interval)).sort();
  check((intervals, evidence) => {
    const renamed = evidence.map((piece) =>
      piece.kind === 'CONTROL_CLAIM'
        ? { ...piece, forceId: renameHolder(piece.forceId) }
        : { ...piece, gains: piece.gains.map(rename), loses: piece.loses.map(rename) },
    );
    expect(inAnyOrder(deriveControl(renamed))).toEqual(
      inAnyOrder(
        intervals.map((interval) => ({ ...interval, forceId: renameHolder(interval.forceId) })),
      ),
    );
  });
});

test('an interval that an event ends which somebody denies is disputed', () => {
  check((intervals, evidence) => {
    const denied = new Set(
      evidence.flatMap((piece) =>
        piece.kind === 'CONTROL_EVENT' && stanceOf(piece) === 'DENIED' ? [piece.eventId] : [],
      ),
    );
    for (const { endedByEventId, disputed } of intervals) {
      if (denied.has(endedByEventId ?? '')) expect(disputed).toBe(true);
    }
  }, 2000);
});

test('every interval stands on claims, and every claim that affirms a time stands in one', () => {
  check((intervals, evidence) => {
    const known = new Set(evidence.map(({ claim }) => claim.id));
    for (const { claimIds, origins } of intervals) {
      expect(claimIds.length).toBeGreaterThanOrEqual(1);
      expect(origins).toBeGreaterThanOrEqual(1);
      expect(origins).toBeLessThanOrEqual(claimIds.length);
      expect(claimIds.every((id) => known.has(id))).toBe(true);
    }
    const used = new Set(intervals.flatMap(({ claimIds }) => claimIds));
    for (const piece of evidence) {
      if (piece.kind === 'CONTROL_EVENT' || !testifiedTime(piece.when)) continue;
      const stance = stanceOf(piece);
      if (stance === 'AFFIRMED' || stance === 'POSSIBLE') expect(used).toContain(piece.claim.id);
    }
  });
});

test('the EDTF of an interval covers its bounds', () => {
  check((intervals) => {
    for (const { when } of intervals) {
      if (/observed|spell/.test(when.edtf)) continue; // as the generator wrote it
      const read = parseEdtf(when.edtf);
      for (const [earliest, latest] of [
        ['startEarliest', 'startLatest'],
        ['endEarliest', 'endLatest'],
      ] as const) {
        if (read[earliest] === null || read[latest] === null) continue;
        expect(when[earliest]!).toBeGreaterThanOrEqual(read[earliest]);
        expect(when[latest]!).toBeLessThanOrEqual(read[latest]);
      }
    }
  });
});

test('when all times are moved by a week, so are all intervals, and nothing else changes', () => {
  const week = 7 * 24 * HOUR;
  check((intervals, evidence) => {
    const moved = deriveControl(evidence.map((piece) => movePiece(piece, week)));
    const bare = (interval: ControlInterval) => ({
      ...interval,
      when: { ...interval.when, edtf: '' },
    });
    expect(moved.map(bare)).toEqual(
      intervals.map((interval) => bare(moveInterval(interval, week))),
    );
  });
});

test('of instants, a brute-force reading of the row of observations gives the same answers', () => {
  const row = fc.uniqueArray(fc.record({ hour: fc.nat(GRID), force: fc.constantFrom('a', 'b') }), {
    selector: ({ hour }) => hour,
    maxLength: 10,
  });
  fc.assert(
    fc.property(row, (observations) => {
      const sorted = observations.map(({ hour, force }) => ({
        at: GRID_START + hour * HOUR,
        force,
      }));
      sorted.sort((x, y) => x.at - y.at);
      const intervals = deriveControl(
        sorted.map(({ at, force }) => held(force, `${new Date(at).toISOString().slice(0, 19)}Z`)),
      );
      expect(MOMENTS.map((moment) => answers(intervals, moment))).toEqual(
        MOMENTS.map((moment) => bruteForce(sorted, moment)),
      );
    }),
    { numRuns: 300 },
  );
});

/** The nearest observations before and after a moment say it all. */
function bruteForce(sorted: readonly { at: number; force: string }[], moment: number): string[] {
  const before = sorted.findLast(({ at }) => at <= moment);
  const after = sorted.find(({ at }) => at >= moment);
  if (!before) return [];
  if (!after) return [`${before.force} LAST_KNOWN`];
  if (before.force === after.force) return [`${before.force} CERTAIN`];
  return [`${before.force} POSSIBLE`, `${after.force} POSSIBLE`].sort();
}

function answers(intervals: readonly ControlInterval[], moment: number): string[] {
  return intervals
    .flatMap((interval) => {
      const certainty = certaintyAt(interval, { from: moment, until: moment + 1 });
      return certainty ? [`${interval.forceId} ${certainty}`] : [];
    })
    .sort();
}

function overlap(a: TimeRange, b: TimeRange): boolean {
  return a.from < b.until && b.from < a.until;
}

function inOrder(a: number | null, b: number | null): boolean {
  return a === null || b === null || a <= b;
}

function movePiece(piece: TracedEvidence, by: number): TracedEvidence {
  const claim = {
    ...piece.claim,
    saidWhen: piece.claim.saidWhen && moveWhen(piece.claim.saidWhen, by),
  };
  return piece.kind === 'CONTROL_CLAIM'
    ? { ...piece, claim, when: moveWhen(piece.when, by) }
    : { ...piece, claim, when: piece.when && moveWhen(piece.when, by) };
}

function moveInterval(interval: ControlInterval, by: number): ControlInterval {
  const range = (found: TimeRange | null) =>
    found && { from: found.from + by, until: found.until + by };
  return {
    ...interval,
    when: moveWhen(interval.when, by),
    certain: range(interval.certain),
    possible: range(interval.possible),
    lastKnown: range(interval.lastKnown),
  };
}

function moveWhen(when: When, by: number): When {
  const move = (bound: number | null) => (bound === null ? null : bound + by);
  return {
    edtf: when.edtf,
    startEarliest: move(when.startEarliest),
    startLatest: move(when.startLatest),
    endEarliest: move(when.endEarliest),
    endLatest: move(when.endLatest),
  };
}
