import { type Note, NoteCounter } from '../../domain/note';
import type { CodePointText } from '../../domain/span';
import type { BratDocument, BratEvent, BratTextBound } from '../brat/brat-document';
import type { Scheme } from '../brat/scheme';
import { dropIncomplete } from './drop-incomplete';
import { dropUnused } from './drop-unused';
import type { Pass } from './leave-out';
import { lookUpAttribute } from './lookup-attribute';
import { quoteFragments, type Lines } from './quote-fragments';
import type { Lookup, PassedOver, TypeMap } from './type-map';

/** The role that says where an event's trigger is, where the trigger itself is not to be trusted. */
export const TRIGGER_ROLE = 'Trigger';
/** The relation that joins mentions of one thing. */
export const EQUIVALENCE = 'Equiv';

/** Of several types of ours that a foreign type may be, the one that a mention of this name is. */
export type ChooseType = (targets: readonly [string, ...string[]], name: string) => string;

/** What transcribing needs besides the annotations. */
export interface TranscriptContext {
  /** The annotation file, as notes name it. */
  readonly file: string;
  readonly map: TypeMap;
  readonly scheme: Scheme;
  readonly chooseType: ChooseType;
  /** The id of the entity that has an authority's address; the reference as it is where none has. */
  readonly resolve: (reference: string) => string;
}

export interface Transcript {
  readonly document: BratDocument;
  readonly notes: readonly Note[];
}

/**
 * Writes the annotations of a foreign brat corpus in our scheme, by the corpus's map: the same ids at
 * the same lines, so that problems are reported where the corpus has them. What the map does not
 * name, and what depends on it, is left out and counted.
 */
export function transcribeBrat(
  foreign: BratDocument,
  text: CodePointText,
  context: TranscriptContext,
): Transcript {
  const notes = new NoteCounter();
  return new BratTranscriber(foreign, text, context, notes).transcribe();
}

class BratTranscriber {
  private readonly textBounds = new Map<string, BratTextBound>();
  private readonly events = new Map<string, BratEvent>();

  constructor(
    private readonly foreign: BratDocument,
    private readonly text: CodePointText,
    private readonly context: TranscriptContext,
    private readonly notes: NoteCounter,
  ) {}

  transcribe(): Transcript {
    const triggers = new Set(this.foreign.events.map(({ trigger }) => trigger));
    for (const bound of this.foreign.textBounds) {
      if (triggers.has(bound.id)) this.textBounds.set(bound.id, bound);
      else this.readTextBound(bound);
    }
    const kept = this.foreign.events.filter((event) => this.readEventType(event));
    for (const { trigger } of kept) triggers.delete(trigger);
    for (const unread of triggers) this.textBounds.delete(unread);
    for (const event of kept) this.readEvent(event);
    const pass: Pass = (line, passedOver) => this.pass(line, passedOver);
    const complete = dropIncomplete(this.assemble(), pass);
    const document = dropUnused(complete, this.context.scheme, pass);
    return { document, notes: this.notes.notes };
  }

  private readTextBound(bound: BratTextBound): void {
    const targets = this.found(bound.line, this.context.map.type(bound.type));
    if (targets === null) return;
    const type = this.context.chooseType(targets, bound.text);
    this.textBounds.set(bound.id, { ...bound, type });
  }

  /** Gives an event and its trigger the type of ours; its arguments are read once all events are known. */
  private readEventType(event: BratEvent): boolean {
    const targets = this.found(event.line, this.context.map.type(event.type));
    const trigger = this.textBounds.get(event.trigger);
    if (targets === null || trigger === undefined) return false;
    const [type] = targets;
    this.textBounds.set(trigger.id, { ...trigger, type });
    this.events.set(event.id, { ...event, type });
    return true;
  }

  private readEvent({ id, line, arguments: foreign }: BratEvent): void {
    const event = this.events.get(id) as BratEvent;
    const cues: BratTextBound[] = [];
    const args: BratEvent['arguments'][number][] = [];
    for (const { role: name, target } of foreign) {
      const targets = this.found(line, this.context.map.role(name));
      if (targets === null) continue;
      const [role] = targets;
      if (role === TRIGGER_ROLE) {
        const cue = this.foreign.textBounds.find((bound) => bound.id === target);
        if (cue !== undefined) cues.push(cue);
      } else if (this.textBounds.has(target) || this.events.has(target)) {
        args.push({ role, target });
      } else {
        const subject = `arguments ${JSON.stringify(name)} that are left out`;
        this.pass(line, { code: 'argument-of-the-unread', subject, remedy: null });
      }
    }
    this.events.set(id, { ...event, arguments: args });
    if (cues.length > 0) this.moveTrigger(event.trigger, cues);
  }

  private moveTrigger(id: string, cues: readonly BratTextBound[]): void {
    const trigger = this.textBounds.get(id) as BratTextBound;
    const fragments = cues
      .flatMap((cue) => cue.fragments)
      .sort((a, b) => a.start - b.start)
      .filter(({ start }, index, all) => index === 0 || start >= all[index - 1]!.end);
    this.textBounds.set(id, { ...trigger, fragments, text: quoteFragments(this.text, fragments) });
  }

  private assemble(): BratDocument {
    const { relations, equivalences, attributes, normalisations, notes } = this.foreign;
    const isKept = (id: string) => this.textBounds.has(id) || this.events.has(id);
    const lines: Lines<BratDocument> = {
      textBounds: [...this.textBounds.values()],
      events: [...this.events.values()],
      relations: [],
      equivalences: [],
      attributes: [],
      normalisations: normalisations.filter(({ target }) => isKept(target)),
      notes: notes.filter(({ target }) => isKept(target)),
    };
    for (const relation of relations) {
      const targets = this.found(relation.line, this.context.map.type(relation.type));
      if (targets === null) continue;
      const { line, arg1, arg2 } = relation;
      const [type] = targets;
      if (!isKept(arg1) || !isKept(arg2)) {
        const subject = `relations of type ${JSON.stringify(relation.type)} with an end that is left out`;
        this.pass(line, { code: 'relation-of-the-unread', subject, remedy: null });
      } else if (type === EQUIVALENCE) {
        lines.equivalences.push({ line, type, members: [arg1, arg2] });
      } else {
        lines.relations.push({ ...relation, type });
      }
    }
    for (const { line, type, members } of equivalences) {
      const kept = members.filter(isKept);
      if (kept.length > 1) lines.equivalences.push({ line, type, members: kept });
    }
    for (const attribute of attributes) {
      if (!isKept(attribute.target)) continue;
      const mapped = lookUpAttribute(this.context.map, attribute.type, attribute.value);
      if ('passedOver' in mapped) this.pass(attribute.line, mapped.passedOver);
      else lines.attributes.push({ ...attribute, type: mapped.name, value: mapped.value });
    }
    return lines;
  }

  private found(line: number, lookup: Lookup): readonly [string, ...string[]] | null {
    if ('targets' in lookup) return lookup.targets;
    this.pass(line, lookup.passedOver);
    return null;
  }

  private pass(line: number, passedOver: PassedOver): void {
    this.notes.add({ ...passedOver, file: this.context.file, line });
  }
}
