import fc from 'fast-check';
import { pairBest } from '../../../src/domain/annotator-agreement/pair-best';
import {
  overlapOf,
  pairExtents,
  type Unit,
} from '../../../src/domain/annotator-agreement/pair-extents';
import { Extent } from '../../../src/domain/extent';
import { propertyRuns } from '../../support/property-runs';

/** A unit by its offsets, `0-5` or `0-5 9-12`, and its properties. */
function unit(offsets: string, ...properties: string[]): Unit {
  const fragments = offsets.split(' ').map((fragment) => {
    const [start, end] = fragment.split('-').map(Number);
    return { start: start!, end: end! };
  });
  return {
    id: `${offsets} ${properties.join(' ')}`.trim(),
    extent: new Extent(fragments),
    properties,
  };
}

/** Pairs as text: `=` on the same words, `~` on overlapping ones. */
function pairsOf(a: readonly Unit[], b: readonly Unit[]): string[] {
  return pairExtents(a, b).pairs.map(
    (pair) => `${pair.a.id} ${pair.isExact ? '=' : '~'} ${pair.b.id}`,
  );
}

describe('pairing of two annotations', () => {
  it('pairs what stands on the same words before what overlaps', () => {
    // 0-10 overlaps 0-5 and 5-10 with 2/3 each, together more than 0-10 with itself.
    const pairing = pairExtents([unit('0-10'), unit('0-5')], [unit('5-10'), unit('0-10')]);
    expect(pairing.pairs).toMatchObject([{ a: { id: '0-10' }, b: { id: '0-10' }, isExact: true }]);
    expect(pairing.onlyA).toMatchObject([{ id: '0-5' }]);
    expect(pairing.onlyB).toMatchObject([{ id: '5-10' }]);
  });

  it('pairs one to one by the largest overlap in all', () => {
    // 0-8 with 2-9 (12/15) is more than 0-8 with 0-3 (6/11) and 8-12 with 2-9 (2/11).
    expect(pairsOf([unit('0-8'), unit('8-12')], [unit('0-3'), unit('2-9')])).toEqual(['0-8 ~ 2-9']);
    // 0-8 with 0-3 (6/11) and 4-12 with 2-9 (10/15) are more than 0-8 with 2-9 (12/15).
    expect(pairsOf([unit('0-8'), unit('4-12')], [unit('0-3'), unit('2-9')])).toEqual([
      '0-8 ~ 0-3',
      '4-12 ~ 2-9',
    ]);
  });

  it('does not pair what merely touches', () => {
    expect(pairsOf([unit('0-5')], [unit('5-9')])).toEqual([]);
  });

  it('measures an overlap as twice what two stretches share, of both lengths together', () => {
    const overlap = (a: string, b: string) => overlapOf(unit(a).extent, unit(b).extent);
    expect(overlap('0-8', '6-10')).toBeCloseTo(4 / 12, 12);
    expect(overlap('6-10', '0-8')).toBeCloseTo(4 / 12, 12);
    expect(overlap('0-5 20-25', '3-22')).toBeCloseTo(8 / 29, 12);
    expect([overlap('0-5', '5-9'), overlap('5-9', '0-5'), overlap('0-2', '7-9')]).toEqual([
      0, 0, 0,
    ]);
  });

  it('gives the pairs in the order of the text', () => {
    const units = [unit('20-25'), unit('0-5'), unit('10-16')];
    expect(pairsOf(units, [unit('9-16'), unit('20-25'), unit('0-5')])).toEqual([
      '0-5 = 0-5',
      '10-16 ~ 9-16',
      '20-25 = 20-25',
    ]);
  });

  it('prefers, of two that overlap as well, the one of which more is said alike', () => {
    const a = [unit('2-8', 'CAPTURE', 'ACTUAL')];
    const b = [unit('0-6', 'CAPTURE', 'PLANNED'), unit('4-10', 'CAPTURE', 'ACTUAL')];
    expect(pairsOf(a, b)).toEqual(['2-8 CAPTURE ACTUAL ~ 4-10 CAPTURE ACTUAL']);
    expect(pairsOf(a, [...b].reverse())).toEqual(['2-8 CAPTURE ACTUAL ~ 4-10 CAPTURE ACTUAL']);
    expect(pairsOf(a, [b[0]!, unit('4-10', 'LOSS', 'PLANNED')])).toEqual([
      '2-8 CAPTURE ACTUAL ~ 0-6 CAPTURE PLANNED',
    ]);
  });

  it('overlaps a discontinuous stretch by its parts', () => {
    expect(pairsOf([unit('0-5 20-25')], [unit('6-19'), unit('24-30')])).toEqual([
      '0-5 20-25 ~ 24-30',
    ]);
  });

  it('tells several on the same words apart by what is said of them', () => {
    const a = [unit('0-5', 'CITY', 'mosul'), unit('0-5', 'CITY', 'hawija')];
    const b = [unit('0-5', 'CITY', 'hawija'), unit('0-5', 'CITY', 'mosul')];
    expect(pairsOf(a, b).sort()).toEqual([
      '0-5 CITY hawija = 0-5 CITY hawija',
      '0-5 CITY mosul = 0-5 CITY mosul',
    ]);
  });

  const units = fc.array(
    fc
      .tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.constantFrom('x', 'y'))
      .map(([start, length, label]) => unit(`${start}-${start + length}`, label)),
    { maxLength: 8 },
  );

  /** Two of B overlap 10-11 by 2/6 each, so either would do. */
  const TIE = [
    [unit('1-7'), unit('10-11')],
    [unit('6-11'), unit('10-15'), unit('2-3')],
  ] as const;

  it('gives the same pairs whoever is called A', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const there = pairsOf(a, b).sort();
        const back = pairsOf(b, a).map((pair) => pair.replace(/(.*) ([=~]) (.*)/, '$3 $2 $1'));
        expect(back.sort()).toEqual(there);
      }),
      { numRuns: propertyRuns(300), examples: [[[...TIE[0]], [...TIE[1]]]] },
    );
  });

  it('gives the same pairs in whatever order the units come', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const pairs = pairsOf(a, b).sort();
        expect(pairsOf([...a].reverse(), [...b].reverse()).sort()).toEqual(pairs);
      }),
      { numRuns: propertyRuns(300), examples: [[[...TIE[0]], [...TIE[1]]]] },
    );
  });

  it('pairs every unit with itself', () => {
    fc.assert(
      fc.property(units, (a) => {
        const { pairs, onlyA, onlyB } = pairExtents(a, [...a].reverse());
        expect([onlyA, onlyB]).toEqual([[], []]);
        for (const pair of pairs) expect(pair.a.id).toBe(pair.b.id);
      }),
      { numRuns: propertyRuns(200) },
    );
  });

  it('finds the pairs that trying all finds', () => {
    const weights = fc.array(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(weights, (table) => {
        const items = (side: string) => [0, 1, 2, 3].map((index) => ({ key: side, index }));
        const weigh = (one: Item, other: Item) => {
          const [a, b] = one.key === 'a' ? [one, other] : [other, one];
          return table[a.index]![b.index]!;
        };
        const pairs = pairBest<Item>(items('a'), items('b'), weigh);
        const total = pairs.reduce((sum, [one, other]) => sum + weigh(one, other), 0);
        expect(total).toBe(bestTotal(table, 0, new Set()));
        expect(pairs.every(([one, other]) => weigh(one, other) > 0)).toBe(true);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});

interface Item {
  readonly key: string;
  readonly index: number;
}

function bestTotal(table: number[][], row: number, taken: ReadonlySet<number>): number {
  if (row === table.length) return 0;
  return Math.max(
    ...table[row]!.flatMap((weight, column) =>
      taken.has(column) ? [] : [weight + bestTotal(table, row + 1, new Set([...taken, column]))],
    ),
  );
}
