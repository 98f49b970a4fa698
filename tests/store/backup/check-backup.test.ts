import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkBackup } from '../../../src/store/backup/check-backup';
import type { NodeLine } from '../../../src/store/backup/graph-line';
import { GraphTally } from '../../../src/store/backup/graph-tally';
import { readMigrations } from '../../../src/store/migrate';

let file: string;
beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'claimline-backup-')), 'graph.backup');
});
afterAll(() => rm(path.dirname(file), { recursive: true }));

const MIGRATIONS = readMigrations().map(({ number, name, sha256 }) => ({ number, name, sha256 }));
const HEADER = {
  ...{ claimlineBackup: 1, program: '0.1.0', writtenAt: '2026-11-28T09:00:00.000Z' },
  ...{ revision: 7, recordedAt: 1_795_858_697_712, migrations: MIGRATIONS },
  ...{ nodes: 2, relationships: 1 },
};
const NODES: readonly NodeLine[] = [
  // A line separator of Unicode is no end of a line.
  { labels: ['Text'], properties: { id: 'a', text: 'one\u2028two\nthree' } },
  { labels: ['Graph'], properties: { id: 'graph', revision: 7 } },
];
const EDGE = { type: 'HAS_TEXT', from: 0, to: 1, properties: { order: 0 } };
const END = { end: totalOf() };

function totalOf() {
  const tally = new GraphTally();
  for (const line of [...NODES, EDGE]) tally.add(line);
  return tally.total();
}

/** A backup of these lines, and its failure. */
async function failureOf(lines: readonly (object | string)[] | Buffer): Promise<unknown> {
  const text = (line: object | string) => (typeof line === 'string' ? line : JSON.stringify(line));
  const bytes = Buffer.isBuffer(lines)
    ? lines
    : gzipSync(lines.map((line) => `${text(line)}\n`).join(''));
  await writeFile(file, bytes);
  try {
    return (await check()).sum;
  } catch (error) {
    return (error as Error).message.replaceAll(file, 'FILE');
  }
}

const check = (name = file) =>
  checkBackup(name, { onRead: () => {}, signal: new AbortController().signal });

describe('a backup that is checked', () => {
  it('is whole where its last line says what the others come to', async () => {
    expect(await failureOf([HEADER, ...NODES, EDGE, END])).toEqual(totalOf());
  });

  it.each<[string, readonly (object | string)[], string]>([
    ['nothing', [], 'BACKUP_WRONG_FILE: FILE is empty'],
    ['other lines', ['{"a":1}', ...NODES], 'BACKUP_WRONG_FILE: FILE has another first line'],
    ['no JSON', ['title: T'], 'BACKUP_WRONG_FILE: FILE has another first line'],
    [
      'a header without a revision',
      [{ ...HEADER, revision: undefined }],
      'BACKUP_WRONG_FILE: FILE has a wrong first line (revision: Invalid input: expected number, received undefined)',
    ],
    [
      'a later format',
      [{ claimlineBackup: 2, program: '3.0.0' }],
      'BACKUP_TOO_NEW: FILE was written by Claimline 3.0.0 in format 2, which',
    ],
    [
      'a later migration',
      [{ ...HEADER, migrations: [...MIGRATIONS, { number: 999, name: '0999-x', sha256: '' }] }],
      'BACKUP_TOO_NEW: FILE was written by Claimline 0.1.0. The graph has had migration 0999-x, which',
    ],
    ['no last line', [HEADER, ...NODES, EDGE], 'BACKUP_CUT: FILE has no last line'],
    ['a line too few', [HEADER, ...NODES, END], 'BACKUP_DAMAGED: FILE has the hash '],
    ['a line twice', [HEADER, ...NODES, EDGE, EDGE, END], 'BACKUP_DAMAGED: FILE has the hash '],
    [
      'a line after the last',
      [HEADER, ...NODES, EDGE, END, EDGE],
      'BACKUP_DAMAGED: FILE, line 6: it stands after the end',
    ],
    [
      'half a line',
      [HEADER, '{"labels":["Te'],
      'BACKUP_DAMAGED: FILE, line 2: it is no JSON object',
    ],
    [
      'a line of another form',
      [HEADER, { labels: 'Text', properties: {} }],
      'BACKUP_DAMAGED: FILE, line 2: labels: Invalid input: expected array',
    ],
    [
      'a relationship to a node that is not there',
      [HEADER, NODES[0]!, EDGE],
      'BACKUP_DAMAGED: FILE, line 3: there is no node 1 before it',
    ],
    [
      'a value of an unknown kind',
      [HEADER, { labels: [], properties: { a: { vector: [1] } } }],
      'BACKUP_DAMAGED: FILE, line 2: a value of an unknown kind, {"vector":[1]}',
    ],
  ])('is refused with its place where it has %s', async (_, lines, message) => {
    expect(await failureOf(lines)).toEqual(expect.stringContaining(message));
  });

  it('is refused where it is another file, none, or a folder', async () => {
    expect(await failureOf(Buffer.from('title: T\n'))).toMatch(
      /^BACKUP_WRONG_FILE: FILE is not compressed by gzip/,
    );
    await expect(check('/nowhere/graph.backup')).rejects.toMatchObject({
      code: 'BACKUP_UNREADABLE',
      message: expect.stringContaining('/nowhere/graph.backup cannot be read: ENOENT'),
    });
    await expect(check(path.dirname(file))).rejects.toMatchObject({ code: 'BACKUP_UNREADABLE' });
  });

  it('is refused wherever it was cut', async () => {
    const whole = gzipSync(
      [HEADER, ...NODES, EDGE, END].map((l) => `${JSON.stringify(l)}\n`).join(''),
    );
    for (let length = 1; length < whole.length; length += 7) {
      expect(await failureOf(whole.subarray(0, length))).toMatch(/^BACKUP_CUT: FILE/);
    }
    expect(await failureOf(Buffer.alloc(0))).toMatch(/^BACKUP_(CUT|WRONG_FILE): FILE/);
  });

  it('is refused wherever a byte was changed, unless it says the same', async () => {
    const text = [HEADER, ...NODES, EDGE, END].map((l) => `${JSON.stringify(l)}\n`).join('');
    const whole = gzipSync(text);
    for (let at = 0; at < whole.length; at += 5) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 0x10;
      const answer = await failureOf(changed);
      if (typeof answer === 'string') expect(answer).toMatch(/^BACKUP_[A-Z_]+: FILE/);
      else expect(gunzipSync(changed).toString()).toBe(text);
    }
  });
});
