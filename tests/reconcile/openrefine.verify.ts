import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readCorpus } from '../../src/annotations/read-corpus';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';

const execute = promisify(execFile);
const ROOT = path.resolve(__dirname, '..', '..');
const CLIENT = path.join(__dirname, 'openrefine');
const VERSION = '3.9.5';
const JARS = path.join(ROOT, '.claimline', `openrefine-${VERSION}`);
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** Fetches OpenRefine's jars by Maven, once. */
async function fetchOpenRefine(): Promise<void> {
  if (existsSync(JARS)) return;
  const part = `${JARS}.part`;
  const pom = path.join(CLIENT, 'pom.xml');
  await execute('mvn', [
    '-q',
    '-B',
    '-f',
    pom,
    COPY,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${part}`,
  ]);
  await rename(part, JARS);
}

describe(`OpenRefine ${VERSION}`, () => {
  let store: Store;
  let app: App;
  beforeAll(async () => {
    await fetchOpenRefine();
    store = await openEmptyGraph();
    await importCorpus(store, await readCorpus(path.join(ROOT, 'seeds', 'mosul-2017')));
    app = await startApp(store, { host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await app?.close();
    await store?.close();
  });

  it('matches a column of cities, by their province too, and adds who held them on a day', async () => {
    const service = `${app.address}/reconcile`;
    const { identifierSpace, schemaSpace } = await (await fetch(service)).json();
    const reconciliation = {
      ...{ mode: 'standard-service', service, identifierSpace, schemaSpace },
      type: { id: 'City', name: 'City' },
      autoMatch: true,
      columnDetails: [{ column: 'province', propertyName: 'part of', propertyID: 'part_of' }],
      limit: 0,
    };
    const extension = {
      properties: [
        { id: 'held_by', name: 'held by', settings: { at: '2016-01-01' } },
        { id: 'part_of', name: 'part of' },
      ],
    };
    // OpenRefine sends ten at a time. al-Qaim lies in Anbar, so the other is a candidate, and no match.
    const table = [
      ['city', 'province'],
      ['Mosul', ''],
      ['mosul', ''],
      ['Hwija', ''],
      ['Hawija', ''],
      ['al-Qaim', 'Anbar'],
      ['al-Qaim', 'Nineveh'],
      ['Tal Afar', ''],
      ['Atlantis', ''],
      ['city:mosul', ''],
      ['Baghdad', ''],
      ['Damascus', ''],
      ['Mosul', ''],
    ];
    const settings = [service, reconciliation, extension, table].map((part) =>
      typeof part === 'string' ? part : JSON.stringify(part),
    );
    const program = path.join(CLIENT, 'OpenRefineClient.java');
    const { stdout } = await execute('java', ['-cp', path.join(JARS, '*'), program, ...settings]);
    expect(stdout.trim().split('\n')).toEqual([
      'Mosul | Matched city:mosul',
      'mosul | Matched city:mosul',
      'Hwija | Matched city:hwija',
      'Hawija | Matched city:hwija',
      'al-Qaim | Matched city:al-qaim',
      'al-Qaim | None of 1',
      'Tal Afar | Matched city:tal-afar',
      'Atlantis | None of 0',
      'city:mosul | Matched city:mosul',
      'Baghdad | Matched city:baghdad',
      'Damascus | Matched city:damascus',
      'Mosul | Matched city:mosul',
      // Nobody says who held the others then.
      'city:mosul | organisation:isis | province:nineveh',
      'city:hwija | null | province:kirkuk',
      'city:al-qaim | null | province:anbar',
      'city:tal-afar | null | province:nineveh',
      'city:baghdad | null | country:iraq',
      'city:damascus | null | country:syria',
    ]);
  });
});
