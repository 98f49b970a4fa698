import { type Note, NoteCounter } from '../../domain/note';
import type { CodePointText } from '../../domain/span';
import type {
  BratArgument,
  BratDocument,
  BratEvent,
  BratRelation,
  BratTextBound,
} from '../scheme/brat-document';
import { CLAIM, type Scheme } from '../scheme/scheme';
import { fitToScheme } from './fit-to-scheme';
import type { Skip } from './leave-out';
import { lookUpAttribute } from './lookup-attribute';
import { quoteFragments, type Growing } from './quote-fragments';
import { lookUpFirst, roleForms, roleNames } from './role-names';
import { followUnread, isSaid, mayBeSaid, type UnreadArgument } from './said-by-claims';
import type { Lookup, SkipNote, TypeMap } from './type-map';

/** The role that says where an event's trigger is, where the trigger itself is not to be trusted. */
export const TRIGGER_ROLE = 'Trigger';
/** The relation that joins mentions of one thing. */
export const EQUIVALENCE = 'Equiv';

/** The roles of a relation's two arguments, for a map of a corpus that calls them otherwise. */
export const RELATION_ROLES: readonly string[] = ['Arg1', 'Arg2'];

/** Chooses the type of a mention by its name, if a foreign type can be several of ours. */
export type ChooseType = (
  targets: readonly [string, ...string[]],
  name: string,
) => { readonly type: string; readonly doubt: SkipNote | null };

/** The context that transcribing needs besides the annotations. */
export interface TranscriptionContext {
  /** The annotation file, as notes name it. */
  readonly file: string;
  readonly map: TypeMap;
  readonly scheme: Scheme;
  readonly chooseType: ChooseType;
  /** The id of the entity that has an authority's address; the reference as it is where none has. */
  readonly resolve: (reference: string) => string;
}

export interface Transcription {
  readonly document: BratDocument;
  readonly notes: readonly Note[];
}

/**
 * Writes the annotations of a foreign brat corpus in our scheme, by the corpus's map. Ids and lines
 * stay the same, so that problems are reported at their place in the corpus. Annotations that the
 * map does not name are left out and counted, and so is everything that depends on them.
 */
export function transcribeBrat(
  foreign: BratDocument,
  text: CodePointText,
  context: TranscriptionContext,
): Transcription {
  const notes = new NoteCounter();
  return new BratTranscriber(foreign, text, context, notes).transcribe();
}

class BratTranscriber {
  private readonly textBounds = new Map<string, BratTextBound>();
  private readonly events = new Map<string, BratEvent>();
  /**
   * The things that claims report through arguments that are skipped, or will be if the claim is
   * dropped.
   */
  private readonly unread = new Map<string, readonly UnreadArgument[]>();
  private readonly boundOf: ReadonlyMap<string, BratTextBound>;
  private readonly eventOf: ReadonlyMap<string, BratEvent>;
  /** Ids of the relations that an event can be about. */
  private readonly relations: ReadonlySet<string>;

  constructor(
    private readonly foreign: BratDocument,
    private readonly text: CodePointText,
    private readonly context: TranscriptionContext,
    private readonly notes: NoteCounter,
  ) {
    this.boundOf = new Map(foreign.textBounds.map((bound) => [bound.id, bound]));
    this.eventOf = new Map(foreign.events.map((event) => [event.id, event]));
    this.relations = new Set(foreign.relations.map(({ id }) => id));
  }

  transcribe(): Transcription {
    const triggers = new Set(this.foreign.events.map(({ trigger }) => trigger));
    for (const bound of this.foreign.textBounds) {
      if (triggers.has(bound.id)) this.textBounds.set(bound.id, bound);
      else this.readTextBound(bound);
    }
    const kept = this.foreign.events.filter((event) => this.readEventType(event));
    for (const { trigger } of kept) triggers.delete(trigger);
    for (const unread of triggers) this.textBounds.delete(unread);
    for (const event of kept) this.readEvent(event);
    for (const event of this.foreign.events) {
      if (!this.events.has(event.id)) this.noteReported(event);
    }
    const skip: Skip = (line, why) => this.skip(line, why);
    const { text, unread, context } = this;
    const document = fitToScheme(this.assemble(), unread, text, context.scheme, skip);
    return { document, notes: this.notes.notes };
  }

  private readTextBound(bound: BratTextBound): void {
    const targets = this.found(bound.line, this.context.map.type(bound.type));
    if (targets === null) return;
    const { type, doubt } = this.context.chooseType(targets, bound.text);
    if (doubt !== null) this.skip(bound.line, doubt);
    this.textBounds.set(bound.id, { ...bound, type });
  }

  /** Gives an event and its trigger our type. Its arguments are read once all events are known. */
  private readEventType(event: BratEvent): boolean {
    const targets = this.found(event.line, this.context.map.type(event.type));
    const trigger = this.textBounds.get(event.trigger);
    if (targets === null || trigger === undefined) return false;
    const [type] = targets;
    this.textBounds.set(trigger.id, { ...trigger, type });
    this.events.set(event.id, { ...event, type });
    return true;
  }

