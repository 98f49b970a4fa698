import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The files that browsers load, as the build made them; the same from `src/` and from `dist/`. */
export const WEB_FOLDER = path.resolve(__dirname, '..', '..', 'dist', 'web');

/** Addresses of the explorer's style sheet and script; their names carry a hash of what is in them. */
export interface WebFiles {
  readonly styleSheet: string;
  readonly script: string;
}

type Manifest = Readonly<Record<string, { readonly file: string } | undefined>>;

/** Reads the names from the build's manifest. Throws where the web has not been built. */
export function readWebFiles(): WebFiles {
  const file = path.join(WEB_FOLDER, 'explorer.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const addressOf = (source: string) => {
    const built = manifest[source];
    if (built === undefined) throw new Error(`${file} names no ${source}: run \`npm run build\``);
    return `/${built.file}`;
  };
  return {
    styleSheet: addressOf('look/look.css'),
    script: addressOf('explorer/explorer.ts'),
  };
}
