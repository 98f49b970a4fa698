import { stringify } from 'yaml';
import type { Claim } from '../../domain/claim';
import type { AnnotatedDocument } from '../../domain/corpus';
import { Extent } from '../../domain/extent';
import { annotationOfControl, relationId } from '../../domain/id';
import { sentenceAround } from '../../domain/sentence';
import { CodePointText } from '../../domain/span';
import { formatQuantity } from '../../domain/quantity';
import { termOf } from '../../domain/vocabulary';
import { targetsOf } from '../map/claimed';
import { compareAnnotationIds } from '../brat/annotation-id';
import type { BratDocument, BratEvent, BratFragment, BratRelation } from '../brat/brat-document';
import { CONTROL } from '../brat/scheme';
import type { Scopes } from './named-words';
import { inLowerCase, keyOf, spaced } from './spelling';
import { WordPlacer } from './place-words';

type Node = Record<string, unknown>;

/**
 * Writes a document as a file of quotes, without ids where they follow from the order, else with them. Null
 * where neither is read as the same document: `read` reads what is written.
 */
export function writeQuotes(
  annotated: AnnotatedDocument,
  document: BratDocument,
  read: (quotes: string) => AnnotatedDocument | null,
): string | null {
  const said = JSON.stringify(annotated);
  for (const hasIds of [false, true]) {
    const quotes = new QuotesWriter(annotated, document, hasIds).write();
    if (JSON.stringify(read(quotes)) === said) return quotes;
  }
  return null;
}

class QuotesWriter {
  private readonly placer: WordPlacer;
  private readonly characters: readonly string[];
  private readonly whole: Scopes[number];
  private readonly bounds: ReadonlyMap<string, BratDocument['textBounds'][number]>;
  private readonly events: ReadonlyMap<string, BratEvent>;
  private readonly entityOf: ReadonlyMap<string, { readonly is: string; readonly kind: string }>;
  /** The value of each time and quantity, as it is written. */
  private readonly valueOf: ReadonlyMap<string, string>;
  private readonly children = new Map<string | null, Claim[]>();
  private readonly relationsOf = new Map<string, BratRelation[]>();
  private readonly used = new Set<string>();
  private readonly told = new Set<string>();

  constructor(
    private readonly annotated: AnnotatedDocument,
    private readonly document: BratDocument,
    private readonly hasIds: boolean,
  ) {
    const { text } = annotated.document;
    this.placer = new WordPlacer(text);
    this.characters = Array.from(text);
    this.whole = [{ start: 0, end: new CodePointText(text).length }];
    this.bounds = new Map(document.textBounds.map((bound) => [bound.id, bound]));
    this.events = new Map(document.events.map((event) => [event.id, event]));
    this.entityOf = new Map(
      annotated.mentions.map(({ id, entityId, kind }) => [lastOf(id), { is: entityId, kind }]),
    );
    this.valueOf = new Map([
      ...annotated.times.map(({ id, when }) => [lastOf(id), when.edtf] as const),
      ...annotated.quantities.map((one) => [lastOf(one.id), formatQuantity(one)] as const),
    ]);
    const claims = [...annotated.claims].sort((a, b) =>
      compareAnnotationIds(eventOf(a), eventOf(b)),
    );
    for (const claim of claims) add(this.children, claim.parentId, claim);
    for (const relation of document.relations) {
      const claim = this.claimOf(relation);
      if (claim !== null) add(this.relationsOf, claim, relation);
    }
    for (const event of document.events) {
      if (this.isAsserted(event)) add(this.names, spaced(this.words(event.trigger)), event.id);
    }
  }

  private readonly names = new Map<string, string[]>();

  write(): string {
    const claims = this.claimsIn(null, []);
    const mentions = this.document.textBounds
      .filter(({ id }) => !this.used.has(id) && (this.entityOf.has(id) || this.valueOf.has(id)))
      .map(({ id }) => this.argument(id, [this.whole], []));
    const root = {
      ...(mentions.length > 0 && { mentions }),
      ...(claims.length > 0 && { claims }),
    };
    return stringify(root, { lineWidth: 110 });
  }

  private claimsIn(parent: string | null, around: Scopes): Node[] {
    return (this.children.get(parent) ?? []).map((claim) => this.claim(claim, around));
  }

  private claim({ id, mode, factuality, reportIds, assertsIds }: Claim, around: Scopes): Node {
    const event = this.events.get(eventOf({ id }))!;
    const content = this.contentOf(event);
    const [start, end] = [content[0]!.start, content.at(-1)!.end];
    const sentence = [sentenceAround(this.characters, { start, end })];
    const outside = [...around, sentence, this.whole];
    const inside = [content, ...outside];
    const trigger = this.bounds.get(event.trigger)!.fragments;
    const hasCue = new Extent(trigger).key !== new Extent(content).key;
    const sources = targetsOf(event, 'Source').map((one) => this.argument(one, outside, content));
    const addressees = targetsOf(event, 'Addressee').map((one) => this.argument(one, outside, []));
    const [when] = targetsOf(event, 'When');
    const [occasion] = targetsOf(event, 'Occasion');
    const own = [
      ...reportIds.map((report) => lastOf(report)),
      ...assertsIds.filter((one) => one.startsWith('control:')).map(annotationOfControl),
    ];
    const asserted = [...new Set(own)].sort(compareAnnotationIds);
    const asserts = [
      ...asserted.map((one) => this.asserted(one, inside)),
      ...(this.relationsOf.get(id) ?? []).map((one) => this.relation(one, inside)),
    ];
    const quantities = this.annotated.quantities
      .filter(({ claimIds, eventIds }) => eventIds.length === 0 && claimIds.includes(id))
      .map((one) => this.argument(lastOf(one.id), inside, []));
    const isNarrated = mode === 'NARRATED' && sources.length === 0 && !hasCue;
    return withoutNothing({
      id: this.idOf(event.id),
      content: this.placer.write(content, [...around, this.whole], []),
      source: oneOrAll(sources),
      cue: hasCue ? this.placer.write(trigger, outside, content) : undefined,
      mode: isNarrated ? undefined : inLowerCase(mode),
      factuality: inLowerCase(factuality),
      when: when === undefined ? undefined : this.argument(when, outside, []),
      occasion: occasion === undefined ? undefined : this.nameOf(occasion),
      addressee: oneOrAll(addressees),
      quantities: oneOrAll(quantities),
      asserts: asserts.length === 0 ? undefined : asserts,
      claims: emptyToNothing(this.claimsIn(id, [content])),
    });
  }

