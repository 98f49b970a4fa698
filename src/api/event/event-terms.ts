import { quote } from '../../domain/quote';
import { readVocabulary } from '../../vocabulary/read-vocabulary';
import { isWithinEdits } from '../../domain/search/edits';
import { badUserInput } from '../errors';

/** The types that an event can have. */
const TERMS = [...readVocabulary().events.keys()];

/** Throws BAD_USER_INPUT where one of them is no type of event. */
export function checkEventTerms(argument: string, terms: readonly string[] | null): void {
  for (const [index, term] of (terms ?? []).entries()) {
    if (TERMS.includes(term)) continue;
    const meant = TERMS.find((one) => isWithinEdits(term.toUpperCase(), one, 2)) ?? 'LIBERATION';
    throw badUserInput(
      `${argument}[${index}]`,
      `is ${quote(term)}, which is no type of event`,
      `a term of schema/vocabulary.yaml, such as ${meant}`,
    );
  }
}
