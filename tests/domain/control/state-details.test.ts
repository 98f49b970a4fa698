import {
  findConflicts,
  toContradiction,
} from '../../../src/domain/contradiction/find-contradictions';
import { BARE_SETTING, readPlaces } from '../../../src/domain/control/derive-places';
import { asOfRange } from '../../../src/domain/control/control-at';
import type { Certainty } from '../../../src/domain/control/control-interval';
import { formatDuration } from '../../../src/domain/duration';
import { stateDetails } from '../../../src/domain/control/state-details';
import { parseEdtf } from '../../../src/domain/edtf';
import { readControl } from '../../../src/domain/control/read-control';
import { placeConflicts } from '../../../src/domain/contradiction/place-conflicts';
import { readCaseTables } from './case-tables';
import { readEvidence } from './worked-rows';

const { evidence, ties, partOf, nameOf } = readCaseTables();
const setting = { ...BARE_SETTING, ties, partOf };
const readings = readPlaces(evidence, setting);
const all = findConflicts(readings, setting);

function details(place: string, force: string, at: string, certainty: Certainty) {
  const conflicts = all.filter(({ placeIds }) => placeIds.includes(place));
  return stateDetails(
    { reading: readings.get(place)!, conflicts, ties },
    { stateKey: `CONTROLLED|organisation:${force}`, certainty, at: asOfRange(parseEdtf(at)) },
  );
}

test('a gap lies between the affirmations around it', () => {
  const { gap, affirmedBefore, affirmedAfter } = details('city:a36', 'alpha', '2020', 'CONTINUED');
  expect([affirmedBefore?.edtf, affirmedAfter?.edtf]).toEqual(['2015-05-01', '2025-05-01']);
  expect(formatDuration(gap!)).toBe('P3652D');
});

test('what is last known has an age since it was affirmed last', () => {
  const { lastAffirmed, age } = details('city:a26', 'alpha', '2030-01-01', 'LAST_KNOWN');
  expect(lastAffirmed?.edtf).toBe('2015-05-01/..');
  // Known until the end of 1 June 2015, when it was said.
  expect(formatDuration(age!)).toBe('P5327D');
});

test.each([
  ['city:a27', 'beta', '2015-05-09', true],
  ['city:a27', 'beta', '2015-05', true],
  ['city:a4', 'alpha', '2014-06', false],
  ['city:a1', 'beta', '2015-03', true],
  ['city:a1', 'beta', '2015-03-15', false],
])('%s was surely held by %s at some moment of %s: %p', (place, force, at, sometime) => {
  expect(details(place, force, at, 'POSSIBLE').sometime).toBe(sometime);
});

test.each([
  [
    'city:kc1',
    [
      'UNLESS_CHANGED According to P1, Alpha held KC1 on 2015-05-08 and on 2015-05-15; according to P2, Beta held KC1 on 2015-05-04, on 2015-05-11 and on 2015-05-18. Both can be so only if the place changed hands in between, which nobody reports.',
    ],
  ],
  [
    'city:kc3',
    [
      'UNLESS_CHANGED According to P1, Alpha held KC3 on 2015-05-05, on 2015-05-06 and on 2015-05-07; according to P2, Beta held KC3 on 2015-05-05, on 2015-05-06 and on 2015-05-07. Both can be so only if the place changed hands in between, which nobody reports.',
    ],
  ],
  [
    'city:a16',
    [
      'UNLESS_CHANGED According to P1, Alpha took A16 on 2015-05-10; according to P2, Alpha took A16 on 2015-05-14. It cannot have been taken at both times, unless it was lost in between.',
    ],
  ],
  [
    'city:a16b',
    [
      'STRICT According to P1, Beta held A16b from 2015-01-01 to 2015-05-10; according to P2, Beta held A16b from 2015-01-01 to 2015-05-14. It cannot have ended at both times.',
    ],
  ],
  [
    'city:a1c',
    [
      'STRICT According to P1, Alpha held A1c from 2015-01-01 to 2015-03-10; according to P2, Beta held A1c from 2015-03-09 to 2015-06-01. They cannot both have been so at the same time.',
    ],
  ],
  [
    'city:kc23',
    [
      'UNLESS_CHANGED According to P1, Alpha took KC23 on 2015-05-10; according to the same source, Beta took KC23 on 2015-05-10. The later word of the same source takes the place of the earlier one.',
    ],
  ],
  ['city:kc12', []],
  ['city:a27', []],
  ['city:a25', []],
  ['city:y-palmyra', []],
  ['city:a38', []],
  [
    'city:ydaesh',
    [
      'STRICT According to P1, ISIS held YDaesh from 2015-05-01 to 2015-06-01; according to the same source, ISIS held YDaesh from 2015-05-10 to 2015-06-10. It cannot have begun at both times.',
      'STRICT According to P1, ISIS held YDaesh from 2015-05-01 to 2015-06-01; according to the same source, ISIS held YDaesh from 2015-05-10 to 2015-06-10. It cannot have ended at both times.',
    ],
  ],
  [
    'city:c10',
    [
      'STRICT According to P1, Beta held Prov10 from 2015-05-01 to 2015-12-31; according to P2, Alpha held C10, which lies in Prov10, on 2015-06-15. A place cannot be free of a force that holds a part of it.',
    ],
  ],
])('the contradictions of %s', (place, expected) => {
  const found = all
    .filter(({ placeIds }) => placeIds[0] === place)
    .map((conflict) => toContradiction(conflict, nameOf))
    .map(({ strength, explanation }) => `${strength} ${explanation}`);
  expect(found.sort()).toEqual(expected);
});

