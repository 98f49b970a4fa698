// Measures the import of a log of changes, and the time of each of its statements, in a round for
// each number of records a transaction. `npm run log-import -- --rows 40000 --batch-records
// 3000,12000,3000,12000` runs it. Each place has 50 rows. They come in the order of time, over all
// places, or with `--by-place` place by place. With `--within` all places lie in one country. The
// first round finds a Neo4j that has compiled nothing. `--every 10` tells every ten seconds how many rows are in, and
// the memory of this process; `--keep` leaves the graph for the next run.
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../src/annotations/read-corpus';
import { connect, type Store } from '../src/store/connection';
import type { ClaimColumns } from '../src/store/import/claim-columns';
import { migrate } from '../src/store/migrate';
import { importCorpus } from '../src/use-cases/import-corpus';
import { FIRST_DAY, FORCES, writeTableCorpus } from './generate/table-corpus';
import { dateOf } from './generate/world';
import { cpuSecondsOf } from './measure/export-measure';
import { maxMemory } from './measure/import-measure';
import { describeMachine } from './measure/report';
import { type Ran, runAround } from './measure/run-around';
import { openNeo4j } from './open-neo4j';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '40000' },
    'batch-records': { type: 'string', default: '3000,3000' },
    'by-place': { type: 'boolean', default: false },
    within: { type: 'boolean', default: false },
    every: { type: 'string', default: '0' },
    keep: { type: 'boolean', default: false },
    data: { type: 'string', default: path.join(__dirname, '.data', 'log-import') },
  },
});

const ROWS_OF_PLACE = 50;
/** Statements that are shown. */
const SHOWN = 12;

async function main(): Promise<void> {
  const rows = Number(options.rows);
  const neo4j = await openNeo4j(path.join(options.data, 'neo4j'));
  try {
    const store = await connect(neo4j);
    await migrate(store);
    console.log(`${rows} rows of a log. ${describeMachine()}.`);
    const first = options.keep ? Date.now() : 1;
    for (const [index, batchRecords] of options['batch-records'].split(',').entries()) {
      const round = `round-${first + index}`;
      const folder = path.join(options.data, round);
      await writeLog(folder, round, rows);
      await measure(store, folder, rows, Number(batchRecords), neo4j.pid);
    }
    await store.close();
  } finally {
    await neo4j.stop();
    if (!options.keep) await rm(options.data, { recursive: true });
  }
}

async function measure(
  store: Store,
  folder: string,
  rows: number,
  batchRecords: number,
  neo4jPid: number,
): Promise<void> {
  const seconds = new Map<string, number>();
  const follow = new Follow(neo4jPid);
  const { problems } = await importCorpus(
    timed(store, seconds, (ran) => follow.add(ran)),
    await readCorpus(folder),
    { batchRecords },
  );
  follow.end();
  if (problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5), null, 2));
  const { wall, cpu } = follow.spent();
  console.log(
    `\n${path.basename(folder)}, ${batchRecords} records a transaction: ${Math.round(rows / wall)} rows/s; ` +
      `${cpu}; at most ${maxMemory()} MB`,
  );
  const longest = [...seconds].sort((a, b) => b[1] - a[1]).slice(0, SHOWN);
  for (const [name, taken] of longest) console.log(`${taken.toFixed(1).padStart(8)} s ${name}`);
}

/** Tells how far an import has come, and where it begins to write and to derive. */
class Follow {
  private rows = 0;
  private places = 0;
  private readonly began = performance.now();
  private readonly cpu = process.cpuUsage();
  private readonly java: number;
  private readonly timer: NodeJS.Timeout | undefined;

  constructor(private readonly neo4jPid: number) {
    this.java = cpuSecondsOf(neo4jPid);
    const every = Number(options.every) * 1000;
    if (every > 0) this.timer = setInterval(() => this.tell(), every);
  }

  add({ statement: { name }, parameters }: Ran): void {
    if (name.endsWith('create-claims.cypher')) {
      if (this.rows === 0) this.tell();
      const { id } = parameters['claims'] as ClaimColumns['claims'];
      this.rows += id.length;
    } else if (name.endsWith('unmark-due.cypher')) {
      if (this.places === 0) this.tell();
      this.places += (parameters['placeIds'] as readonly unknown[]).length;
    }
  }

  end(): void {
    clearInterval(this.timer);
    this.tell();
  }

  /** Seconds since the beginning, and the time of processors in words. */
  spent(): { readonly wall: number; readonly cpu: string } {
    const { user, system } = process.cpuUsage(this.cpu);
    const ours = (user + system) / 1e6;
    const java = cpuSecondsOf(this.neo4jPid) - this.java;
    return {
      wall: (performance.now() - this.began) / 1000,
      cpu: `CPU: import ${ours.toFixed(1)} s, Neo4j ${java.toFixed(1)} s`,
    };
  }

  private tell(): void {
    const { rss, heapUsed } = process.memoryUsage();
    const { wall, cpu } = this.spent();
    console.log(
      `${wall.toFixed(1).padStart(8)} s: ${this.rows} rows written, ${this.places} places derived; ${cpu}; ` +
        `${Math.round(rss / 2 ** 20)} MB, heap ${Math.round(heapUsed / 2 ** 20)} MB`,
    );
  }
}

/** A store that adds up how long each statement is waited for. */
function timed(store: Store, seconds: Map<string, number>, onRun: (ran: Ran) => void): Store {
  const add = async <Result>(name: string, result: Promise<Result>): Promise<Result> => {
    const began = performance.now();
    try {
      return await result;
    } finally {
      seconds.set(name, (seconds.get(name) ?? 0) + (performance.now() - began) / 1000);
    }
  };
  return {
    isReachable: store.isReachable.bind(store),
    close: store.close.bind(store),
    read: (statement, ...rest) => add(statement.name, store.read(statement, ...rest)),
    write: (work) => {
      const whole = store.write((transaction) => {
        const timing = runAround(transaction, (ran, start) => {
          onRun(ran);
          return add(ran.statement.name, start());
        });
        return work(timing).finally(() => {
          void add('(commits)', whole);
        });
      });
      return add('(all transactions)', whole);
    },
  };
}

async function writeLog(folder: string, name: string, rows: number): Promise<void> {
  const within = options.within ? ', within: country' : '';
  await writeTableCorpus(folder, {
    id: name,
    title: `A generated log, ${name}`,
    publisher: { id: 'organisation:observatory', name: 'Observatory' },
    table: [
      'file: log.csv',
      'rows: changes',
      `columns: { place: place, force: held_by, observed_at: observed_at${within} }`,
    ],
    places: [['country:land', 'Land']],
  });
  const places = Math.ceil(rows / ROWS_OF_PLACE);
  const [column, country] = options.within ? [',country', ',Land'] : ['', ''];
  const lines = [`place,held_by,observed_at${column}\n`];
  for (let row = 0; row < rows; row += 1) {
    const [place, turn] = options['by-place']
      ? [Math.floor(row / ROWS_OF_PLACE), row % ROWS_OF_PLACE]
      : [row % places, Math.floor(row / places)];
    // Every other row says again what the one before it said.
    const force = FORCES[(place + (turn >> 1)) % FORCES.length]!;
    lines.push(`Town ${place} of ${name},${force},${dateOf(FIRST_DAY + turn * 7)}${country}\n`);
  }
  await writeFile(path.join(folder, 'log.csv'), lines.join(''));
}

void main();
