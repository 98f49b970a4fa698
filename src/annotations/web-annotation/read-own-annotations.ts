import type { JsonObject } from '../parse-json';
import { quote } from '../../domain/quote';
import type { Claim } from '../../domain/claim';
import type { ControlClaim } from '../../domain/control-claim';
import type { AnnotatedDocument, TimeMention } from '../../domain/corpus';
import type { Document } from '../../domain/document';
import { EdtfError, parseEdtf } from '../../domain/edtf';
import type { Entity } from '../../domain/entity';
import type { EventReport } from '../../domain/event';
import type { EntityMention } from '../../domain/mention';
import type { Quantity } from '../../domain/quantity';
import type { Relation } from '../../domain/relation';
import { SPAN_ROLES, type Span } from '../../domain/span';
import type { When } from '../../domain/when';
import type { WebAnnotationRecord } from './parse-web-annotations';
import type { TargetPlacer } from './place-target';
import { RECORD_SHAPES } from './record-shapes';
import type { ReportAt } from './web-layers';

const EXPECTED_BODY = `one of ${[...RECORD_SHAPES.keys()].join(', ')}`;

/** Whether an annotation's body is one of our records, as `claimline export` writes it. */
export function isOwn({ bodies }: WebAnnotationRecord): boolean {
  return bodies.some(({ type }) => typeof type === 'string' && type.startsWith('claimline:'));
}

/** Reads what `claimline export --format web-annotation` wrote; the same domain comes out. */
export function readOwnAnnotations(
  records: readonly WebAnnotationRecord[],
  document: Document,
  placer: TargetPlacer,
  report: ReportAt,
): AnnotatedDocument {
  const found = new Map<string, unknown[]>([...RECORD_SHAPES.keys()].map((type) => [type, []]));
  for (const record of records) {
    const [body] = record.bodies;
    if (body === undefined) {
      report(record.path, 'has no body', EXPECTED_BODY);
      continue;
    }
    const type = String(body.type);
    const isShaped = RECORD_SHAPES.get(type);
    if (isShaped === undefined || !isShaped(body)) {
      const [error] = isShaped?.errors ?? [];
      const message = `has a body of type ${JSON.stringify(type)} ${error ? `whose ${error.instancePath} ${error.message}` : ''}`;
      report([...record.path, 'body'], message.trim(), EXPECTED_BODY);
      continue;
    }
    const spans = readSpans(record, placer, report);
    const fields = readFields(body, record, report);
    if (spans !== null && fields !== null) found.get(type)!.push(shape(type, fields, spans));
  }
  const all = <Record>(kind: string) => found.get(`claimline:${kind}`) as Record[];
  return {
    document,
    entities: all<Entity>('Entity'),
    mentions: all<EntityMention>('Mention'),
    times: all<TimeMention>('Time'),
    quantities: all<Quantity>('Quantity'),
    events: all<EventReport>('EventReport'),
    relations: all<Relation>('Relation'),
    controlClaims: all<ControlClaim>('ControlClaim'),
    claims: all<Claim>('Claim'),
  };
}

/** A record under the names that the domain has. */
function shape(type: string, fields: JsonObject, spans: readonly Span[]): JsonObject {
  const { entityType, eventType, relationType, ...rest } = fields;
  switch (type) {
    case 'claimline:Entity':
      return { ...rest, type: entityType };
    case 'claimline:EventReport':
      return { ...rest, type: eventType, trigger: spans };
    case 'claimline:Relation':
      return { ...rest, type: relationType };
    case 'claimline:ControlClaim':
      return rest;
    default:
      return { ...rest, spans };
  }
}

function readFields(
  body: JsonObject,
  { path }: WebAnnotationRecord,
  report: ReportAt,
): JsonObject | null {
  const fields = Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'type'));
  const isSound = readTimes(fields, ['when', 'saidWhen'], [...path, 'body'], report);
  if (fields['log'] === undefined) return isSound ? fields : null;
  const log = { ...(fields['log'] as JsonObject) };
  const isSoundLog = readTimes(log, ['changed', 'asOf'], [...path, 'body', 'log'], report);
  return isSound && isSoundLog ? { ...fields, log } : null;
}

/** Reads what stands under these names as times, in place; false, and a problem, where one is none. */
function readTimes(
  fields: Record<string, unknown>,
  names: readonly string[],
  path: WebAnnotationRecord['path'],
  report: ReportAt,
): boolean {
  for (const name of names) {
    const edtf = fields[name];
    if (typeof edtf !== 'string') continue;
    const when = readWhen(edtf);
    if (when instanceof EdtfError) {
      report([...path, name], `is ${quote(edtf)}`, when.expected);
      return false;
    }
    fields[name] = when;
  }
  return true;
}

function readWhen(edtf: string): When | EdtfError {
  try {
    return parseEdtf(edtf);
  } catch (error) {
    if (error instanceof EdtfError) return error;
    throw error;
  }
}

/** Null, and problems, where a target does not stand in the text. */
function readSpans(
  { targets, path }: WebAnnotationRecord,
  placer: TargetPlacer,
  report: ReportAt,
): readonly Span[] | null {
  const spans: Span[] = [];
  let isSound = true;
  targets.forEach((target, index) => {
    if (target.position === null && target.quote === null) return;
    const role = SPAN_ROLES.find((known) => known === target.role);
    const placed = placer.place(target);
    if (role !== undefined && 'start' in placed) {
      spans.push(placer.text.spanAt(role, placed.start, placed.end));
      return;
    }
    isSound = false;
    const at = [...path, 'target', index];
    if ('problem' in placed) report(at, placed.problem, placed.expected);
    else report(at, `has the role ${JSON.stringify(target.role)}`, SPAN_ROLES.join(', '));
  });
  return isSound ? spans : null;
}
