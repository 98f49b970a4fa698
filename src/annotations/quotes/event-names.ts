import { quote } from '../../domain/quote';
import { hintNearest } from '../../domain/nearest';
import type { YamlPath } from '../parse-yaml';
import type { QuotesDraft } from './quotes-draft';
import type { QuotesNode, QuotesYaml } from './quotes-yaml';
import { spaced } from './spelling';

/** An event that is referred to by its name or the words of its trigger, once all are known. */
interface Pending {
  readonly event: number;
  readonly role: string;
  readonly name: string;
  readonly path: YamlPath;
}

/** The events and controls of a file by their names, and what refers to them. */
export class EventNames {
  /** By their names, or else by the words of their triggers. */
  private readonly ids = new Map<string, string[]>();
  private readonly pending: Pending[] = [];

  constructor(
    private readonly quotes: QuotesYaml,
    private readonly draft: QuotesDraft,
  ) {}

  enter(node: QuotesNode, path: YamlPath, words: string, id: string): void {
    const given = node['id'] === undefined ? words : id;
    const name = spaced(this.quotes.text(node['name'], [...path, 'name']) ?? given);
    this.ids.set(name, [...(this.ids.get(name) ?? []), id]);
  }

  /** Notes that an event has another in a role; `resolve` finds it. */
  refer(event: number, role: string, value: unknown, path: YamlPath): void {
    if (value === undefined) return;
    const name = this.quotes.text(value, path);
    if (name !== null) this.pending.push({ event, role, name, path });
    else {
      const expected = 'the name of an event, or the words of its trigger';
      this.quotes.report(path, 'bad-value', 'is no name', expected);
    }
  }

  resolve(): void {
    for (const one of this.pending) this.resolveOne(one);
  }

  private resolveOne({ event, role, name, path }: Pending): void {
    const [id, ...others] = this.ids.get(spaced(name)) ?? [];
    if (id !== undefined && others.length === 0) {
      this.draft.extend(event, { role, target: id });
      return;
    }
    const isNowhere = id === undefined;
    const message = isNowhere
      ? `no event is called ${quote(name)}`
      : `${others.length + 1} events are called ${quote(name)}`;
    const expected = isNowhere
      ? `the name of an event, or the words of its trigger${hintNearest(name, this.ids.keys())}`
      : 'a name of its own for each, as in name: fall';
    this.quotes.report(path, 'dangling-id', message, expected);
  }
}
