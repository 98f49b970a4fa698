import type { Assessment, Credibility, Reliability } from '../assessment';
import { largest } from '../extremes';

type Grades = Pick<Assessment, 'reliability' | 'credibility' | 'by' | 'at'>;

/** The value of both codes that says that nothing can be judged. */
const CANNOT_BE_JUDGED = 6;

/**
 * Whether what these assessments are of passes a minimum: somebody graded it, and the worst grade is good enough.
 * Each assessor's latest counts; of two given at one time, both. F and 6 pass no minimum.
 */
export function passesMinimum(
  assessments: readonly Grades[],
  minimum: Reliability | Credibility,
): boolean {
  const latest = assessments.filter(
    ({ by, at }) => !assessments.some((other) => other.by === by && other.at > at),
  );
  const worst = largest(latest.map(rankOf));
  return latest.length > 0 && worst <= rank(minimum) && worst < CANNOT_BE_JUDGED;
}

function rankOf({ reliability, credibility }: Grades): number {
  return rank(reliability ?? credibility!);
}

/** Both codes from 1, the best, to 6. */
function rank(grade: Reliability | Credibility): number {
  return typeof grade === 'number' ? grade : 'ABCDEF'.indexOf(grade) + 1;
}
