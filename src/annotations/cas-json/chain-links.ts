import type { FeatureStructure } from './feature-structure';

/**
 * The ids of the links of existing chains: a chain points to its first link, and each link to the
 * next.
 */
export function chainLinks(
  structures: readonly FeatureStructure[],
  isThere: (id: string) => boolean,
): ReadonlySet<string> {
  const byId = new Map(structures.map((structure) => [structure.id, structure]));
  const links = new Set<string>();
  for (const { id: chain, references } of structures) {
    let id = isThere(chain) ? references.get('first') : undefined;
    while (id !== undefined && !links.has(id)) {
      links.add(id);
      id = byId.get(id)?.references.get('next');
    }
  }
  return links;
}
