import { pagePath } from '../../domain/permalink';
import type { EventExportRow } from '../../use-cases/exports/export-rows';
import type { EntityRecord } from '../../use-cases/graph';
import { sourceNodes } from './claim-nodes';
import { isoOf, moment } from './column';
import { type LinkedNode, nodeOf, reference, typed } from './linked-data-context';

/** An event in the Simple Event Model, with its places, its actors, and the claims that assert it. */
export function eventNodes(site: string, row: EventExportRow): LinkedNode[] {
  const { event, places, participants, causeIds, sources } = row;
  const iri = (id: string) => `${site}${pagePath(id)}`;
  const self = iri(event.id);
  const bound = (milliseconds: number | null | undefined) => {
    const held = moment(milliseconds ?? null);
    return typed('xsd:dateTime', held === null ? null : isoOf(held));
  };
  return [
    nodeOf(self, ['sem:Event', 'prov:Entity'], {
      'rdfs:label': event.name,
      'sem:eventType': reference(`cl:${event.type}`),
      'cl:realis': event.realis,
      'sem:hasTimeStamp': typed('edtf:EDTF', event.when?.edtf ?? null),
      'sem:hasEarliestBeginTimeStamp': bound(event.when?.startEarliest),
      'sem:hasLatestBeginTimeStamp': bound(event.when?.startLatest),
      'sem:hasEarliestEndTimeStamp': bound(event.when?.endEarliest),
      'sem:hasLatestEndTimeStamp': bound(event.when?.endLatest),
      'cl:derivedWhen': typed('edtf:EDTF', event.derivedWhen?.when.edtf ?? null),
      'sem:hasPlace': places.map(({ id }) => reference(iri(id))),
      'sem:hasActor': participants.map(({ entity }) => reference(iri(entity.id))),
      'cl:participation': participants.map((_one, index) => reference(`${self}#role-${index + 1}`)),
      'prov:wasInfluencedBy': causeIds.map((id) => reference(iri(id))),
      'prov:wasDerivedFrom': sources.claims.map(({ claimId }) => reference(iri(claimId))),
      'cl:claimCount': sources.count,
    }),
    ...participants.flatMap(({ role, entity }, index) => [
      nodeOf(`${self}#role-${index + 1}`, 'sem:Role', {
        'sem:roleType': reference(`cl:${role}`),
        'cl:actor': reference(iri(entity.id)),
      }),
      nodeOf(iri(entity.id), 'sem:Actor', { 'schema:name': entity.name }),
    ]),
    ...places.map((place) => placeNode(place, iri)),
    ...sources.claims.flatMap((source) => sourceNodes(site, source)),
  ];
}

function placeNode(
  { id, name, latitude, longitude }: EntityRecord,
  iri: (id: string) => string,
): LinkedNode {
  const degrees = (value: number | null) =>
    typed('xsd:decimal', value === null ? null : String(value));
  return nodeOf(iri(id), 'sem:Place', {
    'schema:name': name,
    'geo:lat': degrees(latitude),
    'geo:long': degrees(longitude),
  });
}
