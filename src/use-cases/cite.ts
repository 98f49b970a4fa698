import type { Citation, CitedText } from '../domain/citation/citation';
import { edtfClause } from '../domain/edtf-in-words';
import { listInWords } from '../domain/list-in-words';
import { permalinkOf } from '../domain/permalink';
import type { Contradiction } from '../domain/contradiction/contradiction';
import type { Loaders } from '../store/loaders';
import type { ClaimRecord, ControlIntervalRecord, EntityRecord } from '../store/records';
import { askControlOf, askTimeline } from './ask-control';
import { claimIdsOf } from './claim-ids-of';
import { explainContradiction } from './explain-contradiction';
import { nameOf } from './name-of';
import { type Fact, type FactQuestion, findFact, factSettings } from './find-fact';

/** Characters of a quote in a title, and claims that a note names. */
const LONGEST_QUOTE = 200;
const MOST_CLAIMS = 10;
/** Spells of a timeline in a title. */
const MOST_SPELLS = 6;

/**
 * The citation of a fact, by a permanent address on this site. It is pinned at `lens.knownAsOf`, or
 * at the present state of the graph. Null where the id names nothing. Throws an InputError.
 */
export async function citeFact(
  graph: Loaders,
  site: string,
  question: FactQuestion,
): Promise<Citation | null> {
  const { id, lens } = question;
  const fact = await findFact(graph, question);
  if (fact === null) return null;
  const knownAsOf = lens?.knownAsOf ?? (await graph.recordedAt());
  const moment = new Date(knownAsOf).toISOString();
  const url = permalinkOf(site, id, moment, factSettings(question));
  return { id, kind: fact.kind, url, knownAsOf, ...(await describe(graph, fact, question)) };
}

type Description = Pick<Citation, 'title' | 'text' | 'note'>;

function describe(graph: Loaders, fact: Fact, question: FactQuestion): Promise<Description> {
  switch (fact.kind) {
    case 'CLAIM':
      return describeClaim(graph, fact.claim);
    case 'CONTROL':
      return describeControl(graph, fact.place, question);
    case 'CONTRADICTION':
      return describeContradiction(graph, fact.contradiction);
  }
}

async function describeClaim(graph: Loaders, claim: ClaimRecord): Promise<Description> {
  const { id, documentId, speakerText } = claim;
  const [speakers, publishers, authors, spans, document] = await Promise.all([
    graph.edge('claimSpeakers', id),
    graph.edge('documentPublishers', documentId),
    graph.edge('documentAuthors', documentId),
    graph.spans(id),
    graph.node(documentId),
  ]);
  if (document?.label !== 'Document') throw new Error(`${id} stands in no document`);
  const namesOf = (ends: typeof speakers) =>
    Promise.all(ends.map(async ({ node }) => (await nameOf(graph, node.id)).name));
  const names = await namesOf(speakers);
  const unnamed = speakerText === null ? 'an unnamed source' : `unnamed “${speakerText}”`;
  const content = spans.filter(({ role }) => role === 'CONTENT');
  const text: CitedText = {
    title: document.title,
    authors: await namesOf(authors),
    publisher: (await namesOf(publishers))[0] ?? null,
    publishedWhen: document.publishedWhen,
    locator: `characters ${listInWords(content.map(({ start, end }) => `${start}–${end}`))}`,
    language: document.language,
    sha256: document.sha256,
  };
  return {
    title: `${names.length > 0 ? listInWords(names) : unnamed}: “${shorten(claim.text)}”`,
    text,
    note: `Given ${claim.mode.toLowerCase()}, as ${words(claim.factuality)}; ${text.locator} of the text with SHA-256 ${text.sha256}.`,
  };
}

async function describeControl(
  graph: Loaders,
  { id, name }: EntityRecord,
  { at, lens }: FactQuestion,
): Promise<Description> {
  const found =
    at === null
      ? (await askTimeline(graph, id, lens)).map((interval) => ({ interval, how: when(interval) }))
      : (await askControlOf(graph, id, { at, lens, inherit: false })).map((state) => ({
          interval: state.interval,
          how: words(state.certainty),
        }));
  const told = await Promise.all(
    found.slice(0, MOST_SPELLS).map(async ({ interval, how }) => {
      return `${await holderOf(graph, interval)}, ${how}`;
    }),
  );
  const more = found.length - told.length;
  if (more > 0) told.push(`and ${more} more`);
  const claims = await Promise.all(found.map(({ interval }) => claimIdsOf(graph, interval)));
  const asked = at === null ? '' : ` ${edtfClause(at.edtf)}`;
  return {
    title: `Who held ${name}${asked}: ${told.length > 0 ? told.join('; ') : 'no text says'}`,
    text: null,
    note: [
      restsOn(claims.flat()),
      lens?.accordingTo?.length ? `According to ${lens.accordingTo.join(', ')} alone.` : '',
      lens?.excluding?.length ? `Without ${lens.excluding.join(', ')}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

async function describeContradiction(
  graph: Loaders,
  contradiction: Contradiction,
): Promise<Description> {
  const { claimIds } = contradiction;
  return {
    title: `Contradiction: ${await explainContradiction(graph, contradiction)}`,
    text: null,
    note: restsOn(claimIds),
  };
}

async function holderOf(graph: Loaders, { forceId, status }: ControlIntervalRecord) {
  const force = forceId === null ? null : await graph.node(forceId);
  const name = force?.label === 'Entity' ? force.name : null;
  if (status === 'CONTROLLED') return name ?? 'a holder without a name';
  return name === null ? words(status) : `${name} (${words(status)})`;
}

function when({ when: { edtf } }: ControlIntervalRecord): string {
  return edtfClause(edtf);
}

/** "It rests on claim:a:1, claim:b:2 and 3 more." */
function restsOn(ids: readonly string[]): string {
  const claims = [...new Set(ids)].sort();
  if (claims.length === 0) return 'It rests on no claim.';
  const more = claims.length - MOST_CLAIMS;
  const named = more > 0 ? [...claims.slice(0, MOST_CLAIMS), `${more} more`] : claims;
  return `It rests on ${listInWords(named)}.`;
}

function words(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

function shorten(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST_QUOTE) return text;
  return `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}
