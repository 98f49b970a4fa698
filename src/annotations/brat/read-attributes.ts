import { quote } from '../../domain/quote';
import { oneOf } from '../../domain/nearest';
import type { ProblemList } from '../problem-list';
import type { Annotations } from './annotations';
import type { BratAttribute } from './brat-document';
import { type AttributeName, ATTRIBUTES, type AttributeValue } from './scheme';

/** The attributes of a document's annotations. */
export class AttributeValues {
  constructor(
    private readonly values: ReadonlyMap<string, string>,
    private readonly given: ReadonlySet<string>,
    /** Names of attributes of annotations that are not there. */
    private readonly lost: ReadonlySet<string>,
  ) {}

  /** Whether the annotation has it, if only with a value that is none, or may have: one of it is lost. */
  isGiven(id: string, name: AttributeName): boolean {
    return this.lost.has(name) || this.given.has(`${id} ${name}`);
  }

  /** Null where the annotation does not have it. */
  find<Name extends AttributeName>(id: string, name: Name): AttributeValue<Name> | null {
    return (this.values.get(`${id} ${name}`) as AttributeValue<Name> | undefined) ?? null;
  }
}

/**
 * Reads attributes; those of unknown names, values or targets are left out and reported. The target
 * of an attribute of unknown name is added to `named`.
 */
export function readAttributes(
  attributes: readonly BratAttribute[],
  annotations: Annotations,
  named: Set<string>,
  missing: ReadonlySet<string>,
  problems: ProblemList,
): AttributeValues {
  const values = new Map<string, string>();
  const given = new Set<string>();
  const lost = new Set<string>();
  for (const attribute of attributes) {
    given.add(`${attribute.target} ${attribute.type}`);
    if (missing.has(attribute.target)) lost.add(attribute.type);
    const value = readValue(attribute, annotations, problems);
    if (value === null) {
      if (!isAttributeName(attribute.type)) named.add(attribute.target);
      continue;
    }
    const { id, line, type, target } = attribute;
    const key = `${target} ${type}`;
    if (values.has(key) && values.get(key) !== value) {
      const message = `${id} gives ${target} a second ${type}`;
      problems.report(line, 'repeated-argument', message, `one ${type}`);
    }
    values.set(key, value);
  }
  return new AttributeValues(values, given, lost);
}

function readValue(
  { id, line, type, target, value }: BratAttribute,
  annotations: Annotations,
  problems: ProblemList,
): string | null {
  if (!isAttributeName(type)) {
    const expected = oneOf(type, Object.keys(ATTRIBUTES));
    problems.report(line, 'unknown-type', `${id} is an attribute ${quote(type)}`, expected);
    return null;
  }
  const { of, values } = ATTRIBUTES[type];
  const found = annotations.target(target);
  if (found !== null && found.kind !== of) {
    const message = `${id} gives a ${type} to ${target} (${found.type})`;
    problems.report(line, 'wrong-argument', message, `${of === 'event' ? 'an' : 'a'} ${of}`);
  }
  const term = (values as ReadonlyMap<string, string>).get(value ?? '');
  if (term === undefined) {
    const given = value === null ? 'no value' : `the value ${quote(value)}`;
    const expected = oneOf(value ?? '', values.keys());
    problems.report(line, 'unknown-value', `${id} gives ${type} ${given}`, expected);
    return null;
  }
  return term;
}

function isAttributeName(type: string): type is AttributeName {
  return Object.hasOwn(ATTRIBUTES, type);
}
