import type { Assessment, Credibility, Reliability } from '../assessment';
import { largest } from '../extremes';

type Grades = Pick<Assessment, 'reliability' | 'credibility' | 'by' | 'at'>;

/** The rank of F and 6, which say that nothing can be judged. */
const CANNOT_BE_JUDGED = 6;

/**
 * Whether a source or claim with these assessments passes a minimum. Somebody must have graded it, and
 * the worst grade must be good enough. Each assessor's latest grade counts. If several have that
 * time, all of them count. F and 6 pass no minimum.
 */
export function passesMinimum(
  assessments: readonly Grades[],
  minimum: Reliability | Credibility,
): boolean {
  const latest = assessments.filter(
    ({ by, at }) => !assessments.some((other) => other.by === by && other.at > at),
  );
  const worst = largest(
    latest.map(({ reliability, credibility }) => rank(reliability ?? credibility!)),
  );
  return latest.length > 0 && worst <= rank(minimum) && worst < CANNOT_BE_JUDGED;
}

/** A grade of either code as a number, from 1, the best, to 6. */
function rank(grade: Reliability | Credibility): number {
  return typeof grade === 'number' ? grade : 'ABCDEF'.indexOf(grade) + 1;
}
