import { asOfRange } from '../../../src/domain/control/control-at';
import { deniedTimes, notHeld, notHeldAt } from '../../../src/domain/control/not-held';
import { NO_TIES } from '../../../src/domain/control/place-state';
import { readControl } from '../../../src/domain/control/read-control';
import { parseEdtf } from '../../../src/domain/edtf';
import { changed, held } from './evidence';

const DENIED = { factuality: 'CERTAIN_NOT' } as const;

function denied(evidence: Parameters<typeof readControl>[0]): string[] {
  return notHeld(readControl(evidence, NO_TIES)).map(
    ({ forceId, when, claimIds }) => `${forceId} ${when.edtf} (${claimIds.length})`,
  );
}

test('a denial is an answer for the time that it covers, and for no other', () => {
  const reading = readControl([held('isis', '2015-05-05', DENIED)], NO_TIES);
  const forces = (edtf: string) =>
    notHeldAt(reading, asOfRange(parseEdtf(edtf))).map(({ forceId }) => forceId);
  expect(forces('2015-05-05')).toEqual(['isis']);
  expect(forces('2015-05')).toEqual(['isis']);
  expect(forces('2015-05-06')).toEqual([]);
});

test('denials of one force whose times touch are one, and those of another are not', () => {
  const evidence = [
    held('isis', '2015-05-05', DENIED),
    held('isis', '2015-05-06', DENIED),
    held('isis', '2015-05-09', DENIED),
    held('iraq', '2015-05-06', DENIED),
  ];
  expect(denied(evidence)).toEqual([
    'iraq 2015-05-06 (1)',
    'isis 2015-05-05/2015-05-06 (2)',
    'isis 2015-05-09 (1)',
  ]);
});

test('denials are put together in whichever order they were made, with their claims sorted', () => {
  const evidence = [
    held('isis', '2015-05-09', { ...DENIED, id: 'claim:a' }),
    held('isis', '2015-05-06', { ...DENIED, id: 'claim:b' }),
    held('isis', '2015-05-05', { ...DENIED, id: 'claim:c' }),
    held('isis', '2015-05-05', { ...DENIED, id: 'claim:d' }),
  ];
  expect(denied(evidence)).toEqual(['isis 2015-05-05/2015-05-06 (3)', 'isis 2015-05-09 (1)']);
  const [first] = notHeld(readControl(evidence, NO_TIES));
  expect(first!.claimIds).toEqual(['claim:b', 'claim:c', 'claim:d']);
});

test('a denial within a longer one has the time of the longer one', () => {
  const evidence = [held('isis', '2015-05-05', DENIED), held('isis', '2015-05', DENIED)];
  expect(denied(evidence)).toEqual(['isis 2015-05 (2)']);
  const same = [held('isis', '2015-05-05', DENIED), held('isis', '2015-05-05', DENIED)];
  expect(denied(same)).toEqual(['isis 2015-05-05 (2)']);
});

test.each([
  ['whose time is not sure', held('isis', '2015-05?', DENIED)],
  ['that doubts', held('isis', '2015-05', { factuality: 'PROBABLE_NOT' })],
  ['of a capture', changed({ gains: ['isis'], when: '2015-05-05' }, DENIED)],
  ['that nobody held it', held(null, '2015-05', { ...DENIED, status: 'UNCONTROLLED' })],
  ['that a force held it under siege', held('isis', '2015-05', { ...DENIED, status: 'BESIEGED' })],
])('a denial %s says of no moment that somebody did not hold the place', (_name, denial) => {
  expect(denied([denial])).toEqual([]);
});

test('a voice that affirms later what it denied denies it no longer', () => {
  const voice = { speakerIds: ['person:a'] };
  const evidence = [
    held('isis', '2015-05-05', { ...DENIED, ...voice, said: '2015-05-06' }),
    held('isis', '2015-05-05', { ...voice, said: '2015-05-07' }),
  ];
  expect(denied(evidence)).toEqual([]);
});

describe('the time of an answer', () => {
  const spell = '2015-05-01/2015-05-20';
  // From the end of the 1st to the beginning of the 20th, as of the spell.
  const exact = '2015-05-02T00:00:00Z/2015-05-20T00:00:00Z';

  test('is as written if all denials say exactly that', () => {
    expect(denied([held('isis', spell, DENIED)])).toEqual([`isis ${spell} (1)`]);
    const both = [held('isis', spell, DENIED), held('isis', spell, DENIED)];
    expect(denied(both)).toEqual([`isis ${spell} (2)`]);
  });

  test('is the sure one if a denial says it otherwise, or says a part of it', () => {
    for (const other of [exact, '2015-05-10']) {
      const both = [held('isis', spell, DENIED), held('isis', other, DENIED)];
      expect(denied(both)).toEqual(['isis 2015-05-02/2015-05-19 (2)']);
      expect(denied(both.toReversed())).toEqual(['isis 2015-05-02/2015-05-19 (2)']);
    }
    const longer = [held('isis', spell, DENIED), held('isis', '2015-05-20/2015-05-25', DENIED)];
    expect(denied(longer)).toEqual([`isis ${spell} (1)`, 'isis 2015-05-20/2015-05-25 (1)']);
  });
});

test('a claim denies by itself only what it is sure of', () => {
  const day = { from: Date.parse('2015-05-05'), until: Date.parse('2015-05-06') };
  expect(deniedTimes(held('isis', '2015-05-05', DENIED))).toEqual([day]);
  expect(deniedTimes(held('isis', '2015-05-05'))).toEqual([]);
  expect(deniedTimes(held('isis', '2015-05?', DENIED))).toEqual([]);
  expect(deniedTimes(held(null, '2015-05-05', DENIED))).toEqual([]);
  expect(deniedTimes(held('isis', '2015-05/2015-05', DENIED))).toEqual([]);
  expect(deniedTimes(changed({ gains: ['isis'], when: '2015-05-05' }, DENIED))).toEqual([]);
});
