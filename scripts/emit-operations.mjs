// Lists the queries of the program and of its clients, by hash, in the manifest that clients of Apollo read.
// `npm run build` runs it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, print, visit } from 'graphql';

const require = createRequire(import.meta.url);
// Each module makes its queries when it is loaded.
require('../dist/pages/find-page.js');
require('../dist/mcp/tools.js');
const { operationsMade } = require('../dist/pages/graphql.js');

const own = operationsMade().map((document) => ({
  name: document.definitions[0].name.value,
  body: print(document),
}));
const operations = [...own, ...operationsOfClients()]
  .map(({ name, body }) => {
    const id = createHash('sha256').update(body).digest('hex');
    return { id, name, type: 'query', body };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
writeFileSync(
  new URL('../dist/web/operations.json', import.meta.url),
  `${JSON.stringify(manifest, null, 1)}\n`,
);

/** The clients' queries as the clients send them: the text of each, then those of the fragments that it names. */
function operationsOfClients() {
  const file = new URL('../clients/python/src/claimline/operations.graphql', import.meta.url);
  const { definitions } = parse(readFileSync(file, 'utf8'));
  const textOf = ({ loc }) => loc.source.body.slice(loc.start, loc.end);
  return definitions
    .filter(({ kind }) => kind === 'OperationDefinition')
    .map((operation) => {
      const named = new Set();
      visit(operation, { FragmentSpread: ({ name }) => void named.add(name.value) });
      const fragments = [...named].map((name) =>
        definitions.find((one) => one.kind === 'FragmentDefinition' && one.name.value === name),
      );
      return {
        name: operation.name.value,
        body: [operation, ...fragments].map(textOf).join('\n\n'),
      };
    });
}
