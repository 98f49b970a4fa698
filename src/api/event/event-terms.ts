import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { quote } from '../../domain/quote';
import { isWithinEdits } from '../../domain/search/edits';
import { badUserInput } from '../errors';

const VOCABULARY = path.join(__dirname, '..', '..', '..', 'schema', 'vocabulary.yaml');

/** The types that an event can have. */
const TERMS = Object.keys(
  (parse(readFileSync(VOCABULARY, 'utf8')) as { readonly events: object }).events,
);

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
