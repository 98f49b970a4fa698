import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import type { Problem } from '../../domain/problem';
import { describeForeignEncoding, SAVE_AS_UTF8 } from '../foreign-encoding';

/** One record of a CSV: its cells, and where it stands. */
export interface Row {
  /** The 1-based line that the record starts on. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The record verbatim, without its line end. */
  readonly raw: string;
}

/** The record that csv-parse gives with `raw`. */
interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
}

/** A file that begins as another encoding does. */
class ForeignEncodingError extends Error {}

/** Bytes that are no UTF-8, with the line that they stand on. */
class NotUtf8Error extends Error {
  constructor(readonly line: number) {
    super('not in UTF-8');
  }
}

/**
 * The records of a CSV file in UTF-8 (a byte-order mark is skipped), its header first, read as a
 * stream. Line ends are all read as LF. Empty rows are skipped, and so is the header where it comes
 * again. A file that cannot be read further ends with a Problem instead of a Row.
 */
export async function* parseRows(
  path: string,
  file: string,
  delimiter = ',',
): AsyncGenerator<Row | Problem> {
  const parser = parse({
    bom: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: '\n',
    delimiter,
  });
  const source = createReadStream(path);
  let header: readonly string[] | null = null;
  let nextLine = 1;
  try {
    const feeding = feed(unixLineEnds(decodeUtf8(source)), parser);
    // The loop below throws what the parser does. Unheard here, it would end the program.
    parser.on('error', () => {});
    feeding.catch(() => {});
    for await (const { record, raw } of parser as AsyncIterable<ParsedRecord>) {
      const row = { line: nextLine, cells: record, raw: raw.replace(/\n$/, '') };
      nextLine += raw.split('\n').length - 1;
      if (record.every((cell) => cell.trim() === '')) continue;
      // Excel begins a CSV with a line that says what stands between cells.
      if (header === null && /^sep=.$/i.test(row.raw)) continue;
      if (header !== null && saysTheSame(record, header)) continue;
      header ??= record;
      yield row;
    }
    await feeding;
  } catch (error) {
    yield problemOf(error as Error, file, nextLine);
  } finally {
    source.destroy();
  }
}

function saysTheSame(cells: readonly string[], others: readonly string[]): boolean {
  return (
    cells.length === others.length &&
    cells.every((cell, index) => cell.trim() === others[index]!.trim())
  );
}

async function feed(
  source: AsyncIterable<string>,
  parser: ReturnType<typeof parse>,
): Promise<void> {
  try {
    for await (const text of source) {
      if (parser.destroyed) return;
      if (!parser.write(text)) await once(parser, 'drain');
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

/** CRLF, as Windows ends lines, and CR become LF, wherever the stream is cut. */
async function* unixLineEnds(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let endsInCr = false;
  for await (const text of texts) {
    const whole: string = endsInCr ? `\r${text}` : text;
    endsInCr = whole.endsWith('\r');
    yield (endsInCr ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n');
  }
  if (endsInCr) yield '\n';
}

async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  let isFirst = true;
  for await (const chunk of bytes) {
    const foreign = isFirst ? describeForeignEncoding(chunk) : null;
    if (foreign !== null) throw new ForeignEncodingError(foreign);
    isFirst = false;
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw new NotUtf8Error(line);
    }
    line += text.split('\n').length - 1;
    yield text;
  }
  try {
    yield decoder.decode();
  } catch {
    throw new NotUtf8Error(line);
  }
}

function problemOf(error: Error, file: string, line: number): Problem {
  if (error instanceof NotUtf8Error) {
    return {
      file,
      line: error.line,
      code: 'not-utf8',
      message: 'has bytes that are no UTF-8, on this line or soon after it',
      expected: 'a text in UTF-8',
    };
  }
  if (error instanceof ForeignEncodingError) {
    const { message } = error;
    return { file, line: null, code: 'not-utf8', message, expected: SAVE_AS_UTF8 };
  }
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') {
    return { file, line: null, code: 'missing-file', message: 'is not there', expected: 'the CSV' };
  }
  if ((error as NodeJS.ErrnoException).errno !== undefined) {
    const message = `cannot be read: ${code}`;
    return { file, line: null, code: 'unreadable-file', message, expected: 'a readable file' };
  }
  if (error instanceof CsvError) {
    return {
      file,
      // Rows that were read ahead of it are lost with the parser.
      line: (error as CsvError & { readonly lines?: number }).lines ?? line,
      code: 'bad-csv',
      message: error.message,
      expected: 'CSV as RFC 4180 describes it',
    };
  }
  throw error;
}
