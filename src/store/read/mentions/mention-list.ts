import { loadTemplate } from '../../template';
import { eagerFields } from '../edges/edge-table';
import type { List } from '../list';

const MENTIONS = loadTemplate(__dirname, 'mentions.cypher');

const EAGER = { spans: 'spans', ...eagerFields('Mention') } as const;

/** The mentions in a document, or of an entity or event, by document and position. */
export function mentionsOf(from: 'DOCUMENT' | 'ENTITY' | 'EVENT', id: string): List {
  return {
    template: MENTIONS,
    order: 'mentions by position',
    variant: [from],
    eager: EAGER,
    parameters: {},
    ids: [id],
  };
}
