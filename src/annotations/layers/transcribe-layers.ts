import { type Note, NoteCounter } from '../../domain/note';
import { CodePointText } from '../../domain/span';
import type { BratArgument, BratDocument } from '../scheme/brat-document';
import { OWN_DATABASE, TIME_DATABASE } from '../scheme/read-references';
import { CLAIM } from '../scheme/scheme';
import { fitToScheme } from '../map/fit-to-scheme';
import type { Skip } from '../map/leave-out';
import { lookUpAttribute, REFERENCE } from '../map/lookup-attribute';
import { type Growing, quoteFragments } from '../map/quote-fragments';
import { lookUpFirst, roleNames } from '../map/role-names';
import { followUnread, isSaid, mayBeSaid, type UnreadArgument } from '../map/said-by-claims';
import { EQUIVALENCE, type TranscriptionContext } from '../map/transcribe-brat';
import type { Lookup, SkipNote } from '../map/type-map';
import type { LayeredDocument, LayerLink, LayerSpan, Origin } from './layered-document';
import { layerNames, typeNames } from './type-names';

export interface LayerTranscription {
  readonly document: BratDocument;
  readonly notes: readonly Note[];
  /** Where what stands in line n (from 1) of the document comes from: the n-th, from 0 + 1. */
  readonly origins: readonly Origin[];
}

/**
 * Writes layers of annotations in our scheme, by the corpus's map. A span is a mention, a content
 * or an event with its trigger, as the map says of its type. Its links are the event's arguments.
 * Its features are attributes or, mapped to `Reference`, its identity or value.
 */
export function transcribeLayers(
  layered: LayeredDocument,
  context: TranscriptionContext,
): LayerTranscription {
  return new LayerTranscriber(layered, context).transcribe();
}

class LayerTranscriber {
  private readonly notes = new NoteCounter();
  private readonly origins: Origin[] = [];
  private readonly text: CodePointText;
  /** Our annotation, T… or E…, that a span has become. */
  private readonly idOf = new Map<string, string>();
  private readonly spanOf: ReadonlyMap<string, LayerSpan>;
  /** Places of events, and types of annotations, by our ids. */
  private readonly eventAt = new Map<string, number>();
  private readonly typeOf = new Map<string, string>();
  /**
   * The things that claims report through links that are skipped, or will be if the claim is
   * dropped.
   */
  private readonly unread = new Map<string, readonly UnreadArgument[]>();
  private readonly lines: Growing<BratDocument> = {
    ...{ textBounds: [], events: [], relations: [], equivalences: [] },
    ...{ attributes: [], normalisations: [], notes: [] },
  };

  constructor(
    private readonly layered: LayeredDocument,
    private readonly context: TranscriptionContext,
  ) {
    this.text = new CodePointText(layered.text);
    this.spanOf = new Map(layered.spans.map((span) => [span.id, span]));
  }

  transcribe(): LayerTranscription {
    for (const { why, origin } of this.layered.skipped ?? []) this.skip(why, origin);
    const spans = this.layered.spans.filter((span) => this.readSpan(span));
    for (const span of spans) this.readFeatures(span);
    for (const span of spans) this.readLinks(span);
    for (const span of this.layered.spans) {
      if (!this.idOf.has(span.id)) this.noteReported(span);
    }
    this.readRelations();
    this.readChains();
    const skip: Skip = (line, why) => this.skip(why, this.origins[line - 1]);
    const { lines, unread, text, context } = this;
    const document = fitToScheme(lines, unread, text, context.scheme, skip);
    return { document, notes: this.notes.notes, origins: this.origins };
  }

