import type { RecordedAssessment } from '../assessment';
import { isBefore, saidOrPublished } from '../time-order';
import type { When } from '../when';
import { isAgainstInterest } from './against-interest';
import type { TracedClaim, TracedEvidence } from './control-evidence';
import type { ControlSegment } from './control-interval';
import { corroborated } from './corroboration';
import { passesMinimum } from './grades';
import type { Lens } from './lens';
import type { Ties } from './place-state';
import type { Sides } from './sides';

/** The parts of a lens, each with a value. */
type Parts = { readonly [Part in keyof Lens]-?: NonNullable<Lens[Part]> };

/** A claim as the rules of a lens judge it. */
export type JudgedClaim = Pick<
  TracedClaim,
  | 'id'
  | 'chainIds'
  | 'sourceIds'
  | 'assessments'
  | 'saidWhen'
  | 'publishedWhen'
  | 'recordedAt'
  | 'supersededAt'
>;

/** The parts of a lens that judge a claim by itself. */
export type ClaimPart =
  | 'accordingTo'
  | 'excluding'
  | 'saidBefore'
  | 'publishedBefore'
  | 'knownAsOf'
  | 'minimumReliability'
  | 'minimumCredibility';

/** A value of a flag of claim-filter.cypher. */
type FlagValue = readonly string[] | string | number;

/** Judges a claim by itself, whatever it asserts. */
export interface ClaimRule<Value> {
  readonly judges: 'CLAIM';
  /** `lens` has the other parts, such as whose grades count. */
  readonly passes: (claim: JudgedClaim, value: Value, lens: Lens) => boolean;
  /** The rule without this part of the lens; if absent, every claim passes. */
  readonly passesWithout?: (claim: JudgedClaim) => boolean;
  /** The flag of the same rule in claim-filter.cypher, and its value there. */
  readonly flag: ClaimPart;
  readonly valueOfFlag: (value: Value) => FlagValue;
  /**
   * The stricter of two values, if a filter has the same part. Without this function, both values
   * must be equal.
   */
  readonly stricter?: (value: number, other: number) => number;
}

/** Judges each statement of a claim by itself. Cypher gets the ids of the claims that pass. */
export interface StatementRule<Value> {
  readonly judges: 'STATEMENT';
  readonly passes: (statement: TracedEvidence, value: Value, sides: Sides) => boolean;
  readonly flag: 'claim';
}

/**
 * Judges statements together, after all other rules. Cypher gets the ids of the claims that pass.
 */
export interface GroupRule<Value> {
  readonly judges: 'GROUP';
  readonly select: <E extends TracedEvidence>(
    evidence: readonly E[],
    value: Value,
    ties: Ties,
  ) => E[];
  readonly flag: 'claim';
}

/** Judges which grades count. By itself it leaves no claim out. */
export interface GradeRule<Value> {
  readonly judges: 'GRADE';
  readonly passes: (assessment: RecordedAssessment, value: Value) => boolean;
  /** As of a ClaimRule. */
  readonly flag: 'gradedBy';
  readonly valueOfFlag: (value: Value) => FlagValue;
}

/** Judges derived control: states that do not pass become POSSIBLE. It leaves no claim out. */
export interface SegmentRule<Value> {
  readonly judges: 'SEGMENT';
  readonly passes: (segment: ControlSegment, value: Value) => boolean;
}

/**
 * Every rule of a lens, by its part. tests/store/read/claims/lens-rules.test.ts compares each rule
 * for claims with its Cypher.
 */
