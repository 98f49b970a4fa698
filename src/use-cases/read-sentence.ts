import { extentOf, sentenceAround } from '../domain/sentence';
import type { Loaders } from '../store/loaders';
import type { ClaimRecord, SpanRecord } from '../store/records';

/** A cache of the code points of each text, for one request: many claims stand in one text. */
const codePointCache = new WeakMap<Loaders, Map<string, readonly string[]>>();

/**
 * The whole sentence that a claim's content stands in. A superseded claim's words may no longer
 * stand at their place in the text. Then it is those words with the context that is stored with them.
 */
export async function readSentence(graph: Loaders, claim: ClaimRecord): Promise<string> {
  const [spans, text] = await Promise.all([graph.spans(claim.id), graph.text(claim.documentId)]);
  const content = spans.filter(({ role }) => role === 'CONTENT');
  if (content.length === 0) return claim.text;
  const characters = codePointsOf(graph, claim.documentId, text ?? '');
  if (!content.every((span) => isInPlace(span, characters))) return withStoredContext(content);
  const sentence = sentenceAround(characters, extentOf(content));
  return characters.slice(sentence.start, sentence.end).join('').trim();
}

function codePointsOf(graph: Loaders, documentId: string, text: string): readonly string[] {
  const texts = codePointCache.get(graph) ?? new Map<string, readonly string[]>();
  codePointCache.set(graph, texts);
  const characters = texts.get(documentId) ?? Array.from(text);
  texts.set(documentId, characters);
  return characters;
}

function isInPlace({ start, end, exact }: SpanRecord, characters: readonly string[]): boolean {
  return characters.slice(start, end).join('') === exact;
}

function withStoredContext(content: readonly SpanRecord[]): string {
  const first = content[0]!;
  const last = content.at(-1)!;
  return `${first.prefix}${content.map(({ exact }) => exact).join(' … ')}${last.suffix}`.trim();
}
