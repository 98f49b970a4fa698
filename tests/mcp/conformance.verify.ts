import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { openEmptyGraph } from '../support/empty-graph';

/** MCP's own suite, fetched by npx: its dependencies are no part of ours. */
const SUITE = '@modelcontextprotocol/conformance@0.2.0-alpha.12';

/** The scenarios that need no tools, prompts or resources of the suite's own, by revision. */
const SCENARIOS: readonly (readonly [revision: string, scenario: string])[] = [
  ['2026-07-28', 'server-stateless'],
  ['2026-07-28', 'tools-list'],
  ['2026-07-28', 'http-header-validation'],
  ['2026-07-28', 'dns-rebinding-protection'],
  ['2025-11-25', 'server-initialize'],
  ['2025-11-25', 'ping'],
  ['2025-11-25', 'tools-list'],
  ['2025-11-25', 'dns-rebinding-protection'],
];

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  app = await startApp(store, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

function runSuite(revision: string, scenario: string): Promise<{ code: number; text: string }> {
  const departures = path.join(__dirname, 'conformance-departures.yml');
  const shim = pathToFileURL(path.join(__dirname, 'glob-sync-in-node-20.mjs')).href;
  const args = [
    ...['--yes', '--package', SUITE, 'conformance', 'server'],
    ...['--url', `${app.address}/mcp`],
    ...['--scenario', scenario, '--spec-version', revision],
    ...(scenario === 'server-stateless' ? ['--expected-failures', departures] : []),
  ];
  const env = { ...process.env, NODE_OPTIONS: `--import=${shim}`, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile('npx', args, { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, text: stdout + stderr }),
    );
  });
}

describe('the conformance suite of MCP', () => {
  it.each(SCENARIOS)('passes at %s: %s, but for the departures listed', async (...one) => {
    const { code, text } = await runSuite(...one);
    expect({ code, text }).toEqual({ code: 0, text: expect.stringMatching(/Passed: \d+\/\d+/) });
    expect(text).not.toContain('SKIPPED: scenario');
  });
});
