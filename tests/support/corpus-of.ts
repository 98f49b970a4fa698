import { createHash } from 'node:crypto';
import type { Credibility, Reliability, WrittenAssessment } from '../../src/domain/assessment';
import type { Claim } from '../../src/domain/claim';
import type { ControlClaim } from '../../src/domain/control-claim';
import type { AnnotatedDocument, Corpus, CorpusReading } from '../../src/domain/corpus';
import type { Document } from '../../src/domain/document';
import { parseEdtf } from '../../src/domain/edtf';
import { type Entity, entityTypeOfId } from '../../src/domain/entity';
import type { EventReport } from '../../src/domain/event';
import type { EntityMention } from '../../src/domain/mention';
import { parseQuantity } from '../../src/domain/quantity';
import type { Relation } from '../../src/domain/relation';
import { CodePointText, type Span, type SpanRole } from '../../src/domain/span';
import type { When } from '../../src/domain/when';
import { readVocabulary } from '../../src/vocabulary/read-vocabulary';

const UNITS = [...readVocabulary().units.keys()];

/** An entity by its id, with what the test cares about: `entityOf('city:mosul', { aliases: ['Al-Mawsil'] })`. */
export function entityOf(id: string, description: Partial<Entity> = {}): Entity {
  const type = entityTypeOfId(id);
  if (type === null) throw new Error(`${id} is no entity's id`);
  return {
    id,
    type,
    name: id.slice(id.lastIndexOf(':') + 1),
    aliases: [],
    sameAs: [],
    organisationKind: null,
    latitude: null,
    longitude: null,
    partOf: [],
    ...description,
  };
}

/** A stretch of the text by its words, each found at its first place: `['declared', 'Mosul']` is discontinuous. */
type Words = string | readonly string[];

/** A document in a few lines. Ids are made of its name and the keys: `claim:<name>:17`, `mention:<name>:T1`. */
export interface DocumentSketch {
  text: string;
  title?: string;
  publisher?: string;
  authors?: string[];
  published?: string;
  language?: string;
  url?: string;
  entities?: Entity[];
  mentions?: Record<string, { of: string; at: Words; kind?: EntityMention['kind'] }>;
  /** The key is the annotation's: E4. Without `id` the event is `event:<name>:4`. */
  events?: Record<string, EventSketch>;
  /** The value is as annotators write it: `>=60 person of civilians`. Events are keys. */
  quantities?: Record<
    string,
    { at: Words; value: string; claims: (string | number)[]; events?: string[] }
  >;
  relations?: { type: string; subject: string; object: string; when?: string }[];
  /** By number; force null where it is left out. */
  controls?: Record<string, ControlSketch>;
  /** By number; parents first. `asserts` and `about` take ids, or keys of events and `C<number>` of controls. */
  claims?: Record<string, ClaimSketch>;
}

interface EventSketch {
  trigger: Words;
  id?: string;
  name?: string;
  type?: string;
  realis?: EventReport['realis'];
  when?: string;
  places?: string[];
  participants?: [role: string, entityId: string][];
  /** Keys of events. */
  causes?: string[];
  /** Who holds its places from then on, and who no longer does. */
  gains?: string[];
  loses?: string[];
}

interface ControlSketch {
  place: string;
  force?: string;
  status?: ControlClaim['status'];
  when: string;
}

interface ClaimSketch {
  content: Words;
  cue?: Words;
  source?: Words;
  speakers?: string[];
  speakerText?: string;
  mode?: Claim['mode'];
  factuality?: Claim['factuality'];
  /** The number of the claim that it lies in. */
  inside?: string | number;
  about?: string[];
  asserts?: string[];
  occasion?: string;
  said?: string;
}

