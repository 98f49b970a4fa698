import { loadStatement } from '../statement';
import type { RunStatement } from './load-control-setting';

const LOAD_LINES = loadStatement<{ placeIds: readonly string[] }, Lineage & { placeId: string }>(
  __dirname,
  'load-lines.cypher',
);

/** The places that a place lies in, directly and at any depth. */
export interface Lineage {
  readonly partOf: readonly string[];
  readonly wholeIds: readonly string[];
}

/** By place that lies in others, its line. */
export async function loadLineages(
  run: RunStatement,
  placeIds: readonly string[],
): Promise<Map<string, Lineage>> {
  const rows = await run(
    LOAD_LINES,
    { placeIds },
    ({ placeId, partOf, wholeIds }) => [placeId, { partOf, wholeIds }] as const,
  );
  return new Map(rows);
}
