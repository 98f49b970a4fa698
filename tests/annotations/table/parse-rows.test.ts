import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { parseRows } from '../../../src/annotations/table/parse-rows';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-rows-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Rows as `line: cells`, a problem as `line code`. */
async function rowsOf(text: string, delimiter?: string) {
  const file = path.join(folder, 'o.csv');
  await writeFile(file, text);
  const rows: string[] = [];
  for await (const row of parseRows(file, 'o.csv', delimiter)) {
    rows.push('code' in row ? `${row.line} ${row.code}` : `${row.line}: ${row.cells.join('|')}`);
  }
  return rows;
}

describe('a CSV', () => {
  it.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['mixed line ends', 'a,b\r\n1,2\n3,4'],
    ['a byte-order mark', '\uFEFFa,b\n1,2\n3,4\n'],
    ['the header again', 'a,b\n1,2\n3,4\na,b\n'],
    ['the header again with blanks and a mark', 'a,b\n1,2\n3,4\n\uFEFFa, b \n'],
    ['empty lines at its end', 'a,b\n1,2\n3,4\n\n,\n\n'],
  ])('with %s has its rows at their lines', async (_, text) => {
    expect(await rowsOf(text)).toEqual(['1: a|b', '2: 1|2', '3: 3|4']);
  });

  it('counts the lines of empty rows and of cells of several lines', async () => {
    expect(await rowsOf('a,b\r\n\r\n,\r\n"x\r\ny",2\r\n3,4\r\n')).toEqual([
      '1: a|b',
      '4: x\ny|2',
      '6: 3|4',
    ]);
  });

  it('may begin with Excel’s line of what stands between cells', async () => {
    expect(await rowsOf('sep=;\r\na;b\r\n1;2\r\n', ';')).toEqual(['2: a|b', '3: 1|2']);
    expect(await rowsOf('a\nsep=,\n')).toEqual(['1: a', '2: sep=|']);
  });

  it('is read with another delimiter where corpus.yaml says so', async () => {
    expect(await rowsOf('a;b\n1,5;2\n', ';')).toEqual(['1: a|b', '2: 1,5|2']);
    expect(await rowsOf('a\tb\n1;5\t2\n', '\t')).toEqual(['1: a|b', '2: 1;5|2']);
  });

  it.each([
    ['a stray quote in a cell', 'town,seen\nMo"sul,2017\n', '2 bad-csv'],
    ['a stray quote with CRLF', 'town\r\nA\r\nMo"sul\r\n', '3 bad-csv'],
    ['words after a closing quote', 'town\n"A"b\n', '2 bad-csv'],
    ['a quote that is never closed', 'town\nA\n"B', '3 bad-csv'],
  ])('with %s is a problem at its line', async (_, text, expected) => {
    expect((await rowsOf(text)).at(-1)).toBe(expected);
  });

  it('that is longer than one read ends with a problem too', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `A${index},2017\n`).join('');
    expect((await rowsOf(`town,seen\nMo"sul,2017\n${rows}`)).at(-1)).toBe('2 bad-csv');
    expect((await rowsOf(`town,seen\n${rows}Mo"sul,2017\n${rows}`)).at(-1)).toBe('40002 bad-csv');
  });

  it('has the same rows whatever its line ends', async () => {
    const cell = fc.stringMatching(/^[a-c]{1,3}$/);
    const end = fc.constantFrom('\n', '\r\n', '\r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, end), { minLength: 1, maxLength: 9 }),
        async (lines) => {
          const text = lines
            .map(([words, lineEnd], index) => `${index}${words}${lineEnd}`)
            .join('');
          const expected = lines.map(([words], index) => `${index + 1}: ${index}${words}`);
          expect(await rowsOf(text)).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });
});
