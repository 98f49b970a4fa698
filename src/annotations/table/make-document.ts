import type { Claim } from '../../domain/claim';
import type { ControlClaim } from '../../domain/control-claim';
import type { AnnotatedDocument } from '../../domain/corpus';
import type { EventReport } from '../../domain/event';
import type { Entity } from '../../domain/entity';
import { codePointsIn, CodePointText, type Span, type SpanRole } from '../../domain/span';
import { sha256 } from '../sha256';
import { findCell } from './find-cell';
import type { RowFacts } from './read-row';
import type { RowContext } from './row-cells';
import { RowNames } from './row-names';
import type { TableColumn } from './table-settings';

/** The description that the corpus adds to the rows of a document. */
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
 * Rows that one publisher published at one time, as a document. Its text is the header and the rows
 * verbatim. Each row is a claim, whose content is the row, or its cell with a quote if there is
 * one.
 */
export function makeDocument(facts: readonly RowFacts[], frame: DocumentFrame): AnnotatedDocument {
  const lines = [frame.headerLine, ...facts.map(({ row }) => row.raw)];
  const text = new CodePointText(`${lines.join('\n')}\n`);
  const claims: Claim[] = [];
  const controlClaims: ControlClaim[] = [];
  const events: EventReport[] = [];
  let offset = codePointsIn(frame.headerLine) + 1;
  const names = new RowNames();
  facts.forEach((fact) => {
    const name = `${frame.name}:${names.next(fact)}`;
    const spanAt = spansOf(fact, text, offset, frame.context);
    if (fact.kind === 'HOLD') {
      const control = makeControlClaim(fact, `control:${name}`);
      controlClaims.push(control);
      claims.push(makeClaim(fact, `claim:${name}`, [control.id], [], spanAt, frame));
    } else {
      const report = makeReport(fact, name, spanAt);
      events.push(report);
      claims.push(makeClaim(fact, `claim:${name}`, [report.eventId], [report.id], spanAt, frame));
    }
    offset += codePointsIn(fact.row.raw) + 1;
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
    events,
    relations: [],
    controlClaims,
    quantities: [],
    claims,
  };
}

/** A span of the cell of a column, or without one of the whole row. */
type SpanAt = (role: SpanRole, column?: TableColumn) => Span;

function spansOf(
  { row }: RowFacts,
  text: CodePointText,
  offset: number,
  context: RowContext,
): SpanAt {
  return (role, column) => {
    const { raw } = row;
    const [start, end] =
      column === undefined ? [0, raw.length] : findCell(row, context.indexes.get(column)!);
    const [before, upTo] = [raw.slice(0, start), raw.slice(0, end)];
    return text.spanAt(role, offset + codePointsIn(before), offset + codePointsIn(upTo));
  };
}

function makeControlClaim(fact: RowFacts, id: string): ControlClaim {
  const { place, force, status, when, log } = fact;
  const [placeId, forceId] = [place.id, force?.id ?? null];
  return log === undefined
    ? { id, placeId, forceId, status, when }
    : { id, placeId, forceId, status, when, log };
}

/** A capture or a loss: an event of the row's own, its trigger the cell that says so. */
function makeReport(fact: RowFacts, name: string, spanAt: SpanAt): EventReport {
  const { place, force, loser, kind, when, realis } = fact;
  const isCapture = kind === 'CAPTURE';
  const gains = force === null ? [] : [force.id];
  const loses = loser === null ? [] : [loser.id];
  return {
    id: `mention:${name}`,
    isRow: true,
    eventId: `event:${name}`,
    eventName: `${isCapture ? 'Capture' : 'Loss'} of ${place.name}`,
    type: isCapture ? 'CAPTURE' : 'WITHDRAWAL',
    realis,
    trigger: [spanAt('TRIGGER', 'kind')],
    when,
    participants: [
      ...gains.map((entityId) => ({ role: 'AGENT', entityId })),
      ...loses.map((entityId) => ({ role: isCapture ? 'OPPONENT' : 'AGENT', entityId })),
    ],
    placeIds: [place.id],
    causeIds: [],
    gains,
    loses,
  };
}

function makeClaim(
  fact: RowFacts,
  id: string,
  assertsIds: readonly string[],
  reportIds: readonly string[],
  spanAt: SpanAt,
  { context }: DocumentFrame,
): Claim {
  const { place, force, loser, speakerText, sourceUrl } = fact;
  const { mode: byDefault = 'INDIRECT', factuality } = context.defaults;
  const ofSpeaker = byDefault === 'NARRATED' ? 'INDIRECT' : byDefault;
  const mode = fact.mode ?? (speakerText === null ? 'NARRATED' : ofSpeaker);
  const content = spanAt('CONTENT', fact.quote === null ? undefined : 'quote');
  const speakers = mode === 'NARRATED' ? [fact.publisher] : fact.speakers;
  const claim: Claim = {
    id,
    isRow: true,
    parentId: null,
    speakerIds: speakers.flatMap((speaker) => (speaker === null ? [] : [speaker.id])),
    speakerText,
    mode,
    factuality: fact.factuality ?? factuality ?? 'CERTAIN',
    text: fact.quote ?? content.exact,
    spans: speakerText === null ? [content] : [content, spanAt('SOURCE', 'speaker')],
    aboutIds: [
      ...[place, force, loser].flatMap((entity) => (entity === null ? [] : [entity.id])),
      ...(reportIds.length === 0 ? [] : assertsIds),
    ],
    assertsIds,
    reportIds,
    occasionId: null,
    saidWhen: null,
  };
  return sourceUrl === null ? claim : { ...claim, sourceUrl };
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
