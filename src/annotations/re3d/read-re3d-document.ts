import type { Claim, Factuality } from '../../domain/claim';
import type { AnnotatedDocument, DocumentReading } from '../../domain/corpus';
import type { Document } from '../../domain/document';
import type { Entity } from '../../domain/entity';
import { mentionId } from '../../domain/id';
import type { EntityMention } from '../../domain/mention';
import { NoteCounter } from '../../domain/note';
import type { Problem } from '../../domain/problem';
import type { Relation } from '../../domain/relation';
import { CodePointText, type Span, spansCover } from '../../domain/span';
import type { TypeMap } from '../map/type-map';
import { Utf16Offsets } from '../utf16-offsets';
import type { AuthorityNames } from '../identity/authority-names';
import type { Pronouns } from '../identity/pronouns';
import { sha256 } from '../sha256';
import { nameMentions, type NamedMentions } from './name-mentions';
import type { RecordAtLine, Re3dDocument, Re3dEntity, Re3dRelation } from './re3d-records';
import { type LineContext, type MentionDraft, readRe3dMentions } from './read-mentions';
import { type Allows, makeRelation, readRe3dRelations, type RelationDraft } from './read-relations';

/** One document's lines of the three files. */
export interface Re3dLines {
  readonly document: RecordAtLine<Re3dDocument>;
  readonly entities: readonly RecordAtLine<Re3dEntity>[];
  readonly relations: readonly RecordAtLine<Re3dRelation>[];
}

/** The settings that the corpus adds to a document's lines. */
export interface Re3dContext {
  /** The three files as problems name them. */
  readonly files: {
    readonly documents: string;
    readonly entities: string;
    readonly relations: string;
  };
  readonly map: TypeMap;
  readonly minimumConfidence: number;
  readonly authority: AuthorityNames;
  readonly pronouns: Pronouns;
  readonly allows: Allows;
  readonly factuality: Factuality;
  /** The description of the document in corpus.yaml, with the corpus's defaults. */
  readonly describe: (record: Re3dDocument) => Omit<Document, 'sha256' | 'text'>;
}

/**
 * Reads one document of re3d. There, a text's own voice and its quotes are not told apart, so every
 * relation is a NARRATED claim of the publisher. The claim's content is the smallest stretch that
 * covers both mentions and the words between them that say the relation. A sentence would need a
 * splitter, whose next version would change the claims of an unchanged corpus.
 */
export function readRe3dDocument(lines: Re3dLines, context: Re3dContext): DocumentReading {
  const { record } = lines.document;
  const { files, map, minimumConfidence } = context;
  const text = new CodePointText(record.text);
  const problems: Problem[] = [];
  const notes = new NoteCounter();
  const offsets = new Utf16Offsets(record.text);
  const description = context.describe(record);
  const isPronoun = (word: string) => context.pronouns.has(word, description.language);
  const shared = { text, offsets, map, minimumConfidence, isPronoun, notes, problems };
  const inEntities: LineContext = { ...shared, file: files.entities };
  const inRelations: LineContext = { ...shared, file: files.relations };
  const drafts = readRe3dMentions(lines.entities, inEntities);
  const { relations, synonyms } = readRe3dRelations(
    lines.relations,
    drafts,
    lines.entities,
    inRelations,
  );
  if (problems.length > 0) return { file: files.documents, document: null, problems };

  const name = description.id.slice('document:'.length);
  const naming = { authority: context.authority, documentName: name, file: files.entities, notes };
  const named = nameMentions(drafts, synonyms, naming);
  const mentions = drafts
    .filter((draft) => named.entityOf.has(draft))
    .map((draft) => makeMention(draft, named, name, text));
  const sayings = relations.flatMap((draft) => readSaying(draft, named, context, notes));
  const document: AnnotatedDocument = {
    document: {
      ...description,
      sha256: sha256(record.text),
      text: record.text,
    },
    entities: named.ownEntities,
    mentions,
    times: [],
    events: [],
    relations: [...new Map(sayings.map(({ relation }) => [relation.id, relation])).values()],
    controlClaims: [],
    quantities: [],
    claims: sayings.map((saying) => makeClaim(saying, mentions, description, text, context)),
  };
  return { file: files.documents, document, problems: [], notes: notes.notes };
}

function makeMention(
  draft: MentionDraft,
  { entityOf }: NamedMentions,
  documentName: string,
  text: CodePointText,
): EntityMention {
  return {
    id: mentionId(documentName, draft.key),
    kind: draft.isPronoun ? 'PRONOUN' : 'NAME',
    spans: [text.spanAt('MENTION', draft.start, draft.end)],
    entityId: (entityOf.get(draft) as Entity).id,
  };
}

/** A relation and where it is said. */
interface Saying {
  readonly draft: RelationDraft;
  readonly relation: Relation;
}

function readSaying(
  draft: RelationDraft,
  { entityOf }: NamedMentions,
  { files, allows }: Re3dContext,
  notes: NoteCounter,
): Saying[] {
  const [subject, object] = [entityOf.get(draft.subject), entityOf.get(draft.object)];
  const note = { file: files.relations, line: draft.line };
  if (subject === undefined || object === undefined) {
    const of = `relations of type ${JSON.stringify(draft.type)} with an end that is no entity`;
    notes.add({ ...note, code: 'relation-of-the-unread', subject: of, remedy: null });
    return [];
  }
  if (subject === object) {
    const of = 'relations of an entity to itself';
    notes.add({ ...note, code: 'relation-to-itself', subject: of, remedy: null });
    return [];
  }
  if (!allows(draft.type, subject, object)) {
    const of = `relations ${subject.type} ${draft.type} ${object.type}`;
    const remedy = 'types between which the vocabulary has this relation';
    notes.add({ ...note, code: 'unlikely-relation', subject: of, remedy });
    return [];
  }
  return [{ draft, relation: makeRelation(draft.type, subject, object) }];
}

function makeClaim(
  { draft, relation }: Saying,
  mentions: readonly EntityMention[],
  { id, publisherId }: Pick<Document, 'id' | 'publisherId'>,
  text: CodePointText,
  { factuality }: Re3dContext,
): Claim {
  const content: Span = text.spanAt('CONTENT', draft.start, draft.end);
  const inside = mentions.filter(({ spans }) => spansCover([content], spans));
  return {
    id: `claim:${id.slice('document:'.length)}:${draft.key}`,
    parentId: null,
    speakerIds: publisherId === null ? [] : [publisherId],
    speakerText: null,
    mode: 'NARRATED',
    factuality,
    text: content.exact,
    spans: [content],
    aboutIds: [...new Set(inside.map(({ entityId }) => entityId))],
    assertsIds: [relation.id],
    reportIds: [],
    occasionId: null,
    saidWhen: null,
  };
}
