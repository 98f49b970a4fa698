import type { AnnotatedDocument, Corpus } from '../../domain/corpus';
import type { SchemeSettings } from '../scheme/scheme-context';
import type { Scheme } from '../scheme/scheme';
import { AuthorityNames } from '../identity/authority-names';
import { Pronouns } from '../identity/pronouns';
import { parseYaml } from '../parse-yaml';
import { ProblemList } from '../problem-list';
import type { SchemeDocument } from '../scheme/scheme-document';
import { readQuotes } from './read-quotes';
import { writeQuotes } from './write-quotes';

/** A document as a file of quotes that reads back as the same document; null if there is none. */
export function exportQuotes(
  annotated: AnnotatedDocument,
  { document, identityByName, pronouns }: SchemeDocument,
  { entities }: Corpus,
  scheme: Scheme,
): string | null {
  const settings: SchemeSettings = {
    scheme,
    authority: {
      entities: new Map(entities.map((entity) => [entity.id, entity])),
      events: new Map(annotated.events.map(({ eventId, eventName }) => [eventId, eventName])),
      isComplete: true,
    },
    identityByName,
    names: new AuthorityNames(entities),
    pronouns: new Pronouns(pronouns),
    defaults: {},
  };
  return writeQuotes(annotated, document, identityByName, (quotes) => {
    const problems = new ProblemList('quotes');
    const yaml = parseYaml(quotes, problems);
    if (yaml === null) return null;
    return readQuotes(yaml, annotated.document, settings, problems).document;
  });
}
