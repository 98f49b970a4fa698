import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const ENVIRONMENTS = path.resolve(__dirname, '..', '..', '.claimline', 'python');

/** Names that a Python of 3.10 or later goes by, the likeliest first. */
const NAMES = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];

/**
 * A Python with the packages of a file of requirements, in a virtual environment that is made once
 * and kept under `.claimline/python`. Throws where this machine has no Python of 3.10 or later.
 */
export async function pythonWith(requirements: string): Promise<string> {
  const python = await findPython();
  const version = await askPython(python, 'import sys; print(sys.version)');
  const hash = createHash('sha256')
    .update(version)
    .update(readFileSync(requirements))
    .digest('hex');
  const home = path.join(ENVIRONMENTS, hash.slice(0, 16));
  if (!existsSync(home)) {
    // An environment that is half made is never taken for a whole one.
    const making = `${home}.${process.pid}`;
    await mkdir(ENVIRONMENTS, { recursive: true });
    await execute(python, ['-m', 'venv', making]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await execute(path.join(making, 'bin', 'python'), [...pip, '-r', requirements]);
    await rename(making, home).catch(() => rm(making, { recursive: true }));
  }
  return path.join(home, 'bin', 'python');
}

async function findPython(): Promise<string> {
  for (const name of NAMES) {
    const found = await askPython(name, 'import sys; print(sys.version_info >= (3, 10))').catch(
      () => 'none',
    );
    if (found === 'True') return name;
  }
  throw new Error(
    `There is no Python of 3.10 or later here (looked for ${NAMES.join(', ')}). Install one and its venv module.`,
  );
}

async function askPython(python: string, code: string): Promise<string> {
  const { stdout } = await execute(python, ['-c', code]);
  return stdout.trim();
}