  private readSpan(span: LayerSpan): boolean {
    const { id, layer, start, end, features, origin } = span;
    const targets = this.find(
      typeNames(layer, features),
      (name) => this.context.map.type(name),
      origin,
    );
    if (targets === null) return false;
    if (start === end) {
      const subject = `type ${JSON.stringify(layer)} on no character`;
      this.skip({ code: 'empty-span', subject, remedy: 'a stretch of text' }, origin);
      // A claim on no character is left out with what it reports.
      if (targets[0] === CLAIM)
        this.unread.set(
          id,
          this.saidBy(span, () => false),
        );
      return false;
    }
    const { scheme } = this.context;
    const fragments = [{ start, end }];
    const text = quoteFragments(this.text, fragments);
    const { type, doubt } = this.context.chooseType(targets, text);
    if (doubt !== null) this.skip(doubt, origin);
    if (type === EQUIVALENCE || scheme.relationTypes.has(type)) {
      const subject = `relations of type ${JSON.stringify(layer)} with an end that is left out`;
      this.skip({ code: 'relation-of-the-unread', subject, remedy: null }, origin);
      return false;
    }
    const line = this.addLine(origin);
    const bound = `T${this.lines.textBounds.length + 1}`;
    this.lines.textBounds.push({ line, id: bound, type, fragments, text });
    let own = bound;
    if (scheme.kindOfEvent(type) !== null) {
      // The same number for an event and its trigger is easy to follow.
      own = bound.replace('T', 'E');
      this.eventAt.set(own, this.lines.events.length);
      this.lines.events.push({ line, id: own, type, trigger: bound, arguments: [] });
    }
    this.idOf.set(id, own);
    this.typeOf.set(own, type);
    return true;
  }

  private readFeatures({ id, layer, features, origin }: LayerSpan): void {
    const target = this.idOf.get(id) as string;
    const decides = new Set(typeNames(layer, features));
    for (const [feature, value] of features) {
      // A feature that says the type has said what it has to say.
      const isType = layerNames(layer).some((name) => {
        const typeName = `${name}.${feature}=${value}`;
        return decides.has(typeName) && 'targets' in this.context.map.type(typeName);
      });
      if (isType) continue;
      const names = layerNames(layer).map((name) => `${name}.${feature}`);
      const mapped = this.findAttribute(names, value, origin);
      if (mapped === null) continue;
      const line = this.addLine(origin);
      if (mapped.name === REFERENCE) {
        const isTime = this.typeOf.get(target) === 'Time';
        const number = this.lines.normalisations.length + 1;
        this.lines.normalisations.push({
          ...{ line, id: `N${number}`, type: REFERENCE, target },
          ...{
            database: isTime ? TIME_DATABASE : OWN_DATABASE,
            reference: this.context.resolve(mapped.value),
            text: '',
          },
        });
      } else {
        const number = this.lines.attributes.length + 1;
        this.lines.attributes.push({
          ...{ line, id: `A${number}`, type: mapped.name, target, value: mapped.value },
        });
      }
    }
  }

  private readLinks(span: LayerSpan): void {
    const { id, links, origin } = span;
    const own = this.idOf.get(id) as string;
    const event = this.eventAt.get(own);
    const args: BratArgument[] = [];
    const read = new Set<LayerLink>();
    for (const link of links) {
      const lookup = this.lookUpRole(span, link);
      if ('skipped' in lookup) {
        this.skip(lookup.skipped, origin);
        continue;
      }
      const [role] = lookup.targets;
      const linked = this.idOf.get(link.target);
      if (!mayBeSaid(role)) read.add(link);
      if (event === undefined || linked === undefined) {
        const subject = `arguments ${JSON.stringify(link.role)} that are left out`;
        this.skip({ code: 'argument-of-the-unread', subject, remedy: null }, origin);
      } else {
        args.push({ role, target: linked });
      }
    }
    if (event === undefined) return;
    if (args.length > 0) {
      this.lines.events[event] = { ...this.lines.events[event]!, arguments: args };
    }
    if (this.typeOf.get(own) === CLAIM)
      this.unread.set(
        own,
        this.saidBy(span, (one) => read.has(one)),
      );
  }

  private lookUpRole({ layer, features }: LayerSpan, { role, target }: LayerLink): Lookup {
    const filler = this.spanOf.get(target);
    const names = roleNames({
      types: typeNames(layer, features),
      roles: [role],
      fillers: filler === undefined ? [] : typeNames(filler.layer, filler.features),
      isEvent: this.eventAt.has(this.idOf.get(target) ?? ''),
    });
    return lookUpFirst(names, (name) => this.context.map.role(name));
  }

