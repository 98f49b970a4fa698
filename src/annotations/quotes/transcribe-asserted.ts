import { quote } from '../../domain/quote';
import { pascalCase } from '../../domain/vocabulary';
import { eventArguments } from '../scheme/argument-rules';
import type { BratArgument } from '../scheme/brat-document';
import { OWN_DATABASE } from '../scheme/read-references';
import { CONTROL } from '../scheme/scheme';
import { hintNearest } from '../../domain/nearest';
import type { YamlPath } from '../parse-yaml';
import type { AnnotationFields } from './annotation-fields';
import type { EventNames } from './event-names';
import type { NamedWords, Placed, Scopes } from './named-words';
import type { QuotesContext } from './quotes-context';
import type { QuotesDraft } from './quotes-draft';
import type { QuotesNode, QuotesYaml } from './quotes-yaml';
import { kebabCase } from './spelling';

const EVENT_KEYS = ['event', 'type', 'is', 'name', 'realis', 'place', 'when', 'cause', 'id'];
const CONTROL_KEYS = ['control', 'name', 'place', 'force', 'when', 'status', 'id'];
const RELATION_KEYS = ['relation', 'subject', 'object'];
const EXPECTED =
  'event: its words; control: its words; relation: its type; or the name of an event';

/** Transcribes the events, controls and relations that claims assert. */
export class AssertedTranscriber {
  constructor(
    private readonly context: QuotesContext,
    private readonly quotes: QuotesYaml,
    private readonly draft: QuotesDraft,
    private readonly named: NamedWords,
    private readonly fields: AnnotationFields,
    private readonly names: EventNames,
  ) {}

  /** One item of a claim's `asserts`. */
  transcribe(claim: number, value: unknown, path: YamlPath, scopes: Scopes): void {
    if (typeof value === 'string') {
      this.names.refer(claim, 'Asserts', value, path);
      return;
    }
    const keys = Object.keys((value ?? {}) as object);
    const kind = ['event', 'control', 'relation'].find((one) => keys.includes(one));
    if (kind === undefined || Array.isArray(value)) {
      this.quotes.report(path, 'bad-value', 'asserts nothing', EXPECTED);
    } else if (kind === 'relation') this.relation(value, path, scopes);
    else {
      const by = this.draft.idOf(claim);
      const id =
        kind === 'event'
          ? this.event(value, path, scopes, by)
          : this.control(value, path, scopes, by);
      if (id !== null) this.draft.extend(claim, { role: 'Asserts', target: id });
    }
  }

  private event(value: unknown, path: YamlPath, scopes: Scopes, by: string): string | null {
    const { scheme } = this.context;
    const rules = eventArguments(scheme);
    const roles = new Map([...rules.keys()].map((role) => [kebabCase(role), role]));
    const node = this.quotes.map(value, path, [...EVENT_KEYS, ...roles.keys()]);
    const type = this.quotes.term(node['type'], [...path, 'type'], scheme.eventTypes.keys());
    const trigger = this.named.place(node['event'], [...path, 'event'], scopes);
    if (type === null || trigger === null) return null;
    const args: BratArgument[] = [];
    // In the order of the file, which is that of participants.
    for (const key of Object.keys(node)) {
      const role = roles.get(key);
      if (role === undefined || key === 'cause') continue;
      for (const [one, at] of this.quotes.several(node[key], [...path, key])) {
        const target = this.argument(key, one, at, scopes);
        if (target !== null) args.push({ role, target });
      }
    }
    const index = this.add(type, trigger, args, node, path, by);
    const id = this.draft.idOf(index);
    for (const [cause, at] of this.quotes.several(node['cause'], [...path, 'cause'])) {
      this.names.refer(index, 'Cause', cause, at);
    }
    this.fields.attribute(id, 'Realis', node, 'realis', path);
    this.identify(id, node, path, trigger.stretch.words);
    return id;
  }

  private argument(key: string, value: unknown, path: YamlPath, scopes: Scopes): string | null {
    if (key === 'when') return this.named.time(value, path, scopes);
    if (key === 'quantity') return this.named.quantity(value, path, scopes);
    return this.named.mention(value, path, scopes);
  }

  /** Refers an event to the one of entities.yaml that it is. */
  private identify(id: string, node: QuotesNode, path: YamlPath, words: string): void {
    const at = [...path, 'is'];
    const is = this.quotes.text(node['is'], at);
    if (is === null) return;
    const { events, isComplete } = this.context.authority;
    if (!events.has(is) && isComplete) {
      const expected = `an event of entities.yaml${hintNearest(is, events.keys())}`;
      this.quotes.report(at, 'unknown-reference', `${quote(words)} is ${quote(is)}`, expected);
    }
    this.draft.normalise(id, OWN_DATABASE, is, words, path);
  }

  private control(value: unknown, path: YamlPath, scopes: Scopes, by: string): string | null {
    const node = this.quotes.map(value, path, CONTROL_KEYS);
    const trigger = this.named.place(node['control'], [...path, 'control'], scopes);
    if (trigger === null) return null;
    const args: BratArgument[] = [];
    if (node['place'] === undefined) {
      const message = `${quote(trigger.stretch.words)} has no place`;
      this.quotes.report(path, 'missing-argument', message, 'place: its words');
    }
    for (const key of ['place', 'force'] as const) {
      for (const [one, at] of this.quotes.several(node[key], [...path, key])) {
        const target = this.named.mention(one, at, scopes);
        if (target !== null) args.push({ role: pascalCase(key.toUpperCase()), target });
      }
    }
    const when = this.named.time(node['when'], [...path, 'when'], scopes);
    if (when !== null) args.push({ role: 'When', target: when });
    const id = this.draft.idOf(this.add(CONTROL, trigger, args, node, path, by));
    this.fields.attribute(id, 'Status', node, 'status', path);
    return id;
  }

  /** Adds an event or control, under its names. */
  private add(
    type: string,
    { stretch, fragments }: Placed,
    args: readonly BratArgument[],
    node: QuotesNode,
    path: YamlPath,
    by: string,
  ): number {
    const { words, id: trigger } = stretch;
    const bound = this.draft.bound(type, fragments, stretch.path, words, { id: trigger });
    const id = this.fields.ownId(node, path);
    const index = this.draft.event(type, bound, args, path, words, { id, by });
    this.names.enter(node, path, words, this.draft.idOf(index));
    return index;
  }

  private relation(value: unknown, path: YamlPath, scopes: Scopes): void {
    const node = this.quotes.map(value, path, RELATION_KEYS);
    const types = this.context.scheme.relationTypes.keys();
    const type = this.quotes.term(node['relation'], [...path, 'relation'], types);
    const [arg1, arg2] = (['subject', 'object'] as const).map((key) => {
      if (node[key] !== undefined) return this.named.mention(node[key], [...path, key], scopes);
      this.quotes.report(path, 'missing-argument', `a relation has no ${key}`, `${key}: its words`);
      return null;
    });
    if (type === null || !arg1 || !arg2) return;
    this.draft.relation(type, arg1, arg2, path);
  }
}
