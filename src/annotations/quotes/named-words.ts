import { EdtfError, parseEdtf } from '../../domain/edtf';
import { entityTypeOfId } from '../../domain/entity';
import type { Fragment } from '../../domain/extent';
import { quote } from '../../domain/quote';
import type { CodePointText } from '../../domain/span';
import { pascalCase } from '../../domain/vocabulary';
import type { Authority } from '../authority';
import { isAnnotationId } from '../scheme/annotation-id';
import { OWN_DATABASE, QUANTITY_DATABASE, TIME_DATABASE } from '../scheme/read-references';
import { ATTRIBUTES, MENTION_TYPES } from '../scheme/scheme';
import { hintNearest, oneOf } from '../../domain/nearest';
import type { YamlPath } from '../parse-yaml';
import { WordFinder } from './find-words';
import type { QuotesDraft } from './quotes-draft';
import type { QuotesNode, QuotesYaml } from './quotes-yaml';
import { kebabCase, spaced, squeezed } from './spelling';
import type { QuotedStretch } from './stretch';

/** Stretches of text in which words are looked for, the narrowest first. */
export type Scopes = readonly (readonly Fragment[])[];

/** Words, and where they stand. */
export interface Placed {
  readonly stretch: QuotedStretch;
  readonly fragments: readonly Fragment[];
}

/** Finds the words of a file of quotes in its text, and whom or when they name. */
export class NamedWords {
  readonly characters: readonly string[];
  readonly whole: readonly Fragment[];
  private readonly finder: WordFinder;
  /** The stretches to which the file gives ids of their own. */
  private readonly given = new Map<string, string>();
  /** The meanings that words are given, which count wherever the words stand alone. */
  private readonly known = new Map<string, Set<string>>();
  /** Sources that the file gives by their words alone, and that nobody is. */
  readonly nameless: { readonly words: string; readonly line: number }[] = [];

  /** The first mention of each type and words. */
  private readonly anchors = new Map<string, string>();
  private readonly coreferring: {
    readonly id: string;
    readonly stretch: QuotedStretch;
    readonly is: string;
    readonly words: string;
  }[] = [];

  constructor(
    text: CodePointText,
    private readonly authority: Authority,
    private readonly identityByName: boolean,
    private readonly quotes: QuotesYaml,
    private readonly draft: QuotesDraft,
  ) {
    this.finder = new WordFinder(text.text);
    this.characters = Array.from(text.text);
    this.whole = [{ start: 0, end: text.length }];
  }

  /** Notes what words are said to be once: they are the same wherever they are given alone. */
  collect(node: unknown): void {
    const pending = [node];
    // The last is taken first, so that what stands first in the file counts.
    const add = (values: readonly unknown[]) => {
      for (const value of values.toReversed()) pending.push(value);
    };
    while (pending.length > 0) {
      const one = pending.pop();
      if (Array.isArray(one)) add(one);
      if (typeof one !== 'object' || one === null || Array.isArray(one)) continue;
      const fields = one as QuotesNode;
      const keys = Object.keys(fields);
      const [key = ''] = keys;
      const value = fields[key];
      if (typeof fields['id'] === 'string') this.draft.reserve(fields['id']);
      const isLong = typeof fields['words'] === 'string';
      const is = isLong ? fields['is'] : keys.length === 1 ? value : undefined;
      const words = isLong ? String(fields['words']) : key;
      if (typeof is === 'string' && this.isMeaning(is)) this.know(words, is);
      else if (isTime(is)) this.know(`time ${words}`, String(is));
      add(Object.values(fields));
    }
  }

  private know(words: string, is: string): void {
    const key = spaced(words);
    this.known.set(key, (this.known.get(key) ?? new Set()).add(is));
  }

  /** The meaning of words that stand alone; null where they have none, or, which is a problem, several. */
  private meaningOf({ words, path }: QuotedStretch, kind = ''): string | 'several' | null {
    const [is = null, ...others] = this.known.get(kind + spaced(words)) ?? [];
    if (others.length === 0) return is;
    const message = `${quote(words)} is ${[is, ...others].map((one) => quote(one!)).join(' and ')}`;
    const expected = `the one that is meant: { ${words}: ${is} }`;
    this.quotes.report(path, 'two-references', message, expected);
    return 'several';
  }

