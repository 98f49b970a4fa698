import { objectOf } from './column';
import type { Format } from './format';

/** JSON Lines: one object a row, with lists as lists. */
export const JSONL: Format<unknown> = {
  mediaType: 'application/jsonl; charset=utf-8',
  async *write({ knownAsOf }, { columns }, pages) {
    for await (const rows of pages) {
      yield rows
        .map((row) => JSON.stringify({ ...objectOf(columns, row), known_as_of: knownAsOf }))
        .join('\n')
        .concat('\n');
    }
  },
};