export const LENS_RULES: {
  readonly [Part in ClaimPart]: ClaimRule<Parts[Part]>;
} & {
  readonly againstInterest: StatementRule<boolean>;
  readonly minimumOrigins: GroupRule<number>;
  readonly gradedBy: GradeRule<readonly string[]>;
  readonly longestGap: SegmentRule<number>;
} = {
  accordingTo: {
    judges: 'CLAIM',
    passes: isFromOneOf,
    flag: 'accordingTo',
    valueOfFlag: (actors) => actors,
  },
  excluding: {
    judges: 'CLAIM',
    passes: (claim, actors) => !isFromOneOf(claim, actors),
    flag: 'excluding',
    valueOfFlag: (actors) => actors,
  },
  saidBefore: {
    judges: 'CLAIM',
    passes: (claim, time) => isBefore(saidOrPublished(claim), time),
    flag: 'saidBefore',
    valueOfFlag: beginningOf,
    stricter: Math.min,
  },
  publishedBefore: {
    judges: 'CLAIM',
    passes: (claim, time) => isBefore(claim.publishedWhen, time),
    flag: 'publishedBefore',
    valueOfFlag: beginningOf,
    stricter: Math.min,
  },
  knownAsOf: {
    judges: 'CLAIM',
    passes: wasKnown,
    passesWithout: (claim) => wasKnown(claim, null),
    flag: 'knownAsOf',
    valueOfFlag: (time) => time,
  },
  minimumReliability: {
    judges: 'CLAIM',
    passes: ({ sourceIds, assessments = [] }, minimum, lens) =>
      sourceIds.length > 0 &&
      sourceIds.every((id) => passesMinimum(gradesThatCount(assessments, id, lens), minimum)),
    flag: 'minimumReliability',
    valueOfFlag: (minimum) => minimum,
  },
  minimumCredibility: {
    judges: 'CLAIM',
    passes: ({ id, assessments = [] }, minimum, lens) =>
      passesMinimum(gradesThatCount(assessments, id, lens), minimum),
    flag: 'minimumCredibility',
    valueOfFlag: (minimum) => minimum,
  },
  gradedBy: {
    judges: 'GRADE',
    passes: ({ by }, assessors) => assessors.includes(by),
    flag: 'gradedBy',
    valueOfFlag: (assessors) => assessors,
  },
  againstInterest: {
    judges: 'STATEMENT',
    passes: (statement, asked, sides) => !asked || isAgainstInterest(statement, sides),
    flag: 'claim',
  },
  minimumOrigins: {
    judges: 'GROUP',
    select: (evidence, minimum, ties) =>
      minimum > 1 ? corroborated(evidence, minimum, ties) : [...evidence],
    flag: 'claim',
  },
  longestGap: {
    judges: 'SEGMENT',
    passes: ({ gap = 0 }, longest) => gap <= longest,
  },
};

/** A rule with the part of the lens that it belongs to, and that part's value. */
interface Named<Rule> {
  readonly part: keyof Lens;
  readonly rule: Rule;
}

const ALL = Object.entries(LENS_RULES).map(([part, rule]) => ({ part, rule })) as Named<
  ClaimRule<never> | StatementRule<never> | GroupRule<never> | GradeRule<never> | SegmentRule<never>
>[];

const judging = <Judges extends string>(judges: Judges) =>
  ALL.filter(({ rule }) => rule.judges === judges) as Named<
    Extract<(typeof ALL)[number]['rule'], { readonly judges: Judges }>
  >[];

/** The same rules by the things that they judge. */
export const CLAIM_RULES = judging('CLAIM');
export const STATEMENT_RULES = judging('STATEMENT');
export const GROUP_RULES = judging('GROUP');
export const GRADE_RULES = judging('GRADE');
export const SEGMENT_RULES = judging('SEGMENT');

/** Whether a claim was in the graph, and not superseded, at a time (ms since 1970); null is now. */
export function wasKnown(
  { recordedAt, supersededAt }: Pick<TracedClaim, 'recordedAt' | 'supersededAt'>,
  asOf: number | null,
): boolean {
  if (asOf === null) return supersededAt === null;
  return recordedAt <= asOf && (supersededAt === null || asOf < supersededAt);
}

/** The grades of one source or claim that a lens counts, as the graph knew them. */
function gradesThatCount(
  assessments: readonly RecordedAssessment[],
  ofId: string,
  lens: Lens,
): RecordedAssessment[] {
  return assessments.filter(
    (assessment) =>
      assessment.ofId === ofId &&
      wasKnown(assessment, lens.knownAsOf ?? null) &&
      GRADE_RULES.every(
        ({ part, rule }) =>
          (lens[part] ?? null) === null || rule.passes(assessment, lens[part] as never),
      ),
  );
}

/** Whether one of these makes or relays the claim, publishers included. */
function isFromOneOf({ chainIds }: JudgedClaim, actors: readonly string[]): boolean {
  return chainIds.some((id) => actors.includes(id));
}

/** No time is before one whose beginning is unknown. */
function beginningOf({ startEarliest }: When): number {
  return startEarliest ?? -Infinity;
}
