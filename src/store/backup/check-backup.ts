import { z } from 'zod';
import { findPending, readMigrations } from '../migrate';
import { StoreError } from '../store-error';
import { BackupError } from './backup-error';
import {
  ANY_HEADER,
  BACKUP_END,
  BACKUP_FORMAT,
  BACKUP_HEADER,
  type BackupHeader,
} from './backup-header';
import { type GraphLine, isNode, NODE_LINE, RELATIONSHIP_LINE } from './graph-line';
import { type GraphSum, GraphTally } from './graph-tally';
import { decodeProperties } from './property';
import { type FileLine, readLines } from './read-lines';

/** A file that can be restored whole. */
export interface CheckedBackup {
  readonly file: string;
  readonly header: BackupHeader;
  readonly sum: GraphSum;
}

export interface ReadingSettings {
  /** Is called for each node and relationship. */
  readonly onRead: (header: BackupHeader) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads a whole backup before anything of it is restored. Throws a BackupError that names the line where it is no
 * backup, was cut or changed, or was made by a later version.
 */
export async function checkBackup(
  file: string,
  { onRead, signal }: ReadingSettings,
): Promise<CheckedBackup> {
  const tally = new GraphTally();
  let header: BackupHeader | null = null;
  let end: GraphSum | null = null;
  for await (const line of readLines(file, signal)) {
    if (header === null) {
      header = readHeader(file, line);
      continue;
    }
    if (end !== null) throw damaged(file, line, 'it stands after the end');
    const read = readLine(file, line, tally);
    if ('end' in read) {
      end = read.end;
    } else {
      tally.add(read);
      onRead(header);
    }
  }
  if (header === null) throw wrongFile(file, 'is empty');
  if (end === null) {
    throw new BackupError(
      'BACKUP_CUT',
      `${file} has no last line (expected a whole backup). Copy it again, or use another.`,
    );
  }
  const sum = tally.total();
  if (sum.sha256 !== end.sha256) {
    throw new BackupError(
      'BACKUP_DAMAGED',
      `${file} has the hash ${sum.sha256} of ${sum.nodes} nodes and ${sum.relationships} relationships (expected ${end.sha256} of ${end.nodes} and ${end.relationships}). Copy it again, or use another.`,
    );
  }
  return { file, header, sum };
}

/** The nodes and relationships of a file that has been checked, each with the length of its line. */
export async function* readParts(
  file: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly part: GraphLine; readonly length: number }> {
  for await (const { text, number } of readLines(file, signal)) {
    const part = JSON.parse(text) as GraphLine | { readonly end: GraphSum };
    if (number > 1 && !('end' in part)) yield { part, length: text.length };
  }
}

function readHeader(file: string, { text }: FileLine): BackupHeader {
  const json = parseJson(text);
  const any = ANY_HEADER.safeParse(json);
  if (!any.success) throw wrongFile(file, 'has another first line');
  const { claimlineBackup: format, program } = any.data;
  if (format > BACKUP_FORMAT) {
    throw new BackupError(
      'BACKUP_TOO_NEW',
      `${file} was written by Claimline ${program} in format ${format}, which this version does not know. Use that version, or a later one.`,
    );
  }
  const header = BACKUP_HEADER.safeParse(json);
  if (!header.success) throw wrongFile(file, `has a wrong first line (${reasonOf(header.error)})`);
  checkMigrations(file, header.data);
  return header.data;
}

function checkMigrations(file: string, { program, migrations }: BackupHeader): void {
  try {
    findPending(migrations, readMigrations());
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new BackupError(
      'BACKUP_TOO_NEW',
      `${file} was written by Claimline ${program}. ${error.message}`,
      { cause: error },
    );
  }
}

/** A part of the graph whose values can be restored, or the end. */
function readLine(
  file: string,
  line: FileLine,
  tally: GraphTally,
): GraphLine | z.infer<typeof BACKUP_END> {
  const json = parseJson(line.text);
  if (typeof json !== 'object' || json === null) throw damaged(file, line, 'it is no JSON object');
  const form = 'end' in json ? BACKUP_END : 'labels' in json ? NODE_LINE : RELATIONSHIP_LINE;
  const read = form.safeParse(json);
  if (!read.success) throw damaged(file, line, reasonOf(read.error));
  if ('end' in read.data) return read.data;
  const part = read.data as GraphLine;
  if (!isNode(part)) {
    const missing = [part.from, part.to].find((node) => !tally.has(node));
    if (missing !== undefined) throw damaged(file, line, `there is no node ${missing} before it`);
  }
  try {
    decodeProperties(part.properties);
  } catch (error) {
    throw damaged(file, line, (error as Error).message);
  }
  return part;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf({ issues }: z.ZodError): string {
  const [{ path, message } = { path: [], message: '' }] = issues;
  return [path.join('.'), message].filter((part) => part !== '').join(': ');
}

function wrongFile(file: string, reason: string): BackupError {
  return new BackupError(
    'BACKUP_WRONG_FILE',
    `${file} ${reason} (expected a file that \`claimline backup\` wrote).`,
  );
}

function damaged(file: string, { number }: FileLine, reason: string): BackupError {
  return new BackupError(
    'BACKUP_DAMAGED',
    `${file}, line ${number}: ${reason}. The file was changed after it was written. Copy it again, or use another.`,
  );
}
