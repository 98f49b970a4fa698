import { quote } from '../../domain/quote';
import type { CodePointText } from '../../domain/span';
import { oneOf } from '../../domain/nearest';
import { ProblemList } from '../problem-list';
import type { Target } from './argument-rules';
import type { BratEvent, BratFragment, BratParsing, BratTextBound } from './brat-document';
import { placeText } from './place-text';
import type { PlacedText } from './placed-text';
import { type AnnotationKind, CLAIM, CONTROL, MENTION_TYPES, type Scheme } from './scheme';

/** The kinds of text-bound annotations that a reference may describe. */
const REFERRING: ReadonlySet<AnnotationKind> = new Set(['mention', 'time', 'quantity']);

/** The annotations of a document by id: those with a known type and a place in the text. */
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
    const { events, relations } = parsing.document;
    const textBounds = countMark(parsing.document.textBounds, text, problems);
    const unknown = new Set<string>();
    for (const bound of textBounds) {
      const placement = placeText(bound, text, problems);
      const kind = scheme.kindOfTextBound(bound.type);
      if (kind === null) {
        unknown.add(`${bound.id} ${bound.type}`);
        this.reportType(
          bound,
          ['Time', 'Quantity', 'Source', 'Content', ...MENTION_TYPES.keys()],
          scheme,
        );
      }
      if (placement === null || kind === null) continue;
      // The referent of a misplaced mention can still be wrong too. The items inside a misplaced
      // content are no mistake.
      if (!placement.matches && !REFERRING.has(kind)) continue;
      this.texts.set(bound.id, placement.placed);
      this.targets.set(bound.id, { kind, type: bound.type });
    }
    for (const event of events) {
      const kind = scheme.kindOfEvent(event.type);
      if (kind === null) {
        // An event and its trigger with the same unknown type are one mistake.
        if (!unknown.has(`${event.trigger} ${event.type}`)) this.reportType(event, [], scheme);
      } else this.targets.set(event.id, { kind, type: event.type });
    }
    for (const { id } of relations) this.targets.set(id, { kind: 'relation', type: 'a relation' });
    // Only once all are known, since a trigger may come after its event.
    for (const event of events) {
      if (this.targets.has(event.id) && this.hasFittingTrigger(event)) {
        this.events.set(event.id, event);
      }
    }
    this.reportUnused();
  }

  /** Null if the annotation is missing or has problems, which are already reported. */
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

  private reportType(
    { line, id, type }: BratEvent | BratTextBound,
    more: readonly string[],
    scheme: Scheme,
  ): void {
    const known = [...more, CLAIM, CONTROL, ...scheme.eventTypes.keys()];
    const message = `${id} has the type ${quote(type)}`;
    this.problems.report(line, 'unknown-type', message, oneOf(type, known));
  }

  private reportUnused(): void {
    const used = new Set<string>();
    for (const { trigger, arguments: args } of this.parsing.document.events) {
      used.add(trigger);
      for (const { target } of args) used.add(target);
    }
    // The event that uses it may be missing, or on a line that could not be read. It may also be a
    // claim without content, or an event with another trigger.
    const { faulty, missing = new Set(), document } = this.parsing;
    if ([...faulty, ...missing].some((id) => id.startsWith('E'))) return;
    const lackContent = document.events.some(
      ({ type, arguments: args }) => type === CLAIM && !args.some(({ role }) => role === 'Content'),
    );
    const lackTrigger = new Set(
      document.events.filter(({ id }) => !this.events.has(id)).map(({ type }) => type),
    );
    for (const { id, line, type } of this.texts.values()) {
      const kind = this.target(id)?.kind;
      if (used.has(id) || (kind !== 'trigger' && kind !== 'content' && kind !== 'source')) continue;
      if (kind === 'content' ? lackContent : lackTrigger.has(type)) continue;
      const expected = kind === 'trigger' ? `an event E… ${type}:${id}` : `a claim with ${id}`;
      this.problems.report(line, 'unused-annotation', `no event uses ${type} ${id}`, expected);
    }
  }
}

/**
 * The annotations, with a byte order mark counted as the first character of its text. If all of
 * them leave it out, that is one problem of the file, not one of each.
 */
function countMark(
  textBounds: readonly BratTextBound[],
  text: CodePointText,
  problems: ProblemList,
): readonly BratTextBound[] {
  const [first] = textBounds;
  if (!text.text.startsWith('\uFEFF') || first === undefined) return textBounds;
  const shift = ({ start, end }: BratFragment) => ({ start: start + 1, end: end + 1 });
  const shifted = textBounds.map((bound) => {
    const moved = { ...bound, fragments: bound.fragments.map(shift) };
    return bound.written === undefined ? moved : { ...moved, written: bound.written.map(shift) };
  });
  const aside = new ProblemList('');
  if (!shifted.every((bound) => placeText(bound, text, aside)?.matches)) return textBounds;
  if (placeText(first, text, aside)?.matches) return textBounds;
  const message =
    'does not count the byte order mark at the start of the text, which is a character';
  const expected = 'a text without that mark, or offsets that count it';
  problems.report(first.line, 'text-mismatch', message, expected);
  return shifted;
}
