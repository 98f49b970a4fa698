import fc from 'fast-check';
import { certaintyIn } from '../../../src/domain/control/control-at';
import type { TracedEvidence } from '../../../src/domain/control/control-evidence';
import type { ControlInterval, ControlSegment } from '../../../src/domain/control/control-interval';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { stanceOf } from '../../../src/domain/control/stance';
import { ownTime } from '../../../src/domain/control/own-time';
import { NO_TIES, stateKey, succeed } from '../../../src/domain/control/place-state';
import { readControl } from '../../../src/domain/control/read-control';
import { parseEdtf } from '../../../src/domain/edtf';
import { groupBy } from '../../../src/domain/group-by';
import { unionOf } from '../../../src/domain/range-set';
import { overlaps, type TimeRange } from '../../../src/domain/time-range';
import type { When } from '../../../src/domain/when';
import { propertyRuns } from '../../support/property-runs';
import { GRID, GRID_START, HOUR, arbitraryEvidence } from './arbitrary-evidence';
import { held } from './evidence';

/** Half hours before, on and after the grid: each boundary and each stretch between two. */
const MOMENTS = Array.from({ length: 2 * GRID + 70 }, (_, i) => GRID_START + (i / 2 - 8) * HOUR);

function certainStates(intervals: readonly ControlInterval[], moment: number): string[] {
  const at = { from: moment, until: moment + 1 };
  return intervals
    .filter(({ segments }) => certaintyIn(meeting(segments, at), at) === 'CERTAIN')
    .map(stateKey)
    .sort();
}

function check(
  property: (intervals: ControlInterval[], evidence: TracedEvidence[]) => void,
  numRuns = propertyRuns(150),
): void {
  fc.assert(
    fc.property(arbitraryEvidence, (evidence) => property(deriveControl(evidence), evidence)),
    { numRuns },
  );
}

/** Whether a state is CERTAIN or CONTINUED for all of a time. */
function isSure(segments: readonly ControlSegment[], time: TimeRange): boolean {
  return ['CERTAIN', 'CONTINUED'].includes(certaintyIn(meeting(segments, time), time) ?? '');
}

function meeting(segments: readonly ControlSegment[], time: TimeRange): ControlSegment[] {
  return segments.filter((segment) => overlaps(segment, time));
}

test('two forces certain to control a place at the same time are disputed, both', () => {
  check((intervals) => {
    const certain = intervals.flatMap(({ status, forceId, segments }) =>
      status === 'CONTROLLED' && forceId !== null
        ? segments
            .filter(({ certainty }) => certainty === 'CERTAIN')
            .map((segment) => ({ forceId, segment }))
        : [],
    );
    for (const a of certain) {
      for (const b of certain) {
        if (a.forceId === b.forceId || !overlaps(a.segment, b.segment)) continue;
        expect([a.segment.disputed, b.segment.disputed]).toEqual([true, true]);
      }
    }
  });
});

test('no two segments of a state overlap', () => {
  check((intervals) => {
    for (const own of groupBy(intervals, stateKey).values()) {
      const segments = own.flatMap((interval) => interval.segments).sort((a, b) => a.from - b.from);
      segments.forEach((segment, index) => {
        expect(segment.from).toBeLessThan(segment.until);
        const next = segments[index + 1];
        if (next === undefined) return;
        expect(segment.until).toBeLessThanOrEqual(next.from);
      });
    }
  });
});

test('two states that do not fit are never both CONTINUED', () => {
  check((intervals) => {
    const continued = intervals.flatMap((interval) =>
      interval.segments
        .filter(({ certainty }) => certainty === 'CONTINUED')
        .map((segment) => ({ interval, segment })),
    );
    for (const a of continued) {
      for (const b of continued) {
        if (!succeed(a.interval, b.interval, NO_TIES, a.segment)) continue;
        expect(overlaps(a.segment, b.segment)).toBe(false);
      }
    }
  });
});

test('between two sightings a place has a state, unless it is denied', () => {
  check((intervals, evidence) => {
    const { counted } = readControl(evidence, NO_TIES);
    const seen = counted.filter(
      ({ stance, start, end, state }) =>
        stance === 'AFFIRMED' && start === null && end === null && state.status !== 'UNKNOWN',
    );
    const isDenied = counted.some(({ stance }) => stance === 'DENIED');
    const hasEdges = counted.some(({ start, end }) => start !== null || end !== null);
    const finite = seen.filter(
      ({ some }) => Number.isFinite(some.from) && Number.isFinite(some.until),
    );
    if (isDenied || hasEdges || finite.length < 2) return;
    const first = Math.min(...finite.map(({ some }) => some.from));
    const last = Math.max(...finite.map(({ some }) => some.until));
    for (const moment of MOMENTS) {
      if (moment < first || moment >= last) continue;
      const at = { from: moment, until: moment + 1 };
      expect(intervals.some(({ segments }) => meeting(segments, at).length > 0)).toBe(true);
    }
  }, propertyRuns(600));
});

