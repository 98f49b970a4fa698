import { largest, smallest } from '../../src/domain/extremes';

describe('the extremes of numbers', () => {
  it('are found among more than a call takes as arguments', () => {
    const numbers = Array.from({ length: 500_000 }, (_, index) => index);
    expect([smallest(numbers), largest(numbers)]).toEqual([0, 499_999]);
  });

  it('are infinite where there are none', () => {
    expect([smallest([]), largest([])]).toEqual([Infinity, -Infinity]);
  });
});
