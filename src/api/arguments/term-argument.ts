import { quote } from '../../domain/quote';
import { isWithinEdits } from '../../domain/search/edits';
import { readVocabulary } from '../../vocabulary/read-vocabulary';
import { badUserInput } from '../errors';

const { events, units } = readVocabulary();

/** The lists of schema/vocabulary.yaml that arguments take terms of, each with an example. */
const KINDS = {
  'type of event': { terms: [...events.keys()], example: 'LIBERATION' },
  unit: { terms: [...units.keys()], example: 'PERSON' },
};

/** Throws BAD_USER_INPUT where one of them is no term of this kind. */
export function checkTerms(
  argument: string,
  given: readonly string[] | null,
  kind: keyof typeof KINDS,
): void {
  const { terms, example } = KINDS[kind];
  for (const [index, term] of (given ?? []).entries()) {
    if (terms.includes(term)) continue;
    const meant = terms.find((one) => isWithinEdits(term.toUpperCase(), one, 2)) ?? example;
    throw badUserInput(
      `${argument}[${index}]`,
      `is ${quote(term)}, which is no ${kind}`,
      `a term of schema/vocabulary.yaml, such as ${meant}`,
    );
  }
}
