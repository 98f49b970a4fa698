import fc from 'fast-check';
import { type LabelPair, measureLabels } from '../../../src/domain/annotator-agreement/kappa';
import { propertyRuns } from '../../support/property-runs';

/** So many pairs of each kind: `times(20, 'yes', 'yes')`. */
function times(count: number, a: string, b: string): LabelPair[] {
  return Array.from({ length: count }, () => [a, b] as const);
}

describe("Cohen's kappa", () => {
  it('is the agreement beyond chance', () => {
    // A says yes to 25 of 50, B to 30: chance gives 25/50 * 30/50 + 25/50 * 20/50 = 0.5.
    const pairs = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    const { kappa, ...rest } = measureLabels(pairs);
    expect(rest).toEqual({ items: 50, same: 35, observed: 0.7, expected: 0.5 });
    expect(kappa).toBeCloseTo(0.4, 12);
  });

  it('counts a label that only one of the two uses', () => {
    // Observed 2/4; expected 3/4 * 2/4 = 6/16; (8/16 - 6/16) / (10/16) = 0.2.
    const pairs = [
      ...times(2, 'CERTAIN', 'CERTAIN'),
      ...times(1, 'CERTAIN', 'PROBABLE'),
      ...times(1, 'POSSIBLE', 'PROBABLE'),
    ];
    expect(measureLabels(pairs).kappa).toBeCloseTo(0.2, 12);
  });

  it('is below 0 where two agree less than by chance', () => {
    expect(measureLabels([...times(1, 'x', 'y'), ...times(1, 'y', 'x')]).kappa).toBe(-1);
  });

  it('is unknown of no items, and where both give one label to all', () => {
    expect(measureLabels([])).toEqual({
      ...{ items: 0, same: 0, observed: null, expected: null, kappa: null },
    });
    expect(measureLabels(times(3, 'CERTAIN', 'CERTAIN'))).toEqual({
      ...{ items: 3, same: 3, observed: 1, expected: 1, kappa: null },
    });
  });

  const label = fc.constantFrom('a', 'b', 'c');
  it('is the same whoever is called A, at most 1, and 1 only of full agreement', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(label, label), { maxLength: 20 }), (pairs) => {
        const { kappa, items, same } = measureLabels(pairs);
        expect(measureLabels(pairs.map(([a, b]) => [b, a])).kappa).toBe(kappa);
        if (kappa === null) return expect(same).toBe(items);
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa === 1).toBe(same === items);
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
