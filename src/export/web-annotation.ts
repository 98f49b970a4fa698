import type { AnnotatedDocument } from '../domain/corpus';
import type { Span } from '../domain/span';
import type { When } from '../domain/when';

/** The JSON-LD context: W3C's, and our own terms for bodies. */
export const WEB_ANNOTATION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { claimline: 'urn:claimline:', '@vocab': 'urn:claimline:' },
] as const;

/**
 * One of our W3C annotations. Its body is a record of the domain, less the spans, which are its
 * targets.
 */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'identifying' | 'describing';
  readonly body: { readonly type: `claimline:${AnnotatedKind}` } & Readonly<
    Record<string, unknown>
  >;
  readonly target: readonly WebTarget[] | string;
}

export interface WebTarget {
  readonly source: string;
  /** Why this stretch is evidence: CONTENT, CUE, SOURCE, MENTION, TRIGGER. */
  readonly role: Span['role'];
  /** Each says it alone: offsets in code points, half-open, and the words with 32 characters around them. */
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
  ];
}

export type AnnotatedKind =
  | 'Entity'
  | 'Mention'
  | 'Time'
  | 'Quantity'
  | 'EventReport'
  | 'Relation'
  | 'ControlClaim'
  | 'Claim';

export interface WebAnnotationPage {
  readonly '@context': typeof WEB_ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly items: readonly WebAnnotation[];
}

/**
 * A document's annotations in the W3C Web Annotation Data Model. They hold everything that the
 * domain has, so reading them gives the same document. The text is not in it; it is what the
 * targets' source refers to.
 */
export function exportWebAnnotations(annotated: AnnotatedDocument): WebAnnotationPage {
  const { document, entities, mentions, times, quantities } = annotated;
  const { events, relations, controlClaims, claims } = annotated;
  const source = `urn:claimline:${document.id}`;
  const about = <Record extends { readonly id: string }>(
    kind: AnnotatedKind,
    record: Record,
    spans: readonly Span[],
  ): WebAnnotation => ({
    id: `urn:claimline:${record.id}`,
    type: 'Annotation',
    motivation: kind === 'Mention' ? 'identifying' : 'describing',
    body: { type: `claimline:${kind}`, ...withTimesAsEdtf(record) },
    target: spans.length === 0 ? source : spans.map((span) => targetOf(span, source)),
  });
  return {
    '@context': WEB_ANNOTATION_CONTEXT,
    id: `${source}/annotations`,
    type: 'AnnotationPage',
    items: [
      // A description of an entity that is the document's own is nowhere else.
      ...entities.map((entity) => about('Entity', { ...entity, entityType: entity.type }, [])),
      ...mentions.map(({ spans, ...mention }) => about('Mention', mention, spans)),
      ...times.map(({ spans, ...time }) => about('Time', time, spans)),
      ...quantities.map(({ spans, ...quantity }) => about('Quantity', quantity, spans)),
      ...events.map(({ trigger, type, ...event }) =>
        about('EventReport', { ...event, eventType: type }, trigger),
      ),
      ...relations.map(({ type, ...one }) => about('Relation', { ...one, relationType: type }, [])),
      ...controlClaims.map(({ log, ...control }) => {
        const logged = log === undefined ? {} : { log: withTimesAsEdtf(log) };
        return about('ControlClaim', { ...control, ...logged }, []);
      }),
      ...claims.map(({ spans, ...claim }) => about('Claim', claim, spans)),
    ],
  };
}

function targetOf({ role, start, end, exact, prefix, suffix }: Span, source: string): WebTarget {
  return {
    source,
    role,
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  };
}

/** A time's bounds follow from its EDTF. */
function withTimesAsEdtf(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (name === 'type') return [];
      return [[name, isWhen(value) ? value.edtf : value]];
    }),
  );
}

function isWhen(value: unknown): value is When {
  return typeof value === 'object' && value !== null && 'edtf' in value;
}
