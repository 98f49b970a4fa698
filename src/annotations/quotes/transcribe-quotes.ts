import { CLAIM_MODES, FACTUALITIES } from '../../domain/claim';
import { quote } from '../../domain/quote';
import { sentenceAround } from '../../domain/sentence';
import type { CodePointText } from '../../domain/span';
import { pascalCase } from '../../domain/vocabulary';
import type { Authority } from '../authority';
import { isAnnotationId } from '../brat/annotation-id';
import { eventArguments } from '../brat/argument-rules';
import type { BratArgument, BratDocument } from '../brat/brat-document';
import { OWN_DATABASE } from '../brat/read-references';
import { type AttributeName, ATTRIBUTES, CLAIM, CONTROL, type Scheme } from '../brat/scheme';
import type { DefaultSettings } from '../corpus-settings';
import { hintNearest, oneOf } from '../nearest';
import type { YamlFile, YamlPath } from '../parse-yaml';
import type { ProblemList } from '../problem-list';
import { NamedWords, type Placed, type Scopes } from './named-words';
import { QuotesDraft } from './quotes-draft';
import { type QuotesNode, QuotesYaml } from './quotes-yaml';
import { inLowerCase, keyOf, spaced, squeezed } from './spelling';

/** The context that a file of quotes is read with. */
export interface QuotesContext {
  readonly yaml: YamlFile;
  readonly text: CodePointText;
  readonly scheme: Scheme;
  readonly authority: Authority;
  readonly identityByName: boolean;
  readonly defaults: DefaultSettings;
  readonly problems: ProblemList;
}

/** Quotes in our scheme, and the words of each annotation, for problems. */
export interface TranscribedQuotes {
  readonly document: BratDocument;
  readonly wordsOf: ReadonlyMap<string, string>;
}

const CLAIM_KEYS = [
  ...['content', 'source', 'cue', 'mode', 'factuality', 'when', 'occasion', 'addressee'],
  ...['quantities', 'asserts', 'claims', 'id'],
];
const EVENT_KEYS = ['event', 'type', 'is', 'name', 'realis', 'place', 'when', 'cause', 'id'];
const CONTROL_KEYS = ['control', 'name', 'place', 'force', 'when', 'status', 'id'];
const RELATION_KEYS = ['relation', 'subject', 'object'];

/** Writes a file of quotes in our scheme. Problems in the file are reported, each at its line. */
export function transcribeQuotes(context: QuotesContext): TranscribedQuotes {
  return new QuotesTranscriber(context).transcribe();
}

/** An event that is referred to by its name or the words of its trigger, once all are known. */
interface Pending {
  readonly event: number;
  readonly role: string;
  readonly name: string;
  readonly path: YamlPath;
}

class QuotesTranscriber {
  private readonly quotes: QuotesYaml;
  private readonly draft: QuotesDraft;
  private readonly named: NamedWords;
  /** Events by their names, or else by the words of their triggers. */
  private readonly names = new Map<string, string[]>();
  private readonly pending: Pending[] = [];
  private readonly taken = new Set<string>();

  constructor(private readonly context: QuotesContext) {
    const { yaml, text, authority, identityByName, problems } = context;
    this.quotes = new QuotesYaml(yaml, problems);
    this.draft = new QuotesDraft(text, yaml.lineOf);
    this.named = new NamedWords(text, authority, identityByName, this.quotes, this.draft);
  }

  transcribe(): TranscribedQuotes {
    const root = this.quotes.map(this.context.yaml.data, [], ['mentions', 'claims']);
    this.named.collect(root);
    for (const [value, path] of this.quotes.list(root['mentions'], ['mentions'])) {
      this.named.mentionOrTime(value, path, [this.named.whole]);
    }
    this.claims(root['claims'], ['claims'], null, []);
    for (const one of this.pending) this.resolve(one);
    return { document: this.draft.document, wordsOf: this.draft.wordsOf };
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
    const content = this.named.place(
      node['content'],
      [...path, 'content'],
      [...around, this.named.whole],
    );
    if (content === null) return;
    const sentence = [
      sentenceAround(this.named.characters, {
        start: content.fragments[0]!.start,
        end: content.fragments.at(-1)!.end,
      }),
    ];
    const outside: Scopes = [...around, sentence, this.named.whole];
    const inside: Scopes = [content.fragments, ...outside];
    const cue =
      node['cue'] === undefined
        ? content
        : this.named.place(node['cue'], [...path, 'cue'], outside, content.fragments);
    // The rest of a claim whose cue is nowhere is read for its own problems.
    const named = cue ?? content;
    const trigger = this.draft.bound(
      CLAIM,
      named.fragments,
      named.stretch.path,
      named.stretch.words,
    );
    const target = this.draft.bound(
      'Content',
      content.fragments,
      path,
      content.stretch.words,
      true,
    );
    const args: BratArgument[] = [];
    const add = (role: string, id: string | null) => {
      if (id !== null) args.push({ role, target: id });
    };
    for (const [source, at] of this.quotes.several(node['source'], [...path, 'source'])) {
      add('Source', this.named.mention(source, at, outside, content.fragments, 'Source'));
    }
    add('Content', target);
    for (const [one, at] of this.quotes.several(node['addressee'], [...path, 'addressee'])) {
      add('Addressee', this.named.mention(one, at, outside));
    }
    add('When', this.named.time(node['when'], [...path, 'when'], outside));
    if (parent !== null) args.push({ role: 'Within', target: parent });
    const index = this.draft.event(
      CLAIM,
      trigger,
      args,
      path,
      content.stretch.words,
      this.ownId(node, path),
    );
    const id = this.draft.idOf(index);
    this.refer(index, 'Occasion', node['occasion'], [...path, 'occasion']);
    this.manner(id, node, path);
    for (const [one, at] of this.quotes.several(node['quantities'], [...path, 'quantities'])) {
      this.named.quantity(one, at, inside);
    }
    for (const [item, at] of this.quotes.list(node['asserts'], [...path, 'asserts'])) {
      this.asserted(index, item, at, inside);
    }
    this.claims(node['claims'], [...path, 'claims'], id, [content.fragments]);
  }

