import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The Chromium or Chrome of this machine, for playwright-core's `executablePath`. */
export function findChromium(): string {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const found = folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find(isExecutable);
  if (found === undefined) {
    throw new Error(
      'The tests of the page need Chromium, and there is none on the path. Install it (Debian: `apt-get install chromium`; Ubuntu: `snap install chromium`).',
    );
  }
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
