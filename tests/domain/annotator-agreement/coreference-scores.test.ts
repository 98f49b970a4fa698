import fc from 'fast-check';
import {
  type CoreferenceChain,
  conllOf,
  COREFERENCE_MEASURES,
  type CoreferenceScores,
  scoreCoreference,
} from '../../../src/domain/annotator-agreement/coreference-scores';
import { f1Of, valueOf } from '../../../src/domain/annotator-agreement/score';
import { propertyRuns } from '../../support/property-runs';

/** Chains by their mentions' letters: `chains('abc', 'de')`. */
function chains(...words: string[]): CoreferenceChain[] {
  return words.map((word) => [...word]);
}

/** Recall, precision and F1 of a measure, to four digits. */
function figures(scores: CoreferenceScores, measure: (typeof COREFERENCE_MEASURES)[number]) {
  const { recall, precision } = scores[measure];
  return [valueOf(recall), valueOf(precision), f1Of(scores[measure])].map((value) =>
    value === null ? null : Number(value.toFixed(4)),
  );
}

describe('scores of coreference', () => {
  // The example of Pradhan et al. (2014), each figure worked out by hand.
  const scores = scoreCoreference(chains('abc', 'defg'), chains('ab', 'cd', 'fghi'));

  it('counts links for MUC: ab and fg of 5 links in A, and of 5 in B', () => {
    expect(figures(scores, 'MUC')).toEqual([0.4, 0.4, 0.4]);
  });

  it('counts mentions for B³', () => {
    // Recall: a, b 2/3, c 1/3, d 1/4, e 0, f, g 2/4: 35/12 of 7. Precision: 1, 1, 1/2, 1/2, 2/4, 2/4, 0, 0.
    expect(figures(scores, 'B3')).toEqual([0.4167, 0.5, 0.4545]);
  });

  it('counts chains for CEAF-e: abc and ab share 4/5, defg and fghi 4/8', () => {
    expect(figures(scores, 'CEAF-e')).toEqual([0.65, 0.4333, 0.52]);
  });

  it('counts the links of each chain by its size for LEA', () => {
    // Recall: 3 * 1/3 + 4 * 1/6 of 7. Precision: 2 * 1/1 + 2 * 0 + 4 * 1/6 of 8.
    expect(figures(scores, 'LEA')).toEqual([0.2381, 0.3333, 0.2778]);
  });

  it('means MUC, B³ and CEAF-e for CoNLL', () => {
    expect(conllOf(scores)).toBeCloseTo((0.4 + 5 / 11 + 0.52) / 3, 12);
  });

  it('lets a mention that stands alone agree in all but MUC, which has no link there', () => {
    const alone = scoreCoreference(chains('a', 'bc'), chains('a', 'b', 'c'));
    expect(figures(alone, 'MUC')).toEqual([0, null, 0]);
    // Recall 1 + 1/2 + 1/2 of 3.
    expect(figures(alone, 'B3')).toEqual([0.6667, 1, 0.8]);
    // a with a: 1; bc with b or c: 2/3. For 2 chains and for 3.
    expect(figures(alone, 'CEAF-e')).toEqual([0.8333, 0.5556, 0.6667]);
    // Recall 1 of 1 + 2. Precision 1 of 3: b and c stand alone in B only.
    expect(figures(alone, 'LEA')).toEqual([0.3333, 0.3333, 0.3333]);
    expect(conllOf(scoreCoreference(chains('a'), chains('a')))).toBe(1);
  });

  /** Up to eight mentions, each in one of four chains or none. */
  const partition = fc
    .array(fc.option(fc.nat(3)), { minLength: 8, maxLength: 8 })
    .map((places) =>
      [0, 1, 2, 3]
        .map((chain) => [...'abcdefgh'].filter((_, mention) => places[mention] === chain))
        .filter(({ length }) => length > 0),
    );

  it('gives each annotation full agreement with itself', () => {
    fc.assert(
      fc.property(partition, (one) => {
        for (const score of Object.values(scoreCoreference(one, [...one].reverse()))) {
          expect(score.recall.part).toBeCloseTo(score.recall.whole, 12);
          expect(score.precision.part).toBeCloseTo(score.precision.whole, 12);
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it('gives as precision of A and B the recall of B and A', () => {
    fc.assert(
      fc.property(partition, partition, (a, b) => {
        const [there, back] = [scoreCoreference(a, b), scoreCoreference(b, a)];
        for (const measure of COREFERENCE_MEASURES) {
          expect(back[measure].precision.whole).toBe(there[measure].recall.whole);
          expect(back[measure].precision.part).toBeCloseTo(there[measure].recall.part, 12);
          expect(back[measure].recall.part).toBeCloseTo(there[measure].precision.part, 12);
          const f1 = f1Of(there[measure]);
          if (f1 !== null) expect(f1 >= 0 && f1 <= 1 + 1e-12).toBe(true);
        }
      }),
      { numRuns: propertyRuns(200) },
    );
  });
});
