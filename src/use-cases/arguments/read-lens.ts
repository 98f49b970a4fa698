import { CREDIBILITIES, type Credibility, type Reliability } from '../../domain/assessment';
import type { Lens } from '../../domain/control/lens';
import type { When } from '../../domain/when';
import { InputError } from '../input-error';
import { readList } from './list-argument';
import { readBefore, readDuration } from './time-argument';

/** A lens as a caller gives it, its times and enums parsed. */
export interface LensArgument {
  readonly accordingTo?: readonly string[] | null;
  readonly excluding?: readonly string[] | null;
  readonly saidBefore?: When | null;
  readonly publishedBefore?: When | null;
  readonly knownAsOf?: Date | null;
  readonly minimumOrigins?: number | null;
  readonly againstInterest?: boolean | null;
  readonly minimumReliability?: Reliability | null;
  readonly minimumCredibility?: number | null;
  readonly gradedBy?: readonly string[] | null;
  readonly longestGap?: string | null;
}

/** Whether a minimum is one that a grade can pass. */
function isCredibility(grade: number): grade is Exclude<Credibility, 6> {
  return grade !== 6 && (CREDIBILITIES as readonly number[]).includes(grade);
}

/**
 * The lens that the arguments describe; null where they narrow nothing. Throws an InputError, naming
 * the argument, where a part cannot be used.
 */
export function readLens(argument: string, lens: LensArgument | null | undefined): Lens | null {
  if (!lens) return null;
  const { minimumOrigins, saidBefore, publishedBefore } = lens;
  const accordingTo = readList(`${argument}.accordingTo`, lens.accordingTo);
  const excluding = readList(`${argument}.excluding`, lens.excluding);
  readBefore(`${argument}.saidBefore`, saidBefore);
  readBefore(`${argument}.publishedBefore`, publishedBefore);
  if (typeof minimumOrigins === 'number' && minimumOrigins < 1) {
    const found = `is ${minimumOrigins}`;
    throw new InputError(`${argument}.minimumOrigins`, found, 'a whole number from 1');
  }
  const minimumReliability = lens.minimumReliability ?? null;
  if (minimumReliability === 'F') {
    throw new InputError(`${argument}.minimumReliability`, 'is F, which passes nothing', 'A to E');
  }
  const minimumCredibility = lens.minimumCredibility ?? null;
  if (minimumCredibility !== null && !isCredibility(minimumCredibility)) {
    const found = `is ${minimumCredibility}`;
    throw new InputError(`${argument}.minimumCredibility`, found, 'a whole number from 1 to 5');
  }
  const domain: Lens = {
    accordingTo,
    excluding,
    saidBefore: saidBefore ?? null,
    publishedBefore: publishedBefore ?? null,
    knownAsOf: lens.knownAsOf?.getTime() ?? null,
    minimumOrigins: (minimumOrigins ?? 1) > 1 ? minimumOrigins! : null,
    againstInterest: lens.againstInterest || null,
    minimumReliability,
    minimumCredibility,
    gradedBy: readList(`${argument}.gradedBy`, lens.gradedBy),
    longestGap: readDuration(`${argument}.longestGap`, lens.longestGap),
  };
  return Object.values(domain).every((part) => part === null) ? null : domain;
}
