import { pagePath } from '../../domain/permalink';
import type { ClaimQuestion } from '../ask-claims';
import { listClaims } from '../ask-claims';
import { askEntities, type EntityFilter } from '../ask-entities';
import { type EventFilter, listEvents } from '../ask-events';
import { listMentions, type MentionFilter } from '../ask-mentions';
import { listRelations, type RelationFilter } from '../ask-relations';
import type { Loaders } from '../../store/loaders';
import type {
  ClaimRecord,
  EntityRecord,
  EventRecord,
  MentionRecord,
  NodeRecord,
  RelationRecord,
  SpanRecord,
} from '../../store/records';
import {
  type ClaimSource,
  type DocumentSource,
  readAsserting,
  readDocumentSource,
  readSource,
  SOURCE_FIELDS,
  type Sources,
} from './claim-source';
import { type ExportReads, type Rows, rowsOf } from './export-reads';

/** A claim, what it is about and what it asserts. */
export interface ClaimExportRow extends ClaimSource {
  readonly about: readonly NodeRecord[];
  readonly asserts: readonly NodeRecord[];
  readonly occasionId: string | null;
}

export interface MentionExportRow extends DocumentSource {
  readonly mention: MentionRecord;
  readonly refersTo: NodeRecord | null;
  readonly spans: readonly SpanRecord[];
}

/** An entity as it is described now. */
export interface EntityRow {
  readonly entity: EntityRecord;
  readonly partOf: readonly EntityRecord[];
  /** The address of its page. */
  readonly page: string;
}

export interface EventExportRow {
  readonly event: EventRecord;
  readonly places: readonly EntityRecord[];
  readonly participants: readonly { readonly role: string; readonly entity: EntityRecord }[];
  readonly causeIds: readonly string[];
  readonly sources: Sources;
}

export interface RelationExportRow {
  readonly relation: RelationRecord;
  readonly subject: EntityRecord;
  readonly object: EntityRecord;
  readonly sources: Sources;
}

/** The claims that a filter and a lens let through. Throws an InputError. */
export async function exportClaims(
  reads: ExportReads,
  question: ClaimQuestion,
): Promise<Rows<ClaimExportRow>> {
  const list = await listClaims(reads.open(), question);
  const shown = [...SOURCE_FIELDS, 'about', 'asserts'];
  return rowsOf(
    reads,
    list,
    (graph, claims) => Promise.all(claims.map((claim) => claimRow(graph, reads.site, claim))),
    shown,
  );
}

async function claimRow(graph: Loaders, site: string, node: NodeRecord): Promise<ClaimExportRow> {
  const claim = node as ClaimRecord;
  const [source, about, asserts, occasions] = await Promise.all([
    readSource(graph, site, claim),
    graph.edge('claimTopics', claim.id),
    graph.edge('claimAssertions', claim.id),
    graph.edge('claimOccasions', claim.id),
  ]);
  return {
    ...source,
    about: about.map((end) => end.node),
    asserts: asserts.map((end) => end.node),
    occasionId: occasions[0]?.node.id ?? null,
  };
}

/** The mentions that a filter lets through. Throws an InputError. */
export async function exportMentions(
  reads: ExportReads,
  filter: MentionFilter,
): Promise<Rows<MentionExportRow>> {
  const list = await listMentions(reads.open(), filter);
  return rowsOf(
    reads,
    list,
    (graph, mentions) => Promise.all(mentions.map((mention) => mentionRow(graph, mention))),
    ['spans', 'refersTo'],
  );
}

async function mentionRow(graph: Loaders, node: NodeRecord): Promise<MentionExportRow> {
  const mention = node as MentionRecord;
  const [spans, referents, source] = await Promise.all([
    graph.spans(mention.id),
    graph.edge('mentionReferents', mention.id),
    readDocumentSource(graph, mention.documentId),
  ]);
  return { ...source, mention, spans, refersTo: referents[0]?.node ?? null };
}

/** The entities that a filter lets through, as they are described now. */
export async function exportEntities(
  reads: ExportReads,
  filter: EntityFilter,
): Promise<Rows<EntityRow>> {
  return rowsOf(
    reads,
    (graph) => askEntities(graph, filter),
    (graph, entities) => Promise.all(entities.map((node) => entityRow(graph, reads.site, node))),
  );
}

async function entityRow(graph: Loaders, site: string, node: NodeRecord): Promise<EntityRow> {
  const entity = node as EntityRecord;
  const wholes = await graph.edge('placeWholes', entity.id);
  return {
    entity,
    partOf: wholes.map((end) => end.node as EntityRecord),
    page: `${site}${pagePath(entity.id)}`,
  };
}

/** The events that a filter lets through, with the claims that assert them. Throws an InputError. */
export async function exportEvents(
  reads: ExportReads,
  filter: EventFilter,
  knownAsOf: number,
): Promise<Rows<EventExportRow>> {
  const list = await listEvents(reads.open(), filter);
  return rowsOf(reads, list, (graph, events) =>
    Promise.all(events.map((event) => eventRow(graph, reads.site, event, knownAsOf))),
  );
}

async function eventRow(
  graph: Loaders,
  site: string,
  node: NodeRecord,
  knownAsOf: number,
): Promise<EventExportRow> {
  const event = node as EventRecord;
  const [places, participants, causes, sources] = await Promise.all([
    graph.edge('eventPlaces', event.id),
    graph.edge('eventParticipants', event.id),
    graph.edge('eventCauses', event.id),
    readAsserting(graph, site, event.id, knownAsOf),
  ]);
  return {
    ...{ event, sources },
    places: places.map((end) => end.node as EntityRecord),
    participants: participants.map((end) => ({
      role: end.role!,
      entity: end.node as EntityRecord,
    })),
    causeIds: causes.map((end) => end.node.id),
  };
}

/** The relations that a filter lets through, with the claims that assert them. Throws an InputError. */
export async function exportRelations(
  reads: ExportReads,
  filter: RelationFilter,
  knownAsOf: number,
): Promise<Rows<RelationExportRow>> {
  const list = await listRelations(reads.open(), filter);
  return rowsOf(reads, list, (graph, relations) =>
    Promise.all(
      relations.map(async (node) => {
        const relation = node as RelationRecord;
        const [ends, sources] = await Promise.all([
          graph.edge('relationEnds', relation.id),
          readAsserting(graph, reads.site, relation.id, knownAsOf),
        ]);
        const end = (role: string) => ends.find((one) => one.role === role)!.node as EntityRecord;
        return { ...{ relation, sources }, subject: end('SUBJECT'), object: end('OBJECT') };
      }),
    ),
  );
}
