import type { EntityType } from '../../domain/entity';
import { NoteCounter } from '../../domain/note';
import type { Problem } from '../../domain/problem';
import type { CodePointText } from '../../domain/span';
import type { TypeMap } from '../map/type-map';
import type { Utf16Offsets } from '../utf16-offsets';
import type { RecordAtLine, Re3dEntity } from './re3d-records';

/** A mention before it is known whom it names. Offsets count code points. */
export interface MentionDraft {
  /** `15-35-Organisation`: the part of the mention's id that is its own. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly isPronoun: boolean;
  /** The types that it may be: the first unless the authority file knows the name as another. */
  readonly types: readonly [EntityType, ...EntityType[]];
  readonly confidence: number;
  readonly line: number;
}

/** The context that reading the lines of one document needs. */
export interface LineContext {
  /** The file of the lines, as problems name it. */
  readonly file: string;
  readonly text: CodePointText;
  readonly offsets: Utf16Offsets;
  readonly map: TypeMap;
  readonly minimumConfidence: number;
  /** re3d does not tell pronouns from names. */
  readonly isPronoun: (text: string) => boolean;
  readonly notes: NoteCounter;
  readonly problems: Problem[];
}

/** The mentions of one document in the order of the text, those that the map or their confidence leaves out not. */
export function readRe3dMentions(
  lines: readonly RecordAtLine<Re3dEntity>[],
  context: LineContext,
): MentionDraft[] {
  const drafts = new Map<string, MentionDraft>();
  for (const { line, record } of lines) {
    const draft = readMention(record, line, context);
    if (draft === null) continue;
    if (drafts.has(draft.key)) {
      const subject = `a second entity of one type at one place`;
      context.notes.add({ code: 'same-entity', subject, file: context.file, line, remedy: null });
    } else {
      drafts.set(draft.key, draft);
    }
  }
  return [...drafts.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function readMention(record: Re3dEntity, line: number, context: LineContext): MentionDraft | null {
  const { file, text, map, minimumConfidence, notes } = context;
  const { begin, end, type, value, confidence } = record;
  const place = readPlace(begin, end, line, 'begin and end', context);
  if (place === null) return null;
  if (confidence < minimumConfidence) {
    const subject = `entities of confidence below ${minimumConfidence}`;
    notes.add({ code: 'below-confidence', subject, file, line, remedy: null });
    return null;
  }
  const lookup = map.type(type);
  if ('skipped' in lookup) {
    notes.add({ ...lookup.skipped, file, line });
    return null;
  }
  const name = text.slice(place.start, place.end);
  if (name !== value) {
    const subject = 'values that differ from the text at their offsets';
    notes.add({ code: 'value-differs', subject, file, line, remedy: null });
  }
  return {
    key: `${begin}-${end}-${type}`,
    ...place,
    name,
    isPronoun: context.isPronoun(name),
    types: lookup.targets as readonly string[] as MentionDraft['types'],
    confidence,
    line,
  };
}

/** A stretch of the text in code points; null, and a problem, where it is none. */
export function readPlace(
  begin: number,
  end: number,
  line: number,
  fields: string,
  { file, text, offsets, problems }: LineContext,
): { start: number; end: number } | null {
  const [from, to] = [offsets.toCodePoints(begin), offsets.toCodePoints(end)];
  if (from !== null && to !== null && from < to) return { start: from, end: to };
  const message = `has ${fields} ${begin} and ${end}`;
  const expected = `a stretch of the text, which has ${text.text.length} UTF-16 units, cutting no character in two`;
  problems.push({ file, line, code: 'bad-span', message, expected });
  return null;
}
