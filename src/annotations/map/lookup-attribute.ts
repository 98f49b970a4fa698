import { pascalCase, termOf } from '../../domain/vocabulary';
import type { SkipNote, TypeMap } from './type-map';

/** An attribute of our scheme with its value. */
export interface MappedAttribute {
  readonly name: string;
  /** In Pascal case, as the scheme writes values; a reference as it was written. */
  readonly value: string;
}

/** The attribute of our scheme that gives an annotation its identity or its time. */
export const REFERENCE = 'Reference';

/**
 * Translates a foreign attribute into our scheme. The map may name it with a value
 * (`Certainty=low`) or without, and may give it one of our values (`Factuality=Possible`).
 * Otherwise it keeps its own.
 */
export function lookUpAttribute(
  map: TypeMap,
  name: string,
  value: string | null,
): MappedAttribute | { readonly skipped: SkipNote } {
  const exact = value === null ? null : map.attribute(`${name}=${value}`);
  const lookup = exact !== null && 'targets' in exact ? exact : map.attribute(name);
  if ('skipped' in lookup) return exact !== null && isIgnored(exact) ? exact : lookup;
  const [target, fixed = value ?? ''] = lookup.targets[0].split('=', 2) as [string, string?];
  return { name: target, value: target === REFERENCE ? fixed : pascalCase(termOf(fixed)) };
}

function isIgnored(lookup: object): lookup is { readonly skipped: SkipNote } {
  return 'skipped' in lookup && (lookup.skipped as SkipNote).remedy === null;
}
