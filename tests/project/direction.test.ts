import { execFile } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { testFolder } from '../support/test-folders';

const root = path.resolve(__dirname, '..', '..');
const execute = promisify(execFile);

/** Lines that the linter refuses where they stand, and the rule that does. */
const BARRED: readonly (readonly [string, string, string])[] = [
  ['src/domain/span.ts', "export * from '../store/connection';", 'eslint(no-restricted-imports)'],
  ['src/domain/control/a.ts', "export * from '../../api/b';", 'eslint(no-restricted-imports)'],
  ['src/domain/id.ts', "export * from 'node:fs';", 'import(no-nodejs-modules)'],
  ['src/annotations/a.ts', "export * from '../store/connection';", 'eslint(no-restricted-imports)'],
  ['src/annotations/scheme/a.ts', "export * from '../brat/b';", 'eslint(no-restricted-imports)'],
  [
    'src/annotations/scheme/b.ts',
    "export * from '../../store/b';",
    'eslint(no-restricted-imports)',
  ],
  ['src/store/connection.ts', "export * from '../api/schema';", 'eslint(no-restricted-imports)'],
  ['src/use-cases/search.ts', "export * from '../api/schema';", 'eslint(no-restricted-imports)'],
  ['src/api/schema.ts', "export * from '../store/connection';", 'eslint(no-restricted-imports)'],
  ['src/pages/place/a.tsx', "export * from '../../store/b';", 'eslint(no-restricted-imports)'],
  ['src/server/app.ts', "export * from '../annotations/a';", 'eslint(no-restricted-imports)'],
  ['src/local-neo4j/a.ts', "export * from '../domain/span';", 'eslint(no-restricted-imports)'],
  ['src/api/errors.ts', "export * from 'neo4j-driver';", 'eslint(no-restricted-imports)'],
  ['src/pages/page.ts', "export * from 'type-graphql';", 'eslint(no-restricted-imports)'],
  ['src/cli/run.ts', 'export const home = process.env.HOME;', 'eslint(no-restricted-properties)'],
  ['src/cli/say.ts', 'export default 1;', 'import(no-default-export)'],
  [
    'src/cli/exit.tsx',
    'export const most = (all: number[]) => Math.max(...all);',
    'claimline(no-spread-into-call)',
  ],
];

/** Lines that stand where they may. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/api/claim/a.ts', "export * from '../../use-cases/search';"],
  ['src/annotations/brat/a.ts', "export * from '../scheme/b';"],
  ['src/store/read/a.ts', "export * from 'neo4j-driver';"],
  ['src/server/config.ts', 'export const home = process.env.HOME;'],
  ['src/cli/commands/a.ts', "export * from '../export-corpus';"],
];

describe('the linter', () => {
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    const project = path.join(testFolder(), 'direction');
    for (const [file, code] of [...BARRED, ...ALLOWED]) {
      await mkdir(path.join(project, path.dirname(file)), { recursive: true });
      await writeFile(path.join(project, file), `${code}\n`);
    }
    for (const shared of ['node_modules', 'scripts', 'oxlint.config.mjs']) {
      await symlink(path.join(root, shared), path.join(project, shared));
    }
    const oxlint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const args = [oxlint, '-c', 'oxlint.config.mjs', '--format', 'json', 'src'];
    const report = await execute(process.execPath, args, { cwd: project }).catch((error) => error);
    for (const { filename, code } of JSON.parse(report.stdout).diagnostics) {
      found.set(filename, [...(found.get(filename) ?? []), code]);
    }
  });

  it.each(BARRED)('refuses in %s: %s', (file, _code, rule) => {
    expect(found.get(file)).toEqual([rule]);
  });

  it.each(ALLOWED)('lets %s have: %s', (file) => {
    expect(found.has(file)).toBe(false);
  });

  it('tells steps by the names of their folders, which no folder within a step bears', async () => {
    const source = path.join(root, 'src');
    const entries = await readdir(source, { recursive: true, withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory());
    const steps = folders.filter(({ parentPath }) => parentPath === source);
    const within = folders.filter(({ parentPath }) => parentPath !== source);
    const names = new Set(steps.map(({ name }) => name));
    expect(names.size).toBeGreaterThan(10);
    expect(within.filter(({ name }) => names.has(name)).map(({ name }) => name)).toEqual([]);
  });
});
