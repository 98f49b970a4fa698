import fc from 'fast-check';
import { parseEdtf } from '../../src/domain/edtf';
import { spellKnownAt } from '../../src/domain/log-entry';

const NOON = Date.UTC(2022, 2, 10, 12);

describe("a log's row as somebody read it", () => {
  test.each([
    ['before the next row', '2022-03-02/2022-03-24', '2022-03-02/[2022-03-10T12:00:00Z..]'],
    [
      'before the last reading',
      '[..2022-03-02]/[2022-03-24..]',
      '[..2022-03-02]/[2022-03-10T12:00:00Z..]',
    ],
    ['after the next row', '2022-03-02/2022-03-09', '2022-03-02/2022-03-09'],
    ['after the last reading', '2022-03-02/[2022-03-09..]', '2022-03-02/[2022-03-09..]'],
    ['before it can have begun', '2022-03-20/2022-03-24', '2022-03-20/[2022-03-21T00:00:00Z..]'],
  ])('%s: %s', (_, written, expected) => {
    const read = spellKnownAt(parseEdtf(written), NOON);
    expect(read.edtf).toBe(expected);
    expect(read).toEqual(parseEdtf(expected));
  });

  test('is as it stands once the next row was there', () => {
    const row = parseEdtf('2022-03-02/2022-03-09');
    expect(spellKnownAt(row, row.endLatest!)).toBe(row);
    expect(spellKnownAt(row, row.endLatest! - 1).endLatest).toBeNull();
  });

  test('is never certain beyond what the next row says', () => {
    const second = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(second, second, second, (a, b, read) => {
        const iso = (seconds: number) =>
          new Date(NOON + seconds * 1000).toISOString().replace('.000Z', 'Z');
        const row = parseEdtf(`${iso(Math.min(a, b))}/${iso(Math.max(a, b))}`);
        const cut = spellKnownAt(row, NOON + read * 1000);
        expect(cut.startLatest).toBe(row.startLatest);
        expect(cut.endEarliest!).toBeLessThanOrEqual(Math.max(row.endEarliest!, row.startLatest!));
        expect(cut.endLatest === null || cut.endLatest === row.endLatest).toBe(true);
      }),
    );
  });
});
