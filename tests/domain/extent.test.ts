import { Extent } from '../../src/domain/extent';

/** An extent by its offsets: `0-5 9-12`. */
function extent(offsets: string): Extent {
  return new Extent(
    offsets.split(' ').map((fragment) => {
      const [start, end] = fragment.split('-').map(Number);
      return { start: start!, end: end! };
    }),
  );
}

describe('an extent', () => {
  it.each([
    ['in the order of the text', '20-25 0-5', '0-5 20-25', 10],
    ['joined where they touch', '5-9 0-5', '0-9', 9],
    ['joined where they overlap', '0-5 3-9', '0-9', 9],
    ['once where one lies in another', '0-10 2-4', '0-10', 10],
    ['once where they are alike', '2-4 2-4', '2-4', 2],
  ])('has its stretches %s', (_, offsets, key, length) => {
    const { key: found, length: counted, start, end, isContinuous } = extent(offsets);
    expect([found, counted]).toEqual([key, length]);
    expect(`${start}-${end}`).toBe(key.replace(/-.*-/, '-'));
    expect(isContinuous).toBe(!key.includes(' '));
  });

  it.each([
    ['0-9', '0-9', true],
    ['0-9', '3-5', true],
    ['0-9', '8-10', false],
    ['3-9', '2-4', false],
    ['0-5 9-12', '1-2 10-12', true],
    ['0-5 9-12', '4-10', false],
    ['0-5 9-12', '6-7', false],
  ])('of %s covers %s: %s', (around, inside, covers) => {
    expect(extent(around).covers(extent(inside))).toBe(covers);
  });
});
