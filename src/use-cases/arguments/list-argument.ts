import { InputError } from '../input-error';

const LONGEST = 100;

/** Throws an InputError where a list of an argument is longer than one statement should take. */
export function checkListLength(
  argument: string,
  list: readonly unknown[] | null | undefined,
): void {
  if (list && list.length > LONGEST) {
    throw new InputError(argument, `has ${list.length} values`, `at most ${LONGEST}`);
  }
}

/** A part of a filter that takes one of several values, checked; null where it is not given. */
export function readList<Value>(
  argument: string,
  list: readonly Value[] | null | undefined,
): readonly Value[] | null {
  checkListLength(argument, list);
  return list ?? null;
}
