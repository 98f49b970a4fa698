import { stringify } from 'yaml';
import type { Claim } from '../../domain/claim';
import type { AnnotatedDocument } from '../../domain/corpus';
import { Extent } from '../../domain/extent';
import { sentenceAround } from '../../domain/sentence';
import { CodePointText } from '../../domain/span';
import { targetsOf } from '../map/claimed';
import type { BratDocument, BratRelation } from '../scheme/brat-document';
import { CONTROL } from '../scheme/scheme';
import type { Scopes } from './named-words';
import { WordPlacer } from './place-words';
import { QuotedDocument } from './quoted-document';
import { inLowerCase, kebabCase, spaced } from './spelling';

type Node = Record<string, unknown>;

/**
 * Writes a document as a file of quotes, without ids where they follow from the words, else with them. Null
 * where neither is read as the same document: `read` reads what is written.
 */
export function writeQuotes(
  annotated: AnnotatedDocument,
  document: BratDocument,
  identityByName: boolean,
  read: (quotes: string) => AnnotatedDocument | null,
): string | null {
  const said = JSON.stringify(annotated);
  const quoted = new QuotedDocument(annotated, document, identityByName);
  for (const hasIds of [false, true]) {
    const quotes = new QuotesWriter(quoted, hasIds).write();
    if (JSON.stringify(read(quotes)) === said) return quotes;
  }
  return null;
}

class QuotesWriter {
  private readonly placer: WordPlacer;
  private readonly characters: readonly string[];
  private readonly whole: Scopes[number];
  /** Events and controls by the words of their triggers. */
  private readonly named = new Map<string, number>();
  private readonly used = new Set<string>();
  private readonly told = new Set<string>();

  constructor(
    private readonly quoted: QuotedDocument,
    private readonly hasIds: boolean,
  ) {
    const { text } = quoted;
    this.placer = new WordPlacer(text);
    this.characters = Array.from(text);
    this.whole = [{ start: 0, end: new CodePointText(text).length }];
    for (const { trigger } of quoted.asserted) {
      const words = this.words(trigger);
      this.named.set(words, (this.named.get(words) ?? 0) + 1);
    }
  }

  write(): string {
    const claims = this.claimsIn(null, []);
    const { textBounds, entityOf, valueOf } = this.quoted;
    const mentions = textBounds
      .filter(({ id }) => !this.used.has(id) && (entityOf.has(id) || valueOf.has(id)))
      .map(({ id }) => this.argument(id, [this.whole], []));
    const root = {
      ...(mentions.length > 0 && { mentions }),
      ...(claims.length > 0 && { claims }),
    };
    return stringify(root, { lineWidth: 110 });
  }

  private claimsIn(parent: string | null, around: Scopes): Node[] {
    return this.quoted.claimsIn(parent).map((claim) => this.claim(claim, around));
  }

  private claim(claim: Claim, around: Scopes): Node {
    const event = this.quoted.eventOf(claim);
    const content = this.quoted.contentOf(event);
    const [start, end] = [content[0]!.start, content.at(-1)!.end];
    const sentence = [sentenceAround(this.characters, { start, end })];
    const outside = [...around, sentence, this.whole];
    const inside = [content, ...outside];
    const trigger = this.quoted.fragmentsOf(event.trigger);
    const hasCue = new Extent(trigger).key !== new Extent(content).key;
    const sources = targetsOf(event, 'Source').map((one) => this.argument(one, outside, content));
    const addressees = targetsOf(event, 'Addressee')
      .filter((one) => this.isSomebody(one))
      .map((one) => this.argument(one, outside, []));
    const [when] = targetsOf(event, 'When');
    const [occasion] = targetsOf(event, 'Occasion');
    const asserts = [
      ...this.quoted.assertedBy(claim).map((one) => this.asserted(one, inside)),
      ...this.quoted.relationsOf(claim.id).map((one) => this.relation(one, inside)),
    ];
    const quantities = this.quoted.quantitiesOf(claim).map((one) => this.argument(one, inside, []));
    const isNarrated = claim.mode === 'NARRATED' && sources.length === 0 && !hasCue;
    return withoutNothing({
      id: this.idOf(event.id),
      content: this.placer.write(content, [...around, this.whole], []),
      source: oneOrAll(sources),
      cue: hasCue ? this.placer.write(trigger, outside, content) : undefined,
      mode: isNarrated ? undefined : inLowerCase(claim.mode),
      factuality: inLowerCase(claim.factuality),
      when: when === undefined ? undefined : this.argument(when, outside, []),
      occasion: occasion === undefined ? undefined : this.nameOf(occasion),
      addressee: oneOrAll(addressees),
      quantities: oneOrAll(quantities),
      asserts: emptyToNothing(asserts),
      claims: emptyToNothing(this.claimsIn(claim.id, [content])),
    });
  }

