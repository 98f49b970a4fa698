import type { AnnotatedDocument } from '../../domain/corpus';
import { entityTypeOfId, isActorType, isPlaceType, type EntityType } from '../../domain/entity';
import type { Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import { checkEntity, type ReportFault } from './check-entity';
import { isEventId } from './record-rows';

/** An index of Neo4j holds 8 kB at most; a character takes up to three bytes. */
const LONGEST_ID = 2_000;

/**
 * Finds the problems that keep a document out of the graph. These are ids that could be mistaken
 * for another record's, references to things that the document and its authority file lack, and
 * text that no store keeps unchanged. Sound readers give none of these; the graph relies on it, so
 * it is checked where it is relied on. If the authority file is unknown, `authority` is null, and
 * nothing counts as missing from it.
 */
export function checkDocument(
  annotated: AnnotatedDocument,
  file: string,
  authority: ReadonlySet<string> | null,
): Problem[] {
  const problems: Problem[] = [];
  const report: ReportFault = (code, message, expected) =>
    problems.push({ file, line: null, code, message, expected });
  checkIds(annotated, report);
  checkReferences(annotated, authority, report);
  checkText(annotated, '', '', report);
  return problems;
}

function checkIds(annotated: AnnotatedDocument, report: ReportFault): void {
  const { id } = annotated.document;
  const name = /^document:(.+)$/su.exec(id)?.[1];
  if (name === undefined || id.length > LONGEST_ID) {
    report('wrong-id', `document has the id ${quote(id)}`, 'document:<name>');
    return;
  }
  const seen = new Set<string>();
  const check = (kind: string, records: readonly { readonly id: string }[]) => {
    const start = `${kind}:${name}:`;
    for (const record of records) {
      // A colon or a tilde in the rest could make two records' ids, or a version's, the same.
      const rest = record.id.startsWith(start) ? record.id.slice(start.length) : '';
      if (!/^[^:~]+$/su.test(rest) || record.id.length > LONGEST_ID) {
        report('wrong-id', `${kind} has the id ${quote(record.id)}`, `${start}<number>`);
      }
      if (seen.has(record.id)) report('duplicate-id', `${record.id} comes twice`, 'ids of one use');
      seen.add(record.id);
    }
  };
  check('mention', [...annotated.mentions, ...annotated.events]);
  check('quantity', annotated.quantities);
  check('claim', annotated.claims);
  check('control', annotated.controlClaims);
}

function checkReferences(
  annotated: AnnotatedDocument,
  authority: ReadonlySet<string> | null,
  report: ReportFault,
): void {
  const { document, entities, mentions, events, relations } = annotated;
  const { controlClaims, claims, quantities } = annotated;
  const own = new Set(entities.map(({ id }) => id));
  const eventIds = new Set(events.map(({ eventId }) => eventId));
  const reportIds = new Set(events.map(({ id }) => id));
  const assertable = new Set([
    ...eventIds,
    ...relations.map(({ id }) => id),
    ...controlClaims.map(({ id }) => id),
  ]);

  const entity = (
    id: string,
    holder: string,
    fits: (type: EntityType) => boolean,
    kind: string,
  ) => {
    const type = entityTypeOfId(id);
    if (authority !== null && !own.has(id) && !authority.has(id)) {
      report('dangling-id', `${holder} refers to ${quote(id)}`, 'an entity of the authority file');
    } else if (type === null || !fits(type)) {
      report('wrong-type', `${holder} refers to ${id}`, kind);
    }
  };
  const anyEntity = (id: string, holder: string) => entity(id, holder, () => true, 'an entity');
  const actor = (id: string, holder: string) => entity(id, holder, isActorType, 'an actor');
  const place = (id: string, holder: string) => entity(id, holder, isPlaceType, 'a place');
  const event = (id: string, holder: string) => {
    if (!eventIds.has(id)) {
      report('dangling-id', `${holder} refers to ${quote(id)}`, 'an event of the document');
    }
  };

  for (const one of entities) {
    checkEntity(one, report);
    if (authority?.has(one.id)) {
      report('duplicate-id', `${one.id} is in the authority file too`, 'one description');
    }
    one.partOf.forEach((id) => place(id, one.id));
  }
  const { publisherId, authorIds } = document;
  if (publisherId !== null) {
    entity(publisherId, document.id, (type) => type === 'ORGANISATION', 'an organisation');
  }
  authorIds.forEach((id) => entity(id, document.id, (type) => type === 'PERSON', 'a person'));
  mentions.forEach((mention) => anyEntity(mention.entityId, mention.id));
  for (const { id, eventId, participants, placeIds, causeIds, gains, loses } of events) {
    if (!isEventId(eventId) || eventId.length > LONGEST_ID) {
      report('wrong-id', `${id} reports ${quote(eventId)}`, 'event:<name>');
    }
    participants.forEach(({ entityId }) => anyEntity(entityId, id));
    placeIds.forEach((placeId) => place(placeId, id));
    causeIds.forEach((causeId) => event(causeId, id));
    [...gains, ...loses].forEach((forceId) => actor(forceId, id));
  }
  for (const { id, subjectId, objectId } of relations) {
    if (!id.startsWith('relation:') || id.length > LONGEST_ID) {
      report('wrong-id', `relation has the id ${quote(id)}`, 'relation:<type>:<subject>:<object>');
    }
    anyEntity(subjectId, id);
    anyEntity(objectId, id);
  }
  for (const { id, placeId, forceId } of controlClaims) {
    place(placeId, id);
    if (forceId !== null) actor(forceId, id);
  }
  const earlier = new Set<string>();
  const assertedTimes = new Map(controlClaims.map(({ id }) => [id, 0]));
  for (const claim of claims) {
    if (claim.parentId !== null && !earlier.has(claim.parentId)) {
      report('dangling-id', `${claim.id} lies in ${quote(claim.parentId)}`, 'an earlier claim');
    }
    earlier.add(claim.id);
    claim.speakerIds.forEach((id) => actor(id, claim.id));
    claim.aboutIds.forEach((id) => (isEventId(id) ? event : anyEntity)(id, claim.id));
    if (claim.occasionId !== null) event(claim.occasionId, claim.id);
    for (const id of claim.reportIds) {
      if (!reportIds.has(id)) {
        report('dangling-id', `${claim.id} makes ${quote(id)}`, 'an event report of the document');
      }
    }
    for (const id of claim.assertsIds) {
      if (!assertable.has(id)) {
        report('dangling-id', `${claim.id} asserts ${quote(id)}`, 'what the document holds');
      }
      const times = assertedTimes.get(id);
      if (times !== undefined) assertedTimes.set(id, times + 1);
    }
  }
  for (const { id, claimIds, eventIds: ofEvents } of quantities) {
    for (const claimId of claimIds) {
      if (!earlier.has(claimId)) {
        report('dangling-id', `${id} is of ${quote(claimId)}`, 'a claim of the document');
      }
    }
    if (claimIds.length === 0) report('unattributed', `no claim says ${id}`, 'a claim');
    ofEvents.forEach((eventId) => event(eventId, id));
  }
  for (const [id, times] of assertedTimes) {
    if (times !== 1) report('unattributed', `${times} claims assert ${id}`, 'one claim');
  }
}

const HALF_PAIR = /\p{Surrogate}/u;

/**
 * Reports every half of a surrogate pair: it cannot be written as UTF-8, and would come back as another character. A value
 * is named by its holder, and its key there; names are put together only where they are needed, as there are many values.
 */
function checkText(value: unknown, holder: string, key: string, report: ReportFault): void {
  if (typeof value === 'string') {
    if (HALF_PAIR.test(value)) {
      const message = `${placeOf(holder, key)} holds half of a surrogate pair`;
      report('not-unicode', message, 'whole characters');
    }
  } else if (Array.isArray(value)) {
    for (const one of value) checkText(one, holder, key, report);
  } else if (typeof value === 'object' && value !== null) {
    const own = 'id' in value && typeof value.id === 'string' ? value.id : placeOf(holder, key);
    for (const name in value) checkText(value[name as keyof typeof value], own, name, report);
  }
}

function placeOf(holder: string, key: string): string {
  return holder === '' ? key : `${holder} ${key}`;
}