  /** A claim without source, cue and mode is the publisher's. */
  private manner(id: string, node: QuotesNode, path: YamlPath): void {
    const isNarrated = node['source'] === undefined && node['cue'] === undefined;
    const { defaults } = this.context;
    if (node['mode'] !== undefined) this.attribute(id, 'Mode', node, 'mode', path);
    else if (isNarrated) this.draft.addAttribute(id, 'Mode', 'Narrated', path);
    else if (defaults.mode === undefined) {
      const expected = `mode: ${CLAIM_MODES.map(inLowerCase).join(', ')}; or a default in corpus.yaml`;
      this.quotes.report(path, 'no-mode', 'a claim has no mode', expected);
    }
    if (node['factuality'] !== undefined)
      this.attribute(id, 'Factuality', node, 'factuality', path);
    else if (defaults.factuality === undefined) {
      const expected = `factuality: ${FACTUALITIES.map(inLowerCase).join(', ')}; or a default in corpus.yaml`;
      this.quotes.report(path, 'no-factuality', 'a claim has no factuality', expected);
    }
  }

  private asserted(claim: number, value: unknown, path: YamlPath, scopes: Scopes): void {
    if (typeof value === 'string') {
      this.refer(claim, 'Asserts', value, path);
      return;
    }
    const keys = Object.keys((value ?? {}) as object);
    const kind = ['event', 'control', 'relation'].find((one) => keys.includes(one));
    if (kind === undefined || Array.isArray(value)) {
      const expected =
        'event: its words; control: its words; relation: its type; or the name of an event';
      this.quotes.report(path, 'bad-value', 'asserts nothing', expected);
    } else if (kind === 'relation') this.relation(value, path, scopes);
    else {
      const id =
        kind === 'event'
          ? this.eventReport(value, path, scopes)
          : this.control(value, path, scopes);
      if (id !== null) this.draft.extend(claim, { role: 'Asserts', target: id });
    }
  }

  private eventReport(value: unknown, path: YamlPath, scopes: Scopes): string | null {
    const { scheme, authority } = this.context;
    const rules = eventArguments(scheme);
    const roles = new Map([...rules.keys()].map((role) => [keyOf(role), role]));
    const node = this.quotes.map(value, path, [...EVENT_KEYS, ...roles.keys()]);
    const type = this.quotes.term(node['type'], [...path, 'type'], scheme.eventTypes.keys());
    const trigger = this.named.place(node['event'], [...path, 'event'], scopes);
    if (type === null || trigger === null) return null;
    const { words } = trigger.stretch;
    const args: BratArgument[] = [];
    // In the order of the file, which is that of participants.
    for (const key of Object.keys(node)) {
      const role = roles.get(key);
      if (role === undefined || key === 'cause') continue;
      for (const [one, at] of this.quotes.several(node[key], [...path, key])) {
        const target =
          key === 'when'
            ? this.named.time(one, at, scopes)
            : key === 'quantity'
              ? this.named.quantity(one, at, scopes)
              : this.named.mention(one, at, scopes);
        if (target !== null) args.push({ role, target });
      }
    }
    const bound = this.trigger(type, trigger, words);
    const index = this.draft.event(type, bound, args, path, words, this.ownId(node, path));
    const id = this.draft.idOf(index);
    for (const [cause, at] of this.quotes.several(node['cause'], [...path, 'cause'])) {
      this.refer(index, 'Cause', cause, at);
    }
    this.enterName(node, path, words, id);
    if (node['realis'] !== undefined) this.attribute(id, 'Realis', node, 'realis', path);
    const is = this.quotes.text(node['is'], [...path, 'is']);
    if (is !== null) {
      if (!authority.events.has(is) && authority.isComplete) {
        const expected = `an event of entities.yaml${hintNearest(is, authority.events.keys())}`;
        this.quotes.report(
          [...path, 'is'],
          'unknown-reference',
          `${quote(words)} is ${quote(is)}`,
          expected,
        );
      }
      this.draft.normalise(id, OWN_DATABASE, is, words, path);
    }
    return id;
  }

