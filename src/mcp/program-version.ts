import { readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE_FILE = path.resolve(__dirname, '..', '..', 'package.json');

/** This program's version, as its package.json gives it. */
export const PROGRAM_VERSION = (
  JSON.parse(readFileSync(PACKAGE_FILE, 'utf8')) as { readonly version: string }
).version;
