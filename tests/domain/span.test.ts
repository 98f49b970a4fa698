import { batchesOf } from '../../src/domain/batches-of';
import { findCycles, outermostFirst } from '../../src/domain/claim-nesting';
import { listInWords } from '../../src/domain/list-in-words';
import { mayAct, ROLES } from '../../src/domain/principal';
import { CodePointText, spansCover } from '../../src/domain/span';

describe('a span', () => {
  test('counts code points, and keeps at most 32 of them on each side', () => {
    const text = new CodePointText(`${'a'.repeat(40)}𝄞bc${'d'.repeat(40)}`);
    expect(text.length).toBe(83);
    expect(text.spanAt('CUE', 40, 42)).toEqual({
      ...{ role: 'CUE', start: 40, end: 42, exact: '𝄞b' },
      ...{ prefix: 'a'.repeat(32), suffix: `c${'d'.repeat(31)}` },
    });
    expect(text.spanAt('CUE', 1, 2)).toMatchObject({ prefix: 'a', exact: 'a' });
  });

  test('is covered if it lies in one of the others', () => {
    const outer = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ];
    expect(spansCover(outer, [{ start: 0, end: 10 }])).toBe(true);
    expect(spansCover(outer, [{ start: 2, end: 3 }, outer[1]!])).toBe(true);
    expect(spansCover(outer, [{ start: 5, end: 15 }])).toBe(false);
    expect(
      spansCover(outer, [
        { start: 2, end: 3 },
        { start: 19, end: 21 },
      ]),
    ).toBe(false);
    expect(spansCover([{ start: 5, end: 10 }], [{ start: 4, end: 6 }])).toBe(false);
    expect(spansCover([], [])).toBe(true);
  });
});

test('values in batches keep their order, and the last batch may be short', () => {
  expect([...batchesOf([1, 2, 3, 4, 5], 2)]).toEqual([[1, 2], [3, 4], [5]]);
  expect([...batchesOf([1, 2], 2)]).toEqual([[1, 2]]);
  expect([...batchesOf([], 2)]).toEqual([]);
});

test('names in words are joined by commas and "and"', () => {
  expect(listInWords([])).toBe('');
  expect(listInWords(['a'])).toBe('a');
  expect(listInWords(['a', 'b'])).toBe('a and b');
  expect(listInWords(['a', 'b', 'c'])).toBe('a, b and c');
});

test('somebody may do all that their role and a lesser one may', () => {
  const allowed = ROLES.map((role) =>
    ROLES.filter((as) => mayAct({ id: 'key:a', name: 'A', role }, as)),
  );
  expect(allowed).toEqual([['READER'], ['READER', 'CURATOR'], ['READER', 'CURATOR', 'ADMIN']]);
  expect(mayAct(null, 'READER')).toBe(false);
});

describe('claims that lie in one another', () => {
  const parents = (...pairs: string[]) =>
    new Map(pairs.map((pair) => [pair[0]!, pair[1]!] as const));

  test('make a cycle where parents lead back, each told once', () => {
    expect(findCycles(parents('ab', 'bc'))).toEqual([]);
    expect(findCycles(parents('aa'))).toEqual([['a']]);
    expect(findCycles(parents('xa', 'ab', 'bc', 'ca', 'yb'))).toEqual([['a', 'b', 'c']]);
    expect(findCycles(parents('ab', 'ba', 'cd', 'dc'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('are put after their parents, and else stay in order', () => {
    expect(outermostFirst(['c', 'a', 'b', 'd'], parents('cb', 'ba'))).toEqual(['a', 'b', 'c', 'd']);
    expect(outermostFirst(['b', 'a'], new Map())).toEqual(['b', 'a']);
  });
});
