import fc from 'fast-check';
import { findCycles, outermostFirst } from '../../src/domain/claim-nesting';
import { type ClaimExtent, Containment } from '../../src/domain/containment';
import { Extent, type Fragment } from '../../src/domain/extent';

/** `0-10 20-30` */
function extent(written: string): Extent {
  return new Extent(
    written.split(' ').map((part): Fragment => {
      const [start, end] = part.split('-').map(Number) as [number, number];
      return { start, end };
    }),
  );
}

function claim(id: string, content: string, cue: string | null = null, withinId?: string) {
  return (order: number): ClaimExtent => ({
    id,
    content: extent(content),
    cue: cue === null ? null : extent(cue),
    order,
    withinId: withinId ?? null,
  });
}

function containment(...claims: ReturnType<typeof claim>[]): Containment {
  return new Containment(claims.map((make, order) => make(order)));
}

describe("a claim's parent", () => {
  test('is the smallest claim around it', () => {
    const nested = containment(claim('a', '0-50'), claim('b', '10-40'), claim('c', '20-30'));
    expect(Object.fromEntries(nested.parents())).toEqual({ b: 'a', c: 'b' });
    expect(nested.innermost(extent('22-25'))).toBe('c');
    expect(nested.innermost(extent('5-25'))).toBe('a');
    expect(nested.innermost(extent('45-55'))).toBeNull();
  });

  test('is never a claim that it only overlaps', () => {
    expect(containment(claim('a', '0-20'), claim('b', '10-30')).parents().size).toBe(0);
  });

  test('may be a discontinuous claim that covers each of its parts', () => {
    const nested = containment(
      claim('a', '0-10 20-30'),
      claim('b', '2-8 22-28'),
      claim('c', '5-25'),
    );
    expect(Object.fromEntries(nested.parents())).toEqual({ b: 'a' });
    expect(nested.innermost(extent('3-4 23-24'))).toBe('b');
    expect(nested.innermost(extent('9-10 29-30'))).toBe('a');
  });

  test('is the one of the same content whose cue is outside, if its own is inside', () => {
    const nested = containment(claim('outer', '0-20', '30-35'), claim('inner', '0-20', '5-9'));
    expect(Object.fromEntries(nested.parents())).toEqual({ inner: 'outer' });
    expect(nested.innermost(extent('10-12'))).toBe('inner');
  });

  test('is otherwise none of the same content, and the later of such two asserts', () => {
    const nested = containment(claim('a', '0-20', '30-35'), claim('b', '0-20', '40-45'));
    expect(nested.parents().size).toBe(0);
    expect(nested.innermost(extent('1-2'))).toBe('b');
  });

  test('is the one that its annotator named, which then asserts no more', () => {
    const nested = containment(claim('a', '0-20', '30-35', 'b'), claim('b', '0-20', '40-45'));
    expect(Object.fromEntries(nested.parents())).toEqual({ a: 'b' });
    expect(nested.innermost(extent('1-2'))).toBe('a');
  });
});

const someExtent = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => new Extent(parts.map(([start, length]) => ({ start, end: start + length }))));

const someClaims = fc
  .array(fc.tuple(someExtent, fc.option(someExtent)), { maxLength: 12 })
  .map((claims) =>
    claims.map(([content, cue], order): ClaimExtent => {
      return { id: `c${order}`, content, cue, order, withinId: null };
    }),
  );

function covers(outer: Extent, inner: Extent): boolean {
  return inner.fragments.every((part) =>
    outer.fragments.some((around) => around.start <= part.start && part.end <= around.end),
  );
}

test('makes claims a forest, parents first, whatever the contents', () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      const parents = new Containment(claims).parents();
      expect(findCycles(parents)).toEqual([]);
      const order = outermostFirst(
        claims.map(({ id }) => id),
        parents,
      );
      expect([...order].sort()).toEqual(claims.map(({ id }) => id).sort());
      for (const [id, parent] of parents) {
        expect(order.indexOf(parent)).toBeLessThan(order.indexOf(id));
      }
    }),
  );
});

test('covers the claim, and no shorter claim that is longer than the child does', () => {
  fc.assert(
    fc.property(someClaims, (claims) => {
      const byId = new Map(claims.map((one) => [one.id, one]));
      const parents = new Containment(claims).parents();
      for (const { id, content } of claims) {
        const around = claims.filter(
          (other) => other.content.length > content.length && covers(other.content, content),
        );
        const parent = byId.get(parents.get(id) ?? '')?.content ?? null;
        if (parent === null) expect(around).toEqual([]);
        else {
          expect(covers(parent, content)).toBe(true);
          const shortest = Math.min(...around.map((other) => other.content.length));
          if (parent.key !== content.key) expect(parent.length).toBe(shortest);
        }
      }
    }),
  );
});

test('leaves an assertion to one of the shortest claims that cover it', () => {
  fc.assert(
    fc.property(someClaims, someExtent, (claims, place) => {
      const innermost = new Containment(claims).innermost(place);
      const around = claims.filter(({ content }) => covers(content, place));
      const shortest = Math.min(...around.map(({ content }) => content.length));
      const found = around.find(({ id }) => id === innermost);
      expect(found?.content.length ?? Infinity).toBe(shortest);
      expect(innermost === null).toBe(around.length === 0);
    }),
  );
});

test('is never part of a circle, each of which is found once', () => {
  const parents = new Map([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
    ['d', 'c'],
    ['e', 'e'],
    ['f', 'g'],
  ]);
  expect(findCycles(parents).map((cycle) => [...cycle].sort())).toEqual([['b', 'c'], ['e']]);
});
