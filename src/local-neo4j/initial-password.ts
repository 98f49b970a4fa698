import { createHash, randomBytes } from 'node:crypto';

/** As many rounds as `neo4j-admin` itself does. */
const ITERATIONS = 1024;

/**
 * The record that `neo4j-admin dbms set-initial-password` leaves in `data/dbms/auth.ini` for
 * Neo4j's first start: a salted hash. Written here because Neo4j's command needs a Java process and
 * takes the password as an argument, where other users of the machine can read it.
 */
export function initialPasswordRecord(
  user: string,
  password: string,
  salt: Buffer = randomBytes(32),
): string {
  let digest = createHash('sha256').update(salt).update(password, 'utf8').digest();
  for (let round = 1; round < ITERATIONS; round += 1) {
    digest = createHash('sha256').update(digest).digest();
  }
  return `${user}:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${ITERATIONS}:\n`;
}
