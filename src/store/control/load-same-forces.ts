import { loadStatement } from '../statement';
import type { RunStatement } from './load-control-setting';

const LOAD_SAME_FORCES = loadStatement<
  { forceIds: readonly string[] },
  { forceId: string; sameIds: readonly string[] }
>(__dirname, 'load-same-forces.cypher');

/** By force that has other ids too, all ids of it, that which stands for it first. */
export async function loadSameForces(
  run: RunStatement,
  forceIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const rows = await run(
    LOAD_SAME_FORCES,
    { forceIds },
    ({ forceId, sameIds }) => [forceId, sameIds] as const,
  );
  return new Map(rows);
}
