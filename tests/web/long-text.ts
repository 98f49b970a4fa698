import { createHash } from 'node:crypto';
import type { Claim } from '../../src/domain/claim';
import type { AnnotatedDocument } from '../../src/domain/corpus';
import { parseEdtf } from '../../src/domain/edtf';
import type { Entity } from '../../src/domain/entity';
import type { EntityMention } from '../../src/domain/mention';
import { CodePointText, type Span, type SpanRole } from '../../src/domain/span';
import { entityOf } from '../support/corpus-of';

const SENTENCES_OF_A_PARAGRAPH = 4;
const MENTIONS_OF_A_SENTENCE = 5;
const PEOPLE = 40;
const CITIES = 200;

/** A text of this many mentions. Each sentence has five, a claim of an agency, and a person's claim in it. */
export function longText(name: string, mentions: number): AnnotatedDocument {
  const people = Array.from({ length: PEOPLE }, (_, n) => entityOf(`person:speaker-${n}`));
  const cities = Array.from({ length: CITIES }, (_, n) => entityOf(`city:town-${n}`));
  const agency = entityOf('organisation:agency');
  const force = entityOf('organisation:front');
  const sentences = Array.from({ length: mentions / MENTIONS_OF_A_SENTENCE }, (_, n) => {
    const [speaker, from, to] = [
      people[n % PEOPLE]!,
      cities[n % CITIES]!,
      cities[(7 * n + 3) % CITIES]!,
    ];
    const inner = `the ${force.name} left ${from.name} in haste and was seen near ${to.name} later, number ${n}`;
    return { speaker, from, to, inner, outer: `${speaker.name} said that ${inner}` };
  });
  const parts = sentences.map(
    ({ outer }, n) =>
      `${agency.name} reported that ${outer}.${n % SENTENCES_OF_A_PARAGRAPH === SENTENCES_OF_A_PARAGRAPH - 1 ? '\n\n' : ' '}`,
  );
  const text = new CodePointText(parts.join(''));
  const named: EntityMention[] = [];
  const claims: Claim[] = [];
  let offset = 0;
  sentences.forEach(({ speaker, from, to, inner, outer }, n) => {
    const start = offset;
    const spanOf = (role: SpanRole, words: string) => {
      const at = start + parts[n]!.indexOf(words);
      return text.spanAt(role, at, at + words.length);
    };
    [agency, speaker, force, from, to].forEach((entity, index) =>
      named.push({
        id: `mention:${name}:T${MENTIONS_OF_A_SENTENCE * n + index + 1}`,
        kind: 'NAME',
        spans: [spanOf('MENTION', entity.name)],
        entityId: entity.id,
      }),
    );
    const relayed = claimOf(
      `claim:${name}:${2 * n + 1}`,
      [spanOf('CONTENT', outer), spanOf('CUE', 'reported'), spanOf('SOURCE', agency.name)],
      { speakerIds: [agency.id], aboutIds: [speaker.id] },
    );
    const said = claimOf(
      `claim:${name}:${2 * n + 2}`,
      [spanOf('CONTENT', inner), spanOf('CUE', 'said'), spanOf('SOURCE', speaker.name)],
      { parentId: relayed.id, speakerIds: [speaker.id], aboutIds: [from.id, to.id] },
    );
    claims.push(relayed, said);
    offset += parts[n]!.length;
  });
  return documentWith(name, text, {
    publisher: agency,
    entities: [...people, ...cities, agency, force],
    mentions: named,
    claims,
  });
}

/** A table of this many rows, each a claim that is called by a digest, as the reader of tables makes them. */
export function longTable(name: string, rows: number): AnnotatedDocument {
  const publisher = entityOf('organisation:agency');
  const lines = Array.from({ length: rows }, (_, n) => `town-${n},2020-06-15,the front holds it`);
  const text = new CodePointText(lines.map((line) => `${line}\n`).join(''));
  let offset = 0;
  const claims = lines.map((line): Claim => {
    const span = text.spanAt('CONTENT', offset, offset + line.length);
    offset += line.length + 1;
    const digest = createHash('sha256').update(line).digest('hex').slice(0, 16);
    return claimOf(`claim:${name}:r${digest}`, [span], {
      isRow: true,
      mode: 'NARRATED',
      speakerIds: [publisher.id],
    });
  });
  return documentWith(name, text, { publisher, entities: [publisher], mentions: [], claims });
}

function claimOf(id: string, spans: readonly Span[], more: Partial<Claim>): Claim {
  return {
    id,
    parentId: null,
    speakerIds: [],
    speakerText: null,
    mode: 'INDIRECT',
    factuality: 'CERTAIN',
    text: spans[0]!.exact,
    spans,
    aboutIds: [],
    assertsIds: [],
    reportIds: [],
    occasionId: null,
    saidWhen: null,
    ...more,
  };
}

function documentWith(
  name: string,
  { text }: CodePointText,
  parts: Pick<AnnotatedDocument, 'entities' | 'mentions' | 'claims'> & { publisher: Entity },
): AnnotatedDocument {
  const { publisher, ...annotations } = parts;
  return {
    document: {
      id: `document:${name}`,
      title: 'A long report',
      publisherId: publisher.id,
      authorIds: [],
      publishedWhen: parseEdtf('2020-12-31'),
      language: 'en',
      url: null,
      sha256: createHash('sha256').update(text).digest('hex'),
      text,
    },
    times: [],
    events: [],
    relations: [],
    controlClaims: [],
    quantities: [],
    ...annotations,
  };
}