  private isMeaning(value: string): boolean {
    return entityTypeOfId(value) !== null || MENTION_TYPES.has(value);
  }

  /**
   * A mention, or a source that is not identified; null, and a problem, where its words stand in no
   * one place.
   */
  mention(
    value: unknown,
    path: YamlPath,
    scopes: Scopes,
    avoid: readonly Fragment[] = [],
    otherwise: 'Source' | null = null,
  ): string | null {
    const placed = this.place(value, path, scopes, avoid);
    if (placed === null) return null;
    const { stretch } = placed;
    const known = stretch.is ?? this.meaningOf(stretch);
    if (known === 'several') return null;
    const is = known ?? otherwise;
    if (known === null && otherwise !== null) {
      const { words } = stretch;
      this.nameless.push({ words, line: this.quotes.lineOf(stretch.path) });
    }
    if (is === null) {
      const expected = `${quote(stretch.words)} with an id of entities.yaml, once in the file`;
      this.quotes.report(
        stretch.path,
        'no-reference',
        `${quote(stretch.words)} has no identity`,
        expected,
      );
      return null;
    }
    return this.isMeaning(is) || is === otherwise
      ? this.bind(is, placed, otherwise)
      : this.corefer(is, placed);
  }

  /** A mention that is given by the words of another: `He: Ali`. */
  private corefer(words: string, placed: Placed): string | null {
    const { stretch } = placed;
    const is = this.meaningOf({ ...stretch, words });
    if (is === 'several') return null;
    if (is === null) {
      const message = `${quote(stretch.words)} is ${quote(words)}`;
      const hint = hintNearest(words, this.authority.entities.keys());
      const expected = `an id of entities.yaml, or words that have one in this file${hint}`;
      this.quotes.report(stretch.path, 'unknown-reference', message, expected);
      return null;
    }
    const id = this.bind(is, placed, null);
    if (id !== null && MENTION_TYPES.has(is)) this.coreferring.push({ id, stretch, is, words });
    return id;
  }

  /** Joins mentions that are known by name with those by whose words they are given. */
  joinCoreferring(): void {
    for (const { id, stretch, is, words } of this.coreferring) {
      const anchor = this.anchors.get(`${is} ${spaced(words)}`);
      if (anchor !== undefined && anchor !== id) this.draft.join([anchor, id], stretch.path);
    }
  }

  private bind(is: string, placed: Placed, otherwise: string | null): string | null {
    const { stretch } = placed;
    const entityType = entityTypeOfId(is);
    const isType = is === otherwise || (MENTION_TYPES.has(is) && this.identityByName);
    if (!isType && !this.isKnown(is, stretch)) return null;
    const type = isType ? is : pascalCase(entityType!);
    const id = this.annotate(type, is, placed, isType ? null : OWN_DATABASE);
    const anchor = `${type} ${spaced(stretch.words)}`;
    if (!this.anchors.has(anchor)) this.anchors.set(anchor, id);
    if (stretch.kind !== null) this.kind(id, stretch.kind, stretch.path);
    return id;
  }

  /** Annotates words, with a reference that says what they are; null is none. */
  private annotate(
    type: string,
    is: string,
    { stretch, fragments }: Placed,
    database: string | null,
  ): string {
    const { id: given, path, words } = stretch;
    const id = this.draft.bound(type, fragments, path, words, { id: given, is });
    if (database !== null && !this.draft.hasReference(id)) {
      this.draft.normalise(id, database, is, words, path);
    }
    return id;
  }

  /** The mention or time that a file names beside all claims. */
  mentionOrTime(value: unknown, path: YamlPath, scopes: Scopes): string | null {
    const is = this.quotes.meaning(value, path);
    return is !== null && !this.isMeaning(is) && isEdtf(is)
      ? this.time(value, path, scopes)
      : this.mention(value, path, scopes);
  }

