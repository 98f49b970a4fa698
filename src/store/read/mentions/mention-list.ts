import { loadTemplate } from '../../template';
import type { List } from '../list';

const MENTIONS = loadTemplate(__dirname, 'mentions.cypher');

const BRINGS = { spans: 'WITH_SPANS', refersTo: 'WITH_REFERENTS' };

/** The mentions in a document, or of an entity or event, by document and position. */
export function mentionsOf(from: 'DOCUMENT' | 'ENTITY' | 'EVENT', id: string): List {
  return {
    template: MENTIONS,
    order: 'mentions by position',
    variant: [from],
    brings: BRINGS,
    parameters: {},
    ids: [id],
  };
}