  /** Notes the things that a span reports which is not read: by links that the map calls so. */
  private noteReported(span: LayerSpan): void {
    const said = new Set(span.links.filter((link) => isSaid(this.lookUpRole(span, link))));
    if (said.size === 0 || this.unread.has(span.id)) return;
    this.unread.set(
      span.id,
      this.saidBy(span, (link) => !said.has(link)),
    );
  }

  /**
   * The targets of a claim's links, without those that are read as something other than its
   * contents.
   */
  private saidBy({ links }: LayerSpan, isRead: (link: LayerLink) => boolean): UnreadArgument[] {
    const targets = links.filter((link) => !isRead(link)).map(({ target }) => target);
    const linksOf = (target: string) => {
      const unread = this.idOf.has(target) ? undefined : this.spanOf.get(target);
      // The stretch of an unread span without links may be a content.
      return unread === undefined || unread.links.length === 0
        ? null
        : unread.links.map((link) => link.target);
    };
    return followUnread(targets, linksOf).flatMap((target): UnreadArgument[] => {
      const span = this.spanOf.get(target);
      if (span === undefined) return [];
      const id = this.idOf.get(target) ?? null;
      const isEvent = id !== null && this.eventAt.has(id);
      return [{ id, fragments: isEvent ? [] : [{ start: span.start, end: span.end }] }];
    });
  }

  private readRelations(): void {
    for (const { layer, source, target, features, origin } of this.layered.relations) {
      const targets = this.find(
        typeNames(layer, features),
        (name) => this.context.map.type(name),
        origin,
      );
      const [arg1, arg2] = [this.idOf.get(source), this.idOf.get(target)];
      if (targets === null) continue;
      const [type] = targets;
      if (arg1 === undefined || arg2 === undefined) {
        const subject = `relations of type ${JSON.stringify(layer)} with an end that is left out`;
        this.skip({ code: 'relation-of-the-unread', subject, remedy: null }, origin);
      } else if (type === EQUIVALENCE) {
        this.lines.equivalences.push({ line: this.addLine(origin), type, members: [arg1, arg2] });
      } else {
        const id = `R${this.lines.relations.length + 1}`;
        this.lines.relations.push({ line: this.addLine(origin), id, type, arg1, arg2 });
      }
    }
  }

  /** A chain's links are spans of a layer of their own; they stand for the mentions at their places. */
  private readChains(): void {
    const places = new Map(this.layered.spans.map(({ id, start, end }) => [id, `${start}-${end}`]));
    const mentionAt = new Map<string, string>();
    for (const { id, type, fragments } of this.lines.textBounds) {
      if (this.context.scheme.kindOfTextBound(type) !== 'mention') continue;
      mentionAt.set(`${fragments[0]!.start}-${fragments.at(-1)!.end}`, id);
    }
    for (const { layer, members, origin } of this.layered.chains) {
      const targets = this.find(layerNames(layer), (name) => this.context.map.type(name), origin);
      if (targets?.[0] !== EQUIVALENCE) continue;
      const mentions = members.flatMap((member) => mentionAt.get(places.get(member) ?? '') ?? []);
      if (mentions.length < 2) continue;
      const line = this.addLine(origin);
      this.lines.equivalences.push({ line, type: EQUIVALENCE, members: [...new Set(mentions)] });
    }
  }

  /** The first of these names that the map knows. If it knows none, the last is skipped. */
  private find(
    names: readonly string[],
    lookUp: (name: string) => Lookup,
    origin: Origin,
  ): readonly [string, ...string[]] | null {
    const lookup = lookUpFirst(names, lookUp);
    if ('targets' in lookup) return lookup.targets;
    this.skip(lookup.skipped, origin);
    return null;
  }

  private findAttribute(names: readonly string[], value: string, origin: Origin) {
    let last: SkipNote | null = null;
    for (const name of names) {
      const mapped = lookUpAttribute(this.context.map, name, value);
      if (!('skipped' in mapped)) return mapped;
      last = mapped.skipped;
      if (last.remedy === null) break;
    }
    if (last !== null) this.skip(last, origin);
    return null;
  }

  private addLine(origin: Origin): number {
    return this.origins.push(origin);
  }

  private skip(why: SkipNote, origin: Origin | undefined): void {
    const line = typeof origin === 'number' ? origin : null;
    this.notes.add({ ...why, file: this.context.file, line });
  }
}
