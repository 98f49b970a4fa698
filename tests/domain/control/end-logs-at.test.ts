import { endLogsAt } from '../../../src/domain/control/end-logs-at';
import type { Lens } from '../../../src/domain/control/lens';
import { parseEdtf } from '../../../src/domain/edtf';
import { changed, held } from './evidence';

const ROW = held('russia', '2022-03-02/2022-03-24', { isLogRow: true });

/** The row's time as a reader under the lens has it. */
function readUnder(lens: Lens): string {
  return endLogsAt([ROW], lens)[0]!.when!.edtf;
}

describe("a log's row, which the next row ended on 24 March,", () => {
  test('goes on under a lens that ends before', () => {
    const goesOn = '2022-03-02/[2022-03-10T00:00:00Z..]';
    expect(readUnder({ saidBefore: parseEdtf('2022-03-10') })).toBe(goesOn);
    expect(readUnder({ publishedBefore: parseEdtf('2022-03-10') })).toBe(goesOn);
    expect(readUnder({ knownAsOf: Date.UTC(2022, 2, 10) })).toBe(goesOn);
  });

  test('goes on until the first moment at which a lens ends', () => {
    const lens = { saidBefore: parseEdtf('2022-03-10'), knownAsOf: Date.UTC(2022, 2, 12) };
    expect(readUnder(lens)).toBe('2022-03-02/[2022-03-10T00:00:00Z..]');
    expect(readUnder({ ...lens, publishedBefore: parseEdtf('2022-03-05') })).toBe(
      '2022-03-02/[2022-03-05T00:00:00Z..]',
    );
  });

  test('keeps its end under a lens that ends later or never', () => {
    expect(readUnder({})).toBe('2022-03-02/2022-03-24');
    expect(readUnder({ saidBefore: parseEdtf('2022-04') })).toBe('2022-03-02/2022-03-24');
    expect(readUnder({ saidBefore: parseEdtf('../2022-03') })).toBe('2022-03-02/2022-03-24');
  });
});

test('a lens ends no claim that is not a row of a log', () => {
  const evidence = [held('russia', '2022-03-02/2022-03-24'), changed({ when: '2022-03-24' })];
  expect(endLogsAt(evidence, { knownAsOf: Date.UTC(2022, 2, 10) })).toEqual(evidence);
});
