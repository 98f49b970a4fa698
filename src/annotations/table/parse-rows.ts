import { createReadStream } from 'node:fs';
import { parse, type CsvError } from 'csv-parse';
import type { Problem } from '../../domain/problem';

/** One record of a CSV: its cells, and where it stands. */
export interface Row {
  /** The 1-based line that the record starts on. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The record verbatim, without its line end. */
  readonly raw: string;
}

/** What csv-parse gives with `raw`. */
interface ParsedRecord {
  readonly record: string[];
  readonly raw: string;
}

/** Bytes that are no UTF-8, with the line that they stand on. */
class NotUtf8Error extends Error {
  constructor(readonly line: number) {
    super('not in UTF-8');
  }
}

/**
 * The records of a CSV file in UTF-8 (a byte-order mark is passed over), its header first, read as a
 * stream. A file that cannot be read further ends with a Problem instead of a Row.
 */
export async function* parseRows(path: string, file: string): AsyncGenerator<Row | Problem> {
  const parser = parse({ bom: true, raw: true, relax_column_count: true });
  const source = decodeUtf8(createReadStream(path));
  let nextLine = 1;
  try {
    const feeding = feed(source, parser);
    for await (const { record, raw } of parser as AsyncIterable<ParsedRecord>) {
      yield { line: nextLine, cells: record, raw: raw.replace(/\r?\n$/, '') };
      nextLine += raw.split('\n').length - 1;
    }
    await feeding;
  } catch (error) {
    yield problemOf(error as Error, file, nextLine);
  }
}

async function feed(
  source: AsyncIterable<string>,
  parser: ReturnType<typeof parse>,
): Promise<void> {
  try {
    for await (const text of source) {
      if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve));
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
}

async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  for await (const chunk of bytes) {
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
  const code = (error as NodeJS.ErrnoException | CsvError).code ?? '';
  if (code === 'ENOENT') {
    return { file, line: null, code: 'missing-file', message: 'is not there', expected: 'the CSV' };
  }
  if (code.startsWith('CSV_')) {
    return {
      file,
      line,
      code: 'bad-csv',
      message: error.message,
      expected: 'CSV as RFC 4180 describes it',
    };
  }
  throw error;
}