  private readEvent({ id, line, type, trigger, arguments: foreign }: BratEvent): void {
    const event = this.events.get(id) as BratEvent;
    const cues: BratTextBound[] = [];
    const args: BratArgument[] = [];
    const unread: BratArgument[] = [];
    for (const argument of foreign) {
      const { role: name, target } = argument;
      const targets = this.found(line, this.lookUpRole(argument, type, foreign));
      const [role] = targets ?? [null];
      if (role === TRIGGER_ROLE) {
        const cue = this.boundOf.get(target);
        if (cue !== undefined) cues.push(cue);
      } else if (role !== null && this.isRead(target)) {
        args.push({ role, target });
      } else {
        if (mayBeSaid(role)) unread.push(argument);
        if (role === null) continue;
        const subject = `arguments ${JSON.stringify(name)} that are left out`;
        this.skip(line, { code: 'argument-of-the-unread', subject, remedy: null });
      }
    }
    this.events.set(id, { ...event, arguments: args });
    if (cues.length > 0) this.moveTrigger(event.trigger, cues);
    if (event.type !== CLAIM) return;
    const said = [...unread, ...args.filter(({ role }) => mayBeSaid(role))];
    const targets = said.map(({ target }) => target).filter((target) => target !== trigger);
    this.unread.set(id, this.argumentsOf(targets));
  }

  /** Notes the things that an event reports which is not read: by roles that the map calls so. */
  private noteReported({ id, type, arguments: args }: BratEvent): void {
    const said = args.filter((argument) => isSaid(this.lookUpRole(argument, type, args)));
    if (said.length === 0) return;
    this.unread.set(id, this.argumentsOf(said.map(({ target }) => target)));
  }

  private argumentsOf(targets: readonly string[]): UnreadArgument[] {
    const linksOf = (id: string) => {
      const event = this.events.has(id) ? undefined : this.eventOf.get(id);
      return event?.arguments.map(({ target }) => target) ?? null;
    };
    return followUnread(targets, linksOf).map((id) => ({
      ...{ id, fragments: this.boundOf.get(id)?.fragments ?? [] },
    }));
  }

  private lookUpRole(argument: BratArgument, type: string, all: readonly BratArgument[]): Lookup {
    const { target } = argument;
    const event = this.eventOf.get(target);
    const filler = event?.type ?? this.boundOf.get(target)?.type;
    const names = roleNames({
      types: [type],
      roles: roleForms(argument, all),
      fillers: filler === undefined ? [] : [filler],
      isEvent: event !== undefined,
    });
    return lookUpFirst(names, (name) => this.context.map.role(name));
  }

  private isRead(id: string): boolean {
    return this.textBounds.has(id) || this.events.has(id) || this.relations.has(id);
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
    const lines: Growing<BratDocument> = {
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
      const [type] = targets;
      const ends = type === EQUIVALENCE ? relation : this.nameEnds(relation);
      if (ends === null) continue;
      const { line, id, arg1, arg2 } = ends;
      if (!isKept(arg1) || !isKept(arg2)) {
        const subject = `relations of type ${JSON.stringify(relation.type)} with an end that is left out`;
        this.skip(line, { code: 'relation-of-the-unread', subject, remedy: null });
      } else if (type === EQUIVALENCE) {
        lines.equivalences.push({ line, type, members: [arg1, arg2] });
      } else {
        lines.relations.push({ line, id, type, arg1, arg2 });
      }
    }
    for (const { line, type, members } of equivalences) {
      const targets = this.found(line, this.lookUpEquivalence(type));
      if (targets === null) continue;
      const kept = members.filter(isKept);
      if (targets[0] !== EQUIVALENCE) {
        const subject = `coreference that the map calls ${JSON.stringify(targets[0])}`;
        this.skip(line, { code: 'unfit-type', subject, remedy: `${EQUIVALENCE}, or ignore` });
      } else if (kept.length > 1)
        lines.equivalences.push({ line, type: targets[0], members: kept });
    }
    for (const attribute of attributes) {
      if (!isKept(attribute.target)) continue;
      const mapped = lookUpAttribute(this.context.map, attribute.type, attribute.value);
      if ('skipped' in mapped) this.skip(attribute.line, mapped.skipped);
      else lines.attributes.push({ ...attribute, type: mapped.name, value: mapped.value });
    }
    return lines;
  }

  /** A relation with its ends in the order that the map gives them; null where it gives none. */
  private nameEnds(relation: BratRelation): BratRelation | null {
    const { line, type, names, arg1, arg2 } = relation;
    if (names === undefined) return relation;
    const roles = names.map((name) => {
      const forms = [`${type}.${name}`, name];
      return this.found(
        line,
        lookUpFirst(forms, (form) => this.context.map.role(form)),
      )?.[0];
    });
    if (roles.includes(undefined)) return null;
    if (RELATION_ROLES.every((role, index) => roles[index] === role)) return relation;
    if (RELATION_ROLES.every((role, index) => roles[1 - index] === role)) {
      return { ...relation, arg1: arg2, arg2: arg1 };
    }
    const subject = `arguments ${names.map((name) => JSON.stringify(name)).join(' and ')} of ${type}`;
    const remedy = `${RELATION_ROLES.join(' and ')} in map.roles, one for each`;
    this.skip(line, { code: 'unfit-argument', subject, remedy });
    return null;
  }

  /** brat's own `Equiv` needs no entry in the map. */
  private lookUpEquivalence(type: string): Lookup {
    const lookup = this.context.map.type(type);
    const isOwn = type === EQUIVALENCE && 'skipped' in lookup && lookup.skipped.remedy !== null;
    return isOwn ? { targets: [EQUIVALENCE] } : lookup;
  }

  private found(line: number, lookup: Lookup): readonly [string, ...string[]] | null {
    if ('targets' in lookup) return lookup.targets;
    this.skip(line, lookup.skipped);
    return null;
  }

  private skip(line: number, why: SkipNote): void {
    this.notes.add({ ...why, file: this.context.file, line });
  }
}