  private isKnown(id: string, { path, words }: QuotedStretch): boolean {
    const { entities, isComplete } = this.authority;
    if (entities.has(id) || (!isComplete && entityTypeOfId(id) !== null)) return true;
    const hint = hintNearest(id, entities.keys());
    const message = `${quote(words)} is ${quote(id)}`;
    this.quotes.report(path, 'unknown-reference', message, `an entity of entities.yaml${hint}`);
    return false;
  }

  time(value: unknown, path: YamlPath, scopes: Scopes): string | null {
    if (value === undefined) return null;
    const placed = this.place(value, path, scopes);
    if (placed === null) return null;
    const { stretch } = placed;
    const known = stretch.is ?? this.meaningOf(stretch, 'time ');
    if (known === 'several') return null;
    const edtf = known ?? stretch.words;
    try {
      parseEdtf(edtf);
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      const message = `${quote(stretch.words)} is the time ${quote(edtf)}`;
      this.quotes.report(
        stretch.path,
        error.code,
        message,
        `${error.expected}, as in {in June: 2014-06}`,
      );
      return null;
    }
    return this.annotate('Time', edtf, placed, TIME_DATABASE);
  }

  /** A number of something: `{ 24,000 masks: 24000 item of masks }`. The reader of our scheme reads its value. */
  quantity(value: unknown, path: YamlPath, scopes: Scopes): string | null {
    const placed = this.place(value, path, scopes);
    if (placed === null) return null;
    const { is, words } = placed.stretch;
    return this.annotate('Quantity', is ?? words, placed, QUANTITY_DATABASE);
  }

  /** Where words stand; null, and a problem, where they stand nowhere or in several places. */
  place(
    value: unknown,
    path: YamlPath,
    scopes: Scopes,
    avoid: readonly Fragment[] = [],
  ): Placed | null {
    const stretch = this.quotes.stretch(value, path);
    if (stretch === null) return null;
    const fragments: Fragment[] = [];
    for (const part of stretch.parts) {
      const last = fragments.at(-1);
      const rest = last === undefined ? [] : [[{ start: last.end, end: this.characters.length }]];
      const found = this.finder.find(part, last === undefined ? scopes : rest, avoid);
      if ('start' in found) {
        fragments.push({ start: found.start, end: found.end });
        continue;
      }
      const words = quote('words' in part ? part.words : part.exact);
      const isNowhere = found.places === 0;
      const message = isNowhere
        ? `the text has no ${words}`
        : `the text has ${words} ${found.places} times`;
      const expected = isNowhere
        ? 'the words as they stand in the text'
        : 'after: the words before the one that is meant';
      this.quotes.report(stretch.path, 'text-mismatch', message, expected);
      return null;
    }
    return this.checkId(stretch, fragments) ? { stretch, fragments } : null;
  }

  /** Whether an id that the file gives is one, and that of no other stretch. */
  private checkId({ id, is, path }: QuotedStretch, fragments: readonly Fragment[]): boolean {
    if (id === null) return true;
    const said = JSON.stringify([fragments, is]);
    const isTaken = (this.given.get(id) ?? said) !== said;
    if (id.startsWith('T') && isAnnotationId(id) && !isTaken) {
      this.given.set(id, said);
      return true;
    }
    const code = isTaken ? 'duplicate-id' : 'bad-value';
    const expected = 'T and a number or name, each of one stretch: T5';
    this.quotes.report(path, code, `id is ${quote(id)}`, expected);
    return false;
  }

  private kind(id: string, written: string, path: YamlPath): void {
    const kinds = [...ATTRIBUTES.MentionKind.values.keys()];
    const kind = kinds.find((one) => squeezed(one) === squeezed(written));
    if (kind !== undefined) this.draft.addAttribute(id, 'MentionKind', kind, path);
    else {
      const expected = oneOf(written, kinds.map(kebabCase));
      this.quotes.report(path, 'unknown-value', `kind is ${quote(written)}`, expected);
    }
  }
}

function isTime(value: unknown): boolean {
  return (typeof value === 'string' || typeof value === 'number') && isEdtf(String(value));
}

function isEdtf(text: string): boolean {
  try {
    parseEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof EdtfError) return false;
    throw error;
  }
}
