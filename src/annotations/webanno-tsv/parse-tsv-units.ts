import { quote } from '../../domain/quote';
import { unescapeJava, unescapeTsv } from './tsv-cell';
import { type TsvColumn, TsvError, type TsvHeader } from './tsv-header';

/** A token or a part of one, with what stands in its row. */
export interface TsvUnit {
  /** `1-2`, `1-2.1`: sentence, token, part. */
  readonly id: string;
  /** In UTF-16 units. */
  readonly begin: number;
  readonly end: number;
  /** One a column. */
  readonly cells: readonly string[];
  readonly line: number;
}

export interface TsvBody {
  readonly text: string;
  readonly units: readonly TsvUnit[];
}

/**
 * Parses sentences and their rows. The format keeps no text between sentences. As in WebAnno, each
 * ends with a line feed, and spaces fill the rest up to the next start.
 * @throws TsvError
 */
export function parseTsvUnits(
  lines: readonly string[],
  { columns, hasJavaEscapes, lines: from }: TsvHeader,
): TsvBody {
  const unescape = hasJavaEscapes ? unescapeJava : unescapeTsv;
  let text = '';
  let sentence: string[] = [];
  const units: TsvUnit[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] as string).replace(/\r$/, '');
    if (line.startsWith('#Text=')) sentence.push(unescape(line.slice('#Text='.length)));
    if (line === '' || line.startsWith('#')) continue;
    const unit = parseRow(line, at + 1, columns);
    if (sentence.length > 0) {
      text = appendSentence(text, sentence, unit);
      sentence = [];
    }
    checkWords(text, unit, line);
    units.push(unit);
  }
  return { text, units };
}

function parseRow(line: string, number: number, columns: readonly TsvColumn[]): TsvUnit {
  const [id = '', offsets = '', , ...cells] = line.split('\t');
  const [begin, end] = offsets.split('-').map(Number) as [number, number?];
  if (!/^\d+-\d+(?:\.\d+)?$/.test(id) || !/^\d+-\d+$/.test(offsets) || end === undefined) {
    const expected = 'sentence-token, begin-end and the token, between tabs';
    throw new TsvError(`starts with ${quote(`${id}\t${offsets}`)}`, expected, number);
  }
  // Rows end in a tab.
  if (cells.at(-1) === '' && cells.length === columns.length + 1) cells.pop();
  if (cells.length !== columns.length) {
    const expected = `${columns.length}, as the header has`;
    throw new TsvError(`has ${cells.length} columns of annotations`, expected, number);
  }
  return { id, begin, end, cells, line: number };
}

function appendSentence(
  text: string,
  sentence: readonly string[],
  { begin, line }: TsvUnit,
): string {
  const before = text.length === begin + 1 ? text.slice(0, -1) : text;
  if (before.length > begin) {
    const message = `starts a sentence at ${begin}, inside the one before it`;
    throw new TsvError(message, `${before.length} or more`, line);
  }
  return `${before.padEnd(begin, ' ')}${sentence.join('\n')}\n`;
}

function checkWords(text: string, { begin, end, line }: TsvUnit, row: string): void {
  const words = row.split('\t')[2] ?? '';
  const there = text.slice(begin, end);
  // Tools write a token as it is, and some escape it as they do the text.
  if ([words, unescapeTsv(words), unescapeJava(words)].includes(there)) return;
  const message = `has ${JSON.stringify(words)} where #Text has ${JSON.stringify(there)}`;
  throw new TsvError(message, 'the same at the offsets, which count UTF-16 units', line);
}