/** The details of an answer about a place, from rows as in worked-cases.txt. */
function detailsOf(rows: readonly string[]) {
  const read = readEvidence(rows);
  const reading = readControl(read.evidence, read.ties);
  const conflicts = placeConflicts('X', reading);
  return (force: string, at: string, certainty: Certainty, longestGap?: number) =>
    stateDetails(
      { reading, conflicts, ties: read.ties },
      {
        ...{ stateKey: `CONTROLLED|${force}`, certainty, longestGap },
        at: asOfRange(parseEdtf(at)),
      },
    );
}

const DAY = 86_400_000;

describe('a state surely held at some moment of a time', () => {
  const sometime = (rows: readonly string[], at: string) =>
    detailsOf(rows)('Alpha', at, 'POSSIBLE').sometime;

  test.each([
    ['in which its spell began', '2015-05-01', true],
    ['in which its spell ended', '2015-05-20', true],
    ['within its spell', '2015-05-10', true],
    ['of which its spell has a part', '2015-05-19/2015-06-30', true],
    ['after its spell', '2015-05-21', false],
  ])('%s', (_name, at, expected) => {
    expect(sometime(['Alpha, 2015-05-01/2015-05-20'], at)).toBe(expected);
  });

  test('that has all of the time of a sighting, and not part of it', () => {
    expect(sometime(['Alpha, 2015-05'], '2015-05')).toBe(true);
    expect(sometime(['Alpha, 2015-05'], '2015-05-10')).toBe(false);
  });

  test('by any one of its claims, and by no claim of another state, nor by a hedge or a denial', () => {
    const seen = ['Alpha, 2015-05', 'Alpha, 2015-06-10'];
    expect(sometime(seen, '2015-06-10')).toBe(true);
    const others = ['Beta, 2015-05-10', 'Alpha, 2015-05-10, P2, PROBABLE'];
    expect(sometime([...seen, ...others], '2015-05-10')).toBe(false);
    expect(sometime([...seen, 'Alpha, 2015-05-10, P2, CERTAIN_NOT'], '2015-05-10')).toBe(false);
  });
});

