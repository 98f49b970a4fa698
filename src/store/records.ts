import type { ClaimMode, Factuality } from '../domain/claim';
import type { Contradiction } from '../domain/contradiction/contradiction';
import type { ControlStatus } from '../domain/control-claim';
import type { ControlInterval } from '../domain/control/control-interval';
import type { EntityType, OrganisationKind } from '../domain/entity';
import type { Realis } from '../domain/event';
import type { EventTime } from '../domain/event-time';
import type { MentionKind } from '../domain/mention';
import type { QuantityValue } from '../domain/quantity';
import type { Span } from '../domain/span';
import type { When } from '../domain/when';
import { WrittenWhen } from '../domain/written-when';

/**
 * The columns that a statement gives of a node for `record(node: Label)`: its label, then the
 * properties of COLUMNS.
 */
export type NodeColumns = readonly [label: NodeRecord['label'], ...values: never[]];

/** Properties, or columns of a row, by name. */
export type Properties = { readonly [name: string]: never };

export interface EntityRecord {
  readonly label: 'Entity';
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  readonly kind: OrganisationKind | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The entity that it was merged into, and when (in ms since 1970); null for as long as it stands by itself. */
  readonly mergedInto: string | null;
  readonly mergedAt: number | null;
}

export interface EventRecord {
  readonly label: 'Event';
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly realis: Realis;
  readonly when: When | null;
  /** Null where nothing follows of its time beyond what texts give. */
  readonly derivedWhen: DerivedWhen | null;
}

/** A time that no text gives of an event. */
export type DerivedWhen = Pick<EventTime, 'when' | 'basis' | 'claimIds'>;

/** One report's account of its event: the event itself is what all its reports together say. */
export interface EventReportRecord {
  readonly event: EventRecord;
  readonly type: string;
  readonly realis: Realis;
  readonly when: When | null;
  readonly places: readonly EntityRecord[];
  readonly participants: readonly { readonly role: string; readonly entity: EntityRecord }[];
  readonly causes: readonly EventRecord[];
}

/** A span and the document that it counts in. */
export interface SpanRecord extends Span {
  readonly documentId: string;
}

export interface ClaimRecord {
  readonly label: 'Claim';
  readonly id: string;
  readonly documentId: string;
  readonly text: string;
  readonly mode: ClaimMode;
  readonly factuality: Factuality;
  readonly speakerText: string | null;
  readonly sourceUrl: string | null;
  readonly saidWhen: When | null;
  readonly publishedWhen: When | null;
  /** In ms since 1970, as is supersededAt, which is null for as long as the claim is current. */
  readonly recordedAt: number;
  readonly supersededAt: number | null;
  /** Whether somebody retracted this version. */
  readonly retracted: boolean;
}

export interface CorpusRecord {
  readonly label: 'Corpus';
  /** `mosul-2017` */
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly attribution: string | null;
}

export interface DocumentRecord {
  readonly label: 'Document';
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly url: string | null;
  readonly sha256: string;
  readonly publishedWhen: When | null;
}

export interface MentionRecord {
  readonly label: 'Mention';
  readonly id: string;
  readonly kind: MentionKind;
  readonly documentId: string;
  /** In ms since 1970. */
  readonly recordedAt: number;
}

export interface QuantityRecord extends QuantityValue {
  readonly label: 'Quantity';
  readonly id: string;
  readonly documentId: string;
}

export interface RelationRecord {
  readonly label: 'Relation';
  readonly id: string;
  readonly type: string;
  readonly when: When | null;
}

export interface ControlClaimRecord {
  readonly label: 'ControlClaim';
  readonly id: string;
  readonly status: ControlStatus;
  readonly when: When;
  /** As in LogEntry; null too for what is no row of a log. */
  readonly changedWhen: When | null;
  readonly asOf: When | null;
}

/** A derived interval: one that the graph keeps, or one that a lens gave for this request alone. */
export interface ControlIntervalRecord extends Omit<ControlInterval, 'claimIds'> {
  readonly label: 'ControlInterval';
  readonly id: string;
  /** Empty where an answer was read by the segments, and not the whole interval. */
  readonly segments: ControlInterval['segments'];
  /** Null where the graph keeps them, as edges. */
  readonly claimIds: readonly string[] | null;
}

/** A contradiction that the graph keeps: it stands among all current claims. */
export interface ContradictionRecord extends Contradiction {
  readonly label: 'Contradiction';
}

export type NodeRecord =
  | EntityRecord
  | EventRecord
  | ClaimRecord
  | CorpusRecord
  | DocumentRecord
  | MentionRecord
  | QuantityRecord
  | RelationRecord
  | ControlClaimRecord
  | ControlIntervalRecord
  | ContradictionRecord;

type WhenName = 'when' | 'said' | 'published' | 'derived';

/** A time's properties as a list: its text and its bounds, null where the node has none. */
export type WhenColumns = readonly [
  edtf: string | null,
  startEarliest: number | null,
  startLatest: number | null,
  endEarliest: number | null,
  endLatest: number | null,
];