  private control(value: unknown, path: YamlPath, scopes: Scopes): string | null {
    const node = this.quotes.map(value, path, CONTROL_KEYS);
    const trigger = this.named.place(node['control'], [...path, 'control'], scopes);
    if (trigger === null) return null;
    const { words } = trigger.stretch;
    const args: BratArgument[] = [];
    if (node['place'] === undefined) {
      this.quotes.report(
        path,
        'missing-argument',
        `${quote(words)} has no place`,
        'place: its words',
      );
    }
    for (const key of ['place', 'force'] as const) {
      for (const [one, at] of this.quotes.several(node[key], [...path, key])) {
        const target = this.named.mention(one, at, scopes);
        if (target !== null) args.push({ role: pascalCase(key.toUpperCase()), target });
      }
    }
    const when = this.named.time(node['when'], [...path, 'when'], scopes);
    if (when !== null) args.push({ role: 'When', target: when });
    const bound = this.trigger(CONTROL, trigger, words);
    const id = this.draft.idOf(
      this.draft.event(CONTROL, bound, args, path, words, this.ownId(node, path)),
    );
    this.enterName(node, path, words, id);
    if (node['status'] !== undefined) this.attribute(id, 'Status', node, 'status', path);
    return id;
  }

  private relation(value: unknown, path: YamlPath, scopes: Scopes): void {
    const node = this.quotes.map(value, path, RELATION_KEYS);
    const { scheme } = this.context;
    const type = this.quotes.term(
      node['relation'],
      [...path, 'relation'],
      scheme.relationTypes.keys(),
    );
    const [arg1, arg2] = (['subject', 'object'] as const).map((key) => {
      if (node[key] !== undefined) return this.named.mention(node[key], [...path, key], scopes);
      this.quotes.report(path, 'missing-argument', `a relation has no ${key}`, `${key}: its words`);
      return null;
    });
    if (type === null || !arg1 || !arg2) return;
    this.draft.relation(type, arg1, arg2, path);
  }

  private trigger(type: string, { stretch, fragments }: Placed, words: string): string {
    return this.draft.bound(type, fragments, stretch.path, words, false, '', stretch.id);
  }

  /** The id that an event of the file gives itself; null where it follows from the order. */
  private ownId(node: QuotesNode, path: YamlPath): string | null {
    const id = this.quotes.text(node['id'], [...path, 'id']);
    if (id === null) return null;
    const isTaken = this.taken.has(id);
    this.taken.add(id);
    if (id.startsWith('E') && isAnnotationId(id) && !isTaken) return id;
    const expected = 'E and a number, each once';
    this.quotes.report(
      [...path, 'id'],
      isTaken ? 'duplicate-id' : 'bad-value',
      `id is ${quote(id)}`,
      expected,
    );
    return null;
  }

  private enterName(node: QuotesNode, path: YamlPath, words: string, id: string): void {
    const given = node['id'] === undefined ? words : id;
    const name = this.quotes.text(node['name'], [...path, 'name']) ?? given;
    this.names.set(spaced(name), [...(this.names.get(spaced(name)) ?? []), id]);
  }

  private refer(event: number, role: string, value: unknown, path: YamlPath): void {
    if (value === undefined) return;
    const name = this.quotes.text(value, path);
    if (name !== null) this.pending.push({ event, role, name, path });
    else
      this.quotes.report(
        path,
        'bad-value',
        'is no name',
        'the name of an event, or the words of its trigger',
      );
  }

  private resolve({ event, role, name, path }: Pending): void {
    const [id, ...others] = this.names.get(spaced(name)) ?? [];
    if (id !== undefined && others.length === 0) {
      this.draft.extend(event, { role, target: id });
      return;
    }
    const isNowhere = id === undefined;
    const message = isNowhere
      ? `no event is called ${quote(name)}`
      : `${others.length + 1} events are called ${quote(name)}`;
    const expected = isNowhere
      ? `the name of an event, or the words of its trigger${hintNearest(name, this.names.keys())}`
      : 'a name of its own for each, as in name: fall';
    this.quotes.report(path, 'dangling-id', message, expected);
  }

  private attribute(
    id: string,
    type: AttributeName,
    node: QuotesNode,
    key: string,
    path: YamlPath,
  ): void {
    const at = [...path, key];
    const written = this.quotes.text(node[key], at) ?? '';
    const values = [...ATTRIBUTES[type].values.keys()];
    const value = values.find((one) => squeezed(one) === squeezed(written));
    if (value !== undefined) this.draft.addAttribute(id, type, value, path);
    else {
      const message = `${key} is ${quote(written)}`;
      this.quotes.report(at, 'unknown-value', message, oneOf(written, values.map(keyOf)));
    }
  }
}
