import { CLAIM_MODES, FACTUALITIES } from '../../domain/claim';
import { sentenceAround } from '../../domain/sentence';
import type { BratArgument, BratDocument } from '../scheme/brat-document';
import { CLAIM } from '../scheme/scheme';
import type { YamlPath } from '../parse-yaml';
import { AnnotationFields } from './annotation-fields';
import { EventNames } from './event-names';
import { NamedWords, type Placed, type Scopes } from './named-words';
import type { QuotesContext } from './quotes-context';
import { QuotesDraft } from './quotes-draft';
import { type QuotesNode, QuotesYaml } from './quotes-yaml';
import { inLowerCase } from './spelling';
import { AssertedTranscriber } from './transcribe-asserted';

/** Quotes in our scheme, and the words of each annotation, for problems. */
export interface TranscribedQuotes {
  readonly document: BratDocument;
  readonly wordsOf: ReadonlyMap<string, string>;
  /** Sources that are nobody, given by their words alone. */
  readonly nameless: NamedWords['nameless'];
}

const CLAIM_KEYS = [
  ...['content', 'source', 'cue', 'mode', 'factuality', 'when', 'occasion', 'addressee'],
  ...['quantities', 'asserts', 'claims', 'id'],
];

/** Writes a file of quotes in our scheme. Problems in the file are reported, each at its line. */
export function transcribeQuotes(context: QuotesContext): TranscribedQuotes {
  return new QuotesTranscriber(context).transcribe();
}

class QuotesTranscriber {
  private readonly quotes: QuotesYaml;
  private readonly draft: QuotesDraft;
  private readonly named: NamedWords;
  private readonly fields: AnnotationFields;
  private readonly names: EventNames;
  private readonly asserted: AssertedTranscriber;

  constructor(private readonly context: QuotesContext) {
    const { yaml, text, authority, identityByName, problems } = context;
    this.quotes = new QuotesYaml(yaml, problems);
    this.draft = new QuotesDraft(text, yaml.lineOf);
    this.named = new NamedWords(text, authority, identityByName, this.quotes, this.draft);
    this.fields = new AnnotationFields(this.quotes, this.draft);
    this.names = new EventNames(this.quotes, this.draft);
    const { quotes, draft, named, fields, names } = this;
    this.asserted = new AssertedTranscriber(context, quotes, draft, named, fields, names);
  }

  transcribe(): TranscribedQuotes {
    const root = this.quotes.map(this.context.yaml.data, [], ['mentions', 'claims']);
    this.named.collect(root);
    for (const [value, path] of this.quotes.list(root['mentions'], ['mentions'])) {
      this.named.mentionOrTime(value, path, [this.named.whole]);
    }
    this.claims(root['claims'], ['claims'], null, []);
    this.names.resolve();
    this.named.joinCoreferring();
    const { document, wordsOf } = this.draft;
    return { document, wordsOf, nameless: this.named.nameless };
  }

  private claims(value: unknown, path: YamlPath, parent: string | null, around: Scopes): void {
    for (const [item, at] of this.quotes.list(value, path)) this.claim(item, at, parent, around);
  }

  private claim(value: unknown, path: YamlPath, parent: string | null, around: Scopes): void {
    const node = this.quotes.map(value, path, CLAIM_KEYS);
    if (node['content'] === undefined) {
      this.quotes.report(path, 'no-content', 'a claim has no content', 'content: its words');
      return;
    }
    const scopes = [...around, this.named.whole];
    const content = this.named.place(node['content'], [...path, 'content'], scopes);
    if (content === null) return;
    const { fragments } = content;
    const { characters, whole } = this.named;
    const [start, end] = [fragments[0]!.start, fragments.at(-1)!.end];
    const outside: Scopes = [...around, [sentenceAround(characters, { start, end })], whole];
    const index = this.frame(node, path, parent, content, outside);
    const id = this.draft.idOf(index);
    this.names.refer(index, 'Occasion', node['occasion'], [...path, 'occasion']);
    this.manner(id, node, path);
    const inside: Scopes = [fragments, ...outside];
    for (const [one, at] of this.quotes.several(node['quantities'], [...path, 'quantities'])) {
      this.named.quantity(one, at, inside);
    }
    for (const [item, at] of this.quotes.list(node['asserts'], [...path, 'asserts'])) {
      this.asserted.transcribe(index, item, at, inside);
    }
    this.claims(node['claims'], [...path, 'claims'], id, [fragments]);
  }

  /** A claim with its cue, content, sources, addressees and time. */
  private frame(
    node: QuotesNode,
    path: YamlPath,
    parent: string | null,
    content: Placed,
    outside: Scopes,
  ): number {
    const { fragments } = content;
    const { words } = content.stretch;
    const cue =
      node['cue'] === undefined
        ? content
        : this.named.place(node['cue'], [...path, 'cue'], outside, fragments);
    // The rest of a claim whose cue is nowhere is read for its own problems.
    const { stretch, fragments: at } = cue ?? content;
    const trigger = this.draft.bound(CLAIM, at, stretch.path, stretch.words);
    const target = this.draft.bound('Content', fragments, path, words, { isNew: true });
    const args: BratArgument[] = [];
    const add = (role: string, id: string | null) => {
      if (id !== null) args.push({ role, target: id });
    };
    for (const [source, on] of this.quotes.several(node['source'], [...path, 'source'])) {
      add('Source', this.named.mention(source, on, outside, fragments, 'Source'));
    }
    add('Content', target);
    for (const [one, on] of this.quotes.several(node['addressee'], [...path, 'addressee'])) {
      add('Addressee', this.named.mention(one, on, outside));
    }
    add('When', this.named.time(node['when'], [...path, 'when'], outside));
    add('Within', parent);
    return this.draft.event(CLAIM, trigger, args, path, words, {
      id: this.fields.ownId(node, path),
    });
  }

  /** A claim without source, cue and mode is the publisher's. */
  private manner(id: string, node: QuotesNode, path: YamlPath): void {
    const isNarrated = node['source'] === undefined && node['cue'] === undefined;
    const { defaults } = this.context;
    const report = (code: 'no-mode' | 'no-factuality', key: string, values: readonly string[]) => {
      const expected = `${key}: ${values.map(inLowerCase).join(', ')}; or a default in corpus.yaml`;
      this.quotes.report(path, code, `a claim has no ${key}`, expected);
    };
    if (node['mode'] !== undefined) this.fields.attribute(id, 'Mode', node, 'mode', path);
    else if (isNarrated) this.draft.addAttribute(id, 'Mode', 'Narrated', path);
    else if (defaults.mode === undefined) report('no-mode', 'mode', CLAIM_MODES);
    if (node['factuality'] !== undefined) {
      this.fields.attribute(id, 'Factuality', node, 'factuality', path);
    } else if (defaults.factuality === undefined) {
      report('no-factuality', 'factuality', FACTUALITIES);
    }
  }
}
