import type { Ask } from '../ask';
import { graphql } from '../graphql';

/** The first entity or event that a name finds. */
const FIND_QUERY = graphql(`
  query FindForPath($text: String!) {
    search(text: $text, kinds: [ENTITY, EVENT], first: 1) {
      edges {
        node {
          id
          ... on Entity {
            name
          }
          ... on Event {
            name
          }
        }
      }
    }
  }
`);

/** An id stands for itself in an address; a name is looked up. */
export async function lookUpNode(ask: Ask, words: string | null) {
  if (!words?.trim()) return null;
  const text = words.includes(':')
    ? words.slice(words.indexOf(':') + 1).replaceAll('-', ' ')
    : words;
  const found = (await ask(FIND_QUERY, { text })).search.edges[0]?.node;
  if (found === undefined) return null;
  return { id: words.includes(':') ? words : found.id, name: nameOrId(found) };
}

/** Its name; its id where it has none. */
export function nameOrId(node: { readonly id: string }): string {
  return 'name' in node ? String(node.name) : node.id;
}
