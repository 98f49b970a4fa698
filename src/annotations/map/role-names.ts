import type { BratArgument } from '../scheme/brat-document';
import type { Lookup } from './type-map';

/** The name that a map may use for any event that fills a role: `Theme.Event`. */
const ANY_EVENT = 'Event';

/** An argument as its map may name it. */
export interface NamedArgument {
  /** The names that its event's type may have. */
  readonly types: readonly string[];
  /** Its role, the exact form first. */
  readonly roles: readonly string[];
  /** The names that the type of its target may have. */
  readonly fillers: readonly string[];
  readonly isEvent: boolean;
}

/**
 * The names of an argument in a map, the most exact first: `Regulation.Theme.Binding`,
 * `Regulation.Theme`, `Theme.Binding`, `Theme`; a target that is any event is `Theme.Event`.
 */
export function roleNames({ types, roles, fillers, isEvent }: NamedArgument): string[] {
  const targets = isEvent ? [...fillers, ANY_EVENT] : fillers;
  return roles.flatMap((role) => [
    ...types.flatMap((type) => targets.map((target) => `${type}.${role}.${target}`)),
    ...types.map((type) => `${type}.${role}`),
    ...targets.map((target) => `${role}.${target}`),
    role,
  ]);
}

/**
 * The forms of a role of brat. The number behind it tells several of one role apart (Org, Org2) unless
 * the map names it (ARG0). A role is reported with it where its event has none without a number.
 */
export function roleForms({ role, number }: BratArgument, all: readonly BratArgument[]): string[] {
  if (number === undefined) return [role];
  const written = `${role}${number}`;
  const isRepeated = all.some((other) => other.role === role && other.number === undefined);
  return isRepeated ? [written, role] : [written, role, written];
}

/** The meaning of the first name that a map knows; where it knows none, the last is skipped. */
export function lookUpFirst(
  names: readonly [string, ...string[]] | readonly string[],
  lookUp: (name: string) => Lookup,
): Lookup {
  let last = lookUp(names[0] as string);
  for (const name of names) {
    last = lookUp(name);
    if ('targets' in last || last.skipped.remedy === null) break;
  }
  return last;
}