export function documentOf(name: string, sketch: DocumentSketch): AnnotatedDocument {
  const eventId = (key: string) => sketch.events?.[key]?.id ?? `event:${name}:${key.slice(1)}`;
  const idOf = (reference: string) => {
    if (/^E\d+$/.test(reference)) return eventId(reference);
    if (/^C\d+$/.test(reference)) return `control:${name}:${reference.slice(1)}`;
    return reference;
  };
  const spansAt = spanFinder(sketch.text);
  const relations = (sketch.relations ?? []).map(relationOf);
  return {
    document: headOf(name, sketch),
    entities: sketch.entities ?? [],
    mentions: Object.entries(sketch.mentions ?? {}).map(([key, mention]) => ({
      id: `mention:${name}:${key}`,
      kind: mention.kind ?? 'NAME',
      spans: spansAt('MENTION', mention.at),
      entityId: mention.of,
    })),
    times: [],
    quantities: Object.entries(sketch.quantities ?? {}).map(([key, quantity]) => ({
      id: `quantity:${name}:${key}`,
      ...parseQuantity(quantity.value, UNITS),
      spans: spansAt('MENTION', quantity.at),
      claimIds: quantity.claims.map((number) => `claim:${name}:${number}`),
      eventIds: (quantity.events ?? []).map(eventId),
    })),
    events: Object.entries(sketch.events ?? {}).map(([key, event]) => ({
      id: `mention:${name}:${key}`,
      eventId: eventId(key),
      eventName: event.name ?? [event.trigger].flat().join(' '),
      type: event.type ?? 'LIBERATION',
      realis: event.realis ?? 'ACTUAL',
      trigger: spansAt('TRIGGER', event.trigger),
      when: whenOf(event.when),
      participants: (event.participants ?? []).map(([role, entityId]) => ({ role, entityId })),
      placeIds: event.places ?? [],
      causeIds: (event.causes ?? []).map(eventId),
      gains: event.gains ?? [],
      loses: event.loses ?? [],
    })),
    relations,
    controlClaims: Object.entries(sketch.controls ?? {}).map(([number, control]) => ({
      id: `control:${name}:${number}`,
      placeId: control.place,
      forceId: control.force ?? null,
      status: control.status ?? 'CONTROLLED',
      when: parseEdtf(control.when),
    })),
    claims: Object.entries(sketch.claims ?? {}).map(([number, claim]) => ({
      id: `claim:${name}:${number}`,
      parentId: claim.inside === undefined ? null : `claim:${name}:${claim.inside}`,
      speakerIds: claim.speakers ?? [],
      speakerText: claim.speakerText ?? null,
      mode: claim.mode ?? 'INDIRECT',
      factuality: claim.factuality ?? 'CERTAIN',
      text: [claim.content].flat().join(' … '),
      spans: [
        ...spansAt('CONTENT', claim.content),
        ...spansAt('CUE', claim.cue ?? []),
        ...spansAt('SOURCE', claim.source ?? []),
      ],
      aboutIds: (claim.about ?? []).map(idOf),
      assertsIds: (claim.asserts ?? []).map(idOf),
      reportIds: (claim.asserts ?? [])
        .filter((reference) => /^E\d+$/.test(reference))
        .map((key) => `mention:${name}:${key}`),
      occasionId: claim.occasion === undefined ? null : idOf(claim.occasion),
      saidWhen: whenOf(claim.said),
    })),
  };
}

function headOf(name: string, sketch: DocumentSketch): Document {
  return {
    id: `document:${name}`,
    title: sketch.title ?? name,
    publisherId: sketch.publisher ?? null,
    authorIds: sketch.authors ?? [],
    publishedWhen: whenOf(sketch.published),
    language: sketch.language ?? 'en',
    url: sketch.url ?? null,
    sha256: createHash('sha256').update(sketch.text, 'utf8').digest('hex'),
    text: sketch.text,
  };
}

function relationOf(sketch: NonNullable<DocumentSketch['relations']>[number]): Relation {
  const { type, subject, object, when } = sketch;
  const time = when === undefined ? [] : [when];
  return {
    id: ['relation', type, subject, object, ...time].join(':'),
    type,
    subjectId: subject,
    objectId: object,
    when: whenOf(when),
  };
}

function whenOf(edtf: string | undefined): When | null {
  return edtf === undefined ? null : parseEdtf(edtf);
}

function spanFinder(text: string): (role: SpanRole, words: Words) => Span[] {
  const codePoints = new CodePointText(text);
  return (role, words) =>
    [words].flat().map((exact) => {
      const at = text.indexOf(exact);
      if (at === -1) throw new Error(`${JSON.stringify(exact)} is not in the text`);
      const start = Array.from(text.slice(0, at)).length;
      return codePoints.spanAt(role, start, start + Array.from(exact).length);
    });
}

/** A grade of a claim or an actor: `assessmentOf('person:ann', 'B', { by: 'Kim' })`. */
export function assessmentOf(
  ofId: string,
  grade: Reliability | Credibility,
  { by = 'Kim', at = '2020-01-01' }: { by?: string; at?: string } = {},
): WrittenAssessment {
  return {
    ofId,
    reliability: typeof grade === 'string' ? grade : null,
    credibility: typeof grade === 'number' ? grade : null,
    by,
    at: Date.parse(at),
    reason: 'As told',
    file: 'corpus.yaml',
    line: 1,
  };
}

/** A corpus in a few lines, as a reader would open it. */
export function corpusOf(
  description: Partial<Corpus> & { id: string },
  documents: readonly AnnotatedDocument[],
): CorpusReading {
  return {
    corpus: {
      title: description.id,
      licence: 'CC0-1.0',
      attribution: '',
      entities: [],
      ...description,
    },
    problems: [],
    documentCount: documents.length,
    async *documents() {
      for (const document of documents) {
        yield { file: `${description.id}/${document.document.id}.ann`, document, problems: [] };
      }
    },
  };
}
