import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { openEmptyGraph } from '../support/empty-graph';
import { ANNS, BENS, importHwijaReports } from '../support/hwija-reports';
import { pythonWith } from '../support/python';
import { FOUND_BY_CLIENTS } from './found-by-clients';

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  await importHwijaReports(store);
  const url = 'https://graph.example';
  app = await startApp(store, { host: '127.0.0.1', port: 0, url, cacheMegabytes: 1 });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

it('the Python package asks for claims, control, timelines and citations', async () => {
  const packageFolder = path.resolve(__dirname, '..', '..', 'clients', 'python');
  const python = await pythonWith(path.join(packageFolder, 'quick.txt'));
  const script = path.join(__dirname, 'quick.py');
  const { stdout } = await promisify(execFile)(python, [script, app.address], {
    env: { ...process.env, PYTHONPATH: path.join(packageFolder, 'src') },
  });
  expect(JSON.parse(stdout)).toEqual({
    ...FOUND_BY_CLIENTS,
    refused: ['BAD_USER_INPUT', 'place'],
    wrong: 'BAD_USER_INPUT',
    async: [BENS, `${ANNS}~2`],
  });
});
