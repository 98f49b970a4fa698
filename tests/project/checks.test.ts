import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const root = path.resolve(__dirname, '..', '..');
const execute = promisify(execFile);

/** Files that have not changed since are not looked at again. */
const CACHE = path.join(root, 'node_modules', '.cache', 'claimline');

/** What a tool of the project says where it finds something; nothing where it does not. */
async function findingsOf(tool: string, ...args: string[]): Promise<string> {
  try {
    await execute(path.join(root, 'node_modules', '.bin', tool), args, {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}

describe('the project', () => {
  it('is formatted by prettier', async () => {
    expect(
      await findingsOf(
        'prettier',
        '--check',
        '--cache',
        '--cache-location',
        `${CACHE}/prettier`,
        '.',
      ),
    ).toBe('');
  });

  it('passes the linter, the rule of direction between folders included', async () => {
    expect(
      await findingsOf(
        'eslint',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        `${CACHE}/eslint`,
        '.',
      ),
    ).toBe('');
  });

  it('has sound types', async () => {
    expect(
      await findingsOf(
        'tsc',
        '-p',
        'tsconfig.json',
        '--incremental',
        '--tsBuildInfoFile',
        `${CACHE}/tsc`,
      ),
    ).toBe('');
  });
});
