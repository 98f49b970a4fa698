import { Command } from 'commander';
import { AccessError } from '../../access/access-error';
import { createKey } from '../../access/create-key';
import { ROLES } from '../../domain/principal';
import { quote } from '../../domain/quote';
import { readConfig } from '../../server/config';
import type { Store } from '../../store/connection';
import { type ApiKey, listKeys, revokeKey } from '../../store/keys/api-keys';
import { openGraph } from '../open-graph';
import { say } from '../say';
import { stopSignal } from '../stop-signal';

interface JsonOption {
  readonly json?: boolean;
}

interface CreateOptions extends JsonOption {
  readonly name: string;
  readonly role: string;
  readonly expires?: string;
}

/** `claimline keys create|list|revoke`: the keys by which people and programs correct and read the graph. */
export function keysCommand(): Command {
  const command = new Command('keys').description(
    'Manage the keys of the graph: who may read it if reading is closed, correct it, and import into it. ' +
      'The graph stores them, so all its servers know them.',
  );
  const roles = ROLES.map((role) => role.toLowerCase()).join(', ');
  command
    .command('create')
    .description('Make a key and print it. It cannot be shown again.')
    .requiredOption('--name <name>', 'who uses it, such as desk; each change records it')
    .requiredOption('--role <role>', `one of ${roles}`)
    .option('--expires <time>', 'how long it is valid, such as P90D; default: until it is revoked')
    .option('--json', 'print one JSON object on standard output')
    .action(({ name, role, expires, json }: CreateOptions) =>
      withGraph(async (store) => {
        const { key, secret } = await createKey(store, { name, role, expires: expires ?? null });
        if (json) return console.log(JSON.stringify({ ...shown(key), key: secret }, null, 2));
        say(`${describe(key)}. Keep it: it is not shown again. Send it as Authorization: Bearer …`);
        console.log(secret);
      }),
    );
  command
    .command('list')
    .description('List all keys by id, including revoked ones, without their secrets.')
    .option('--json', 'print one JSON object on standard output')
    .action(({ json }: JsonOption) =>
      withGraph(async (store) => {
        const keys = await listKeys(store);
        if (json) return console.log(JSON.stringify({ keys: keys.map(shown) }, null, 2));
        for (const key of keys) console.log(describe(key));
        if (keys.length === 0) say('There are no keys');
      }),
    );
  command
    .command('revoke')
    .description('Revoke a key. Every server refuses it from its next request on.')
    .argument('<id>', 'the id of the key, as list shows it')
    .option('--json', 'print one JSON object on standard output')
    .action((id: string, { json }: JsonOption) =>
      withGraph(async (store) => {
        const revokedAt = await revokeKey(store, id, Date.now());
        if (revokedAt === null) {
          throw new AccessError(
            'UNKNOWN_KEY',
            `There is no key ${quote(id)} (expected an id of claimline keys list)`,
          );
        }
        const since = new Date(revokedAt).toISOString();
        console.log(
          json ? JSON.stringify({ id, revokedAt: since }, null, 2) : `${id}: revoked ${since}`,
        );
      }),
    );
  return command;
}

async function withGraph(work: (store: Store) => Promise<void>): Promise<void> {
  const graph = await openGraph(readConfig(), stopSignal());
  try {
    await work(graph.store);
  } finally {
    await graph.close();
  }
}

/** A key with times as people write them. */
function shown({ id, name, role, createdAt, expiresAt, revokedAt, lastUsedAt }: ApiKey) {
  const [created, expires, revoked, lastUsed] = [createdAt, expiresAt, revokedAt, lastUsedAt].map(
    (time) => (time === null ? null : new Date(time).toISOString()),
  );
  return { id, name, role, created, expires, revoked, lastUsed };
}

function describe(key: ApiKey): string {
  const { id, name, role, created, expires, revoked, lastUsed } = shown(key);
  return [
    `${id}: ${name}, ${role.toLowerCase()}, made ${created}`,
    ...(expires === null ? [] : [`expires ${expires}`]),
    ...(lastUsed === null ? [] : [`last used ${lastUsed}`]),
    ...(revoked === null ? [] : [`revoked ${revoked}`]),
  ].join(', ');
}
