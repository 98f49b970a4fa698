import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { LocalNeo4jError } from './local-neo4j-error';
import { LOOPBACK } from './neo4j-configuration';

/** Beside 7687, where a Neo4j that the user runs for something else listens. */
export const DEFAULT_BOLT_PORT = 7688;

/**
 * The port to listen on: the one wanted (0: any free one), else the default, or a free one if
 * another program has the default. Throws PORT_TAKEN where the one wanted cannot be had.
 */
export async function choosePort(
  wanted: number | undefined,
  say: (message: string) => void,
): Promise<number> {
  const free = await findFreePort(wanted ?? DEFAULT_BOLT_PORT);
  if (free !== null) return free;
  if (wanted === undefined) {
    say(`Port ${DEFAULT_BOLT_PORT} is taken by another program: taking a free one`);
    return choosePort(0, say);
  }
  throw new LocalNeo4jError(
    'PORT_TAKEN',
    `Port ${wanted} of ${LOOPBACK} is taken by another program, or not allowed. Stop that program, or choose another port for the local Neo4j (0 takes any free one).`,
  );
}

/** Null where this port cannot be listened on. */
async function findFreePort(wanted: number): Promise<number | null> {
  const server = createServer();
  try {
    server.listen(wanted, LOOPBACK);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    return port;
  } catch {
    return null;
  }
}
