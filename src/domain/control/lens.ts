import type { Credibility, Reliability } from '../assessment';
import type { When } from '../when';
import type { TracedEvidence } from './control-evidence';
import type { ControlInterval } from './control-interval';
import {
  CLAIM_RULES,
  GROUP_RULES,
  type JudgedClaim,
  SEGMENT_RULES,
  STATEMENT_RULES,
} from './lens-rules';
import { NO_TIES, type Ties } from './place-state';
import type { Sides } from './sides';

/**
 * Whom to believe, and what was known. A condition that is absent or null narrows nothing; to believe an
 * empty list of speakers is to believe nobody.
 */
export interface Lens {
  /** Only claims that one of these makes, anywhere in the chain. */
  readonly accordingTo?: readonly string[] | null;
  /** No claim that one of these makes, anywhere in the chain. */
  readonly excluding?: readonly string[] | null;
  /** Only claims said, or else published, before this time begins. */
  readonly saidBefore?: When | null;
  readonly publishedBefore?: When | null;
  /** Milliseconds since 1970; null is now. */
  readonly knownAsOf?: number | null;
  /** Only claims of which so many independent origins say the same. */
  readonly minimumOrigins?: number | null;
  /** Only what is said against the interest of those who say it, each event and state by itself. */
  readonly againstInterest?: boolean | null;
  /** Only claims whose source is graded so or better, by the worst grade that counts. */
  readonly minimumReliability?: Reliability | null;
  /** Only claims that are themselves graded so or better, by the worst grade that counts. */
  readonly minimumCredibility?: Credibility | null;
  /** The assessors whose grades count; all of them if left out. By itself it takes no claim away. */
  readonly gradedBy?: readonly string[] | null;
  /** In ms: what is CONTINUED over a longer gap is POSSIBLE. */
  readonly longestGap?: number | null;
}

/**
 * The evidence that a lens lets through, in its order: a pure filter, so an excluded claim is as if it had
 * never been made. All rules must hold, and minimumOrigins counts among what the others let through. Most
 * rules only take evidence away. knownAsOf chooses which records there are (without it the current ones), and
 * gradedBy which grades count.
 */
export function applyLens<E extends TracedEvidence>(
  evidence: readonly E[],
  lens: Lens,
  sides: Sides,
  ties: Ties = NO_TIES,
): E[] {
  return corroboratedUnder(admittedUnder(evidence, lens, sides), lens, ties);
}

/** The evidence that passes the rules that judge each claim and statement by itself. */
export function admittedUnder<E extends TracedEvidence>(
  evidence: readonly E[],
  lens: Lens,
  sides: Sides,
): E[] {
  return evidence.filter(
    (piece) =>
      passesLens(piece.claim, lens) &&
      STATEMENT_RULES.every(
        ({ part, rule }) => isLeftOut(lens[part]) || rule.passes(piece, lens[part] as never, sides),
      ),
  );
}

/** The evidence that passes the rules that judge statements together. */
export function corroboratedUnder<E extends TracedEvidence>(
  believed: readonly E[],
  lens: Lens,
  ties: Ties,
): E[] {
  return GROUP_RULES.reduce(
    (left, { part, rule }) =>
      isLeftOut(lens[part]) ? left : rule.select(left, lens[part] as never, ties),
    [...believed],
  );
}

/** Whether a claim passes the rules that judge a claim by itself. */
export function passesLens(claim: JudgedClaim, lens: Lens): boolean {
  return CLAIM_RULES.every(({ part, rule }) =>
    isLeftOut(lens[part])
      ? (rule.passesWithout?.(claim) ?? true)
      : rule.passes(claim, lens[part] as never, lens),
  );
}

/**
 * Whether a lens takes any claim away. If not, control stays the same, and only its certainty can
 * change.
 */
export function judgesClaims(lens: Lens): boolean {
  return judgingParts(lens).length > 0;
}

/** The parts of a lens that take claims away. */
export function judgingParts(lens: Lens): (keyof Lens)[] {
  return [...CLAIM_RULES, ...STATEMENT_RULES, ...GROUP_RULES]
    .map(({ part }) => part)
    .filter((part) => !isLeftOut(lens[part]));
}

/** Intervals derived from what a lens lets through: a segment that its rules do not pass is POSSIBLE. */
export function judgeSegments<Interval extends Pick<ControlInterval, 'segments'>>(
  intervals: readonly Interval[],
  lens: Lens,
): Interval[] {
  const rules = SEGMENT_RULES.filter(({ part }) => !isLeftOut(lens[part]));
  if (rules.length === 0) return [...intervals];
  return intervals.map((interval) => ({
    ...interval,
    segments: interval.segments.map((segment) =>
      rules.every(({ part, rule }) => rule.passes(segment, lens[part] as never))
        ? segment
        : { ...segment, certainty: 'POSSIBLE' },
    ),
  }));
}

/** Whether a part of a lens is left out, and so narrows nothing. */
export function isLeftOut(value: Lens[keyof Lens]): value is null | undefined {
  return value === null || value === undefined;
}
