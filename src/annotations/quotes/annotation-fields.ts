import { quote } from '../../domain/quote';
import { isAnnotationId } from '../scheme/annotation-id';
import { type AttributeName, ATTRIBUTES } from '../scheme/scheme';
import { oneOf } from '../../domain/nearest';
import type { YamlPath } from '../parse-yaml';
import type { QuotesDraft } from './quotes-draft';
import type { QuotesNode, QuotesYaml } from './quotes-yaml';
import { kebabCase, squeezed } from './spelling';

/** Reads the fields that claims, events and controls share: their own ids, and values of attributes. */
export class AnnotationFields {
  private readonly taken = new Set<string>();

  constructor(
    private readonly quotes: QuotesYaml,
    private readonly draft: QuotesDraft,
  ) {}

  /** The id that an annotation of the file gives itself; null where it follows from its words. */
  ownId(node: QuotesNode, path: YamlPath): string | null {
    const at = [...path, 'id'];
    const id = this.quotes.text(node['id'], at);
    if (id === null) return null;
    const isTaken = this.taken.has(id);
    this.taken.add(id);
    if (id.startsWith('E') && isAnnotationId(id) && !isTaken) return id;
    const code = isTaken ? 'duplicate-id' : 'bad-value';
    this.quotes.report(at, code, `id is ${quote(id)}`, 'E and a number or name, each once: E7');
    return null;
  }

  /** Gives an annotation the attribute that a key of its node has; a value that is none is reported. */
  attribute(id: string, type: AttributeName, node: QuotesNode, key: string, path: YamlPath): void {
    if (node[key] === undefined) return;
    const at = [...path, key];
    const written = this.quotes.text(node[key], at) ?? '';
    const values = [...ATTRIBUTES[type].values.keys()];
    const value = values.find((one) => squeezed(one) === squeezed(written));
    if (value !== undefined) this.draft.addAttribute(id, type, value, path);
    else {
      const message = `${key} is ${quote(written)}`;
      this.quotes.report(at, 'unknown-value', message, oneOf(written, values.map(kebabCase)));
    }
  }
}
