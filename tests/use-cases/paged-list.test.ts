import fc from 'fast-check';
import { listInMemory, mapList, type Window } from '../../src/use-cases/paged-list';

const listOf = (numbers: readonly number[]) =>
  listInMemory(
    numbers.map((number) => ({ item: number, key: [number] })),
    'numbers',
  );

const all = (limit: number, fromEnd = false): Window => ({
  after: null,
  before: null,
  limit,
  fromEnd,
});

/** Some numbers in their order, each once. */
const numbers = fc
  .uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 30 })
  .map((some) => some.sort((a, b) => a - b));
const bound = fc.option(fc.integer({ min: -5, max: 55 }));
const limit = fc.integer({ min: 1, max: 35 });

describe('a page of a list in memory', () => {
  it('holds the first or last of what lies between two places, and tells of more', async () => {
    await fc.assert(
      fc.asyncProperty(
        numbers,
        bound,
        bound,
        limit,
        fc.boolean(),
        async (some, from, to, n, end) => {
          const window = {
            after: from === null ? null : [from],
            before: to === null ? null : [to],
            limit: n,
            fromEnd: end,
          };
          const { items, more } = await listOf(some).page(window);
          const between = some.filter((one) => one > (from ?? -Infinity) && one < (to ?? Infinity));
          expect(items.map(({ item }) => item)).toEqual(
            end ? between.slice(-n) : between.slice(0, n),
          );
          expect(more).toBe(between.length > n);
        },
      ),
    );
  });

  it.each([
    ['the start', false],
    ['the end', true],
  ])('leads to the next, so that all pages from %s are the list', async (_name, fromEnd) => {
    await fc.assert(
      fc.asyncProperty(numbers, limit, async (some, n) => {
        const list = listOf(some);
        const read: number[] = [];
        let page = await list.page(all(n, fromEnd));
        for (;;) {
          const found = page.items.map(({ item }) => item);
          if (fromEnd) read.unshift(...found);
          else read.push(...found);
          if (!page.more) break;
          const place = page.items.at(fromEnd ? 0 : -1)!.key;
          page = await list.page({ ...all(n, fromEnd), [fromEnd ? 'before' : 'after']: place });
        }
        expect(read).toEqual(some);
      }),
    );
  });
});

describe('a list of other items', () => {
  it('keeps order, places and length, and turns only what a page holds', async () => {
    const turned: number[] = [];
    const list = mapList(listOf([1, 2, 3]), (number) => {
      turned.push(number);
      return `number ${number}`;
    });
    expect(await list.page(all(2))).toEqual({
      items: [
        { item: 'number 1', key: [1] },
        { item: 'number 2', key: [2] },
      ],
      more: true,
    });
    expect(turned).toEqual([1, 2]);
    expect([list.order, list.total()]).toEqual(['numbers', 3]);
  });
});
