import fc from 'fast-check';
import { controlIn } from '../../../src/domain/control/control-at';
import { deriveControl } from '../../../src/domain/control/derive-control';
import { applyLens } from '../../../src/domain/control/lens';
import { originOf } from '../../../src/domain/control/origin';
import { originsAt } from '../../../src/domain/control/origins';
import { NO_TIES, stateKey } from '../../../src/domain/control/place-state';
import { readControl } from '../../../src/domain/control/read-control';
import { Sides } from '../../../src/domain/control/sides';
import { arbitraryEvidence, GRID, GRID_START, HOUR } from './arbitrary-evidence';
import { changed, held } from './evidence';

const by = (...names: string[]) => ({ speakerIds: names.map((name) => `person:${name}`) });
const NO_SIDES = new Sides([]);

function origins(evidence: Parameters<typeof deriveControl>[0]): number[] {
  return deriveControl(evidence).map((interval) => interval.origins);
}

test('two voices count as two where their runs cover one moment', () => {
  const apart = [
    held('isis', '2015-05-01', by('a')),
    held('isis', '2015-05-03', by('a')),
    held('isis', '2015-05-02', by('b')),
    held('isis', '2015-05-04', by('b')),
  ];
  expect(origins(apart)).toEqual([2]);
});

test('two voices of which one speaks after the other is silent are one at each moment', () => {
  const inTurn = [
    held('isis', '2015-05-01', by('a')),
    held('isis', '2015-05-02', by('a')),
    held('isis', '2015-05-03', by('b')),
    held('isis', '2015-05-04', by('b')),
  ];
  expect(origins(inTurn)).toEqual([1]);
});

test('a voice that says something else in between has two runs', () => {
  const changedWord = [
    held('isis', '2015-05-01', by('a')),
    held('iraq', '2015-05-03', by('a')),
    held('isis', '2015-05-05', by('a')),
    held('isis', '2015-05-03', by('b')),
  ];
  const isis = deriveControl(changedWord).filter(({ forceId }) => forceId === 'isis');
  expect(isis.map((interval) => interval.origins)).not.toContain(2);
});

test('a joint statement is one origin, and two with what one of its speakers says alone', () => {
  const joint = held('isis', '2015-05-01', by('a', 'b'));
  expect(origins([joint])).toEqual([1]);
  expect(origins([joint, held('isis', '2015-05-01', by('a'))])).toEqual([2]);
  const alone = [held('isis', '2015-05-01', by('a')), held('isis', '2015-05-01', by('b'))];
  expect(origins([joint, ...alone])).toEqual([2]);
  expect(origins([joint, held('isis', '2015-05-01', by('b', 'c'))])).toEqual([2]);
});

test('an unnamed source counts for its own time alone', () => {
  const unnamed = { speakerIds: [], speakerText: 'media reports' };
  const evidence = [
    held('isis', '2015-05-01', unnamed),
    held('isis', '2015-05-05', unnamed),
    held('isis', '2015-05-03', by('a')),
  ];
  expect(origins(evidence)).toEqual([1]);
  expect(origins([...evidence, held('isis', '2015-05-05', by('b'))])).toEqual([2]);
});

test('joint speakers are one origin, in whichever order they are named', () => {
  const origin = (...speakerIds: string[]) =>
    originOf({ speakerIds, speakerText: null, documentId: 'document:1' });
  expect(origin('b', 'a', 'b')).toBe(origin('a', 'b'));
  expect(origin('a', 'b')).not.toBe(origin('a'));
});

test('a state has the origins whose runs cover all of the time asked', () => {
  const reading = readControl(
    [
      held('isis', '2015-05-01', by('a')),
      held('isis', '2015-05-03', by('a')),
      held('isis', '2015-05-02', by('b')),
      held('isis', '2015-05-04', by('b')),
    ],
    NO_TIES,
  );
  const day = (number: number) => Date.UTC(2015, 4, number);
  const count = (from: number, until: number) =>
    originsAt(reading, 'CONTROLLED|isis', { from: day(from), until: day(until) });
  expect([count(1, 2), count(2, 3), count(3, 4), count(4, 5), count(1, 5)]).toEqual([
    1, 2, 2, 1, 0,
  ]);
});

test('a capture that one reports and a sighting of another pass two origins, if runs overlap', () => {
  const capture = changed({ gains: ['isis'], loses: ['iraq'], when: '2015-05-01' }, by('a'));
  const later = held('isis', '2015-05-05', by('a'));
  const seen = held('isis', '2015-05-03', by('b'));
  const evidence = [capture, later, seen];
  expect(origins(evidence).at(-1)).toBe(2);
  expect(applyLens(evidence, { minimumOrigins: 2 }, NO_SIDES)).toEqual([
    { ...capture, loses: [] },
    later,
    seen,
  ]);
  expect(applyLens([capture, seen], { minimumOrigins: 2 }, NO_SIDES)).toEqual([]);
});

test('an answer that shows so many origins passes a lens that asks for them', () => {
  fc.assert(
    fc.property(arbitraryEvidence, fc.integer({ min: 2, max: 3 }), (evidence, minimum) => {
      const intervals = deriveControl(evidence);
      const left = applyLens(evidence, { minimumOrigins: minimum }, NO_SIDES);
      const ids = new Set(left.map(({ claim }) => claim.id));
      for (const interval of intervals) {
        if (interval.origins < minimum) continue;
        expect(interval.claimIds.filter((id) => ids.has(id)).length).toBeGreaterThanOrEqual(
          minimum,
        );
      }
      const reading = readControl(evidence, NO_TIES);
      const under = deriveControl(left);
      for (let hour = 0; hour < GRID; hour++) {
        const from = GRID_START + hour * HOUR;
        const at = { from, until: from + HOUR };
        for (const state of controlIn(intervals, at)) {
          if (originsAt(reading, stateKey(state), at) < minimum) continue;
          expect(controlIn(under, at).map(stateKey)).toContain(stateKey(state));
        }
      }
    }),
    { numRuns: 300 },
  );
});
