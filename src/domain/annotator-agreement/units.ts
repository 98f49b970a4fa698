import type { Claim } from '../claim';
import type { AnnotatedDocument, TimeMention } from '../corpus';
import { entityTypeOfId } from '../entity';
import type { EventReport } from '../event';
import { Extent } from '../extent';
import type { EntityMention } from '../mention';
import { formatQuantity, type Quantity } from '../quantity';
import type { Span, SpanRole } from '../span';
import type { Unit } from './pair-extents';

/** One annotation of a text. */
export interface Annotation {
  readonly document: AnnotatedDocument;
  /** The entities of its authority file: an id that both annotations know means one thing. */
  readonly knownIds: ReadonlySet<string>;
}

/** Something that an annotator marked in a text. */
export interface UnitOf<Item> extends Unit {
  readonly item: Item;
}

export interface ClaimUnit extends UnitOf<Claim> {
  /** Null where the claim has none. */
  readonly cue: Extent | null;
  readonly source: Extent | null;
}

export interface DocumentUnits {
  readonly mentions: readonly UnitOf<EntityMention>[];
  readonly times: readonly UnitOf<TimeMention>[];
  readonly quantities: readonly UnitOf<Quantity>[];
  readonly reports: readonly UnitOf<EventReport>[];
  readonly claims: readonly ClaimUnit[];
}

/**
 * Lists the units that an annotator marked. The properties tell several units on the same words apart. Rows of
 * tables, whose words stand nowhere in a running text, have no units.
 */
export function unitsOf(document: AnnotatedDocument): DocumentUnits {
  return {
    mentions: document.mentions.flatMap((item) => {
      const { id, spans, entityId, kind } = item;
      return unitAt(spans, { id, item, properties: [entityId, mentionType(entityId), kind] });
    }),
    times: document.times.flatMap((item) =>
      unitAt(item.spans, { id: item.id, item, properties: [item.when.edtf] }),
    ),
    quantities: document.quantities.flatMap((item) =>
      unitAt(item.spans, { id: item.id, item, properties: [formatQuantity(item)] }),
    ),
    reports: document.events.flatMap((item) => {
      const { id, trigger, type, realis, when, placeIds, participants } = item;
      const roles = participants.map(({ role, entityId }) => `${role} ${entityId}`);
      const eventId = isOwnEvent(item.eventId, document) ? '' : item.eventId;
      const others = [when?.edtf ?? '', placeIds.join(' '), roles.join(' ')];
      const properties = [type, realis, eventId, ...others];
      return unitAt(trigger, { id, item, properties });
    }),
    claims: document.claims.flatMap((item): ClaimUnit[] => {
      const { id, spans, mode, factuality, speakerIds } = item;
      const [cue, source] = [extentOf(spans, 'CUE'), extentOf(spans, 'SOURCE')];
      const properties = [
        cue?.key ?? '',
        source?.key ?? '',
        speakerIds.join(' '),
        mode,
        factuality,
      ];
      const unit = { id, item, properties, cue, source };
      const content = extentOf(spans, 'CONTENT');
      return content === null ? [] : [{ ...unit, extent: content }];
    }),
  };
}

/** The type of an entity, as its id states it. */
export function mentionType(entityId: string): string {
  return entityTypeOfId(entityId) ?? entityId;
}

/**
 * Whether an event lacks an id in an authority file, so that its id has no meaning in another
 * annotation.
 */
export function isOwnEvent(eventId: string, { document }: AnnotatedDocument): boolean {
  return eventId.startsWith(`event:${document.id.slice(document.id.indexOf(':') + 1)}:`);
}

function unitAt<Item>(spans: readonly Span[], unit: Omit<UnitOf<Item>, 'extent'>): UnitOf<Item>[] {
  return spans.length === 0 ? [] : [{ ...unit, extent: new Extent(spans) }];
}

function extentOf(spans: readonly Span[], role: SpanRole): Extent | null {
  const found = spans.filter((span) => span.role === role);
  return found.length === 0 ? null : new Extent(found);
}
