// Lists the program's own queries, by hash, in the manifest that clients of Apollo read. `npm run build` runs it.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { print } from 'graphql';

const require = createRequire(import.meta.url);
// Each module makes its queries when it is loaded.
require('../dist/pages/find-page.js');
require('../dist/mcp/tools.js');
const { operationsMade } = require('../dist/pages/graphql.js');

const operations = operationsMade()
  .map((document) => {
    const body = print(document);
    const id = createHash('sha256').update(body).digest('hex');
    return { id, name: document.definitions[0].name.value, type: 'query', body };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
writeFileSync(
  new URL('../dist/web/operations.json', import.meta.url),
  `${JSON.stringify(manifest, null, 1)}\n`,
);
