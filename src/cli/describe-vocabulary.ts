import { CLAIM_ARGUMENTS, CONTROL_ARGUMENTS } from '../annotations/scheme/argument-rules';
import { ATTRIBUTES, MENTION_TYPES } from '../annotations/scheme/scheme';
import { largest } from '../domain/extremes';
import { writtenUnit } from '../domain/quantity';
import { type EventTerm, pascalCase, type Vocabulary } from '../domain/vocabulary';

/**
 * The terms that annotations may use, by their subject: each name as brat writes it, with its
 * meaning.
 */
export function describeVocabulary({ events, relations, roles, units }: Vocabulary) {
  const named = <Term>(terms: ReadonlyMap<string, Term>, describe: (term: Term) => string) =>
    Object.fromEntries(Array.from(terms, ([name, term]) => [pascalCase(name), describe(term)]));
  return {
    mentions: [...MENTION_TYPES.keys()],
    stretches: ['Time', 'Quantity', 'Source', 'Content'],
    claim: [...CLAIM_ARGUMENTS.keys()],
    control: [...CONTROL_ARGUMENTS.keys()],
    events: named(events, describeEvent),
    roles: {
      ...named(roles, (description) => description),
      ...{ Place: 'Where it happens.', When: 'A Time.', Cause: 'An event that it results from.' },
      Quantity: 'How many or how much.',
    },
    units: Object.fromEntries(Array.from(units, ([unit, text]) => [writtenUnit(unit), text])),
    relations: named(
      relations,
      ({ description, subject, object }) =>
        `${description} ${subject.map(pascalCase).join(', ')} → ${object.map(pascalCase).join(', ')}`,
    ),
    attributes: Object.fromEntries(
      Object.entries(ATTRIBUTES).map(([name, { of, values }]) => [
        name,
        `Of ${of === 'event' ? 'an event' : `a ${of}`}: ${[...values.keys()].join(', ')}`,
      ]),
    ),
  };
}

/** Its meaning, its roles, and its codes in other schemes. */
function describeEvent({ description, roles, plover, acled, cameo }: EventTerm): string {
  const frame = [...roles.keys()].map(pascalCase).join(', ');
  const codes = Object.entries({ PLOVER: plover, ACLED: acled, CAMEO: cameo })
    .filter(([, code]) => code !== undefined)
    .map(([scheme, code]) => `${scheme} ${code}`);
  return `${description} Roles: ${frame}.${codes.length === 0 ? '' : ` Codes: ${codes.join('; ')}.`}`;
}

/** The same as lines for a terminal. */
export function formatVocabulary(vocabulary: Vocabulary): string[] {
  return Object.entries(describeVocabulary(vocabulary)).flatMap(([section, terms]) => {
    if (Array.isArray(terms)) return [`${section}: ${terms.join(', ')}`];
    const width = largest(Object.keys(terms).map((name) => name.length));
    const lines = Object.entries(terms).map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
    return [`${section}:`, ...lines];
  });
}