test('every bound of an interval is one that a claim gives', () => {
  check((intervals, evidence) => {
    const given = new Set<number | null>([null]);
    for (const piece of evidence) {
      const said = piece.claim.saidWhen;
      for (const when of [piece.when, said]) {
        if (when === null) continue;
        const { startEarliest, startLatest, endEarliest, endLatest } = when;
        for (const bound of [startEarliest, startLatest, endEarliest, endLatest]) {
          given.add(bound);
          // The last moment at which a change had happened, and the one by which it had.
          if (bound !== null) given.add(bound - 1).add(bound + 1);
        }
      }
    }
    for (const { when } of intervals) {
      const { startEarliest, startLatest, endEarliest, endLatest } = when;
      for (const bound of [startEarliest, startLatest, endEarliest, endLatest]) {
        expect(given).toContain(bound);
      }
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
    { numRuns: propertyRuns(150) },
  );
});

test('a later observation takes no certainty from what was certain before', () => {
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
    { numRuns: propertyRuns(100) },
  );
});

test('that it is not known who held the place, or that a third force did not, changes no other state', () => {
  const words = fc.constantFrom(
    '2022-03-01',
    '2022-03-01/',
    '/2022-03-01',
    '2022-02-28/2022-03-02',
  );
  const setting = fc.constantFrom(
    { force: null, status: 'UNKNOWN' as const, factuality: 'CERTAIN' as const },
    { force: null, status: 'UNKNOWN' as const, factuality: 'PROBABLE' as const },
    { force: 'd', status: 'CONTROLLED' as const, factuality: 'CERTAIN_NOT' as const },
  );
  fc.assert(
    fc.property(arbitraryEvidence, words, setting, (evidence, when, { force, ...said }) => {
      const more = held(force, when, { placeId: 'city:p', ...said });
      const others = (intervals: readonly ControlInterval[]) =>
        MOMENTS.map((moment) =>
          intervals
            .filter(({ status }) => status !== 'UNKNOWN')
            .map((interval) => {
              const at = { from: moment, until: moment + 1 };
              return `${stateKey(interval)} ${certaintyIn(meeting(interval.segments, at), at)}`;
            })
            .filter((state) => !state.endsWith(' null'))
            .sort(),
        );
      expect(others(deriveControl([...evidence, more]))).toEqual(others(deriveControl(evidence)));
    }),
    { numRuns: propertyRuns(100) },
  );
});

test('no certain or possible segment reaches into a time of which it is denied, if it is not disputed', () => {
  check((intervals, evidence) => {
    const { counted } = readControl(evidence, NO_TIES);
    for (const { stance, change, throughout, state } of counted) {
      if (stance !== 'DENIED' || change !== null || throughout === null) continue;
      const same = intervals.filter((interval) => stateKey(interval) === state.key);
      for (const segment of same.flatMap(({ segments }) => meeting(segments, throughout))) {
        if (segment.certainty !== 'LAST_KNOWN') expect(segment.disputed).toBe(true);
      }
    }
  }, 1000);
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
      if (piece.kind === 'CONTROL_EVENT') continue;
      if (!ownTime(piece.when, piece.claim.saidWhen)) continue;
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

describe('of sightings by sources without a name, a brute-force reading gives the same answers', () => {
  const row = fc.array(
    fc.record({
      hour: fc.nat(GRID - 1),
      length: fc.constantFrom(1, 1, 2),
      forceId: fc.constantFrom('a', 'b', 'c'),
      factuality: fc.constantFrom(
        ...(['CERTAIN', 'CERTAIN', 'CERTAIN', 'PROBABLE', 'CERTAIN_NOT', 'PROBABLE_NOT'] as const),
      ),
    }),
    { maxLength: 9 },
  );
  type Row = typeof row extends fc.Arbitrary<infer Rows> ? Rows : never;
  const timeOf = ({ hour, length }: Row[number]): TimeRange => ({
    from: GRID_START + hour * HOUR,
    until: GRID_START + (hour + length) * HOUR,
  });
  const evidenceOf = (rows: Row) =>
    rows.map((sighting, index) => {
      const { from, until } = timeOf(sighting);
      return {
        ...held(sighting.forceId, '2022', {
          ...{ placeId: 'city:p', factuality: sighting.factuality },
          ...{ speakerIds: [], speakerText: `source ${index}` },
        }),
        when: {
          edtf: 'observed',
          ...{ startEarliest: from, startLatest: until, endEarliest: from, endLatest: until },
        },
      };
    });

  /** By the definition: from one affirmation to the next, if nothing that does not fit, and no denial, meets the gap. */
  function isContinued(rows: Row, forceId: string, time: TimeRange): boolean {
    const own = rows.filter((one) => one.forceId === forceId && one.factuality === 'CERTAIN');
    const before = own.map(timeOf).filter(({ until }) => until <= time.from);
    const after = own.map(timeOf).filter(({ from }) => time.until <= from);
    if (before.length === 0 || after.length === 0) return false;
    const gap = {
      from: Math.max(...before.map(({ until }) => until)),
      until: Math.min(...after.map(({ from }) => from)),
    };
    return !rows.some((one) => {
      const isOther = one.forceId !== forceId && !one.factuality.endsWith('_NOT');
      const isDenial = one.forceId === forceId && one.factuality.endsWith('_NOT');
      return (isOther || isDenial) && overlaps(timeOf(one), gap);
    });
  }

  test('what is CONTINUED', () => {
    fc.assert(
      fc.property(row, (rows) => {
        const intervals = deriveControl(evidenceOf(rows));
        for (let hour = 0; hour < GRID; hour++) {
          const time = { from: GRID_START + hour * HOUR, until: GRID_START + (hour + 1) * HOUR };
          const continued = ['a', 'b', 'c'].filter((force) => isContinued(rows, force, time));
          // Never two at once.
          const expected = continued.length > 1 ? [] : continued;
          const found = ['a', 'b', 'c'].filter((force) => {
            const own = intervals.filter(({ forceId }) => forceId === force);
            return isSure(
              own.flatMap(({ segments }) => segments),
              time,
            );
          });
          const denied = (force: string) =>
            rows.some(
              (one) =>
                one.forceId === force &&
                one.factuality === 'CERTAIN_NOT' &&
                overlaps(timeOf(one), time),
            );
          expect(found).toEqual(expected.filter((force) => !denied(force)));
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});

test('mirrored time gives mirrored certainty, and mirrored disputes', () => {
  const mirrored = ({ from, until }: TimeRange) => ({ from: -until, until: -from });
  const mirror = (piece: TracedEvidence): TracedEvidence => {
    const when = piece.when!;
    const turn = (bound: number | null) => (bound === null ? null : -bound);
    return {
      ...piece,
      when: {
        edtf: when.edtf,
        startEarliest: turn(when.endLatest),
        startLatest: turn(when.endEarliest),
        endEarliest: turn(when.startLatest),
        endLatest: turn(when.startEarliest),
      },
    } as TracedEvidence;
  };
  const certainOf = (intervals: readonly ControlInterval[]) =>
    intervals.flatMap((interval) =>
      interval.segments
        .filter(({ certainty }) => certainty === 'CERTAIN' || certainty === 'CONTINUED')
        .map((segment) => ({ key: stateKey(interval), ...segment })),
    );
  const inOrder = (
    found: readonly { key: string; from: number; until: number; certainty: string }[],
  ) =>
    [...groupBy(found, ({ key, certainty }) => `${key} ${certainty}`)]
      .map(([key, own]) => [key, unionOf(own.map(({ from, until }) => ({ from, until })))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  check((_, evidence) => {
    // A start or an end alone, an instant and a side that is open are no mirror of one another.
    const claims = evidence.filter(
      (piece) => piece.kind === 'CONTROL_CLAIM' && piece.when.edtf === 'observed',
    );
    const forwards = certainOf(deriveControl(claims));
    const backwards = certainOf(deriveControl(claims.map(mirror)));
    expect(inOrder(backwards.map((found) => ({ ...found, ...mirrored(found) })))).toEqual(
      inOrder(forwards),
    );
  });
});

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
  return {
    ...interval,
    when: moveWhen(interval.when, by),
    segments: interval.segments.map((segment) => ({
      ...segment,
      from: segment.from + by,
      until: segment.until + by,
    })),
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
