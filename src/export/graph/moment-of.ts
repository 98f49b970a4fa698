import type { ExportReads } from '../../use-cases/exports/export-reads';
import type { Given } from './read-parameters';

/** The moment of the graph that an export shows: the one that is asked for, else now. */
export async function momentOf(reads: ExportReads, given: Given): Promise<number> {
  const { recordedAt } = await reads.moment();
  const known = given['knownAsOf'] as Date | undefined;
  // The clock of an importing machine may be ahead of this machine's.
  return known?.getTime() ?? Math.max(Date.now(), recordedAt);
}
