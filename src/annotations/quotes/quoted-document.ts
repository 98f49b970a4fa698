import type { Claim } from '../../domain/claim';
import type { AnnotatedDocument } from '../../domain/corpus';
import type { EventReport } from '../../domain/event';
import { Extent } from '../../domain/extent';
import { groupBy } from '../../domain/group-by';
import { annotationOfControl, lastPartOf, relationId } from '../../domain/id';
import { formatQuantity } from '../../domain/quantity';
import { termOf } from '../../domain/vocabulary';
import { compareAnnotationIds } from '../scheme/annotation-id';
import type {
  BratDocument,
  BratEvent,
  BratFragment,
  BratRelation,
  BratTextBound,
} from '../scheme/brat-document';
import { CONTROL } from '../scheme/scheme';
import { meaningsByName } from './meanings-by-name';
import { targetsOf } from '../map/claimed';

/** A mention's entity, and how the text names it. */
interface Identity {
  readonly entityId: string;
  /** How a file of quotes says so. */
  readonly is: string;
  readonly kind: string;
}

/** A document by its annotations and by what was read of them, to be written as quotes. */
export class QuotedDocument {
  readonly bounds: ReadonlyMap<string, BratTextBound>;
  readonly events: ReadonlyMap<string, BratEvent>;
  readonly entityOf: ReadonlyMap<string, Identity>;
  /** The value of each time and quantity, as it is written. */
  readonly valueOf: ReadonlyMap<string, string>;
  private readonly reports: ReadonlyMap<string, EventReport>;
  private readonly children: ReadonlyMap<string | null, readonly Claim[]>;
  private readonly relations: ReadonlyMap<string | null, readonly BratRelation[]>;

  constructor(
    private readonly annotated: AnnotatedDocument,
    private readonly document: BratDocument,
    identityByName: boolean,
  ) {
    this.bounds = new Map(document.textBounds.map((bound) => [bound.id, bound]));
    this.events = new Map(document.events.map((event) => [event.id, event]));
    const kindOf = new Map(annotated.mentions.map(({ id, kind }) => [lastPartOf(id), kind]));
    const meanings = identityByName
      ? meaningsByName(document, (id) => kindOf.get(id) === 'NAME')
      : null;
    this.entityOf = new Map(
      annotated.mentions.map(({ id, entityId, kind }) => [
        lastPartOf(id),
        { entityId, is: meanings?.get(lastPartOf(id)) ?? entityId, kind },
      ]),
    );
    this.valueOf = new Map([
      ...annotated.times.map(({ id, when }) => [lastPartOf(id), when.edtf] as const),
      ...annotated.quantities.map((one) => [lastPartOf(one.id), formatQuantity(one)] as const),
    ]);
    this.reports = new Map(annotated.events.map((report) => [lastPartOf(report.id), report]));
    this.children = groupBy(annotated.claims, ({ parentId }) => parentId);
    this.relations = groupBy(document.relations, (relation) => this.claimOf(relation));
  }

  get text(): string {
    return this.annotated.document.text;
  }

  get textBounds(): readonly BratTextBound[] {
    return this.document.textBounds;
  }

  /** Events and controls. */
  get asserted(): readonly BratEvent[] {
    return this.document.events.filter(({ id, type }) => type === CONTROL || this.reports.has(id));
  }

  claimsIn(parent: string | null): readonly Claim[] {
    return this.children.get(parent) ?? [];
  }

  relationsOf(claim: string): readonly BratRelation[] {
    return this.relations.get(claim) ?? [];
  }

  /** The events and controls that a claim asserts, by their annotations, in text order. */
  assertedBy({ reportIds, assertsIds }: Claim): readonly string[] {
    const controls = assertsIds.filter((one) => one.startsWith('control:'));
    const own = [...reportIds.map(lastPartOf), ...controls.map(annotationOfControl)];
    const startOf = (id: string) => this.fragmentsOf(this.events.get(id)!.trigger)[0]!.start;
    return [...new Set(own)].sort((a, b) => startOf(a) - startOf(b) || compareAnnotationIds(a, b));
  }

  /** The quantities that belong to a claim and to none of its events, by their annotations. */
  quantitiesOf(claim: Claim): readonly string[] {
    return this.annotated.quantities
      .filter(({ claimIds, eventIds }) => eventIds.length === 0 && claimIds.includes(claim.id))
      .map(({ id }) => lastPartOf(id));
  }

  /** The annotation of a claim. */
  eventOf(claim: Claim): BratEvent {
    return this.events.get(idOf(claim))!;
  }

  reportOf(event: string): EventReport | undefined {
    return this.reports.get(event);
  }

  /** The event of entities.yaml that an event is; undefined where it is the document's own. */
  knownEventOf(event: string): string | undefined {
    const id = this.reports.get(event)?.eventId;
    const name = this.annotated.document.id.slice('document:'.length);
    return id === `event:${name}:${event.slice(1)}` ? undefined : id;
  }

  statusOf(control: string): string | null | undefined {
    const isStatus = (type: string, target: string) => type === 'Status' && target === control;
    return this.document.attributes.find(({ type, target }) => isStatus(type, target))?.value;
  }

  fragmentsOf(bound: string): readonly BratFragment[] {
    return this.bounds.get(bound)!.fragments;
  }

  contentOf(claim: BratEvent): readonly BratFragment[] {
    const parts = targetsOf(claim, 'Content').flatMap((id) => this.fragmentsOf(id));
    return [...parts].sort((a, b) => a.start - b.start);
  }

  /** The claim that asserts a relation: the narrowest that says so around both its ends. */
  private claimOf({ type, arg1, arg2 }: BratRelation): string | null {
    const [subject, object] = [arg1, arg2].map((one) => this.entityOf.get(one)?.entityId ?? '');
    const id = relationId(termOf(type), subject!, object!);
    const ends = new Extent([arg1, arg2].flatMap((one) => this.fragmentsOf(one)));
    let found: { readonly id: string; readonly length: number } | null = null;
    for (const claim of this.annotated.claims) {
      if (!claim.assertsIds.includes(id)) continue;
      const content = new Extent(this.contentOf(this.eventOf(claim)));
      if (!content.covers(ends) || content.length >= (found?.length ?? Infinity)) continue;
      found = { id: claim.id, length: content.length };
    }
    return found?.id ?? null;
  }
}

function idOf({ id }: Claim): string {
  return `E${lastPartOf(id)}`;
}
