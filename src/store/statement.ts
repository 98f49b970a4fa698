import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Parameters } from './parameters';
import { COLUMNS } from './records';

/** The text of one Cypher statement, and the file that it stands in. By itself, it is any statement. */
export interface CypherStatement<
  Given extends Parameters = never,
  Columns extends object = object,
> {
  /** `import/write-documents.cypher`, for messages. */
  readonly name: string;
  readonly text: string;
  /**
   * Read where writes go. In a cluster that is the leader: other members may lag. Later reads wait
   * until their member has what this one saw.
   */
  readonly isLatest?: true;
  /** Never there: for the compiler alone, its parameters and the columns of its rows. */
  readonly types?: (parameters: Given) => Columns;
}

/** The parameters or the columns of a statement that has none. */
export type None = Readonly<Record<never, never>>;

/**
 * Reads the statement in a file beside the function that runs it: `loadStatement<{ id: string }, {
 * name: string }>(__dirname, 'x.cypher')`, once, when the module is loaded. The types declare its
 * parameters and columns, and a test compares them with what Neo4j makes of the text. The program
 * makes statements only by this and `loadTemplate`, so query text is never made from values.
 * `record(claim: Claim)` in it stands for the properties that a record of the node is made from.
 * Comments are not sent to the server.
 */
export function loadStatement<Given extends Parameters, Columns extends object = None>(
  folder: string,
  file: string,
): CypherStatement<Given, Columns> {
  const [one, ...more] = loadStatements<Given, Columns>(folder, file);
  if (one === undefined || more.length > 0) throw new Error(`${file} must hold one statement`);
  return one;
}

/** Reads a file of statements, each ended by a semicolon at the end of a line. */
export function loadStatements<Given extends Parameters = None, Columns extends object = None>(
  folder: string,
  file: string,
): CypherStatement<Given, Columns>[] {
  const name = statementName(folder, file);
  const lines = readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/);
  if (lines.some(isDirective)) throw new Error(`${name} is a template`);
  const text = lines.filter((line) => !/^[ \t]*\/\//.test(line)).join('\n');
  return expandRecords(text)
    .split(/;[ \t]*$/m)
    .map((text) => ({ name, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

/** Whether a line divides a template, rightly or not. */
export function isDirective(line: string): boolean {
  return /^\s*\/\/\s*(if|end|include|eager)\b/i.test(line);
}

export function statementName(folder: string, file: string): string {
  return path.relative(__dirname, path.join(folder, file));
}

/** The text with what `record(…)` in it stands for. */
export function expandRecords(text: string): string {
  return text.replace(RECORD, writeRecord);
}

/** `record(claim: Claim)`, and `record(node: Entity|Event)` of a node that may be either. */
const RECORD = /\brecord\((\w+): ([\w|]+)\)/g;

/** Writes the columns that `decodeNode` needs to make a record of a node. */
function writeRecord(_found: string, node: string, labels: string): string {
  const parts = labels.split('|').map((label) => {
    const columns = COLUMNS[label as keyof typeof COLUMNS].map((name) => `${node}.${name}`);
    return { label, list: `['${label}', ${columns.join(', ')}]` };
  });
  if (parts.length === 1) return parts[0]!.list;
  const cases = parts.map(({ label, list }) => `WHEN ${node}:${label} THEN ${list}`);
  return `CASE ${cases.join(' ')} END`;
}
