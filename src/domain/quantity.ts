import type { Span } from './span';

/** A number as a text gives it, and what it counts or measures. */
export interface QuantityValue {
  /** At least this many; null where the text gives no lower bound. Both bounds of "30" are 30. */
  readonly atLeast: number | null;
  /** At most this many; null where the text gives no upper bound. */
  readonly atMost: number | null;
  /** Whether the text says "about". */
  readonly isApproximate: boolean;
  /** A term of schema/vocabulary.yaml: PERSON, SQUARE_MILE. */
  readonly unit: string;
  /** Words of the text that say which: "protective chemical masks"; null where none is given. */
  readonly of: string | null;
}

/** A place in a text that says how many or how much. */
export interface Quantity extends QuantityValue {
  /** `quantity:<document>:<annotation id>` */
  readonly id: string;
  /** Role MENTION, in text order. */
  readonly spans: readonly Span[];
  /** The claims that say so. */
  readonly claimIds: readonly string[];
  /** The events that it belongs to: how many were killed, how many munitions a strike delivered. */
  readonly eventIds: readonly string[];
}

/** Words that are no quantity, and the form that they should have. */
export class QuantityError extends Error {
  constructor(readonly expected: string) {
    super(`no quantity (expected ${expected})`);
  }
}

const FORM =
  '<number> <unit> or <number> <unit> of <words>; a number as in 30, >=30, <=30, ~30, 15..20';
const NUMBER = String.raw`(\d{1,15}(?:\.\d{1,6})?)`;
const PATTERN = new RegExp(
  String.raw`^(~)?(>=|<=)?${NUMBER}(?:\.\.${NUMBER})? ([A-Za-z][A-Za-z-]*)(?: of (\S.*))?$`,
  'u',
);

/**
 * Reads `>=24000 item of protective chemical masks`. A `_` counts as a space, and space at the ends or repeated
 * does not count. Throws QuantityError.
 */
export function parseQuantity(written: string, units: Iterable<string>): QuantityValue {
  const match = PATTERN.exec(written.replace(/[\s_]+/gu, ' ').trim());
  if (match === null) throw new QuantityError(FORM);
  const [, about, bound, first = '', second, unitWritten = '', of] = match;
  const known = [...units];
  const unit = unitWritten.toUpperCase().replaceAll('-', '_');
  if (!known.includes(unit)) {
    throw new QuantityError(`a unit: ${known.map(writtenUnit).join(', ')}`);
  }
  const number = Number(first);
  const end = second === undefined ? number : Number(second);
  if (second !== undefined && (bound !== undefined || end <= number)) {
    throw new QuantityError('a range from the smaller number to the larger, as in 15..20');
  }
  return {
    atLeast: bound === '<=' ? null : number,
    atMost: bound === '>=' ? null : end,
    isApproximate: about !== undefined,
    unit,
    of: of ?? null,
  };
}

/** A quantity as `parseQuantity` reads it. */
export function formatQuantity({
  atLeast,
  atMost,
  isApproximate,
  unit,
  of,
}: QuantityValue): string {
  const number =
    atLeast === null
      ? `<=${decimal(atMost ?? 0)}`
      : atMost === null
        ? `>=${decimal(atLeast)}`
        : atLeast === atMost
          ? decimal(atLeast)
          : `${decimal(atLeast)}..${decimal(atMost)}`;
  const words = of === null ? '' : ` of ${of}`;
  return `${isApproximate ? '~' : ''}${number} ${writtenUnit(unit)}${words}`;
}

/** SQUARE_MILE as annotators write it: square-mile. */
export function writtenUnit(unit: string): string {
  return unit.toLowerCase().replaceAll('_', '-');
}

/** Without an exponent, which small numbers would have. */
function decimal(number: number): string {
  return String(Number(number.toFixed(6)));
}
