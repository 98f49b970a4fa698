import { numberStretches, type Conflict } from '../../../src/domain/contradiction/conflict';
import { readTestimonies } from '../../../src/domain/control/read-testimonies';
import { NO_TIES } from '../../../src/domain/control/place-state';
import { held } from '../control/evidence';

const [isis, iraq, nusra] = readTestimonies(
  ['isis', 'iraq', 'nusra'].map((forceId) => held(forceId, '2015/2017')),
  NO_TIES,
).said;

function conflict(from: number, settings: Partial<Conflict> = {}): Conflict {
  return {
    ...{ kind: 'CONTROL_OVERLAP', strength: 'STRICT', aspect: 'STATES' },
    ...{ placeIds: ['city:p'], a: [isis!], b: [iraq!], when: { from, until: from + 10 } },
    ...settings,
  };
}

/** The beginning of each stretch and its number. */
function numbersOf(...conflicts: Conflict[]): (number | undefined)[][] {
  return numberStretches(conflicts).map(({ when, stretch }) => [when.from, stretch]);
}

describe('the stretches of a disagreement', () => {
  test('are numbered in the order of time', () => {
    expect(numbersOf(conflict(200), conflict(0), conflict(100))).toEqual([
      [0, undefined],
      [100, 1],
      [200, 2],
    ]);
  });

  test('have one number if they are of one time', () => {
    expect(numbersOf(conflict(100), conflict(0), conflict(100))).toEqual([
      [0, undefined],
      [100, 1],
      [100, 1],
    ]);
  });

  test.each<[string, Partial<Conflict>]>([
    ['kinds', { kind: 'FACTUALITY' }],
    ['strengths', { strength: 'UNLESS_CHANGED' }],
    ['aspects', { aspect: 'END' }],
    ['places', { placeIds: ['city:q'] }],
    ['first sides', { a: [nusra!] }],
    ['second sides', { b: [nusra!] }],
  ])('are those of other disagreements if their %s differ', (_name, settings) => {
    expect(numbersOf(conflict(0), conflict(100, settings))).toEqual([
      [0, undefined],
      [100, undefined],
    ]);
  });

  test('are told by the first claim of each side', () => {
    const more = conflict(100, { a: [isis!, nusra!] });
    expect(numbersOf(conflict(0), more)).toEqual([
      [0, undefined],
      [100, 1],
    ]);
  });
});
