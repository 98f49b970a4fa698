import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCorpus } from '../../../src/annotations/read-corpus';
import { checkCorpus } from '../../../src/cli/check-corpus';
import type { AnnotatedDocument } from '../../../src/domain/corpus';
import { formatProblem } from '../../../src/domain/problem';

const ENTITIES = `
entities:
  organisation:times: { name: The Times, kind: MEDIA }
  organisation:isis: { name: ISIS, kind: MILITANT_GROUP }
  city:mosul: { name: Mosul }
  person:ali: { name: Ali, sameAs: [https://example.org/ali] }
`;

/** Reads a corpus of these files, with this much of a corpus.yaml, in a folder of its own. */
export async function readFolder(files: Record<string, string>, corpus: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'claimline-layers-'));
  try {
    const head = 'id: layers\ntitle: Layers\nlicence: CC0-1.0\n';
    const all = { 'corpus.yaml': head + corpus, 'entities.yaml': ENTITIES, ...files };
    for (const [name, content] of Object.entries(all)) {
      await writeFile(path.join(folder, name), content);
    }
    const reading = await readCorpus(folder);
    const documents: AnnotatedDocument[] = [];
    for await (const { document } of reading.documents()) {
      if (document !== null) documents.push(document);
    }
    const { problems, notes } = await checkCorpus(folder, reading);
    const named = problems.map(formatProblem);
    return {
      documents,
      problems: named.map((one) => one.replaceAll(`${path.basename(folder)}/`, '')),
      notes: notes.map(({ code, subject, count }) => `${code} ${subject} ${count}`),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The layers of a project that annotates claims, mapped to our scheme. */
export const MAP = `
identity: by-name
defaults: { publisher: organisation:times, mode: INDIRECT, factuality: CERTAIN }
map:
  types:
    NamedEntity.value=PER: Person
    NamedEntity.value=LOC: City
    NamedEntity.value=ORG: Organisation
    Claim: Claim
    Quoted: Content
    Action.kind=capture: Capture
    InPlace: LocatedIn
    CoreferenceChain: Equiv
    CoreferenceLink: ignore
  roles: { source: Source, content: Content, agent: Agent, place: Place }
  attributes: { Claim.mode: Mode, NamedEntity.identifier: Reference, Quoted.note: ignore }
`;

/** The content of a document, as far as each layered format can say it. */
export function essence({ mentions, claims, events, relations }: AnnotatedDocument) {
  return {
    mentions: mentions.map(({ spans, entityId }) => [spans[0]!.exact, spans[0]!.start, entityId]),
    claims: claims.map((claim) => ({
      ...{ speakers: claim.speakerIds, text: claim.text, mode: claim.mode },
      asserts: claim.assertsIds.length,
    })),
    events: events.map(({ type, participants, placeIds }) => ({ type, participants, placeIds })),
    relations: relations.map(({ id }) => id),
  };
}

/** `😀 Ali said ISIS took Mosul. He is in Mosul.`, annotated: in code points, one less than in UTF-16. */
export const TEXT = '😀 Ali said ISIS took Mosul. He is in Mosul.\n';
export const ESSENCE = {
  mentions: [
    ['Ali', 2, 'person:ali'],
    ['ISIS', 11, 'organisation:isis'],
    ['Mosul', 21, 'city:mosul'],
    ['He', 28, 'person:ali'],
    ['Mosul', 37, 'city:mosul'],
  ],
  claims: [{ speakers: ['person:ali'], text: 'ISIS took Mosul', mode: 'DIRECT', asserts: 1 }],
  events: [
    {
      type: 'CAPTURE',
      participants: [{ role: 'AGENT', entityId: 'organisation:isis' }],
      placeIds: ['city:mosul'],
    },
  ],
};
