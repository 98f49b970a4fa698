import { readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = path.resolve(__dirname, '..', '..', 'package.json');

/** The version of this program, by its package. */
export const PROGRAM_VERSION = (
  JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }
).version;
