import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Home } from './home';
import { initialPasswordRecord } from './initial-password';
import { LocalNeo4jError } from './local-neo4j-error';
import { writeAtomically } from './write-atomically';

/** Neo4j's one user. */
export const USER = 'neo4j';

export async function readPassword(home: Home): Promise<string> {
  return (await readFile(home.password, 'utf8')).trim();
}

/**
 * The password of the data in this home; for new data, a random one that is theirs from their first
 * start on. Throws PASSWORD_MISSING where there are data, but nothing that opens them.
 */
export async function ensurePassword(home: Home): Promise<string> {
  const hasPassword = existsSync(home.password) && (await readPassword(home)) !== '';
  if (existsSync(path.join(home.data, 'databases', 'system'))) {
    if (hasPassword) return readPassword(home);
    throw new LocalNeo4jError(
      'PASSWORD_MISSING',
      `${home.data} holds a graph, but ${home.password}, the file with its password, is gone or empty. Put it back, or move ${home.data} away to start with an empty graph.`,
    );
  }
  if (!hasPassword)
    await writeAtomically(home.password, `${randomBytes(24).toString('base64url')}\n`);
  const password = await readPassword(home);
  const folder = path.join(home.data, 'dbms');
  await mkdir(folder, { recursive: true });
  await writeAtomically(path.join(folder, 'auth.ini'), initialPasswordRecord(USER, password));
  return password;
}
