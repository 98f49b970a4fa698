import { allLoaded, Reader, whenLoaded } from '../../src/store/reader';

function lengths(): { reader: Reader<string, number | null>; asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  const reader = new Reader(async (words: readonly string[]) => {
    asked.push(words);
    return words.map(({ length }) => (length === 0 ? null : length));
  });
  return { reader, asked };
}

describe('A reader', () => {
  it('reads together what is asked for in one turn, each key once', async () => {
    const { reader, asked } = lengths();
    expect(await Promise.all(['Mosul', 'Hwija', 'Mosul'].map((word) => reader.load(word)))).toEqual(
      [5, 5, 5],
    );
    expect(asked).toEqual([['Mosul', 'Hwija']]);
  });

  it('promises what it has to read, and gives at once what it has read, nothing found included', async () => {
    const { reader } = lengths();
    expect(reader.load('Mosul')).toBeInstanceOf(Promise);
    await reader.load('Mosul');
    await reader.load('');
    expect(reader.load('Mosul')).toBe(5);
    expect(reader.load('')).toBeNull();
  });

  it('does not read what something else has read', () => {
    const { reader, asked } = lengths();
    reader.keep('Mosul', 5);
    expect(reader.load('Mosul')).toBe(5);
    expect(asked).toEqual([]);
  });

  it('keeps all of several maps that were read elsewhere, and writes to none of them', () => {
    const { reader, asked } = lengths();
    const first = new Map([['Mosul', 5]]);
    reader.keepAll(new Map());
    reader.keepAll(first);
    reader.keepAll(new Map([['Hama', 4]]));
    reader.keep('Raqqa', 5);
    expect(['Mosul', 'Hama', 'Raqqa'].map((name) => reader.load(name))).toEqual([5, 4, 5]);
    expect(first.size).toBe(1);
    expect(asked).toEqual([]);
  });

  it('knows keys that are lists by what is in them', async () => {
    const reader = new Reader(async (lists: readonly string[][]) =>
      lists.map((list) => list.length),
    );
    reader.keep(['a', 'b'], 2);
    expect(reader.load(['a', 'b'])).toBe(2);
    expect(await reader.load(['a,b'])).toBe(1);
  });

  it('fails as its reading does, and reads again where it is asked again', async () => {
    const readAll = jest.fn(() => Promise.reject(new Error('no graph')));
    const reader = new Reader<string, number>(readAll);
    await expect(reader.load('Mosul')).rejects.toThrow('no graph');
    await expect(reader.load('Mosul')).rejects.toThrow('no graph');
    expect(readAll).toHaveBeenCalledTimes(2);
  });
});

describe('A loaded value', () => {
  it('is used at once where it is there, else when it comes', async () => {
    const double = (value: number) => 2 * value;
    expect(whenLoaded(2, double)).toBe(4);
    expect(await whenLoaded(Promise.resolve(2), double)).toBe(4);
  });

  it('is all there at once if each part is', async () => {
    expect(allLoaded([1, 2])).toEqual([1, 2]);
    expect(allLoaded([])).toEqual([]);
    expect(await allLoaded([1, Promise.resolve(2)])).toEqual([1, 2]);
  });
});
