import type { Store } from '../../connection';
import { decodeNode, type NodeColumns, type NodeRecord } from '../../records';
import { loadStatement, type Statement } from '../../statement';

const edge = (name: string): Statement => loadStatement(__dirname, `${name}.cypher`);

/** The edges that lead from nodes to nodes, each in the order that its statement says. */
export const EDGES = {
  claimSpeakers: edge('claim-speakers'),
  claimTopics: edge('claim-topics'),
  claimAssertions: edge('claim-assertions'),
  claimOccasions: edge('claim-occasions'),
  eventPlaces: edge('event-places'),
  eventParticipants: edge('event-participants'),
  eventCauses: edge('event-causes'),
  eventEffects: edge('event-effects'),
  placeWholes: edge('place-wholes'),
  documentPublishers: edge('document-publishers'),
  documentAuthors: edge('document-authors'),
  relationEnds: edge('relation-ends'),
  controlClaimEnds: edge('control-claim-ends'),
  controlClaimClaims: edge('control-claim-claims'),
  mentionReferents: edge('mention-referents'),
  intervalClaims: edge('interval-claims'),
};
export type EdgeName = keyof typeof EDGES;

/** The far end of an edge, and the role that the edge gives it, where edges of its kind have roles. */
export interface EdgeEnd {
  readonly node: NodeRecord;
  readonly role: string | null;
}

/** What edges of one kind lead to from each of these nodes, in one statement. */
export async function readEdges(
  store: Store,
  name: EdgeName,
  ids: readonly string[],
): Promise<EdgeEnd[][]> {
  const ends = new Map<string, EdgeEnd[]>(ids.map((id) => [id, []]));
  await store.read(
    EDGES[name],
    { batch: { ids } },
    ({ ends: found }: { ends: [id: string, node: NodeColumns, role?: string][] }) => {
      for (const [id, node, role] of found) {
        ends.get(id)?.push({ node: decodeNode(node), role: role ?? null });
      }
    },
  );
  return [...ends.values()];
}
