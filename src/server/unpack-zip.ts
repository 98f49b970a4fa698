import { isUtf8 } from 'node:buffer';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import {
  type Entry,
  fromBufferPromise,
  getFileNameLowLevel,
  validateFileName,
  type ZipFile,
} from 'yauzl';
import { quote } from '../domain/quote';
import { ZipError } from './zip-error';

const MEBIBYTE = 2 ** 20;

/** The limits of archives that the server unpacks. */
export const ZIP_LIMITS = {
  /** Bytes of the archive itself. */
  packed: 16 * MEBIBYTE,
  /** Bytes of all that is in it. */
  unpacked: 256 * MEBIBYTE,
  entries: 20_000,
  /** How often as large it is unpacked; an archive below `small` may be as it likes. */
  ratio: 200,
  small: MEBIBYTE,
  /** Bytes of the name of an entry, with its folders. */
  name: 1_000,
} as const;

/** The type of a file in the mode that Unix gives it; 0 where another system made the archive. */
const [TYPE, REGULAR, FOLDER] = [0o170000, 0o100000, 0o040000];

/** Left out, as the readers of corpora do: files that begin with a dot, and those that macOS adds. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;

/** Unpacks an archive into an empty folder. All of its entries are looked at before the first is written. */
export async function unpackZip(zip: Buffer, folder: string): Promise<void> {
  // Names are checked here, each fault with its code.
  const archive = await orZipError(fromBufferPromise(zip, READING), null);
  for (const [name, entry] of checkEntries(await readEntries(archive), zip.length)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await write(archive, entry, file, name);
  }
}

const READING = { lazyEntries: true, decodeStrings: false } as const;

async function readEntries(archive: ZipFile): Promise<Entry[]> {
  if (archive.entryCount > ZIP_LIMITS.entries) {
    const most = `at most ${ZIP_LIMITS.entries}`;
    throw new ZipError('too-many-entries', `has ${archive.entryCount} entries`, most);
  }
  const entries: Entry[] = [];
  const reading = archive.eachEntry();
  for (;;) {
    const next = await orZipError(reading.next(), null);
    if (next.done) return entries;
    entries.push(next.value);
  }
}

/** The files of an archive by their names, once nothing is wrong with any. */
function checkEntries(entries: readonly Entry[], packed: number): Map<string, Entry> {
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > ZIP_LIMITS.unpacked) {
    const most = `at most ${ZIP_LIMITS.unpacked} bytes`;
    throw new ZipError('too-large', `has ${unpacked} bytes unpacked`, most);
  }
  if (unpacked > ZIP_LIMITS.small && unpacked > packed * ZIP_LIMITS.ratio) {
    const times = `is ${Math.ceil(unpacked / packed)} times as large unpacked`;
    throw new ZipError('too-compressed', times, `at most ${ZIP_LIMITS.ratio} times`);
  }
  const files = new Map<string, Entry>();
  const taken = new TakenNames();
  for (const entry of entries) {
    const name = checkName(entry);
    checkKind(entry, name);
    const isFolder = name.endsWith('/');
    taken.take(name);
    if (!isFolder && !HIDDEN.test(name)) files.set(name, entry);
  }
  return files;
}

/** The name of an entry. Some programs write UTF-8 and do not say so. */
function checkName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const flags = generalPurposeBitFlag | (isUtf8(fileNameRaw) ? UTF8 : 0);
  const name = getFileNameLowLevel(flags, fileNameRaw, extraFields, true);
  const parts = name.replace(/\/$/, '').split('/');
  const isGood =
    validateFileName(name) === null &&
    fileNameRaw.length <= ZIP_LIMITS.name &&
    !/[\p{Cc}\uFFFD]/u.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && Buffer.byteLength(part) <= LONGEST_PART);
  if (isGood) return name;
  const problem = `has an entry ${quote(name)}`;
  const expected = 'names of files within it, such as notes/a.txt';
  throw new ZipError('bad-name', problem, expected, name);
}

/** The flag of an entry whose name is in UTF-8. */
const UTF8 = 0x800;

/** Bytes of a file's name, without its folders, that file systems hold. */
const LONGEST_PART = 255;

function checkKind(entry: Entry, name: string): void {
  const type = (entry.externalFileAttributes >>> 16) & TYPE;
  const isFolder = name.endsWith('/');
  if (type !== 0 && type !== (isFolder ? FOLDER : REGULAR)) {
    const problem = `has ${quote(name)}, which is no file and no folder`;
    throw new ZipError('not-a-file', problem, 'files and folders, and no links', name);
  }
  if (entry.isEncrypted()) {
    const problem = `has ${quote(name)}, which is encrypted`;
    throw new ZipError('encrypted', problem, 'entries without a password', name);
  }
  if (!entry.canDecodeFileData()) {
    const problem = `has ${quote(name)}, compressed by method ${entry.compressionMethod}`;
    throw new ZipError('unknown-compression', problem, 'stored or deflated entries', name);
  }
}

/** Names of files and folders, which must stay apart on file systems that ignore case. */
class TakenNames {
  private readonly files = new Map<string, string>();
  /** This includes folders that occur only in the names of their files. */
  private readonly folders = new Map<string, string>();

  take(name: string): void {
    const parts = name.split('/');
    const last = parts.pop()!;
    parts.forEach((_, index) => this.takeFolder(parts.slice(0, index + 1).join('/')));
    if (last === '') return;
    const folded = foldCase(name);
    this.check(name, this.files.get(folded) ?? this.folders.get(folded));
    this.files.set(folded, name);
  }

  private takeFolder(name: string): void {
    const folded = foldCase(name);
    const other = this.folders.get(folded);
    this.check(name, other === name ? undefined : (other ?? this.files.get(folded)));
    this.folders.set(folded, name);
  }

  private check(name: string, other: string | undefined): void {
    if (other === undefined) return;
    const problem =
      name === other ? `has ${quote(name)} twice` : `has both ${quote(other)} and ${quote(name)}`;
    const expected = 'names that differ, and not in case alone';
    throw new ZipError('same-name', problem, expected, name);
  }
}

function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

async function write(archive: ZipFile, entry: Entry, file: string, name: string): Promise<void> {
  const stream = await orZipError(archive.openReadStreamPromise(entry), name);
  let checksum = 0;
  const summing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  // The archive may say less of an entry than is in it: its reader stops there.
  await orZipError(
    pipeline(stream, summing, createWriteStream(file, { flags: 'wx', mode: 0o600 })),
    name,
  );
  if (checksum !== entry.crc32) throw damaged(`${quote(name)} is not as its checksum says`, name);
}

/** Failures of the archive's reader are faults of the archive; those of the disk are our own. */
async function orZipError<Result>(work: Promise<Result>, name: string | null): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const { errno, message } = error as NodeJS.ErrnoException;
    if (typeof errno === 'number' && errno < 0 && 'syscall' in (error as object)) throw error;
    throw damaged(message, name);
  }
}

function damaged(problem: string, name: string | null): ZipError {
  return new ZipError('not-a-zip', `cannot be read: ${problem}`, 'a whole zip', name);
}
