import path from 'node:path';
import { type LocalNeo4j, launchLocalNeo4j } from '../src/local-neo4j/launch';

const ROOT = path.resolve(__dirname, '..');

/** Heap of the measured Neo4j: more than the program's default, as 10^6 claims want. */
const HEAP_MEGABYTES = 2048;

/** A Neo4j as the program starts one, with its data in a folder that is kept for the next run. */
export function openNeo4j(folder: string, heapMegabytes = HEAP_MEGABYTES): Promise<LocalNeo4j> {
  return launchLocalNeo4j({
    home: folder,
    jars: path.join(ROOT, '.claimline', 'jars'),
    boltPort: 0,
    heapMegabytes,
    say: (message) => console.error(message),
  });
}
