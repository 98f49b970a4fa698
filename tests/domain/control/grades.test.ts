import type { RecordedAssessment } from '../../../src/domain/assessment';
import { applyLens, judgesClaims, type Lens } from '../../../src/domain/control/lens';
import { Sides } from '../../../src/domain/control/sides';
import { claim, held } from './evidence';

const ANN = 'person:ann';
const BEN = 'person:ben';
const PAPER = 'organisation:paper';

let day = 0;

/** A grade, each a day later than the one before: `graded('person:ann', 'B', 'Kim')`. */
function graded(
  ofId: string,
  grade: NonNullable<RecordedAssessment['reliability' | 'credibility']>,
  by: string,
  more: Partial<RecordedAssessment> = {},
): RecordedAssessment {
  return {
    ofId,
    reliability: typeof grade === 'string' ? grade : null,
    credibility: typeof grade === 'number' ? grade : null,
    by,
    at: (day += 1) * 86_400_000,
    reason: 'As told',
    recordedAt: 0,
    supersededAt: null,
    ...more,
  };
}

/** Whether a lens lets the claim of a source with these assessments through. */
function passes(
  assessments: readonly RecordedAssessment[],
  lens: Lens,
  sourceIds: readonly string[] = [ANN],
): boolean {
  const judged = { ...claim({ sourceIds }), id: 'claim:a:1', assessments };
  return applyLens([held('isis', '2016', { claim: judged })], lens, new Sides([])).length === 1;
}

describe('minimumReliability', () => {
  const atLeastC: Lens = { minimumReliability: 'C' };

  test.each([
    ['A', true],
    ['B', true],
    ['C', true],
    ['D', false],
    ['E', false],
    ['F', false],
  ] as const)('C lets through a source that is graded %s: %s', (grade, expected) => {
    expect(passes([graded(ANN, grade, 'Kim')], atLeastC)).toBe(expected);
  });

  test('of E lets through no source that cannot be judged', () => {
    expect(passes([graded(ANN, 'E', 'Kim')], { minimumReliability: 'E' })).toBe(true);
    expect(passes([graded(ANN, 'F', 'Kim')], { minimumReliability: 'E' })).toBe(false);
    expect(passes([graded(ANN, 'F', 'Kim')], { minimumReliability: 'F' })).toBe(false);
  });

  test('lets through no source without a grade, and no claim without a source', () => {
    expect(passes([], atLeastC)).toBe(false);
    expect(passes([graded(PAPER, 'A', 'Kim')], atLeastC)).toBe(false);
    expect(passes([graded(ANN, 'A', 'Kim')], atLeastC, [])).toBe(false);
  });

  test('asks it of every speaker of a joint statement', () => {
    const ann = graded(ANN, 'A', 'Kim');
    expect(passes([ann, graded(BEN, 'C', 'Kim')], atLeastC, [ANN, BEN])).toBe(true);
    expect(passes([ann, graded(BEN, 'D', 'Kim')], atLeastC, [ANN, BEN])).toBe(false);
    expect(passes([ann], atLeastC, [ANN, BEN])).toBe(false);
  });

  test('takes the worst of several assessors, and "cannot be judged" for the worst of all', () => {
    expect(passes([graded(ANN, 'A', 'Kim'), graded(ANN, 'C', 'Lee')], atLeastC)).toBe(true);
    expect(passes([graded(ANN, 'A', 'Kim'), graded(ANN, 'D', 'Lee')], atLeastC)).toBe(false);
    expect(passes([graded(ANN, 'A', 'Kim'), graded(ANN, 'F', 'Lee')], atLeastC)).toBe(false);
  });

  test('takes the latest grade of each assessor, whether it is better or worse', () => {
    const [bad, good] = [graded(ANN, 'E', 'Kim'), graded(ANN, 'B', 'Kim')];
    expect(passes([bad, good], atLeastC)).toBe(true);
    expect(passes([good, bad], atLeastC)).toBe(true);
    expect(passes([good, graded(ANN, 'D', 'Kim')], atLeastC)).toBe(false);
    // The worse of two given at one time counts.
    expect(passes([good, { ...bad, at: good.at }], atLeastC)).toBe(false);
  });
});

describe('minimumCredibility', () => {
  const atLeast3: Lens = { minimumCredibility: 3 };

  test.each([
    [1, true],
    [3, true],
    [4, false],
    [6, false],
  ] as const)('3 lets through a claim that is graded %s: %s', (grade, expected) => {
    expect(passes([graded('claim:a:1', grade, 'Kim')], atLeast3)).toBe(expected);
  });

  test('is of the claim alone, and reliability of its source alone', () => {
    const both: Lens = { minimumReliability: 'C', minimumCredibility: 3 };
    const [source, said] = [graded(ANN, 'B', 'Kim'), graded('claim:a:1', 2, 'Kim')];
    expect(passes([source], atLeast3)).toBe(false);
    expect(passes([said], { minimumReliability: 'C' })).toBe(false);
    expect(passes([source, said], both)).toBe(true);
    expect(passes([source], both)).toBe(false);
  });
});

describe('gradedBy', () => {
  const all = [graded(ANN, 'A', 'Kim'), graded(ANN, 'D', 'Lee')];

  test('counts the grades of those assessors alone', () => {
    expect(passes(all, { minimumReliability: 'C', gradedBy: ['Kim'] })).toBe(true);
    expect(passes(all, { minimumReliability: 'C', gradedBy: ['Lee'] })).toBe(false);
    expect(passes(all, { minimumReliability: 'C', gradedBy: ['Kim', 'Lee'] })).toBe(false);
    expect(passes(all, { minimumReliability: 'E', gradedBy: [] })).toBe(false);
  });

  test('takes no claim away by itself', () => {
    expect(passes([], { gradedBy: ['Kim'] })).toBe(true);
    expect(judgesClaims({ gradedBy: ['Kim'] })).toBe(false);
    expect(judgesClaims({ minimumCredibility: 3 })).toBe(true);
  });
});

describe('knownAsOf', () => {
  test('counts the grades that the graph had then', () => {
    // The same assessor's E of one day was recorded at 100, and corrected to B at 200.
    const wrong = graded(ANN, 'E', 'Kim', { recordedAt: 100, supersededAt: 200 });
    const right = { ...graded(ANN, 'B', 'Kim', { recordedAt: 200 }), at: wrong.at };
    const at = (knownAsOf: number | null, minimumReliability: 'C' | 'E') =>
      passes([wrong, right], { minimumReliability, knownAsOf });
    expect(at(99, 'E')).toBe(false);
    expect(at(100, 'E')).toBe(true);
    expect(at(199, 'C')).toBe(false);
    expect(at(200, 'C')).toBe(true);
    expect(at(null, 'C')).toBe(true);
  });

  test('knows no later grade of an assessor who gave another since', () => {
    const before = graded(ANN, 'B', 'Kim', { recordedAt: 100 });
    const since = graded(ANN, 'E', 'Kim', { recordedAt: 200 });
    const lens: Lens = { minimumReliability: 'C' };
    expect(passes([before, since], { ...lens, knownAsOf: 150 })).toBe(true);
    expect(passes([before, since], { ...lens, knownAsOf: 200 })).toBe(false);
  });
});
