import type { RecordedAssessment } from '../../domain/assessment';
import type { TracedClaim } from '../../domain/control/control-evidence';
import { isLeftOut, type Lens } from '../../domain/control/lens';
import { groupBy } from '../../domain/group-by';
import type { Store } from '../connection';
import { loadStatement, type None } from '../statement';

const FIND_ASSESSORS = loadStatement<None, { name: string }>(__dirname, 'find-assessors.cypher');
const LOAD_ASSESSMENTS = loadStatement<
  { ids: readonly string[]; past: boolean },
  RecordedAssessment
>(__dirname, 'load-assessments.cypher');

/** Everybody who has graded anything, withdrawn grades included, by name. */
export function readAssessors(store: Store): Promise<string[]> {
  return store.read(FIND_ASSESSORS, {}, ({ name }) => name);
}

/** The current grades of each of these claims and actors, in the order in which they were given. */
export async function loadAssessments(
  store: Store,
  ids: readonly string[],
): Promise<RecordedAssessment[][]> {
  const found = await load(store, ids, { past: false });
  return ids.map((id) => found.get(id) ?? []);
}

/** Adds to each claim the grades of it and of its sources, where a lens looks at them. */
export async function withAssessments<Piece extends { readonly claim: TracedClaim }>(
  store: Store,
  pieces: readonly Piece[],
  { minimumReliability, minimumCredibility, knownAsOf }: Lens,
): Promise<readonly Piece[]> {
  const [ofSources, ofClaims] = [!isLeftOut(minimumReliability), !isLeftOut(minimumCredibility)];
  if (!ofSources && !ofClaims) return pieces;
  const gradedIds = ({ id, sourceIds }: TracedClaim) => [
    ...(ofClaims ? [id] : []),
    ...(ofSources ? sourceIds : []),
  ];
  const ids = [...new Set(pieces.flatMap(({ claim }) => gradedIds(claim)))];
  const found = await load(store, ids, { past: !isLeftOut(knownAsOf) });
  return pieces.map((piece) => {
    const assessments = gradedIds(piece.claim).flatMap((id) => found.get(id) ?? []);
    return { ...piece, claim: { ...piece.claim, assessments } };
  });
}

async function load(
  store: Store,
  ids: readonly string[],
  { past }: { readonly past: boolean },
): Promise<Map<string, RecordedAssessment[]>> {
  if (ids.length === 0) return new Map();
  const rows = await store.read(LOAD_ASSESSMENTS, { ids, past }, (row) => row);
  return groupBy(rows, ({ ofId }) => ofId);
}
