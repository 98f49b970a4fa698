import type { Fragment } from '../../domain/extent';
import { quote } from '../../domain/quote';
import type { CodePointText } from '../../domain/span';
import type {
  BratArgument,
  BratAttribute,
  BratDocument,
  BratEquivalence,
  BratEvent,
  BratNormalisation,
  BratRelation,
  BratTextBound,
} from '../scheme/brat-document';
import { quoteFragments } from '../map/quote-fragments';
import { sha256 } from '../sha256';
import type { YamlPath } from '../parse-yaml';
import { spaced } from './spelling';

interface BoundOptions {
  /** The id that the file gives; one that follows from the words where it gives none. */
  readonly id?: string | null;
  /** The reference, which tells two annotations of one stretch apart. */
  readonly is?: string;
  /** Whether a stretch that is annotated already is annotated once more. */
  readonly isNew?: boolean;
}

interface EventOptions {
  readonly id: string | null;
  /** The claim that asserts the event. */
  readonly by?: string;
}

/** Characters of a digest: two annotations of one document never share them by chance. */
const DIGITS = 10;

/** Annotations as they are added one by one, each named by its words, wherever it stands in the file. */
export class QuotesDraft {
  /** The words of each annotation by its id, for problems. */
  readonly wordsOf = new Map<string, string>();
  private readonly textBounds: BratTextBound[] = [];
  private readonly events: BratEvent[] = [];
  private readonly relations: BratRelation[] = [];
  private readonly equivalences: BratEquivalence[] = [];
  private readonly attributes: BratAttribute[] = [];
  private readonly normalisations: BratNormalisation[] = [];
  /** Ids that are taken, or that the file gives. */
  private readonly reserved = new Set<string>();
  private readonly bounds = new Map<string, string>();
  /** Annotations that have a reference, and those with an attribute of a name. */
  private readonly described = new Set<string>();

  constructor(
    private readonly text: CodePointText,
    private readonly lineOf: (path: YamlPath) => number,
  ) {}

  get document(): BratDocument {
    const { textBounds, events, relations, attributes, normalisations } = this;
    return {
      ...{ textBounds, events, relations, attributes, normalisations },
      ...{ equivalences: this.equivalences, notes: [] },
    };
  }

  idOf(event: number): string {
    return this.events[event]!.id;
  }

  hasReference(id: string): boolean {
    return this.described.has(id);
  }

  relation(type: string, arg1: string, arg2: string, path: YamlPath): void {
    const id = `R${this.relations.length + 1}`;
    this.wordsOf.set(id, `a ${type}`);
    this.relations.push({ line: this.lineOf(path), id, type, arg1, arg2 });
  }

  /** Says that two mentions mean the same. */
  join(members: readonly [string, string], path: YamlPath): void {
    this.equivalences.push({ line: this.lineOf(path), type: 'Equiv', members });
  }

  /** The annotation of a stretch of text; one that is there already is used again unless a new one is asked for. */
  bound(
    type: string,
    fragments: readonly Fragment[],
    path: YamlPath,
    words: string,
    { id: given = null, is = '', isNew = false }: BoundOptions = {},
  ): string {
    const at = fragments.map(({ start, end }) => `${start}-${end}`).join(' ');
    const key = given ?? `${type} ${at} ${is}`;
    const known = this.bounds.get(key);
    if (known !== undefined && !isNew) return known;
    const id = given ?? this.nameOf('T', key);
    const text = quoteFragments(this.text, fragments);
    this.textBounds.push({ line: this.lineOf(path), id, type, fragments, text });
    this.bounds.set(key, id);
    this.wordsOf.set(id, quote(words));
    return id;
  }

  event(
    type: string,
    trigger: string,
    args: readonly BratArgument[],
    path: YamlPath,
    words: string,
    { id: given, by = '' }: EventOptions,
  ): number {
    const id = given ?? this.nameOf('E', `${by} ${spaced(words)}`);
    this.wordsOf.set(id, quote(words));
    return this.events.push({ line: this.lineOf(path), id, type, trigger, arguments: args }) - 1;
  }

  /** Keeps ids that the file gives for those to whom it gives them. */
  reserve(id: string): void {
    this.reserved.add(id);
  }

  /**
   * An id that brat takes: a digest from its first digit on. Another annotation that says the same is `_2`.
   */
  private nameOf(kind: 'T' | 'E', said: string): string {
    const digest = sha256(`${kind} ${said}`).replace(/^\D+/, '').slice(0, DIGITS);
    let id = `${kind}${digest}`;
    for (let use = 2; this.reserved.has(id); use++) id = `${kind}${digest}_${use}`;
    this.reserved.add(id);
    return id;
  }

  extend(index: number, argument: BratArgument): void {
    const event = this.events[index]!;
    this.events[index] = { ...event, arguments: [...event.arguments, argument] };
  }

  addAttribute(target: string, type: string, value: string, path: YamlPath): void {
    const id = `A${this.attributes.length + 1}`;
    if (this.described.has(`${target} ${type}`)) return;
    this.described.add(`${target} ${type}`);
    this.attributes.push({ line: this.lineOf(path), id, type, target, value });
  }

  normalise(
    target: string,
    database: string,
    reference: string,
    text: string,
    path: YamlPath,
  ): void {
    const id = `N${this.normalisations.length + 1}`;
    this.described.add(target);
    const of = { id, type: 'Reference', target, database, reference, text: spaced(text) };
    this.normalisations.push({ line: this.lineOf(path), ...of });
  }
}
