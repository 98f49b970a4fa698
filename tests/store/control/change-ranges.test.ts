import fc from 'fast-check';
import { changesOfHands } from '../../../src/domain/control/changes-of-hands';
import { NO_TIES } from '../../../src/domain/control/place-state';
import { readControl } from '../../../src/domain/control/read-control';
import { parseEdtf } from '../../../src/domain/edtf';
import { covers } from '../../../src/domain/range-set';
import { changeRanges } from '../../../src/store/control/change-ranges';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { earliestHold } from '../../../src/store/control/earliest-hold';
import { denialRanges } from '../../../src/store/control/denial-ranges';
import { notHeld } from '../../../src/domain/control/not-held';
import { propertyRuns } from '../../support/property-runs';
import { arbitraryEvidence } from '../../domain/control/arbitrary-evidence';
import { changed, held } from '../../domain/control/evidence';

function range(edtf: string) {
  const { startEarliest: from, endLatest: until } = parseEdtf(edtf);
  return { from, until };
}

it('holds the widest time that a claim gives of a change, also where another is more exact', () => {
  const evidence = [held('iraq', '2017-07/'), changed({ gains: ['iraq'], when: '2017-07-10' })];
  expect(changeRanges(evidence)).toEqual([range('2017-07')]);
});

it('holds both ends of a spell, and only the beginning of a row of a log, whose end the next row gives', () => {
  const [from, until] = ['2016-06', '2017-07'];
  expect(changeRanges([held('isis', `${from}/${until}`)])).toEqual([range(from), range(until)]);
  expect(changeRanges([held('isis', `${from}/${until}`, { isLogRow: true })])).toEqual([
    range(from),
  ]);
});

it('holds all time between the two ends of a spell where one side alone of a date is known', () => {
  const between = { from: range('2016-06-01').from, until: range('2017-07-10').until };
  expect(changeRanges([held('isis', '[2016-06-01..]/2017-07-10')])).toEqual([between]);
  expect(changeRanges([held('isis', '2016-06-01/[..2017-07-10]')])).toEqual([between]);
  expect(changeRanges([held('isis', '/[..2017-07-10]')])).toEqual([]);
});

it('holds nothing of what was only seen, and all time before a change that had happened when it was said', () => {
  expect(changeRanges([held('iraq', '2017-07-10')])).toEqual([]);
  expect(changeRanges([changed({ gains: ['iraq'] }, { said: '2017-07-10' })])).toEqual([
    { from: -Infinity, until: range('2017-07-10').until },
  ]);
});

it('holds all that any choice of the claims denies, and nothing that none denies', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.func(fc.boolean()), (evidence, isChosen) => {
      const ranges = denialRanges(evidence);
      const chosen = evidence.filter(({ claim }) => isChosen(claim.id));
      for (const { from, until } of notHeld(readControl(chosen, NO_TIES))) {
        expect(covers(ranges, { from, until })).toBe(true);
      }
      const denies = ({ claim }: (typeof evidence)[number]) => claim.factuality === 'CERTAIN_NOT';
      if (!evidence.some(denies)) expect(ranges).toEqual([]);
    }),
    { numRuns: propertyRuns(100) },
  );
});

it('gives no state before the earliest hold of the claims, whatever choice of them is read', () => {
  expect(earliestHold([held('isis', '2016-06/2017-07'), held('iraq', '/2017-07')])).toBe(-Infinity);
  const [from] = [range('2016-06')].map((found) => found.from!);
  expect(earliestHold([held('isis', '2016-06/2017-07'), held('iraq', '2017-07-10')])).toBe(from);
  fc.assert(
    fc.property(arbitraryEvidence, fc.func(fc.boolean()), (evidence, isChosen) => {
      const earliest = earliestHold(evidence);
      const chosen = evidence.filter(({ claim }) => isChosen(claim.id));
      for (const { segments } of deriveControl(chosen)) {
        for (const segment of segments) expect(segment.from).toBeGreaterThanOrEqual(earliest);
      }
    }),
    { numRuns: propertyRuns(300) },
  );
});

it('holds every change that any choice of the claims reports', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.func(fc.boolean()), (evidence, isChosen) => {
      const ranges = changeRanges(evidence);
      const chosen = evidence.filter(({ claim }) => isChosen(claim.id));
      const found = changesOfHands('city:p', readControl(chosen, NO_TIES), { ties: NO_TIES });
      for (const { dates } of found) {
        for (const date of dates) expect(covers(ranges, date)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
