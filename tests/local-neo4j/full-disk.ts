import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from '../../src/local-neo4j/launch';
import { ROOT } from '../cli/program';

const LAUNCH = path.join(ROOT, 'dist', 'local-neo4j', 'launch');

/** How a file that cannot grow is refused. */
export const FULL = 'EFBIG';

/** The code of the failure where a program launches Neo4j while a file may be made, but not filled. */
export async function launchOnFullDisk(options: LaunchOptions): Promise<string> {
  const script = `
    process.on('SIGXFSZ', () => {});
    require(${JSON.stringify(LAUNCH)})
      .launchLocalNeo4j(${JSON.stringify(options)})
      .catch(({ code }) => console.log(code));`;
  const args = ['--fsize=0', process.execPath, '-e', script];
  const { stdout } = await promisify(execFile)('prlimit', args);
  return stdout.trim();
}
