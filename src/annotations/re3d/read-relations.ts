import type { Entity } from '../../domain/entity';
import { relationId } from '../../domain/id';
import type { NoteCode } from '../../domain/problem-codes';
import type { Relation } from '../../domain/relation';
import { EQUIVALENT } from './re3d-settings';
import { type LineContext, type MentionDraft, readPlace } from './read-mentions';
import type { RecordAtLine, Re3dEntity, Re3dRelation } from './re3d-records';
import type { Synonym } from './name-mentions';

/** A relation between two mentions, before it is known whom they name. */
export interface RelationDraft {
  /** `15-35-39-44-CoLocated`: the part of its claim's id that is its own. */
  readonly key: string;
  /** A term of the vocabulary. */
  readonly type: string;
  readonly subject: MentionDraft;
  readonly object: MentionDraft;
  /** The smallest stretch that covers both mentions and the words that say the relation, in code points. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export interface RelationDrafts {
  readonly relations: readonly RelationDraft[];
  readonly synonyms: readonly Synonym[];
}

/** Whether the vocabulary lets a relation of this type hold between entities of these types. */
export type Allows = (type: string, subject: Entity, object: Entity) => boolean;

/**
 * The relations of one document, joined to its mentions by the offsets of their ends, since
 * `source`, `target` and `value` do not match the text everywhere. Where several mentions fill one
 * place, the one of the highest confidence is meant.
 */
export function readRe3dRelations(
  lines: readonly RecordAtLine<Re3dRelation>[],
  mentions: readonly MentionDraft[],
  entities: readonly RecordAtLine<Re3dEntity>[],
  context: LineContext,
): RelationDrafts {
  const byPlace = new Map<string, MentionDraft>();
  for (const mention of mentions) {
    const place = `${mention.start}-${mention.end}`;
    const other = byPlace.get(place);
    if (other === undefined || other.confidence < mention.confidence) byPlace.set(place, mention);
  }
  const annotated = new Set(entities.map(({ record }) => `${record.begin}-${record.end}`));
  const drafts = new Map<string, RelationDraft>();
  const synonyms: Synonym[] = [];
  for (const { line, record } of lines) {
    const draft = readRelation(record, line, byPlace, annotated, context);
    if (draft === null) continue;
    if (draft.type === EQUIVALENT) {
      synonyms.push({ mentions: [draft.subject, draft.object], file: context.file, line });
    } else if (drafts.has(draft.key)) {
      const subject = 'a second relation of one type between the same mentions';
      context.notes.add({ code: 'same-relation', subject, file: context.file, line, remedy: null });
    } else {
      drafts.set(draft.key, draft);
    }
  }
  const relations = [...drafts.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || a.line - b.line,
  );
  return { relations, synonyms };
}

function readRelation(
  record: Re3dRelation,
  line: number,
  byPlace: ReadonlyMap<string, MentionDraft>,
  annotated: ReadonlySet<string>,
  context: LineContext,
): RelationDraft | null {
  const { file, map, minimumConfidence, notes, problems } = context;
  const { sourceBegin, sourceEnd, targetBegin, targetEnd } = record;
  const source = readPlace(sourceBegin, sourceEnd, line, 'sourceBegin and sourceEnd', context);
  const target = readPlace(targetBegin, targetEnd, line, 'targetBegin and targetEnd', context);
  // Where no words say the relation, re3d gives an empty stretch.
  const words = readWords(record, line, context);
  if (source === null || target === null || words === null) return null;
  for (const [begin, end] of [
    [sourceBegin, sourceEnd],
    [targetBegin, targetEnd],
  ]) {
    if (annotated.has(`${begin}-${end}`)) continue;
    const message = `relates the text from ${begin} to ${end}, which no entity of its document fills`;
    const expected = 'the begin and end of a line of entities.json';
    problems.push({ file, line, code: 'dangling-id', message, expected });
    return null;
  }
  const skip = (code: NoteCode, subject: string) => {
    notes.add({ code, subject, file, line, remedy: null });
    return null;
  };
  if (record.confidence < minimumConfidence) {
    return skip('below-confidence', `relations of confidence below ${minimumConfidence}`);
  }
  const lookup = map.type(record.type);
  if ('skipped' in lookup) {
    notes.add({ ...lookup.skipped, file, line });
    return null;
  }
  const subject = byPlace.get(`${source.start}-${source.end}`);
  const object = byPlace.get(`${target.start}-${target.end}`);
  if (subject === undefined || object === undefined) {
    return skip(
      'relation-of-the-unread',
      `relations of type ${JSON.stringify(record.type)} with an end that is left out`,
    );
  }
  if (subject === object) return skip('relation-to-itself', 'relations of an entity to itself');
  return {
    key: `${sourceBegin}-${sourceEnd}-${targetBegin}-${targetEnd}-${record.type}`,
    type: lookup.targets[0],
    subject,
    object,
    start: Math.min(source.start, target.start, words.start),
    end: Math.max(source.end, target.end, words.end),
    line,
  };
}

/** The words that say the relation without the space around them; of no words, the source's. */
function readWords(
  { begin, end, sourceBegin, sourceEnd }: Re3dRelation,
  line: number,
  context: LineContext,
): { start: number; end: number } | null {
  const text = context.text.text.slice(begin, end);
  const from = begin + (text.length - text.trimStart().length);
  const to = from + text.trim().length;
  return from < to
    ? readPlace(from, to, line, 'begin and end', context)
    : readPlace(sourceBegin, sourceEnd, line, 'sourceBegin and sourceEnd', context);
}

/** The relation that a draft says holds between these entities. re3d gives no times. */
export function makeRelation(type: string, subject: Entity, object: Entity): Relation {
  return {
    id: relationId(type, subject.id, object.id),
    type,
    subjectId: subject.id,
    objectId: object.id,
    when: null,
  };
}
