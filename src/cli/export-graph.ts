import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { quote } from '../domain/quote';
import { PACKAGED } from '../export/graph/data-package';
import { EXPORT_NAMES, findExport } from '../export/graph/formats';
import { openExport } from '../export/graph/open-export';
import { SharedBatcher } from '../store/shared-batcher';
import type { Store } from '../store/connection';
import { exportReads } from '../use-cases/exports/export-reads';
import { InputError } from '../use-cases/input-error';
import { describeFile } from './describe-file';
import { showRows } from './progress';
import { writeStreamAtomically } from './write-stream-atomically';

/** Which file, of which part of the graph, where to. */
export interface GraphExport {
  /** `claims.csv` */
  readonly file: string;
  /** `about=city:mosul` */
  readonly parameters: readonly string[];
  /** A path, or `-` for standard output. */
  readonly out: string;
}

/**
 * Writes an export to a file, which appears when it is whole. Throws an InputError that names what is
 * wrong in the question.
 */
export async function exportGraph(
  store: Store,
  { file, parameters, out }: GraphExport,
  settings: { readonly site: string; readonly signal: AbortSignal },
): Promise<{ readonly rows: number; readonly knownAsOf: string }> {
  const kind = findExport(file);
  if (kind === null) {
    throw new InputError('file', `is ${quote(file)}`, `one of ${EXPORT_NAMES.join(', ')}`);
  }
  const reads = exportReads(store, new SharedBatcher(), settings);
  const opened = await openExport(reads, kind, askedBy(parameters));
  const progress = showRows(file, await opened.total());
  let rows = 0;
  const count = (more: number) => {
    rows += more;
    progress.add(more);
  };
  try {
    const chunks = Readable.from(opened.write(count), { objectMode: false });
    if (out === '-') await pipeline(chunks, process.stdout, { ...settings, end: false });
    else await writeStreamAtomically(chunks, out, settings);
    if (out !== '-' && PACKAGED.includes(kind.ending)) await describeFile(opened.head, kind, out);
  } finally {
    progress.end();
  }
  return { rows, knownAsOf: opened.head.knownAsOf };
}

function askedBy(parameters: readonly string[]): URLSearchParams {
  return new URLSearchParams(
    parameters.map((parameter) => {
      const at = parameter.indexOf('=');
      if (at > 0) return [parameter.slice(0, at), parameter.slice(at + 1)];
      throw new InputError('parameters', `has ${quote(parameter)}`, 'NAME=VALUE: about=city:mosul');
    }),
  );
}
