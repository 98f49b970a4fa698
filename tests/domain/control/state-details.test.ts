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
import { readCaseTables } from './case-tables';

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
