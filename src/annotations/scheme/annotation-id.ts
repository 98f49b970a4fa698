import { compare } from '../../domain/compare';

/** Longer ids than any tool writes would only fill messages. */
const PATTERN = /^[TERAMN#][^\s:~/\p{Cc}\p{Cs}]{1,40}$/u;
/** Digits that a number holds exactly. */
const MOST_DIGITS = 15;

/** Whether something is an id of brat: the letter of a kind and a number, to which tools may add more: T10, T10a. */
export function isAnnotationId(id: string): boolean {
  return PATTERN.test(id);
}

/** The number of an id, and the characters behind it: 10 and "a" of T10a. No two ids of a kind have the same. */
export function cutAnnotationId(id: string): { readonly number: number; readonly rest: string } {
  const [, digits = '', rest = ''] = /^.(\d*)(.*)$/su.exec(id) ?? [];
  const isExact = digits.length <= MOST_DIGITS && !/^0\d/.test(digits);
  return digits !== '' && isExact
    ? { number: Number(digits), rest }
    : { number: 0, rest: `_${digits}${rest}` };
}

/** By number, then by the characters behind it: T2, T10, T10a, T10b. */
export function compareAnnotationIds(a: string, b: string): number {
  const [one, other] = [a, b].map(cutAnnotationId) as [Cut, Cut];
  return one.number - other.number || compare(one.rest, other.rest) || compare(a, b);
}

type Cut = ReturnType<typeof cutAnnotationId>;
