import { entityTypeOfId } from '../../domain/entity';
import { quote } from '../../domain/quote';
import type { Authority } from '../authority';
import { hintNearest } from '../../domain/nearest';
import type { ProblemList } from '../problem-list';
import type { Annotations } from './annotations';
import type { Target } from './argument-rules';
import type { BratNormalisation } from './brat-document';

/** The database whose references are ids of entities and events; others identify nothing here. */
export const OWN_DATABASE = 'Claimline';

/** The database whose references are the values of times. */
export const TIME_DATABASE = 'EDTF';

/** The database whose references are the values of quantities. */
export const QUANTITY_DATABASE = 'Quantity';

/** A reference, the annotation that it is of, and its line. */
export interface Reference {
  readonly of: string;
  readonly value: string;
  readonly line: number;
  /** Whether it is a problem already, so that none follows from it. */
  readonly isReported?: boolean;
}

/** References by the annotation that they are of. */
export interface References {
  /** Ids of entities and events: `Claimline:city:mosul`. */
  readonly identities: ReadonlyMap<string, Reference>;
  /** Values of times: `EDTF:2014-06`. */
  readonly times: ReadonlyMap<string, Reference>;
  /** Values of quantities: `Quantity:>=24000 item of gas masks`. */
  readonly quantities: ReadonlyMap<string, Reference>;
  /** How many refer to annotations that are not there, and may be meant for others. */
  readonly lost: number;
}

const REFERENCE = 'Reference';

/**
 * Reads normalisations. Those to other databases say nothing here and are skipped. The target of a
 * normalisation of unknown type is added to `inFaultyLines`.
 */
export function readReferences(
  normalisations: readonly BratNormalisation[],
  annotations: Annotations,
  authority: Authority,
  inFaultyLines: Set<string>,
  missing: ReadonlySet<string>,
  problems: ProblemList,
): References {
  const identities = new Map<string, Reference>();
  const times = new Map<string, Reference>();
  const quantities = new Map<string, Reference>();
  const referencesIn = (database: string) =>
    database === TIME_DATABASE ? times : database === QUANTITY_DATABASE ? quantities : identities;
  const lost = normalisations.filter(({ target }) => missing.has(target)).length;
  const enter = (
    references: Map<string, Reference>,
    { line, target, ...one }: BratNormalisation,
    isReported = false,
  ) => {
    const earlier = references.get(target);
    if (earlier !== undefined && earlier.value !== one.reference) {
      const message = `${target} is ${quote(one.reference)} here and ${quote(earlier.value)} in line ${earlier.line}`;
      problems.report(line, 'two-references', message, 'one reference');
    }
    references.set(target, { of: target, value: one.reference, line, isReported });
  };
  for (const normalisation of normalisations) {
    const { id, line, type, target, database } = normalisation;
    if (type !== REFERENCE) {
      const message = `${id} is a normalisation ${quote(type)}`;
      problems.report(line, 'unknown-type', message, REFERENCE);
      inFaultyLines.add(target);
      continue;
    }
    const found = annotations.target(target);
    if (found === null) continue;
    const wrong = (expected: string) => {
      const message = `${id} gives ${database}:… to ${target} (${found.type})`;
      problems.report(line, 'wrong-argument', message, expected);
    };
    const whole = `${database}:${normalisation.reference}`;
    const meant = databaseMeant(database, whole, found.kind, authority);
    if (meant !== null) {
      const message = `${id} refers to ${quote(whole)}`;
      const value =
        database.toLowerCase() === meant.toLowerCase() ? normalisation.reference : whole;
      const known = [...authority.entities.keys(), ...authority.events.keys()];
      const isIdentity = meant === OWN_DATABASE;
      const hint = !isIdentity || known.includes(value) ? '' : hintNearest(value, known);
      problems.report(line, 'bad-value', message, `${meant}:${value}${hint}`);
      const reference = { ...normalisation, reference: value };
      enter(referencesIn(meant), reference, true);
    } else if (database === TIME_DATABASE) {
      if (found.kind === 'time') enter(times, normalisation);
      else wrong('a Time');
    } else if (database === QUANTITY_DATABASE) {
      if (found.kind === 'quantity') enter(quantities, normalisation);
      else wrong('a Quantity');
    } else if (database === OWN_DATABASE) {
      if (found.kind === 'mention' || found.kind === 'event') enter(identities, normalisation);
      else wrong('a mention or an event');
    }
  }
  return { identities, times, quantities, lost };
}

/** The database that a reference leaves out or writes in another case; null where it names another one. */
function databaseMeant(
  database: string,
  whole: string,
  kind: Target['kind'],
  { entities, events }: Authority,
): string | null {
  if ([TIME_DATABASE, OWN_DATABASE, QUANTITY_DATABASE].includes(database)) return null;
  const isReferent = kind === 'mention' || kind === 'event';
  const isKnown = entities.has(whole) || events.has(whole);
  if (isReferent && (isKnown || database.toLowerCase() === OWN_DATABASE.toLowerCase())) {
    return OWN_DATABASE;
  }
  if (isReferent && (entityTypeOfId(`${database}:`) !== null || database === 'event')) {
    return OWN_DATABASE;
  }
  if (kind === 'time' && database.toLowerCase() === TIME_DATABASE.toLowerCase())
    return TIME_DATABASE;
  const isQuantity = database.toLowerCase() === QUANTITY_DATABASE.toLowerCase();
  return kind === 'quantity' && isQuantity ? QUANTITY_DATABASE : null;
}
