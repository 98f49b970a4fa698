import { loadStatement } from '../statement';
import type { Run } from './load-control-setting';

const LOAD_LINES = loadStatement(__dirname, 'load-lines.cypher');

/** The places that a place lies in, directly and at any depth. */
export interface Line {
  readonly partOf: readonly string[];
  readonly wholeIds: readonly string[];
}

/** By place that lies in others, its line. */
export async function loadLines(run: Run, placeIds: readonly string[]): Promise<Map<string, Line>> {
  const rows = await run(
    LOAD_LINES,
    { placeIds },
    ({ placeId, partOf, wholeIds }: Line & { placeId: string }) =>
      [placeId, { partOf, wholeIds }] as const,
  );
  return new Map(rows);
}