describe('the gap', () => {
  const gapOf = (
    rows: readonly string[],
    ...asked: ['CONTINUED' | 'POSSIBLE', string, number?]
  ) => {
    const [certainty, at, longestGap] = asked;
    const { gap, affirmedBefore, affirmedAfter } = detailsOf(rows)(
      ...(['Alpha', at, certainty, longestGap] as const),
    );
    return [
      affirmedBefore?.edtf ?? null,
      gap === null ? null : formatDuration(gap),
      affirmedAfter?.edtf ?? null,
    ];
  };
  const NONE = [null, null, null];
  const seen = ['Alpha, 2015-05-01', 'Alpha, 2015-05-20', 'Alpha, 2015-06-20'];

  test('is the longest that the time asked about meets', () => {
    expect(gapOf(seen, 'CONTINUED', '2015-05-10')).toEqual(['2015-05-01', 'P18D', '2015-05-20']);
    expect(gapOf(seen, 'CONTINUED', '2015-05-10/2015-06-10')).toEqual([
      ...['2015-05-01', 'P30D', '2015-06-20'],
    ]);
    // It was seen at some moment of the day, after a gap of 18 days and before one of 30.
    expect(gapOf(seen, 'CONTINUED', '2015-05-20')[1]).toBe('P30D');
    expect(gapOf(seen, 'CONTINUED', '2015-07')).toEqual(NONE);
  });

  test('of a POSSIBLE state is one that is longer than a lens allows', () => {
    expect(gapOf(seen, 'POSSIBLE', '2015-05-10', 17 * DAY)).toEqual([
      ...['2015-05-01', 'P18D', '2015-05-20'],
    ]);
    expect(gapOf(seen, 'POSSIBLE', '2015-05-10', 18 * DAY)).toEqual(NONE);
    expect(gapOf(seen, 'POSSIBLE', '2015-05-10')).toEqual(NONE);
    expect(gapOf(seen, 'CONTINUED', '2015-05-10', 18 * DAY)[1]).toBe('P18D');
  });

  test('may lie between two dates of one end', () => {
    // The one says from March to some moment of May, the other until the 20th.
    const spells = ['Alpha, 2015-03/2015-05', 'Alpha, 2015-03/2015-05-20, P2'];
    expect(gapOf(spells, 'CONTINUED', '2015-05-10')[1]).toBe('P19D');
  });

  test('is of its own state alone', () => {
    const unknown = ['UNKNOWN, 2015-03/2015-05, P2', 'UNKNOWN, 2015-03/2015-05-20, P3'];
    expect(
      gapOf(['Alpha, 2015-05-02', 'Alpha, 2015-05-19', ...unknown], 'CONTINUED', '2015-05-10'),
    ).toEqual(['2015-05-02', 'P16D', '2015-05-19']);
  });

  test('ends at a loss, and begins at a capture', () => {
    const { affirmedBefore, affirmedAfter } = detailsOf([
      'E: +Alpha, 2015-05-01',
      'Alpha, /2015-05-20',
    ])('Alpha', '2015-05-10', 'CONTINUED');
    const day = (date: string) => Date.parse(date);
    expect(affirmedBefore).toEqual({
      ...{ edtf: '2015-05-01', startEarliest: day('2015-05-01'), startLatest: day('2015-05-02') },
      ...{ endEarliest: null, endLatest: null },
    });
    expect(affirmedAfter).toEqual({
      ...{ edtf: '/2015-05-20', startEarliest: null, startLatest: null },
      ...{ endEarliest: day('2015-05-20'), endLatest: day('2015-05-21') },
    });
  });
});

describe('a state that is last known', () => {
  const last = (rows: readonly string[], at: string, certainty: Certainty = 'LAST_KNOWN') => {
    const { lastAffirmed, age } = detailsOf(rows)('Alpha', at, certainty);
    return lastAffirmed === null ? null : [lastAffirmed.edtf, formatDuration(age!)];
  };

  test('was affirmed last before the end of the time asked about', () => {
    const seen = ['Alpha, 2015-05-01', 'Alpha, 2015-05-10', 'Alpha, 2015-05-21'];
    expect(last(seen, '2015-05-20')).toEqual(['2015-05-10', 'P9D']);
    expect(last(seen, '2015-05-21')).toEqual(['2015-05-21', 'P0D']);
    expect(last(seen.toReversed(), '2015-05-20')).toEqual(['2015-05-10', 'P9D']);
    expect(last(seen, '2015-05-20', 'POSSIBLE')).toBeNull();
  });

  test('was affirmed by no loss', () => {
    expect(last(['Alpha, 2015-05-01', 'Alpha, /2015-05-10'], '2015-05-20')).toEqual([
      ...['2015-05-01', 'P18D'],
    ]);
  });

  test('was seen between the bounds of the sighting', () => {
    const [from, until] = [Date.parse('2015-05-10'), Date.parse('2015-05-11')];
    const { lastAffirmed } = detailsOf(['Alpha, 2015-05-10'])('Alpha', '2016', 'LAST_KNOWN');
    expect(lastAffirmed).toEqual({
      ...{ edtf: '2015-05-10', startEarliest: from, startLatest: until },
      ...{ endEarliest: from, endLatest: until },
    });
  });
});

