import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { unpackZip, ZIP_LIMITS } from '../../src/server/unpack-zip';
import { ZIP_FAULTS, ZipError } from '../../src/server/zip-error';
import { propertyRuns } from '../support/property-runs';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'claimline-zip-'));
});
afterAll(() => rm(parent, { recursive: true }));

/** A zip of texts by their names. A name that ends with a slash is a folder. */
async function zipOf(
  files: Readonly<Record<string, string>>,
  options: { mode?: number } = {},
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('/')) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(text), name, options);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** The same bytes with one text for another, wherever it stands. */
function patched(zip: Buffer, text: string, by: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(text, by), 'latin1');
}

/** The same bytes with another number in each header of the central directory, so many bytes into it. */
function withHeader(zip: Buffer, offset: number, value: number, bytes = 2): Buffer {
  const changed = Buffer.from(zip);
  for (let at = 0; (at = changed.indexOf('PK\x01\x02', at, 'latin1')) >= 0; at += 4) {
    changed.writeUIntLE(value, at + offset, bytes);
  }
  return changed;
}

/** The files that were unpacked, or the fault and the entry that has it. */
async function unpack(zip: Buffer): Promise<unknown> {
  const folder = await mkdtemp(path.join(parent, 'x-'));
  try {
    await unpackZip(zip, folder);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return [error.fault, error.entry];
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const texts = names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

describe('a zip', () => {
  it('is unpacked into its folders, without files that are hidden', async () => {
    const files = { 'corpus.yaml': 'id: a', 'notes/الموصل.txt': 'ISIS', 'empty/': '' };
    const hidden = { '.DS_Store': 'x', '__MACOSX/._corpus.yaml': 'x', 'notes/.git/config': 'x' };
    expect(await unpack(await zipOf({ ...files, ...hidden }))).toEqual({
      'corpus.yaml': 'id: a',
      'notes/الموصل.txt': 'ISIS',
    });
  });

  it('has names in UTF-8 though its writer did not say so', async () => {
    const zip = await zipOf({ 'Kyjiv-Київ.txt': 'x' });
    expect(await unpack(withHeader(zip, 8, 0))).toEqual({ 'Kyjiv-Київ.txt': 'x' });
  });

  it.each([
    ['../evil.txt', 'bad-name'],
    ['a/../../b.txt', 'bad-name'],
    ['/etc/evil.txt', 'bad-name'],
    ['C:/evil.txt', 'bad-name'],
    ['..\\evil.txt', 'bad-name'],
    ['a//evil.txt', 'bad-name'],
    ['./evil.txt', 'bad-name'],
    ['a\x00evil.txt', 'bad-name'],
  ])('that names an entry %j is refused', async (name, fault) => {
    const standIn = 'x'.repeat(name.length);
    const zip = await zipOf({ 'corpus.yaml': 'id: a', [standIn]: 'y' });
    expect(await unpack(patched(zip, standIn, name))).toEqual([fault, name]);
  });

  it('with a name that no file system holds is refused', async () => {
    const name = `${'x'.repeat(256)}.txt`;
    expect(await unpack(await zipOf({ [name]: '' }))).toEqual(['bad-name', name]);
  });

  it.each([
    ['a name twice', ['a.txt', 'b.txt'], 'a.txt'],
    ['names that differ in case', ['a.txt', 'A.TXT'], 'A.TXT'],
    ['folders that differ in case', ['a/b.txt', 'A/c.txt'], 'A'],
    ['a file that is a folder too', ['a', 'a/b.txt'], 'a'],
    ['a folder that is a file too', ['a/b.txt', 'a'], 'a'],
  ])('with %s is refused', async (_, names, entry) => {
    const zip = await zipOf(Object.fromEntries(names.map((name) => [name, 'x'])));
    expect(await unpack(patched(zip, 'b.txt', entry === 'a.txt' ? 'a.txt' : 'b.txt'))).toEqual([
      'same-name',
      entry,
    ]);
  });

  it('with a symbolic link, a device, or an entry that needs a password is refused', async () => {
    expect(await unpack(await zipOf({ l: '/etc/passwd' }, { mode: 0o120777 }))).toEqual([
      'not-a-file',
      'l',
    ]);
    expect(await unpack(await zipOf({ d: '' }, { mode: 0o020666 }))).toEqual(['not-a-file', 'd']);
    const zip = await zipOf({ 'a.txt': 'x' });
    expect(await unpack(withHeader(zip, 8, 0x801))).toEqual(['encrypted', 'a.txt']);
    expect(await unpack(withHeader(zip, 10, 14))).toEqual(['unknown-compression', 'a.txt']);
  });

  it('that would be too large unpacked is refused before anything is written', async () => {
    const bomb = await zipOf({ 'a.txt': '0'.repeat(2 * ZIP_LIMITS.small) });
    expect(await unpack(bomb)).toEqual(['too-compressed', null]);
    const zip = await zipOf({ 'a.txt': 'x' });
    expect(await unpack(withHeader(zip, 24, 2 ** 31, 4))).toEqual(['too-large', null]);
    // The record at the end tells how many entries there are.
    zip.writeUInt16LE(20_001, zip.length - 12);
    expect(await unpack(zip)).toEqual(['too-many-entries', null]);
  });

  it('that says less of an entry than is in it is refused', async () => {
    const zip = await zipOf({ 'a.txt': 'x'.repeat(1_000) });
    expect(await unpack(withHeader(zip, 24, 10, 4))).toEqual(['not-a-zip', 'a.txt']);
    expect(await unpack(withHeader(zip, 16, 10, 4))).toEqual(['not-a-zip', 'a.txt']);
  });

  it.each([
    ['nothing', ''],
    ['a text', 'id: a'],
    ['a zip without entries', 'PK\x05\x06'.padEnd(22, '\0'), {}],
  ])('of %s holds nothing', async (_, bytes, expected: unknown = ['not-a-zip', null]) => {
    expect(await unpack(Buffer.from(bytes, 'latin1'))).toEqual(expected);
  });

  it('is refused for reasons that its documentation tells', async () => {
    const guide = await readFile(path.join('docs', 'corrections.md'), 'utf8');
    const rows = [...guide.matchAll(/^\| `([a-z-]+)` +\| (.*?) +\|$/gm)];
    expect(rows.map(([, fault, meaning]) => [fault, meaning])).toEqual(Object.entries(ZIP_FAULTS));
  });

  it('whose bytes were changed is unpacked or refused, and writes nowhere else', async () => {
    const files = { 'corpus.yaml': 'id: a', 'notes/a.txt': 'ISIS held Mosul. '.repeat(9) };
    const zip = await zipOf(files);
    const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = Buffer.from(zip);
        for (const [at, byte] of changes) changed[at] = byte;
        const before = (await readdir(parent)).filter((name) => !name.startsWith('x-'));
        const found = await unpack(changed);
        if (!Array.isArray(found)) {
          for (const text of Object.values(found as object)) {
            expect(Object.values(files)).toContain(text);
          }
        }
        expect((await readdir(parent)).filter((name) => !name.startsWith('x-'))).toEqual(before);
      }),
      { numRuns: propertyRuns(100) },
    );
  });
});
