// Writes schema/schema.graphql from the built code.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import printApi from '../dist/api/print-api.js';

const file = path.resolve(import.meta.dirname, '..', 'schema', 'schema.graphql');
await writeFile(file, await printApi.printApi());
console.log(`Wrote ${path.relative(process.cwd(), file)}`);