describe('the members of a holder', () => {
  const rows = ['W, 2015-05-01/2015-05-31', 'M, 2015-05-15, P2', 'Beta, 2015-05-15, P3'];

  test.each([
    ['are the holders that are members of it then', 'tie M MEMBER_OF W', 'W', '2015-05-15', ['M']],
    ['are none that hold the place at another time', 'tie M MEMBER_OF W', 'W', '2015-05-10', []],
    ['are none that it is a member of', 'tie M MEMBER_OF W', 'M', '2015-05-15', []],
    ['are none of another time', 'tie M MEMBER_OF W 2016', 'W', '2015-05-15', []],
    ['are none of a force that holds no place', 'tie M MEMBER_OF V', 'V', '2015-05-15', []],
  ])('%s', (_name, tie, force, at, expected) => {
    const { memberIds } = detailsOf([...rows, tie])(force, at, 'CERTAIN');
    expect(memberIds).toEqual(expected);
  });
});

describe('the contradictions of an answer', () => {
  const sidesOf = (rows: readonly string[], force: string, at: string, certainty: Certainty) =>
    detailsOf(rows)(force, at, certainty).conflicts.map(({ a, b }) =>
      [...a, ...b].map(({ state }) => state.forceId).join(' '),
    );

  test('are those of its state in the time asked about', () => {
    const rows = [
      'Alpha, 2015-05-01/2015-05-20',
      'Beta, 2015-05-10/2015-05-30, P2',
      'Gamma, 2015-05-25/2015-06-10, P3',
    ];
    expect(sidesOf(rows, 'Alpha', '2015-05-15', 'CERTAIN')).toEqual(['Alpha Beta']);
    expect(sidesOf(rows, 'Beta', '2015-05-15', 'CERTAIN')).toEqual(['Alpha Beta']);
    expect(sidesOf(rows, 'Alpha', '2015-05-05', 'CERTAIN')).toEqual([]);
    expect(sidesOf(rows, 'Gamma', '2015-05-15', 'POSSIBLE')).toEqual([]);
  });

  test('are those of the affirmations before and after a gap too', () => {
    const rows = [
      'Alpha, 2015-05-01T12:00:00Z',
      'Beta, 2015-05-01T12:00:00Z, P2',
      'Alpha, 2015-05-20T12:00:00Z',
      'Gamma, 2015-05-20T12:00:00Z, P3',
      'Alpha, 2015-06-20T12:00:00Z',
      'Delta, 2015-06-20T12:00:00Z, P4',
    ];
    expect(sidesOf(rows, 'Alpha', '2015-05-10', 'CONTINUED')).toEqual([
      ...['Alpha Beta', 'Alpha Gamma'],
    ]);
    expect(sidesOf(rows, 'Alpha', '2015-05-10', 'POSSIBLE')).toEqual([]);
    expect(sidesOf(rows, 'Alpha', '2015-07', 'LAST_KNOWN')).toEqual(['Alpha Delta']);
  });
});

test.each([
  ['affirmed', ''],
  ['hedged', 'PROBABLE'],
])('the origins of an answer that is %s are those of its own state', (_name, factuality) => {
  const row = (force: string, voice: string) => `${force}, 2015-05-10, ${voice}, ${factuality}`;
  const details = detailsOf([row('Alpha', 'P1'), row('Beta', 'P2'), row('Beta', 'P3')]);
  const origins = (force: string, at: string) => details(force, at, 'POSSIBLE').origins;
  expect([origins('Alpha', '2015-05-10'), origins('Beta', '2015-05-10')]).toEqual([1, 2]);
  expect(origins('Beta', '2015-05')).toBe(0);
});

test.each([
  ['one claim', ['E: +Beta -Alpha, 2015-05-10, P2']],
  ['two claims together', ['E: +Beta -Alpha, 2015-05-10, P2', 'E: +Beta -Alpha, 2015-05-10, P3']],
])('an answer lists the denial of the event before it, which %s report', (_name, told) => {
  const find = detailsOf([
    'Alpha, 2015-05-01, P1',
    ...told,
    'E: +Beta -Alpha, 2015-05-10, P1, CERTAIN_NOT',
    'Beta, 2015-05-20, P2',
  ]);
  // The capture is denied on the 10th, which is not the time asked about.
  const { conflicts } = find('Beta', '2015-05-15', 'CONTINUED');
  expect(conflicts.map(({ aspect }) => aspect)).toEqual(told.map(() => 'DENIAL'));
});
