import { z } from 'zod';
import { EdtfError, parseEdtf } from '../domain/edtf';
import { quote } from '../domain/quote';
import { hullOf } from '../domain/time-order';
import type { AddressSettings } from '../domain/permalink';
import type { TimeRange } from '../domain/time-range';
import { inputOf } from './input-type';

/** The default and the largest number of characters in an answer's rows. */
const USUAL_BUDGET = 8_000;
const LARGEST_BUDGET = 40_000;
const SMALLEST_BUDGET = 500;

/** The most characters of a name or a search text. */
const LONGEST_TEXT = 1_000;

/** A time in the world. */
export const AT = z
  .string()
  .superRefine(checkTime)
  .describe('A day, month or year in the world, in EDTF: 2017-07-05, 2017-07, 2017-06/2017-08.');

/** The arguments that every tool takes. */
export const COMMON = {
  at: AT.optional(),
  knownAsOf: z
    .string()
    .superRefine(checkMoment)
    .optional()
    .describe('Only what this graph had recorded by this moment: 2026-11-27T17:00:00Z.'),
  budget: z
    .int()
    .min(SMALLEST_BUDGET)
    .max(LARGEST_BUDGET)
    .default(USUAL_BUDGET)
    .describe('Characters that the rows of the answer may take. One row always fits.'),
  cursor: z
    .string()
    .max(LONGEST_TEXT)
    .optional()
    .describe('`next` of the answer before, with the same arguments otherwise.'),
};

const LENS_INPUT = inputOf('Lens', { without: ['knownAsOf'] });

export const LENS_ARGUMENT = LENS_INPUT.optional().describe(
  'Whom to believe; `claims` tells its parts. Default: all current claims.',
);

/** The parts of a lens that an address can hold. */
export const ADDRESS_LENS = LENS_INPUT.pick({ accordingTo: true, excluding: true })
  .optional()
  .describe('Whom to believe. Default: all current claims.');

export const CLAIM_FILTER = inputOf('ClaimFilter', { without: ['knownAsOf', 'validAt'] })
  .optional()
  .describe('Only claims that match all of these.');

/** A thing that a caller may name in words or by its id. */
export function thing(description: string) {
  return z.string().trim().min(1).max(LONGEST_TEXT).describe(description);
}

/** The parts of a call that choose what was known and whom to believe. */
export interface LensAsked {
  readonly knownAsOf?: string | undefined;
  readonly lens?: Readonly<Record<string, unknown>> | undefined;
}

/** The lens of a call in the API's form; null if it has none. */
export function lensOfCall({ lens, knownAsOf }: LensAsked) {
  const whole = { ...lens, ...(knownAsOf !== undefined && { knownAsOf }) };
  return Object.keys(whole).length === 0 ? null : whole;
}

/** The parameters of an address that shows the answer to this call. */
export function addressSettings({ lens, at }: LensAsked & { readonly at?: string | undefined }) {
  const { accordingTo, excluding } = (lens ?? {}) as AddressSettings;
  return { at, accordingTo, excluding };
}

/** The stretch of time that a checked `at` names. */
export function rangeAt(at: string): TimeRange {
  return hullOf(parseEdtf(at))!;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function checkMoment(text: string, context: z.RefinementCtx): void {
  if (MOMENT.test(text) && !Number.isNaN(Date.parse(text))) return;
  const params = { expected: 'a moment such as 2026-11-27T17:00:00Z' };
  context.addIssue({ code: 'custom', message: `is ${quote(text)}`, params });
}

function checkTime(text: string, context: z.RefinementCtx): void {
  const problem = problemOf(text);
  if (problem !== null) context.addIssue({ code: 'custom', ...problem });
}

function problemOf(text: string) {
  try {
    if (hullOf(parseEdtf(text)) !== null) return null;
    const message = `is ${quote(text)}, which has an unknown end`;
    return { message, params: { expected: 'a time with both ends' } };
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    return { message: `is ${quote(text)}`, params: { expected: error.expected } };
  }
}
