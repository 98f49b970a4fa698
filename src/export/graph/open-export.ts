import type { ExportReads, Rows } from '../../use-cases/exports/export-reads';
import { InputError } from '../../use-cases/input-error';
import { listCorpora } from '../../use-cases/list-corpora';
import type { Chunk, ExportHead } from './format';
import type { ExportKind } from './formats';
import { momentOf } from './moment-of';
import { readParameters } from './read-parameters';

/** An export that has begun: nothing in its question is wrong. */
export interface OpenExport {
  readonly head: ExportHead;
  readonly total: Rows<unknown>['total'];
  /** The file; `count` is told of each page's rows once they are read. */
  write(count?: (rows: number) => void): AsyncGenerator<Chunk, void>;
}

/**
 * Opens the export of a kind that an address asks for. It shows the graph as it was when it began, unless the
 * address names another moment. Throws an InputError that names a parameter.
 */
export async function openExport(
  reads: ExportReads,
  { name, ending, subject, format }: ExportKind,
  asked: URLSearchParams,
): Promise<OpenExport> {
  const given = readParameters(subject.parameters, asked);
  const knownAsOf = await momentOf(reads, given);
  const rows = await openRows(() => subject.open(reads, given, knownAsOf));
  if (format.most !== undefined) {
    const count = await rows.total();
    if (count !== null && count > format.most) {
      const problem = `would have ${count} rows as ${ending}`;
      throw new InputError(name, problem, `a filter that leaves at most ${format.most}, or csv`);
    }
  }
  const moment = new Date(knownAsOf).toISOString();
  const again = new URLSearchParams(asked);
  again.set('knownAsOf', moment);
  const head = {
    ...{ name, title: subject.title, knownAsOf: moment, site: reads.site },
    address: `${reads.site}/export/${name}.${ending}?${again.toString()}`,
    corpora: await listCorpora(reads.open()),
  };
  return {
    head,
    total: () => rows.total(),
    write: (count = () => {}) => format.write(head, subject, counted(rows.pages, count)),
  };
}

async function openRows(open: () => Promise<Rows<unknown>>): Promise<Rows<unknown>> {
  try {
    return await open();
  } catch (error) {
    throw error instanceof InputError ? ofParameter(error) : error;
  }
}

async function* counted<Row>(
  pages: AsyncIterable<readonly Row[]>,
  count: (rows: number) => void,
): AsyncGenerator<readonly Row[], void> {
  for await (const rows of pages) {
    count(rows.length);
    yield rows;
  }
}

/** The API has a filter's and a lens's parts inside these; an address has them by themselves. */
function ofParameter({ argument, problem, expected }: InputError): InputError {
  return new InputError(argument.replace(/^(filter|lens)\./, ''), problem, expected);
}
