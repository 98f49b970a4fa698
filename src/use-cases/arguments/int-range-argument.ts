import { InputError } from '../input-error';

/** Whole numbers from one to another, both included; a side that is left out is open. */
export interface IntRangeArgument {
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

/** The least and the most; null where no range is given. Throws an InputError where it holds no number. */
export function readIntRange(
  argument: string,
  range: IntRangeArgument | null | undefined,
): readonly [number, number] | null {
  if (!range) return null;
  const { atLeast, atMost } = range;
  const [least, most] = [atLeast ?? -Infinity, atMost ?? Infinity];
  if (least > most) {
    throw new InputError(
      argument,
      `is at least ${least} and at most ${most}`,
      'an `atMost` that is no less than `atLeast`',
    );
  }
  return [least, most];
}