const namesOf = (name: WhenName) =>
  [
    `${name}Edtf`,
    `${name}StartEarliest`,
    `${name}StartLatest`,
    `${name}EndEarliest`,
    `${name}EndLatest`,
  ] as const;

/** The names that a time's properties have, so that none is put together for every node. */
const WHEN_NAMES = {
  when: namesOf('when'),
  said: namesOf('said'),
  published: namesOf('published'),
  derived: namesOf('derived'),
};

/**
 * The properties of each kind of node that a record of it is made from. A node holds more (spans, words for
 * the search, a fingerprint), which is most of what it weighs and which few questions ask for. They come as
 * lists, since a map brings the names of its parts with it for every node.
 */
export const COLUMNS: Readonly<Record<NodeRecord['label'], readonly string[]>> = {
  Entity: [
    'id',
    'type',
    'name',
    'aliases',
    'sameAs',
    'organisationKind',
    'latitude',
    'longitude',
    'mergedInto',
    'mergedAt',
  ],
  Event: [
    'id',
    'type',
    'name',
    'realis',
    ...WHEN_NAMES.when,
    ...WHEN_NAMES.derived,
    'derivedBasis',
    'derivedClaimIds',
  ],
  Claim: [
    'id',
    'documentId',
    'text',
    'mode',
    'factuality',
    'speakerText',
    'sourceUrl',
    'saidEdtf',
    'publishedEdtf',
    'recordedAt',
    'supersededAt',
    'retractedBy',
  ],
  Corpus: ['id', 'title', 'licence', 'attribution'],
  Document: ['id', 'title', 'language', 'url', 'sha256', 'publishedEdtf'],
  Mention: ['id', 'kind', 'documentId', 'recordedAt'],
  Quantity: ['id', 'documentId', 'atLeast', 'atMost', 'isApproximate', 'unit', 'of'],
  Relation: ['id', 'type', ...WHEN_NAMES.when],
  ControlClaim: ['id', 'status', ...WHEN_NAMES.when, 'changedEdtf', 'asOfEdtf'],
  ControlInterval: [
    'id',
    'placeId',
    'forceId',
    'status',
    ...WHEN_NAMES.when,
    'disputed',
    'startedByEventId',
    'endedByEventId',
    'origins',
  ],
  Contradiction: [
    'id',
    'kind',
    'strength',
    'from',
    'until',
    'explanation',
    'claimIds',
    'oneSide',
    'otherSide',
    'placeIds',
    'eventIds',
    'relationIds',
    'stateKeys',
    'sameSpeaker',
  ],
};

/**
 * The decoder that turns a node's properties into a record, by the one label that every node of its
 * kind has.
 */
const DECODERS: Readonly<Record<NodeRecord['label'], (properties: Properties) => NodeRecord>> = {
  Entity: decodeEntity,
  Event: decodeEvent,
  Claim: decodeClaim,
  Corpus: decodeCorpus,
  Document: decodeDocument,
  Mention: decodeMention,
  Quantity: decodeQuantity,
  Relation: decodeRelation,
  ControlClaim: decodeControlClaim,
  ControlInterval: decodeControlInterval,
  Contradiction: decodeContradiction,
};

/** The record of a node. `Expected` is what the statement's pattern makes certain. */
export function decodeNode<Expected extends NodeRecord = NodeRecord>(
  columns: NodeColumns,
): Expected {
  const [label] = columns;
  const properties: Record<string, never> = {};
  COLUMNS[label].forEach((name, index) => {
    properties[name] = columns[index + 1] as never;
  });
  return DECODERS[label](properties) as Expected;
}

function decodeEntity(p: Properties): EntityRecord {
  return {
    label: 'Entity',
    id: p['id']!,
    type: p['type']!,
    name: p['name']!,
    aliases: p['aliases'] ?? [],
    sameAs: p['sameAs'] ?? [],
    kind: p['organisationKind'] ?? null,
    latitude: p['latitude'] ?? null,
    longitude: p['longitude'] ?? null,
    mergedInto: p['mergedInto'] ?? null,
    mergedAt: p['mergedAt'] ?? null,
  };
}

function decodeEvent(p: Properties): EventRecord {
  return {
    label: 'Event',
    id: p['id']!,
    type: p['type']!,
    name: p['name']!,
    realis: p['realis']!,
    when: decodeWhen(p, 'when'),
    derivedWhen: decodeDerivedWhen(p),
  };
}

function decodeDerivedWhen(p: Properties): DerivedWhen | null {
  const when = decodeWhen(p, 'derived');
  return when && { when, basis: p['derivedBasis']!, claimIds: p['derivedClaimIds']! };
}

