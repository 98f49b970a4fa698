import { quote } from '../../domain/quote';
import { oneOf } from '../../domain/nearest';
import type { ProblemList } from '../problem-list';
import type { Annotations } from './annotations';
import type { BratAttribute } from './brat-document';
import { type AttributeName, ATTRIBUTES, type AttributeValue } from './scheme';

/** The attributes of a document's annotations. */
export class AttributeValues {
  constructor(
    /** The values that could be read, by `keyOf`. */
    private readonly values: ReadonlyMap<string, string>,
    /** The keys of all attributes, with or without a readable value. */
    private readonly given: ReadonlySet<string>,
    /** The names of attributes whose annotation is missing. */
    private readonly lost: ReadonlySet<string>,
  ) {}

  /**
   * Whether the annotation has the attribute, even with an unreadable value. An attribute whose
   * annotation is missing may be meant for this one, so it counts.
   */
  isGiven(id: string, name: AttributeName): boolean {
    return this.lost.has(name) || this.given.has(keyOf(id, name));
  }

  /** The attribute's value; null if the annotation has none that could be read. */
  find<Name extends AttributeName>(id: string, name: Name): AttributeValue<Name> | null {
    return (this.values.get(keyOf(id, name)) as AttributeValue<Name> | undefined) ?? null;
  }
}

/**
 * Reads attributes. Reports unknown names, unknown values and targets of the wrong kind; the first two
 * are left out. `missing` holds the ids of annotations that do not exist. The target of an attribute
 * of unknown name is added to `inFaultyLines`.
 */
export function readAttributes(
  attributes: readonly BratAttribute[],
  annotations: Annotations,
  inFaultyLines: Set<string>,
  missing: ReadonlySet<string>,
  problems: ProblemList,
): AttributeValues {
  const values = new Map<string, string>();
  const given = new Set<string>();
  const lost = new Set<string>();
  for (const attribute of attributes) {
    const { id, line, type, target } = attribute;
    const key = keyOf(target, type);
    given.add(key);
    if (missing.has(target)) lost.add(type);
    const value = readValue(attribute, annotations, problems);
    if (value === null) {
      if (!isAttributeName(type)) inFaultyLines.add(target);
      continue;
    }
    if (values.has(key) && values.get(key) !== value) {
      const message = `${id} gives ${target} a second ${type}`;
      problems.report(line, 'repeated-argument', message, `one ${type}`);
    }
    values.set(key, value);
  }
  return new AttributeValues(values, given, lost);
}

/** The key of one attribute of one annotation. */
function keyOf(id: string, name: string): string {
  return `${id} ${name}`;
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
