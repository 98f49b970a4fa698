import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Home } from './home';

/** Loopback, whatever names the machine has. */
export const LOOPBACK = '127.0.0.1';

/** Rewrites neo4j.conf, so that it always has the settings of this version of the program. */
export async function writeConfiguration(
  home: Home,
  boltPort: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<void> {
  const more = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  const text = neo4jConfiguration(boltPort) + more.join('');
  await writeFile(path.join(home.configuration, 'neo4j.conf'), text);
}

/** Bolt alone, on this machine alone, with a password. Folders are Neo4j's own, under its home. */
export function neo4jConfiguration(boltPort: number): string {
  return `# Written by Claimline at every start: a change made here is lost.
server.default_listen_address=${LOOPBACK}
server.default_advertised_address=${LOOPBACK}
server.bolt.enabled=true
server.bolt.listen_address=${LOOPBACK}:${boltPort}
server.bolt.advertised_address=${LOOPBACK}:${boltPort}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.memory.pagecache.size=512m

# A log file grows as it fills; allocated at once, two databases would take 512 MB.
db.tx_log.preallocate=false
db.logs.query.enabled=OFF

# Neo4j waits this long for Bolt's threads, twice, even where no connection is left: 5 s each by default.
internal.server.bolt.thread_pool_shutdown_wait_time=100ms
internal.server.bolt.connection_shutdown_wait_time=1s
`;
}
