import { pagePath } from '../view';
import { termInWords } from '../words/claim-in-words';
import type { Surrounded, Surroundings } from './surroundings-query';

/** A thing one step away. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  /** How many claims the step rests on; null where a corpus's list of places has it. */
  readonly claims: number | null;
  /** The address of those claims; null if they have none. */
  readonly evidence: string | null;
}

/** The neighbours by one kind of step: "member of", "speak of it". */
export interface NeighbourGroup {
  readonly words: string;
  readonly neighbours: readonly Neighbour[];
  /** How many more the graph has than were read. */
  readonly unread: number;
}

/** A thing with all that surrounds it. */
export interface Opened {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly NeighbourGroup[];
}

type EntityNode = Extract<Surrounded, { relations: unknown }>;
type EventNode = Extract<Surrounded, { eventClaims: unknown }>;

/** A node's neighbours in groups, those of claims last. Empty where nothing surrounds it. */
export function neighboursOf({ node, about, by }: Surroundings): NeighbourGroup[] {
  if (node === null) return [];
  const groups =
    'relations' in node
      ? [...relationGroups(node), ...eventGroups(node), ...placeGroups(node)]
      : 'eventClaims' in node
        ? partGroups(node)
        : [];
  const speakOf = facetGroup('speak of it', about.speakers, (id) => ({
    speaker: id,
    about: node.id,
  }));
  const speaksOf = facetGroup('speaks of', by?.subjects ?? [], (id) => ({
    speaker: node.id,
    about: id,
  }));
  return [...groups, speaksOf, speakOf].filter(({ neighbours }) => neighbours.length > 0);
}

/** By type and direction: what it is "member of", and who is "member of it". */
function relationGroups({ id, relations }: EntityNode): NeighbourGroup[] {
  const steps = relations.edges.map(({ node: { type, subject, object, claims } }) => {
    const isSubject = subject.id === id;
    const claim = claims.edges[0]?.node.id;
    return {
      words: isSubject ? termInWords(type) : `${termInWords(type)} it`,
      ...(isSubject ? object : subject),
      claims: claims.totalCount,
      evidence: claim === undefined ? null : pagePath(claim),
    };
  });
  return grouped(steps, relations.totalCount - relations.edges.length);
}

/** By its role: what it took part in "as agent in", and what "happened there". */
function eventGroups({ id, events }: EntityNode): NeighbourGroup[] {
  const steps = events.edges.flatMap(({ node: { id: eventId, name, participants, claims } }) => {
    const roles = participants.filter(({ entity }) => entity.id === id).map(({ role }) => role);
    const words = roles.map((role) => `as ${termInWords(role)} in`);
    return (words.length === 0 ? ['happened there'] : words).map((told) => ({
      words: told,
      ...{ id: eventId, name, claims: claims.totalCount, evidence: pagePath(eventId) },
    }));
  });
  return grouped(steps, events.totalCount - events.edges.length);
}

function placeGroups(node: EntityNode): NeighbourGroup[] {
  if (!('partOf' in node)) return [];
  const listed = (words: string) => (place: { id: string; name: string }) => ({
    ...{ words, id: place.id, name: place.name, claims: null, evidence: null },
  });
  return [
    ...grouped(node.partOf.map(listed('lies in')), 0),
    ...grouped(
      node.parts.edges.map(({ node: part }) => part).map(listed('lies in it')),
      node.parts.totalCount - node.parts.edges.length,
    ),
  ];
}

/** Who took part in an event, where it was, and the events that it follows from and leads to. */
function partGroups(event: EventNode): NeighbourGroup[] {
  const told = { claims: event.eventClaims.totalCount, evidence: pagePath(event.id) };
  const listed = (words: string) => (thing: { id: string; name: string }) => ({
    ...{ words, id: thing.id, name: thing.name, ...told },
  });
  return grouped(
    [
      ...event.participants.map(({ role, entity }) => listed(termInWords(role))(entity)),
      ...event.places.map(listed('took place in')),
      ...event.causes.map(listed('results from')),
      ...event.effects.map(listed('leads to')),
    ],
    0,
  );
}

function facetGroup(
  words: string,
  counts: Surroundings['about']['speakers'] | NonNullable<Surroundings['by']>['subjects'],
  filterOf: (id: string) => Record<string, string>,
): NeighbourGroup {
  const neighbours = counts.map(({ count, node }) => ({
    id: node.id,
    name: 'name' in node ? node.name : node.id,
    claims: count,
    evidence: `/claims?${new URLSearchParams(filterOf(node.id)).toString()}`,
  }));
  return { words, neighbours, unread: 0 };
}

/** Steps of the same words together, those on most claims first; `unread` counts with the last group. */
function grouped(
  steps: readonly (Neighbour & { readonly words: string })[],
  unread: number,
): NeighbourGroup[] {
  const groups = new Map<string, Neighbour[]>();
  for (const { words, ...neighbour } of steps) {
    groups.set(words, [...(groups.get(words) ?? []), neighbour]);
  }
  return [...groups].map(([words, neighbours], index) => ({
    words,
    neighbours: neighbours.toSorted((a, b) => (b.claims ?? 0) - (a.claims ?? 0)),
    unread: index === groups.size - 1 ? unread : 0,
  }));
}
