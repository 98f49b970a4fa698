import type { Assessment } from '../../domain/assessment';
import { fingerprint } from '../import/fingerprint';
import { CREATE_ASSESSMENTS } from '../import/import-assessments';
import { VersionAssigner, splitVersion } from '../import/version-assigner';
import { supersede } from '../import/write-records';
import { loadStatement } from '../statement';
import type { Correcting } from '../write/write-correction';
import { FIND_VERSIONS } from './copy-records';

const FIND_GRADED = loadStatement<{ id: string }, Graded>(__dirname, 'find-graded.cypher');

/** An actor or claim that may be graded. */
interface Graded {
  /** When a claim was superseded, if it was. */
  readonly supersededAt: number | null;
  /** The entity that an actor was merged into, if it was. */
  readonly mergedInto: string | null;
}

/** The actor or claim with this id; undefined for what is neither. */
export async function findGraded(
  { transaction }: Correcting,
  id: string,
): Promise<Graded | undefined> {
  const [found] = await transaction.run(FIND_GRADED, { id }, (row) => row);
  return found;
}

/**
 * Records the grade that a curator gives a thing, in place of the one that they gave it before;
 * none takes that back. The assessor is identified by an id, whatever the name.
 */
export async function recordGrade(
  { transaction, recordedAt, log }: Correcting,
  graderId: string,
  { ofId, ...grade }: Assessment,
): Promise<void> {
  const what = fingerprint(splitVersion(ofId).baseId, graderId).slice(0, 16);
  const baseId = `assessment:curators:${what}`;
  const none = { claimIds: [], mentionIds: [], quantityIds: [], controlClaimIds: [] };
  const existing = await transaction.run(
    FIND_VERSIONS,
    { ...none, assessmentIds: [baseId] },
    (row) => row,
  );
  const assigner = new VersionAssigner(existing);
  await supersede(transaction, { assessmentIds: assigner.superseded() }, recordedAt);
  log.supersede(assigner.superseded());
  log.touch([ofId]);
  if (grade.reliability === null && grade.credibility === null) return;
  const { id } = assigner.add(baseId);
  const row = { ...grade, ofId, id, fingerprint: fingerprint(ofId, grade) };
  await transaction.run(CREATE_ASSESSMENTS, { corpusId: null, rows: [row], recordedAt });
  log.add([id]);
}
