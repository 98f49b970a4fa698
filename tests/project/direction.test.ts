import path from 'node:path';
import { ESLint, type Linter } from 'eslint';
import config from '../../eslint.config';

const root = path.resolve(__dirname, '..', '..');

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: config as Linter.Config[],
});

/** The rules that this line of code breaks in a file at this place. */
async function rulesBroken(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return result!.messages.map((message) => message.ruleId);
}

describe('the rule of direction', () => {
  it.each([
    ['src/domain/span.ts', "export * from '../store/connection';"],
    ['src/annotations/read-corpus.ts', "export * from '../store/connection';"],
    ['src/store/connection.ts', "export * from '../api/schema';"],
    ['src/use-cases/search.ts', "export * from '../api/schema';"],
    ['src/api/schema.ts', "export * from '../store/connection';"],
    ['src/server/app.ts', "export * from '../annotations/read-corpus';"],
    ['src/local-neo4j/launch.ts', "export * from '../domain/span';"],
  ])('refuses in %s: %s', async (file, code) => {
    expect(await rulesBroken(file, code)).toContain('import-x/no-restricted-paths');
  });

  it('keeps the driver in the store and the environment in the configuration', async () => {
    expect(
      await rulesBroken(
        'src/api/schema.ts',
        "import neo4j from 'neo4j-driver';\nexport const x = neo4j;",
      ),
    ).toContain('no-restricted-imports');
    expect(await rulesBroken('src/cli/run.ts', 'export const home = process.env.HOME;')).toContain(
      'no-restricted-properties',
    );
  });
});
