import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { PROGRAM_VERSION } from '../mcp/program-version';
import type { BackupHeader } from '../store/backup/backup-header';
import type { GraphSum } from '../store/backup/graph-tally';
import { backUp } from '../store/backup/write-backup';
import type { StoreAddress } from '../store/open-driver';
import { GRAPH_PARTS, showRows } from './progress';
import { logWaits } from './log-waits';
import { writeStreamAtomically } from './write-stream-atomically';

/** The file has all that the graph holds, hashes of keys among it. */
const OWNER_ONLY = 0o600;

const CHUNK = 100_000;

/** Writes the whole graph to a file, which appears when it is whole; `-` is standard output. */
export async function backupGraph(
  address: StoreAddress,
  file: string,
  signal: AbortSignal,
): Promise<{ readonly header: BackupHeader; readonly sum: GraphSum }> {
  const settings = { program: PROGRAM_VERSION, onWait: logWaits(file) };
  return backUp(address, settings, async (backup) => {
    const { header } = backup;
    signal.throwIfAborted();
    const total = header.nodes + header.relationships;
    const progress = showRows(file, total, { verb: 'writing', unit: GRAPH_PARTS });
    try {
      const packed = createGzip();
      const packing = pipeline(
        Readable.from(inChunks(backup.lines(() => progress.add(1)))),
        packed,
      );
      const writing =
        file === '-'
          ? pipeline(packed, process.stdout, { signal, end: false })
          : writeStreamAtomically(packed, file, { signal, mode: OWNER_ONLY });
      await Promise.all([packing, writing]);
    } finally {
      progress.end();
    }
    return { header, sum: backup.sum() };
  });
}

/** The lines, many at a time: packing a line alone takes longer than reading it. */
async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
