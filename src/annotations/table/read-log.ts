import { stat } from 'node:fs/promises';
import path from 'node:path';
import { EdtfError, parseEdtf } from '../../domain/edtf';
import type { NoteCounter } from '../../domain/note';
import type { Problem } from '../../domain/problem';
import type { When } from '../../domain/when';
import { LogOrder } from './log-order';
import { openRows, tableFile, type TableCorpusOptions } from './open-rows';
import { readRow, type RowFacts } from './read-row';
import type { RowContext } from './row-cells';

/** A log of changes that was read once through, so that each row knows its neighbours. */
export class Log {
  constructor(
    private readonly order: LogOrder,
    /** When it was last read. */
    readonly until: When,
  ) {}

  /** A row of the file, counted from 0, with the time for which it stands; counts what is odd about it. */
  place(row: number, facts: RowFacts, { file }: RowContext, notes: NoteCounter): RowFacts {
    const { when, log, isAsOfOutside } = this.order.place(row, facts, this.until);
    if (isAsOfOutside) {
      const subject = 'as_of before the row before it, or after its own';
      notes.add({ code: 'as-of-outside', subject, file, line: facts.row.line, remedy: null });
    }
    return { ...facts, when, log };
  }
}

/** The order of a log, which is read anew only where its file has changed. */
export class KnownLog {
  private known: { readonly version: string; readonly log: Log | Problem[] | null } | null = null;

  constructor(private readonly options: TableCorpusOptions) {}

  async read(): Promise<Log | Problem[] | null> {
    const version = await versionOf(path.join(this.options.folder, this.options.settings.file));
    if (this.known === null || this.known.version !== version) {
      this.known = { version, log: await readLog(this.options) };
    }
    return this.known.log;
  }
}

/** Tells one content of a file from the next; empty for a file that cannot be read. */
async function versionOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

/**
 * Reads the order of a log of changes. Rows with problems have no part in it: the second reading reports them.
 * Null for an empty log; problems where `until` lies before a row.
 */
async function readLog(options: TableCorpusOptions): Promise<Log | Problem[] | null> {
  const table = await openRows(options);
  if (Array.isArray(table)) return table;
  const order = new LogOrder();
  for await (const row of table.rows) {
    if ('code' in row) break;
    const facts = readRow(row, table.context);
    order.add(Array.isArray(facts) ? null : facts);
  }
  order.close();
  const last = order.lastObserved;
  if (last === null) return null;
  const until = untilOf(options) ?? last;
  return (until.endLatest ?? Infinity) > last.startEarliest!
    ? new Log(order, until)
    : [readTooEarly(options, until, last)];
}

/** The time in corpus.yaml; null if it is missing or cannot be read. */
function untilOf({ settings }: TableCorpusOptions): When | null {
  if (settings.until === undefined) return null;
  try {
    return parseEdtf(String(settings.until));
  } catch (error) {
    if (error instanceof EdtfError) return null; // A problem of corpus.yaml.
    throw error;
  }
}

function readTooEarly(options: TableCorpusOptions, until: When, last: When): Problem {
  const message = `has a row of ${last.edtf}, after ${until.edtf}, by which it was last read`;
  const expected = 'an `until` in corpus.yaml that is no earlier than any row';
  return { file: tableFile(options), line: null, code: 'bad-value', message, expected };
}
