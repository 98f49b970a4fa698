import type { Credibility, Reliability } from '../../domain/assessment';
import { CREDIBILITIES } from '../../domain/assessment';
import type { Store } from '../../store/connection';
import { findActsSince } from '../../store/corrections/find-acts-since';
import { findGraded, recordGrade } from '../../store/corrections/grade';
import type { Corrected } from '../../store/write/write-correction';
import { InputError } from '../input-error';
import { ConflictError } from './conflict-error';
import { correct, type Correction, type Corrector } from './correction';

/** A grade of a claim or an actor; neither takes back the one that the same person gave before. */
export interface Grade {
  readonly of: string;
  readonly reliability: Reliability | null;
  readonly credibility: number | null;
}

/**
 * Grades a source or a claim, with the reason. Everybody has one grade of a thing: another takes its place.
 * @throws ConflictError where the thing itself was changed since; grades of others are no conflict
 */
export async function assess(
  store: Store,
  { of, reliability, credibility, ...correction }: Correction & Grade,
  corrector: Corrector,
): Promise<Corrected> {
  checkGrade(of, reliability, credibility);
  const { by } = corrector;
  const grade = reliability ?? credibility;
  return correct(store, 'ASSESS', correction, corrector, [of, grade], async (correcting) => {
    const found = await findGraded(correcting, of);
    if (found === undefined) {
      throw new InputError('of', 'is no claim or actor of the graph', 'the id of one');
    }
    if (found.mergedInto !== null) {
      throw new InputError('of', `was merged into ${found.mergedInto}`, found.mergedInto);
    }
    const moments = found.supersededAt === null ? [] : [found.supersededAt];
    const { expectedRevision, reason } = correction;
    const acts = await findActsSince(correcting, expectedRevision, [of], { moments });
    const changes = acts.filter(({ act, byId }) => act !== 'ASSESS' || byId === by.id);
    if (changes.length > 0) throw new ConflictError(correcting.revision, changes);
    if (found.supersededAt !== null) {
      throw new InputError('of', 'is superseded', 'the id of a current claim');
    }
    await recordGrade(correcting, by.id, {
      ...{ ofId: of, reliability, credibility: credibility as Credibility | null },
      ...{ by: by.name, at: correcting.recordedAt, reason: reason.trim() },
    });
    return { of: [of], before: null, after: grade === null ? null : String(grade), result: of };
  });
}

function checkGrade(of: string, reliability: Reliability | null, credibility: number | null): void {
  const isClaim = of.startsWith('claim:');
  if (reliability !== null && isClaim) {
    throw new InputError('reliability', 'is given to a claim', 'credibility');
  }
  if (credibility === null) return;
  if (!isClaim) throw new InputError('credibility', 'is given to no claim', 'reliability');
  if (!CREDIBILITIES.includes(credibility as Credibility)) {
    throw new InputError('credibility', `is ${credibility}`, 'a whole number from 1 to 6');
  }
}
