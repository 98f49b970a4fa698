import type { ClaimMode, Factuality } from '../../domain/claim';
import { permalinkOf } from '../../domain/permalink';
import { extentOf } from '../../domain/sentence';
import type { When } from '../../domain/when';
import { EVERY_CLAIM, claimsOf } from '../../store/read/claims/claim-list';
import type { Loaders } from '../../store/loaders';
import type { ClaimRecord, CorpusRecord, DocumentRecord, SpanRecord } from '../../store/records';
import { type Named, nameOf } from '../name-of';
import { listInGraph } from '../paged-list';
import { passagesOf } from '../passages';

/** A text as the source of a row: who published it where, and under which licence its corpus is. */
export interface DocumentSource {
  readonly document: DocumentRecord;
  readonly publisher: Named | null;
  /** Null where the document is in no corpus any more. */
  readonly corpus: CorpusRecord | null;
}

/** One hop of a chain, with names. */
export interface NamedPassage {
  readonly speakers: readonly Named[];
  readonly speakerText: string | null;
  readonly mode: ClaimMode;
  readonly cue: string | null;
  readonly claimId: string | null;
}

/** A claim as the source of a row: who says it, through whom, in which words of which document. */
export interface ClaimSource extends DocumentSource {
  readonly claimId: string;
  /** The content, verbatim. */
  readonly quote: string;
  readonly speakers: readonly Named[];
  readonly speakerText: string | null;
  /** From the document's publisher inwards. */
  readonly chain: readonly NamedPassage[];
  readonly mode: ClaimMode;
  readonly factuality: Factuality;
  readonly saidWhen: When | null;
  readonly publishedWhen: When | null;
  readonly spans: readonly SpanRecord[];
  /** Code points of the document from the first to the last word of the content. */
  readonly extent: { readonly start: number; readonly end: number } | null;
  readonly sourceUrl: string | null;
  readonly recordedAt: number;
  readonly supersededAt: number | null;
  readonly permalink: string;
}

/** The sources of a row: how many claims there are, and the first of them whole. */
export interface Sources {
  readonly count: number;
  readonly claims: readonly ClaimSource[];
}

/** The claims that a row names whole; `count` has the others too. */
export const MOST_SOURCES = 100;

/** The fields of claims that a page loads eagerly for their sources. */
export const SOURCE_FIELDS = ['evidence', 'chain', 'speakers', 'document'];

/** Reads a claim as a source. Those asked for at one time are read together. */
export async function readSource(
  graph: Loaders,
  site: string,
  claim: ClaimRecord,
): Promise<ClaimSource> {
  const [chain, spans, speakers, document] = await Promise.all([
    graph.chain(claim.id),
    graph.spans(claim.id),
    graph.edge('claimSpeakers', claim.id),
    readDocumentSource(graph, claim.documentId),
  ]);
  const content = spans.filter(({ role }) => role === 'CONTENT');
  return {
    ...document,
    claimId: claim.id,
    quote: claim.text,
    speakers: await namesOf(
      graph,
      speakers.map(({ node }) => node.id),
    ),
    speakerText: claim.speakerText,
    chain: await Promise.all(
      passagesOf(chain).map(async ({ speakerIds, speakerText, mode, cue, claimId }) => ({
        ...{ speakerText, mode, cue, claimId },
        speakers: await namesOf(graph, speakerIds),
      })),
    ),
    mode: claim.mode,
    factuality: claim.factuality,
    saidWhen: claim.saidWhen,
    publishedWhen: claim.publishedWhen,
    spans,
    extent: content.length === 0 ? null : extentOf(content),
    sourceUrl: claim.sourceUrl,
    recordedAt: claim.recordedAt,
    supersededAt: claim.supersededAt,
    permalink: permalinkOf(site, claim.id, new Date(claim.recordedAt).toISOString()),
  };
}

/** Reads a text as a source. */
export async function readDocumentSource(
  graph: Loaders,
  documentId: string,
): Promise<DocumentSource> {
  const [document, publishers, corpora] = await Promise.all([
    graph.node(documentId),
    graph.edge('documentPublishers', documentId),
    graph.edge('documentCorpora', documentId),
  ]);
  const [publisher] = publishers;
  return {
    document: document as DocumentRecord,
    publisher: publisher === undefined ? null : await nameOf(graph, publisher.node.id),
    corpus: (corpora[0]?.node ?? null) as CorpusRecord | null,
  };
}

/** The sources of a row whose claims are these. */
export async function readSources(
  graph: Loaders,
  site: string,
  claimIds: readonly string[],
): Promise<Sources> {
  const shown = await Promise.all(claimIds.slice(0, MOST_SOURCES).map((id) => graph.node(id)));
  const claims = shown.filter((node): node is ClaimRecord => node?.label === 'Claim');
  return {
    count: claimIds.length,
    claims: await Promise.all(claims.map((claim) => readSource(graph, site, claim))),
  };
}

/** The sources of an event or a relation: the claims that assert it, as the graph was recorded then. */
export async function readAsserting(
  graph: Loaders,
  site: string,
  id: string,
  knownAsOf: number,
): Promise<Sources> {
  const list = listInGraph(graph, claimsOf('ASSERTS', id, { ...EVERY_CLAIM, knownAsOf }));
  const window = { after: null, before: null, limit: MOST_SOURCES, fromEnd: false };
  const { items, more } = await list.page(window, SOURCE_FIELDS);
  return {
    count: more ? await list.total() : items.length,
    claims: await Promise.all(
      items.map(({ item }) => readSource(graph, site, item as ClaimRecord)),
    ),
  };
}

async function namesOf(graph: Loaders, ids: readonly string[]): Promise<Named[]> {
  return Promise.all(ids.map((id) => nameOf(graph, id)));
}
