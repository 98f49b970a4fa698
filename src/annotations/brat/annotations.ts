import { quote } from '../../domain/quote';
import type { CodePointText } from '../../domain/span';
import type { ProblemList } from '../problem-list';
import type { Target } from './argument-rules';
import type { BratEvent, BratParsing } from './brat-document';
import { placeText } from './place-text';
import type { PlacedText } from './placed-text';
import type { Scheme } from './scheme';

/** The annotations of a document by id, as far as their types are known and they stand in the text. */
export class Annotations {
  readonly texts = new Map<string, PlacedText>();
  readonly events = new Map<string, BratEvent>();
  private readonly targets = new Map<string, Target>();

  constructor(
    private readonly parsing: BratParsing,
    text: CodePointText,
    scheme: Scheme,
    private readonly problems: ProblemList,
  ) {
    const { textBounds, events, relations } = parsing.document;
    for (const bound of textBounds) {
      const placement = placeText(bound, text, problems);
      const kind = scheme.kindOfTextBound(bound.type);
      if (kind === null) this.reportType(bound.line, bound.id, bound.type, 'text');
      if (placement === null || kind === null) continue;
      // Whom a misplaced mention refers to can still be wrong as well; what lies in a misplaced content
      // is nobody's mistake.
      if (!placement.matches && kind !== 'mention' && kind !== 'time') continue;
      this.texts.set(bound.id, placement.placed);
      this.targets.set(bound.id, { kind, type: bound.type });
    }
    for (const event of events) {
      const kind = scheme.kindOfEvent(event.type);
      if (kind === null) this.reportType(event.line, event.id, event.type, 'event');
      else this.targets.set(event.id, { kind, type: event.type });
    }
    for (const { id } of relations) this.targets.set(id, { kind: 'relation', type: 'a relation' });
    // Once all are known: a trigger may stand below its event.
    for (const event of events) {
      if (this.targets.has(event.id) && this.hasFittingTrigger(event)) {
        this.events.set(event.id, event);
      }
    }
    this.reportUnused();
  }

  /** Null where the annotation is not there or has problems of its own, which are reported already. */
  target(id: string): Target | null {
    return this.targets.get(id) ?? null;
  }

  /** The text of an annotation that is known to be placed. */
  placed(id: string): PlacedText {
    return this.texts.get(id) as PlacedText;
  }

  eventsOf(kind: Target['kind']): BratEvent[] {
    return [...this.events.values()].filter(({ id }) => this.target(id)?.kind === kind);
  }

  private hasFittingTrigger({ id, line, type, trigger }: BratEvent): boolean {
    const target = this.target(trigger);
    if (target === null) return false;
    if (target.kind === 'trigger' && target.type === type) return true;
    const message = `${id} (${type}) has the trigger ${trigger} (${target.type})`;
    this.problems.report(line, 'wrong-trigger', message, `a trigger of type ${type}`);
    return false;
  }

  private reportType(line: number, id: string, type: string, what: string): void {
    const message = `${id} has the type ${quote(type)}`;
    const expected =
      what === 'text'
        ? 'a mention, Time, Source, Content, Claim, Control or an event type of the vocabulary'
        : 'Claim, Control or an event type of the vocabulary';
    this.problems.report(line, 'unknown-type', message, expected);
  }

  private reportUnused(): void {
    const used = new Set<string>();
    for (const { trigger, arguments: args } of this.parsing.document.events) {
      used.add(trigger);
      for (const { target } of args) used.add(target);
    }
    // An event whose line could not be read may be the one that uses it.
    if ([...this.parsing.faulty].some((id) => id.startsWith('E'))) return;
    for (const { id, line, type } of this.texts.values()) {
      const kind = this.target(id)?.kind;
      if (used.has(id) || (kind !== 'trigger' && kind !== 'content' && kind !== 'source')) continue;
      const expected = kind === 'trigger' ? `an event E… ${type}:${id}` : `a claim with ${id}`;
      this.problems.report(line, 'unused-annotation', `no event uses ${type} ${id}`, expected);
    }
  }
}