  /** An event or a control; where another claim has told it already, its name. */
  private asserted(id: string, scopes: Scopes): unknown {
    if (this.told.has(id)) return this.nameOf(id);
    this.told.add(id);
    const { type, trigger, arguments: given } = this.quoted.events.get(id)!;
    const isControl = type === CONTROL;
    const realis = this.quoted.reportOf(id)?.realis ?? 'ACTUAL';
    const status = this.quoted.statusOf(id);
    const args: Record<string, unknown[]> = {};
    for (const { role, target } of given) {
      if (!this.isSomebody(target)) continue;
      const value = role === 'Cause' ? this.nameOf(target) : this.argument(target, scopes, []);
      (args[kebabCase(role)] ??= []).push(value);
    }
    const name = this.nameOf(id);
    const own: Record<string, string> = this.hasIds ? { id: trigger } : {};
    const words = this.placer.write(this.quoted.fragmentsOf(trigger), scopes, [], own);
    return withoutNothing({
      [isControl ? 'control' : 'event']: words,
      type: isControl ? undefined : type,
      id: this.idOf(id),
      name: this.hasIds || name !== id ? undefined : name,
      is: this.quoted.knownEventOf(id),
      realis: realis === 'ACTUAL' ? undefined : inLowerCase(realis),
      status: typeof status === 'string' ? kebabCase(status) : undefined,
      ...Object.fromEntries(Object.entries(args).map(([key, values]) => [key, oneOrAll(values)])),
    });
  }

  private relation({ type, arg1, arg2 }: BratRelation, scopes: Scopes): Node {
    const [subject, object] = [arg1, arg2].map((one) => this.argument(one, scopes, []));
    return { relation: type, subject, object };
  }

  /** Whether an annotation has an identity. A pronoun without a name has none. */
  private isSomebody(id: string): boolean {
    const { entityOf, valueOf, events } = this.quoted;
    return entityOf.has(id) || valueOf.has(id) || events.has(id);
  }

  /** A mention, a time, a quantity or a source, and what it is. */
  private argument(id: string, scopes: Scopes, avoid: Scopes[number]): unknown {
    this.used.add(id);
    const { entityOf, valueOf } = this.quoted;
    const mention = entityOf.get(id);
    const is = mention?.is ?? valueOf.get(id) ?? 'Source';
    const isSource = is === 'Source';
    const isName = mention === undefined || mention.kind === 'NAME';
    return this.placer.write(this.quoted.fragmentsOf(id), scopes, avoid, {
      is,
      ...(!isName && { kind: inLowerCase(mention.kind) }),
      ...(!isSource && this.hasIds && { id }),
    });
  }

  /** The name by which an event is referred to: the words of its trigger, if they are its alone. */
  private nameOf(id: string): string {
    if (this.hasIds) return id;
    const words = this.words(this.quoted.events.get(id)!.trigger);
    return this.named.get(words) === 1 ? words : id;
  }

  private idOf(id: string): string | undefined {
    return this.hasIds ? id : undefined;
  }

  private words(bound: string): string {
    return spaced(this.placer.words(this.quoted.fragmentsOf(bound)));
  }
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
