import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { StoreAddress } from '../../src/store/open-driver';
import { ROOT } from '../cli/program';

/** So few records that a short document or two make a transaction. */
const BATCH_RECORDS = 12;

const SCRIPT = `
  const { connect } = require('./dist/store/connection');
  const { importCorpus } = require('./dist/use-cases/import-corpus');
  const { readCorpus } = require('./dist/annotations/read-corpus');
  const [address, folder] = process.argv.slice(1);
  (async () => {
    const store = await connect(JSON.parse(address), { patience: 30_000 });
    await importCorpus(store, await readCorpus(folder), {
      batchRecords: ${BATCH_RECORDS},
      onProgress: ({ phase, done }) => phase === 'import' && console.log(done),
    });
    await store.close();
  })().catch((error) => {
    console.error(error);
    process.exit(1);
  });`;

/** A process of its own that imports one corpus in small transactions. */
export class Importer {
  /** Documents that it has said are imported. */
  documents = 0;
  stderr = '';
  /** Resolves with the exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor({ uri, user, password }: StoreAddress, folder: string, onProgress: () => void) {
    const address = JSON.stringify({ uri, user, password });
    this.child = spawn(process.execPath, ['-e', SCRIPT, address, path.resolve(folder)], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      this.documents = Number(line);
      onProgress();
    });
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}
