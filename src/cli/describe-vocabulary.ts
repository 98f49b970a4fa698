import { CLAIM_ARGUMENTS, CONTROL_ARGUMENTS } from '../annotations/brat/argument-rules';
import { ATTRIBUTES, MENTION_TYPES } from '../annotations/brat/scheme';
import { largest } from '../domain/extremes';
import { pascalCase, type Vocabulary } from '../domain/vocabulary';

/**
 * The terms that annotations may use, by their subject: each name as brat writes it, with its
 * meaning.
 */
export function describeVocabulary({ events, relations, roles }: Vocabulary) {
  const named = <Term>(terms: ReadonlyMap<string, Term>, describe: (term: Term) => string) =>
    Object.fromEntries(Array.from(terms, ([name, term]) => [pascalCase(name), describe(term)]));
  return {
    mentions: [...MENTION_TYPES.keys()],
    stretches: ['Time', 'Source', 'Content'],
    claim: [...CLAIM_ARGUMENTS.keys()],
    control: [...CONTROL_ARGUMENTS.keys()],
    events: named(events, ({ description }) => description),
    roles: {
      ...named(roles, (description) => description),
      ...{ Place: 'Where it happens.', When: 'A Time.', Cause: 'An event that it results from.' },
    },
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

/** The same as lines for a terminal. */
export function formatVocabulary(vocabulary: Vocabulary): string[] {
  return Object.entries(describeVocabulary(vocabulary)).flatMap(([section, terms]) => {
    if (Array.isArray(terms)) return [`${section}: ${terms.join(', ')}`];
    const width = largest(Object.keys(terms).map((name) => name.length));
    const lines = Object.entries(terms).map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
    return [`${section}:`, ...lines];
  });
}
