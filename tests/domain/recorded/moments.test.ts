import { areVersions, momentsOf, nextVersionOf } from '../../../src/domain/recorded/moments';

describe('the moments of a fact', () => {
  it('are those at which a claim that bears on it came or went, what went first', () => {
    const moments = momentsOf([
      { id: 'claim:b:1~2', bearing: 'FOR', recordedAt: 20, supersededAt: null },
      { id: 'claim:b:1', bearing: 'FOR', recordedAt: 10, supersededAt: 20 },
      { id: 'claim:a:1', bearing: 'ITSELF', recordedAt: 10, supersededAt: null },
    ]);
    expect(moments).toEqual([
      {
        recordedAt: 10,
        moves: [
          { claimId: 'claim:a:1', bearing: 'ITSELF', act: 'ADDED' },
          { claimId: 'claim:b:1', bearing: 'FOR', act: 'ADDED' },
        ],
      },
      {
        recordedAt: 20,
        moves: [
          { claimId: 'claim:b:1', bearing: 'FOR', act: 'SUPERSEDED' },
          { claimId: 'claim:b:1~2', bearing: 'FOR', act: 'ADDED' },
        ],
      },
    ]);
  });

  it('take ids that differ in their number alone for versions of one claim', () => {
    expect(areVersions('claim:a:17', 'claim:a:17~2')).toBe(true);
    expect(areVersions('claim:a:17~2', 'claim:a:17~3')).toBe(true);
    expect(areVersions('claim:a:1', 'claim:a:17')).toBe(false);
    expect(areVersions('claim:a:17~2', 'claim:b:17~2')).toBe(false);
  });

  it.each([
    ['claim:a:17', 'claim:a:17~2'],
    ['claim:a:17~2', 'claim:a:17~3'],
    ['claim:a:17~9', 'claim:a:17~10'],
  ])('number the versions of a claim: after %s comes %s', (id, next) => {
    expect(nextVersionOf(id)).toBe(next);
  });
});