function decodeClaim(p: Properties): ClaimRecord {
  return {
    label: 'Claim',
    id: p['id']!,
    documentId: p['documentId']!,
    text: p['text']!,
    mode: p['mode']!,
    factuality: p['factuality']!,
    speakerText: p['speakerText'] ?? null,
    sourceUrl: p['sourceUrl'] ?? null,
    saidWhen: writtenWhen(p['saidEdtf']),
    publishedWhen: writtenWhen(p['publishedEdtf']),
    recordedAt: p['recordedAt']!,
    supersededAt: p['supersededAt'] ?? null,
    retracted: (p['retractedBy'] ?? null) !== null,
  };
}

function decodeCorpus(p: Properties): CorpusRecord {
  return {
    label: 'Corpus',
    id: p['id']!,
    title: p['title']!,
    licence: p['licence']!,
    // A corpus may name nobody.
    attribution: p['attribution'] || null,
  };
}

function decodeDocument(p: Properties): DocumentRecord {
  return {
    label: 'Document',
    id: p['id']!,
    title: p['title']!,
    language: p['language']!,
    url: p['url'] ?? null,
    sha256: p['sha256']!,
    publishedWhen: writtenWhen(p['publishedEdtf']),
  };
}

/**
 * Decodes a time that is listed as text only: its bounds are four numbers that few questions ask
 * for.
 */
function writtenWhen(edtf: string | null | undefined): When | null {
  return typeof edtf === 'string' ? new WrittenWhen(edtf) : null;
}

function decodeMention(p: Properties): MentionRecord {
  return {
    label: 'Mention',
    id: p['id']!,
    kind: p['kind']!,
    documentId: p['documentId']!,
    recordedAt: p['recordedAt']!,
  };
}

function decodeQuantity(p: Properties): QuantityRecord {
  return {
    label: 'Quantity',
    id: p['id']!,
    documentId: p['documentId']!,
    atLeast: p['atLeast'] ?? null,
    atMost: p['atMost'] ?? null,
    isApproximate: p['isApproximate']!,
    unit: p['unit']!,
    of: p['of'] ?? null,
  };
}

function decodeRelation(p: Properties): RelationRecord {
  return { label: 'Relation', id: p['id']!, type: p['type']!, when: decodeWhen(p, 'when') };
}

function decodeControlClaim(p: Properties): ControlClaimRecord {
  return {
    label: 'ControlClaim',
    id: p['id']!,
    status: p['status']!,
    when: decodeWhen(p, 'when')!,
    changedWhen: writtenWhen(p['changedEdtf']),
    asOf: writtenWhen(p['asOfEdtf']),
  };
}

/** The interval that a node of the graph keeps. */
function decodeControlInterval(p: Properties): ControlIntervalRecord {
  return {
    label: 'ControlInterval',
    id: p['id']!,
    placeId: p['placeId']!,
    forceId: p['forceId'] ?? null,
    status: p['status']!,
    when: decodeWhen(p, 'when')!,
    disputed: p['disputed']!,
    startedByEventId: p['startedByEventId'] ?? null,
    endedByEventId: p['endedByEventId'] ?? null,
    claimIds: null,
    origins: p['origins']!,
    segments: [],
  };
}

function decodeContradiction(p: Properties): ContradictionRecord {
  return {
    label: 'Contradiction',
    id: p['id']!,
    kind: p['kind']!,
    strength: p['strength']!,
    when: (p['from'] ?? null) === null ? null : { from: p['from']!, until: p['until']! },
    explanation: p['explanation']!,
    claimIds: p['claimIds']!,
    sides: [p['oneSide']!, p['otherSide']!],
    placeIds: p['placeIds']!,
    eventIds: p['eventIds']!,
    relationIds: p['relationIds'] ?? [],
    stateKeys: p['stateKeys']!,
    sameSpeaker: p['sameSpeaker']!,
  };
}

/** The properties of a time, or columns of a row, by names that start with `Name`. */
export type WhenProperties<Name extends WhenName> = Readonly<
  Record<`${Name}Edtf`, string | null> &
    Record<`${Name}${'Start' | 'End'}${'Earliest' | 'Latest'}`, number | null>
>;

/** The time whose properties start with `name`; null where the node has none. */
export function decodeWhen<Name extends WhenName>(
  properties: WhenProperties<Name> | Properties,
  name: Name,
): When | null {
  const p = properties as Properties;
  const [edtf, startEarliest, startLatest, endEarliest, endLatest] = WHEN_NAMES[name];
  if ((p[edtf] ?? null) === null) return null;
  return {
    edtf: p[edtf]!,
    startEarliest: p[startEarliest] ?? null,
    startLatest: p[startLatest] ?? null,
    endEarliest: p[endEarliest] ?? null,
    endLatest: p[endLatest] ?? null,
  };
}

/** The time that a list of its properties holds; null where the node has none. */
export function decodeWhenColumns(columns: WhenColumns): When | null {
  const [edtf, startEarliest, startLatest, endEarliest, endLatest] = columns;
  return edtf === null ? null : { edtf, startEarliest, startLatest, endEarliest, endLatest };
}
