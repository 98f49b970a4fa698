import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../cli/program';

const LONGEST_OUTPUT = 64 * 1024 * 1024;

let clone: string;
beforeAll(async () => {
  clone = path.join(await mkdtemp(path.join(tmpdir(), 'claimline-clone-')), 'claimline');
});
afterAll(() => rm(path.dirname(clone), { recursive: true }));

describe('a fresh clone', () => {
  it('installs and builds with no script of any package', async () => {
    await run('git', ['clone', '--quiet', ROOT, clone], ROOT);
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    await run('npm', ['run', 'build']);
    const { stdout } = await run('node', ['dist/cli/main.js', 'check', 'seeds/mosul-2017']);
    expect(stdout).toMatch(/44 claims, .*; 0 problems\n$/);
    expect(existsSync(path.join(clone, 'dist', 'web', 'graphiql.html'))).toBe(true);
  });

  it('lists by one command what runs in production, each with its version, hash and licence', async () => {
    const { stdout } = await run('npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx']);
    const { bomFormat, components } = JSON.parse(stdout) as {
      bomFormat: string;
      components: { name: string; version: string; hashes?: []; licenses?: [] }[];
    };
    expect(bomFormat).toBe('CycloneDX');
    expect(components.length).toBeGreaterThan(100);
    const poor = components.filter(
      ({ version, hashes = [], licenses = [] }) => !version || !hashes.length || !licenses.length,
    );
    expect(poor.map(({ name }) => name)).toEqual([]);
  });
});

function run(program: string, args: readonly string[], cwd = clone) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME };
  return promisify(execFile)(program, [...args], { cwd, env, maxBuffer: LONGEST_OUTPUT });
}
