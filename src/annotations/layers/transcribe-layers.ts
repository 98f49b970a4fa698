import { type Note, NoteCounter } from '../../domain/note';
import { CodePointText } from '../../domain/span';
import type { BratArgument, BratDocument } from '../brat/brat-document';
import { OWN_DATABASE } from '../brat/read-references';
import { dropIncomplete } from '../map/drop-incomplete';
import { dropUnused } from '../map/drop-unused';
import type { Pass } from '../map/leave-out';
import { lookUpAttribute, REFERENCE } from '../map/lookup-attribute';
import { type Lines, quoteFragments } from '../map/quote-fragments';
import { EQUIVALENCE, type TranscriptContext } from '../map/transcribe-brat';
import type { Lookup, PassedOver } from '../map/type-map';
import type { LayeredDocument, LayerSpan, Origin } from './layered-document';
import { layerNames, typeNames } from './type-names';

export interface LayerTranscript {
  readonly document: BratDocument;
  readonly notes: readonly Note[];
  /** Where what stands in line n (from 1) of the document comes from: the n-th, from 0 + 1. */
  readonly origins: readonly Origin[];
}

/**
 * Writes layers of annotations in our scheme, by the corpus's map. A span is a mention, a content or
 * an event with its trigger, whichever its type is mapped to; its links are the event's arguments, its
 * features attributes or, mapped to `Reference`, its identity or value.
 */
export function transcribeLayers(
  layered: LayeredDocument,
  context: TranscriptContext,
): LayerTranscript {
  return new LayerTranscriber(layered, context).transcribe();
}

class LayerTranscriber {
  private readonly notes = new NoteCounter();
  private readonly origins: Origin[] = [];
  private readonly text: CodePointText;
  /** The annotation of ours, T… or E…, that a span has become. */
  private readonly idOf = new Map<string, string>();
  private readonly lines: Lines<BratDocument> = {
    ...{ textBounds: [], events: [], relations: [], equivalences: [] },
    ...{ attributes: [], normalisations: [], notes: [] },
  };

  constructor(
    private readonly layered: LayeredDocument,
    private readonly context: TranscriptContext,
  ) {
    this.text = new CodePointText(layered.text);
  }

  transcribe(): LayerTranscript {
    const spans = this.layered.spans.filter((span) => this.readSpan(span));
    for (const span of spans) this.readFeatures(span);
    for (const span of spans) this.readLinks(span);
    this.readRelations();
    this.readChains();
    const pass: Pass = (line, passedOver) => this.pass(passedOver, this.origins[line - 1]);
    const document = dropUnused(dropIncomplete(this.lines, pass), this.context.scheme, pass);
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
      this.pass({ code: 'empty-span', subject, remedy: 'a stretch of text' }, origin);
      return false;
    }
    const fragments = [{ start, end }];
    const text = quoteFragments(this.text, fragments);
    const type = this.context.chooseType(targets, text);
    const line = this.addLine(origin);
    const bound = `T${this.lines.textBounds.length + 1}`;
    this.lines.textBounds.push({ line, id: bound, type, fragments, text });
    if (this.context.scheme.kindOfEvent(type) === null) {
      this.idOf.set(id, bound);
    } else {
      // The same number for an event and its trigger is easy to follow.
      const event = bound.replace('T', 'E');
      this.lines.events.push({ line, id: event, type, trigger: bound, arguments: [] });
      this.idOf.set(id, event);
    }
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
        const isTime = this.lines.textBounds.some(
          (one) => one.id === target && one.type === 'Time',
        );
        const number = this.lines.normalisations.length + 1;
        this.lines.normalisations.push({
          ...{ line, id: `N${number}`, type: REFERENCE, target },
          ...{
            database: isTime ? 'EDTF' : OWN_DATABASE,
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

  private readLinks({ id, links, origin }: LayerSpan): void {
    const event = this.lines.events.findIndex((one) => one.id === this.idOf.get(id));
    const args: BratArgument[] = [];
    for (const { role: name, target } of links) {
      const targets = this.find([name], (role) => this.context.map.role(role), origin);
      const linked = this.idOf.get(target);
      if (targets === null) continue;
      if (event === -1 || linked === undefined) {
        const subject = `arguments ${JSON.stringify(name)} that are left out`;
        this.pass({ code: 'argument-of-the-unread', subject, remedy: null }, origin);
      } else {
        args.push({ role: targets[0], target: linked });
      }
    }
    if (args.length > 0) {
      this.lines.events[event] = { ...this.lines.events[event]!, arguments: args };
    }
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
        this.pass({ code: 'relation-of-the-unread', subject, remedy: null }, origin);
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

  /** The first of these names that the map knows; where it knows none, the last is passed over. */
  private find(
    names: readonly string[],
    lookUp: (name: string) => Lookup,
    origin: Origin,
  ): readonly [string, ...string[]] | null {
    let last: PassedOver | null = null;
    for (const name of names) {
      const lookup = lookUp(name);
      if ('targets' in lookup) return lookup.targets;
      last = lookup.passedOver;
      if (last.remedy === null) break;
    }
    if (last !== null) this.pass(last, origin);
    return null;
  }

  private findAttribute(names: readonly string[], value: string, origin: Origin) {
    let last: PassedOver | null = null;
    for (const name of names) {
      const mapped = lookUpAttribute(this.context.map, name, value);
      if (!('passedOver' in mapped)) return mapped;
      last = mapped.passedOver;
      if (last.remedy === null) break;
    }
    if (last !== null) this.pass(last, origin);
    return null;
  }

  private addLine(origin: Origin): number {
    return this.origins.push(origin);
  }

  private pass(passedOver: PassedOver, origin: Origin | undefined): void {
    const line = typeof origin === 'number' ? origin : null;
    this.notes.add({ ...passedOver, file: this.context.file, line });
  }
}
