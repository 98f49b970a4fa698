import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { type AddressColumn, readAddressTable } from '../../src/cli/read-address-table';
import { propertyRuns } from '../support/property-runs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'claimline-addresses-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SAME_AS: AddressColumn = { name: 'same_as', template: null };
const GEONAMES: AddressColumn = { name: 'geonames', template: 'https://sws.geonames.org/{}/' };

async function read(text: string, ...addresses: AddressColumn[]) {
  const file = path.join(folder, 'o.csv');
  await writeFile(file, text);
  return readAddressTable(file, { id: 'id', addresses });
}

/** Cells as `line id url`, problems as `line code`. */
async function said(text: string, ...addresses: AddressColumn[]) {
  const { cells, problems } = await read(text, ...addresses);
  return [
    ...cells.map(({ line, id, url }) => `${line} ${id} ${url}`),
    ...problems.map(({ line, code }) => `${line} ${code}`),
  ];
}

describe('a table of addresses', () => {
  it('has each address of a cell, and ids that a template makes addresses', async () => {
    const text =
      'geonames,id,same_as\n98182,city:baghdad,https://a.example/1 | https://b.example/2\n' +
      'https://www.geonames.org/99072/,city:mosul,\n';
    expect(await said(text, SAME_AS, GEONAMES)).toEqual([
      '2 city:baghdad https://a.example/1',
      '2 city:baghdad https://b.example/2',
      '2 city:baghdad https://sws.geonames.org/98182/',
      '3 city:mosul https://www.geonames.org/99072/',
    ]);
  });

  it.each([
    ['tabs', 'id\tsame_as\ncity:mosul\thttps://a.example/1,2;3\n'],
    ['commas', 'id,same_as\ncity:mosul,"https://a.example/1,2;3"\n'],
    ['semicolons', '"id";"same_as"\r\ncity:mosul;"https://a.example/1,2;3"\r\n'],
  ])('may have %s between cells', async (_, text) => {
    expect(await said(text, SAME_AS)).toEqual(['2 city:mosul https://a.example/1,2;3']);
  });

  it('has rows without an id, which are counted, and rows without an address', async () => {
    const { cells, problems, withoutId } = await read(
      'id,same_as\n,https://a.example\na,\n,\n',
      SAME_AS,
    );
    expect({ cells, problems, withoutId }).toEqual({ cells: [], problems: [], withoutId: 1 });
  });

  it.each([
    ['no such column', 'id,sameas\na,b\n', ['1 missing-column']],
    ['a column twice', 'id,same_as,id\na,b,c\n', ['1 repeated-column']],
    ['nothing', '', ['1 empty-table']],
    ['a row too short', 'id,same_as\na\nb,c\n', ['3 b c', '2 wrong-number-of-cells']],
    ['a quote that is never closed', 'id,same_as\na,b\nc,"d\n', ['2 a b', '3 bad-csv']],
  ])('with %s has a problem at its line', async (_, text, expected) => {
    expect(await said(text, SAME_AS)).toEqual(expected);
  });

  it('is read as any writer of CSV has written it', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => {
      return text.trim() === text && !/[\r\u0085\uFEFF]|\s\|\s/.test(text);
    });
    const settings = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      quoted: fc.boolean(),
      bom: fc.boolean(),
      record_delimiter: fc.constantFrom('unix' as const, 'windows' as const),
    });
    const rows = fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, settings, async (records, options) => {
        const header = ['note', 'id', 'same_as'];
        // Where lines end with both, the library would leave a text with one of the two unquoted.
        const text = stringify([header, ...records], { ...options, quoted_match: /[\r\n]/ });
        const { cells, problems } = await read(text, SAME_AS);
        expect(problems).toEqual([]);
        expect(cells.map(({ id, url }) => [id, url])).toEqual(
          records.map(([, id, url]) => [id, url]),
        );
      }),
      { numRuns: propertyRuns(50) },
    );
  });
});
