import type { Claim } from '../../domain/claim';
import type { ControlClaim } from '../../domain/control-claim';
import type { AnnotatedDocument } from '../../domain/corpus';
import type { Entity } from '../../domain/entity';
import { CodePointText, type Span, type SpanRole } from '../../domain/span';
import { sha256 } from '../sha256';
import { findCell } from './find-cell';
import { indexOfColumn, type RowContext, type RowFacts } from './read-row';
import type { TableColumn } from './table-settings';

/** What the corpus adds to the rows of a document. */
export interface DocumentFrame {
  /** The document's name, unique in the graph: its id without `document:`. */
  readonly name: string;
  readonly title: string;
  /** The CSV's header line verbatim. */
  readonly headerLine: string;
  readonly context: RowContext;
  /** Whether an entity is in the authority file; those that are not come with the document. */
  readonly isKnown: (entityId: string) => boolean;
  readonly findEntity: (entityId: string) => Entity | null;
}

/**
 * Rows that one publisher published at one time, as a document: its text is the header and the rows
 * verbatim, each row a claim whose content is the row, or its quote's cell where the row has one.
 */
export function makeDocument(facts: readonly RowFacts[], frame: DocumentFrame): AnnotatedDocument {
  const lines = [frame.headerLine, ...facts.map(({ row }) => row.raw)];
  const text = new CodePointText(`${lines.join('\n')}\n`);
  const claims: Claim[] = [];
  const controlClaims: ControlClaim[] = [];
  let offset = lengthOf(frame.headerLine) + 1;
  facts.forEach((fact, index) => {
    const number = index + 1;
    const control = makeControlClaim(fact, `control:${frame.name}:${number}`);
    controlClaims.push(control);
    claims.push(makeClaim(fact, `claim:${frame.name}:${number}`, control.id, text, offset, frame));
    offset += lengthOf(fact.row.raw) + 1;
  });
  const [first] = facts;
  return {
    document: {
      id: `document:${frame.name}`,
      title: frame.title,
      publisherId: first?.publisher?.id ?? null,
      authorIds: [],
      publishedWhen: first?.published ?? null,
      language: frame.context.defaults.language ?? 'und',
      url: first?.url ?? null,
      sha256: sha256(text.text),
      text: text.text,
    },
    entities: ownEntities(facts, frame),
    mentions: [],
    times: [],
    events: [],
    relations: [],
    controlClaims,
    claims,
  };
}

function makeControlClaim(fact: RowFacts, id: string): ControlClaim {
  const { place, force, status, when } = fact;
  return { id, placeId: place.id, forceId: force?.id ?? null, status, when };
}

function makeClaim(
  fact: RowFacts,
  id: string,
  controlId: string,
  text: CodePointText,
  offset: number,
  { context }: DocumentFrame,
): Claim {
  const narrated = fact.speakerText === null;
  const { raw } = fact.row;
  const spanAt = (role: SpanRole, [start, end]: readonly [start: number, end: number]): Span => {
    const [before, upTo] = [raw.slice(0, start), raw.slice(0, end)];
    return text.spanAt(role, offset + lengthOf(before), offset + lengthOf(upTo));
  };
  const cellOf = (column: TableColumn) => findCell(fact.row, indexOfColumn(column, context));
  const content = spanAt('CONTENT', fact.quote === null ? [0, raw.length] : cellOf('quote'));
  const speakers = narrated ? [fact.publisher] : [fact.speaker];
  return {
    id,
    parentId: null,
    speakerIds: speakers.flatMap((speaker) => (speaker === null ? [] : [speaker.id])),
    speakerText: fact.speakerText,
    mode: narrated ? 'NARRATED' : (context.defaults.mode ?? 'INDIRECT'),
    factuality: context.defaults.factuality ?? 'CERTAIN',
    text: fact.quote ?? content.exact,
    spans: narrated ? [content] : [content, spanAt('SOURCE', cellOf('speaker'))],
    aboutIds: fact.force === null ? [fact.place.id] : [fact.place.id, fact.force.id],
    assertsIds: [controlId],
    reportIds: [],
    occasionId: null,
    saidWhen: null,
  };
}

/** In code points. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** The places that the rows name and the authority file does not hold, with those that they lie in. */
function ownEntities(facts: readonly RowFacts[], frame: DocumentFrame): Entity[] {
  const own = new Map<string, Entity>();
  const add = (entity: Entity) => {
    if (frame.isKnown(entity.id) || own.has(entity.id)) return;
    own.set(entity.id, entity);
    for (const id of entity.partOf) {
      const outer = frame.findEntity(id);
      if (outer !== null) add(outer);
    }
  };
  for (const { place } of facts) add(place);
  return [...own.values()];
}
