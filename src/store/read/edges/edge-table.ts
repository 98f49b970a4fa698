import type { NodeRecord } from '../../records';

type Label = NodeRecord['label'];

/** A relationship with its types and direction, in Cypher. */
type Relationship = `-[edge:${string}]->` | `<-[edge:${string}]-`;

interface EdgeOptions {
  /** EDGE is the order in which the source gives them. None where a node has one, or each has its role. */
  readonly order?: 'EDGE' | 'TIME' | 'NAME' | 'POSITION' | 'ID';
  /** Where an end's role is: in a property of the edge, or its type. */
  readonly role?: 'PROPERTY' | 'TYPE';
  /** Leaves out ends that are withdrawn or superseded. */
  readonly onlyCurrent?: true;
  /** The fields of a page's nodes for which the statement of the page loads it too; its order is EDGE or none. */
  readonly eager?: readonly string[];
  /** Many nodes have the same end, whose id they hold: a page gives each end once, and keeps it by its id. */
  readonly shared?: true;
}

/** One kind of edge: what edge.cypher and eager-edge.cypher are filled from. */
export interface Edge extends EdgeOptions {
  readonly from: Label;
  readonly by: Relationship;
  /** The labels that an end may have: `Entity|Event`. */
  readonly to: string;
}

function edge(from: Label, by: Relationship, to: string, options: EdgeOptions = {}): Edge {
  return { from, by, to, ...options };
}

const ORDERED = { order: 'EDGE' } as const;
const SHARED = { shared: true } as const;

/** Every kind of edge that is read from nodes to nodes. */
const TABLE = {
  claimSpeakers: edge('Claim', '-[edge:SPOKEN_BY]->', 'Entity', {
    ...ORDERED,
    eager: ['speakers'],
  }),
  claimTopics: edge('Claim', '-[edge:ABOUT]->', 'Entity|Event', { ...ORDERED, eager: ['about'] }),
  claimAssertions: edge('Claim', '-[edge:ASSERTS]->', 'Event|Relation|ControlClaim', {
    ...ORDERED,
    eager: ['asserts'],
  }),
  claimQuantities: edge('Claim', '-[edge:GIVES]->', 'Quantity', {
    ...ORDERED,
    eager: ['quantities'],
  }),
  claimOccasions: edge('Claim', '-[edge:ON_OCCASION]->', 'Event'),
  claimDocuments: edge('Claim', '-[edge:IN_DOCUMENT]->', 'Document', {
    ...SHARED,
    eager: ['document'],
  }),
  mentionReferents: edge('Mention', '-[edge:REFERS_TO]->', 'Entity|Event', { eager: ['refersTo'] }),
  eventPlaces: edge('Event', '-[edge:TOOK_PLACE_IN]->', 'Entity', {
    ...ORDERED,
    eager: ['places'],
  }),
  eventParticipants: edge('Event', '-[edge:HAS_PARTICIPANT]->', 'Entity', {
    ...ORDERED,
    role: 'PROPERTY',
    eager: ['participants'],
  }),
  eventCauses: edge('Event', '-[edge:RESULTS_FROM]->', 'Event', ORDERED),
  eventEffects: edge('Event', '<-[edge:RESULTS_FROM]-', 'Event', {
    order: 'TIME',
    onlyCurrent: true,
  }),
  eventQuantities: edge('Event', '<-[edge:OF_EVENT]-', 'Quantity', {
    order: 'POSITION',
    onlyCurrent: true,
  }),
  quantityEvents: edge('Quantity', '-[edge:OF_EVENT]->', 'Event', { order: 'ID' }),
  mergedEntities: edge('Entity', '<-[edge:MERGED_INTO]-', 'Entity', { order: 'NAME' }),
  placeWholes: edge('Entity', '-[edge:PART_OF]->', 'Entity', { order: 'NAME' }),
  documentPublishers: edge('Document', '-[edge:PUBLISHED_BY]->', 'Entity', {
    eager: ['publisher'],
  }),
  documentAuthors: edge('Document', '-[edge:AUTHORED_BY]->', 'Entity', {
    ...ORDERED,
    eager: ['authors'],
  }),
  documentCorpora: edge('Document', '-[edge:IN_CORPUS]->', 'Corpus', { eager: ['corpus'] }),
  relationEnds: edge('Relation', '-[edge:SUBJECT|OBJECT]->', 'Entity', {
    role: 'TYPE',
    eager: ['subject', 'object'],
  }),
  controlClaimEnds: edge('ControlClaim', '-[edge:OF_PLACE|HELD_BY]->', 'Entity', {
    role: 'TYPE',
    eager: ['place', 'force'],
  }),
  controlClaimClaims: edge('ControlClaim', '<-[edge:ASSERTS]-', 'Claim'),
  intervalClaims: edge('ControlInterval', '-[edge:STANDS_ON]->', 'Claim', { order: 'ID' }),
  intervalPlaces: edge('ControlInterval', '-[edge:OF_PLACE]->', 'Entity', {
    ...SHARED,
    eager: ['place'],
  }),
  intervalForces: edge('ControlInterval', '-[edge:HELD_BY]->', 'Entity', {
    ...SHARED,
    eager: ['force'],
  }),
};

export type EdgeName = keyof typeof TABLE;
export const EDGES: Readonly<Record<EdgeName, Edge>> = TABLE;

/** An edge that a page loads eagerly: from its nodes, or from the ends of another that it loads. */
export interface EagerEdge {
  readonly name: EdgeName;
  readonly edge: Edge;
  /** Null where it leads from the nodes of the page themselves. */
  readonly via: { readonly name: EdgeName; readonly edge: Edge } | null;
}

/** The name of such an edge: `claimAssertions`, `claimAssertions.eventPlaces`. */
export type EagerEdgeName = EdgeName | `${EdgeName}.${EdgeName}`;

export function nameOfEager({ name, via }: EagerEdge): EagerEdgeName {
  return via === null ? name : `${via.name}.${name}`;
}

/** The edges that a page of nodes of this label can load eagerly. */
export function eagerEdges(label: string): EagerEdge[] {
  const fromLabel = (from: string) =>
    (Object.keys(EDGES) as EdgeName[])
      .map((name) => ({ name, edge: EDGES[name] }))
      .filter(({ edge }) => edge.from === from && edge.eager !== undefined);
  return fromLabel(label).flatMap((via) => [
    { ...via, via: null },
    ...via.edge.to.split('|').flatMap((to) => fromLabel(to).map((next) => ({ ...next, via }))),
  ]);
}

/** The same, each by the fields that show it: `asserts`, `asserts.places`. */
export function eagerFields(label: Label): Record<string, EagerEdgeName> {
  return Object.fromEntries(
    eagerEdges(label).flatMap((eager) => {
      const { edge, via } = eager;
      const paths = (via?.edge.eager ?? ['']).flatMap((first) =>
        edge.eager!.map((field) => (via === null ? field : `${first}.${field}`)),
      );
      return paths.map((path) => [path, nameOfEager(eager)]);
    }),
  );
}