  /** An event or a control; where another claim has told it already, its name. */
  private asserted(id: string, scopes: Scopes): unknown {
    if (this.told.has(id)) return this.nameOf(id);
    this.told.add(id);
    const event = this.events.get(id)!;
    const trigger = this.bounds.get(event.trigger)!.fragments;
    const isControl = event.type === CONTROL;
    const report = this.annotated.events.find((one) => lastOf(one.id) === id);
    const isOwn = report?.eventId === `event:${this.name}:${id.slice(1)}`;
    const status = this.document.attributes.find(
      (one) => one.target === id && one.type === 'Status',
    );
    const args: Record<string, unknown[]> = {};
    for (const { role, target } of event.arguments) {
      const value = role === 'Cause' ? this.nameOf(target) : this.argument(target, scopes, []);
      (args[keyOf(role)] ??= []).push(value);
    }
    const name = this.nameOf(id);
    return withoutNothing({
      [isControl ? 'control' : 'event']: this.placer.write(
        trigger,
        scopes,
        [],
        this.hasIds ? { id: event.trigger } : {},
      ),
      type: isControl ? undefined : event.type,
      id: this.idOf(id),
      name: this.hasIds || name !== id ? undefined : name,
      is: isOwn ? undefined : report?.eventId,
      realis:
        report === undefined || report.realis === 'ACTUAL' ? undefined : inLowerCase(report.realis),
      status: keyOrNothing(status?.value),
      ...Object.fromEntries(Object.entries(args).map(([key, values]) => [key, oneOrAll(values)])),
    });
  }

  private relation({ type, arg1, arg2 }: BratRelation, scopes: Scopes): Node {
    const [subject, object] = [arg1, arg2].map((one) => this.argument(one, scopes, []));
    return { relation: type, subject, object };
  }

  /** A mention, a time or a source, and what it is. */
  private argument(id: string, scopes: Scopes, avoid: Scopes[number]): unknown {
    this.used.add(id);
    const { fragments } = this.bounds.get(id)!;
    const mention = this.entityOf.get(id);
    const is = mention?.is ?? this.valueOf.get(id) ?? 'Source';
    const isSource = is === 'Source';
    const isName = mention === undefined || mention.kind === 'NAME';
    return this.placer.write(fragments, scopes, avoid, {
      is,
      ...(!isName && { kind: inLowerCase(mention.kind) }),
      ...(!isSource && this.hasIds && { id }),
    });
  }

  /** The name by which an event is referred to: the words of its trigger, if they are its alone. */
  private nameOf(id: string): string {
    if (this.hasIds) return id;
    const words = spaced(this.words(this.events.get(id)!.trigger));
    return this.names.get(words)?.length === 1 ? words : id;
  }

  private idOf(id: string): string | undefined {
    return this.hasIds ? id : undefined;
  }

  private words(id: string): string {
    return this.placer.words(this.bounds.get(id)!.fragments);
  }

  private isAsserted({ id, type }: BratEvent): boolean {
    return type === CONTROL || this.annotated.events.some((one) => lastOf(one.id) === id);
  }

  private contentOf(event: BratEvent): readonly BratFragment[] {
    const parts = targetsOf(event, 'Content').flatMap((id) => this.bounds.get(id)!.fragments);
    return [...parts].sort((a, b) => a.start - b.start);
  }

  /** The claim that asserts a relation: the narrowest that says so around both its ends. */
  private claimOf({ type, arg1, arg2 }: BratRelation): string | null {
    const [subject, object] = [arg1, arg2].map((one) => this.entityOf.get(one)?.is ?? '');
    const id = relationId(termOf(type), subject!, object!);
    const ends = new Extent([arg1, arg2].flatMap((one) => this.bounds.get(one)!.fragments));
    let found: { readonly id: string; readonly length: number } | null = null;
    for (const claim of this.annotated.claims) {
      if (!claim.assertsIds.includes(id)) continue;
      const content = new Extent(this.contentOf(this.events.get(eventOf(claim))!));
      if (!content.covers(ends) || content.length >= (found?.length ?? Infinity)) continue;
      found = { id: claim.id, length: content.length };
    }
    return found?.id ?? null;
  }

  private get name(): string {
    return this.annotated.document.id.slice('document:'.length);
  }
}

function keyOrNothing(value: string | null | undefined): string | undefined {
  return typeof value === 'string' ? keyOf(value) : undefined;
}

function lastOf(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

/** The annotation of a claim. */
function eventOf({ id }: { readonly id: string }): string {
  return `E${lastOf(id)}`;
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function oneOrAll(values: readonly unknown[]): unknown {
  return values.length > 1 ? values : values[0];
}

function emptyToNothing<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function withoutNothing(node: Node): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
}
