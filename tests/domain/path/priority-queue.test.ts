import fc from 'fast-check';
import { PriorityQueue } from '../../../src/domain/path/priority-queue';

describe('a priority queue', () => {
  it('gives its items in their order, whatever the order in which they came', () => {
    const items = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 });
    fc.assert(
      fc.property(items, (pushed) => {
        const queue = new PriorityQueue<number>((a, b) => a - b);
        pushed.forEach((item) => queue.push(item));
        expect(pushed.map(() => queue.pop())).toEqual([...pushed].sort((a, b) => a - b));
        expect(queue.pop()).toBeUndefined();
      }),
    );
  });

  it('takes items between two that it gives', () => {
    const queue = new PriorityQueue<number>((a, b) => a - b);
    [5, 7, 3, 9, 8, 4].forEach((item) => queue.push(item));
    expect([queue.pop(), queue.pop()]).toEqual([3, 4]);
    queue.push(6);
    queue.push(1);
    const rest = [queue.pop(), queue.pop(), queue.pop(), queue.pop(), queue.pop(), queue.pop()];
    expect(rest).toEqual([1, 5, 6, 7, 8, 9]);
  });

  it('compares its items rarely: 100 equal ones at most three times each', () => {
    let compared = 0;
    const queue = new PriorityQueue<number>(() => {
      compared += 1;
      return 0;
    });
    for (let item = 0; item < 100; item++) queue.push(item);
    for (let item = 0; item < 100; item++) queue.pop();
    expect(compared).toBeLessThanOrEqual(300);
  });
});
