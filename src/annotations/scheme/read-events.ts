import { type EntityType, entityTypeOfId, isActorType, isPlaceType } from '../../domain/entity';
import type { EventReport, Participant } from '../../domain/event';
import { mentionId, ownEventId } from '../../domain/id';
import { quote } from '../../domain/quote';
import { pascalCase, type RoleFiller } from '../../domain/vocabulary';
import type { When } from '../../domain/when';
import { hintNearest } from '../../domain/nearest';
import { compareAnnotationIds } from './annotation-id';
import { eventArguments } from './argument-rules';
import type { SchemeContext } from './scheme-context';
import type { BratEvent } from './brat-document';
import { inTextOrder, type PlacedText } from './placed-text';
import { readArguments } from './read-arguments';

/** An event report with what places it in the document. */
export interface PlacedReport {
  /** The annotations of its quantities. */
  readonly quantities: readonly string[];
  readonly annotationId: string;
  readonly line: number;
  readonly trigger: PlacedText;
  readonly report: EventReport;
}

/** The referents of the arguments of events, by the annotations' ids. */
export interface Referents {
  readonly entityIds: ReadonlyMap<string, string>;
  readonly times: ReadonlyMap<string, When>;
}

/** Reads what the document reports of events, in text order. */
export function readEvents(referents: Referents, context: SchemeContext): PlacedReport[] {
  const { annotations, problems, scheme } = context;
  const rules = eventArguments(scheme);
  const events = annotations.eventsOf('event');
  const identities = new Map(events.map((event) => [event.id, identify(event, context)]));
  const reports = events.map((event): PlacedReport => {
    const args = readArguments(event, rules, annotations, problems);
    const entitiesOf = (role: string) =>
      unique(args.all(role).flatMap((id) => referents.entityIds.get(id) ?? []));
    const participants = [...args.roles].flatMap((role): Participant[] => {
      const term = scheme.roles.get(role);
      return term === undefined
        ? []
        : entitiesOf(role).map((entityId) => ({ role: term, entityId }));
    });
    checkFrame(event, participants, context);
    const { eventId, eventName } = identities.get(event.id) as EventIdentity;
    const trigger = annotations.placed(event.trigger);
    const type = scheme.eventTypes.get(event.type) as string;
    const change = scheme.vocabulary.events.get(type)?.control ?? null;
    const report: EventReport = {
      id: mentionId(context.name, event.id),
      eventId,
      eventName,
      type,
      realis: context.attributes.find(event.id, 'Realis') ?? 'ACTUAL',
      trigger: trigger.spans('TRIGGER'),
      when: referents.times.get(args.first('When') ?? '') ?? null,
      participants,
      placeIds: entitiesOf('Place'),
      causeIds: unique(args.all('Cause').flatMap((id) => identities.get(id)?.eventId ?? [])),
      gains: actorsIn(change?.gains ?? null, participants),
      loses: actorsIn(change?.loses ?? null, participants),
    };
    const quantities = args.all('Quantity');
    return { annotationId: event.id, line: event.line, trigger, report, quantities };
  });
  return reports.sort((a, b) => inTextOrder(a.trigger, b.trigger) || byId(a, b));
}

/** Counts the participants that the frame of an event's type does not have; they are kept. */
function checkFrame(
  { line, type }: BratEvent,
  participants: readonly Participant[],
  { scheme, skip }: SchemeContext,
): void {
  const frame = scheme.vocabulary.events.get(scheme.eventTypes.get(type) ?? '')?.roles;
  if (frame === undefined) return;
  for (const { role, entityId } of participants) {
    const filler = frame.get(role);
    const entityType = entityTypeOfId(entityId);
    if (filler !== undefined && (entityType === null || fills(filler, entityType))) continue;
    const name = pascalCase(role);
    const subject =
      filler === undefined
        ? `the frame of ${type}, which has no ${name}`
        : `the frame of ${type}, whose ${name} is ${filler === 'ACTOR' ? 'an actor' : 'a place'}`;
    const remedy = `a role of ${[...frame.keys()].map(pascalCase).join(', ')}`;
    skip(line, { code: 'outside-frame', subject, remedy });
  }
}

function fills(filler: RoleFiller, type: EntityType): boolean {
  return filler === 'ENTITY' || (filler === 'ACTOR' ? isActorType(type) : isPlaceType(type));
}

/** By the ids of the annotations, for events that share a trigger. */
export function byId(a: { annotationId: string }, b: { annotationId: string }): number {
  return compareAnnotationIds(a.annotationId, b.annotationId);
}

/** Those in a role who can hold ground. */
function actorsIn(role: string | null, participants: readonly Participant[]): string[] {
  return participants
    .filter((participant) => participant.role === role)
    .map(({ entityId }) => entityId)
    .filter((id) => {
      const type = entityTypeOfId(id);
      return type !== null && isActorType(type);
    });
}

interface EventIdentity {
  readonly eventId: string;
  readonly eventName: string;
}

/** An event is the one that it refers to in entities.yaml, else the document's own. */
function identify(event: BratEvent, context: SchemeContext): EventIdentity {
  const { references, authority, annotations, name, problems } = context;
  const { text } = annotations.placed(event.trigger).bound;
  const reference = references.identities.get(event.id);
  if (reference === undefined) return { eventId: ownEventId(name, event.id), eventName: text };
  const known = authority.events.get(reference.value);
  if (known === undefined && authority.isComplete && !reference.isReported) {
    const message = `${event.id} refers to ${quote(reference.value)}`;
    const expected = `an event of entities.yaml${hintNearest(reference.value, authority.events.keys())}`;
    problems.report(reference.line, 'unknown-reference', message, expected);
  }
  return { eventId: reference.value, eventName: known ?? text };
}

export function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
