import { extentOf, sentenceAround } from '../domain/sentence';
import type { Loaders } from '../store/loaders';
import type { ClaimRecord, SpanRecord } from '../store/records';

/** The texts of one request, cut into code points: many claims stand in one text. */
const cutTexts = new WeakMap<Loaders, Map<string, readonly string[]>>();

/**
 * The whole sentence that a claim's content stands in. If a superseded claim's words are no longer
 * at their place in the text, it is the words themselves with the context that was kept.
 */
export async function readSentence(graph: Loaders, claim: ClaimRecord): Promise<string> {
  const [spans, text] = await Promise.all([graph.spans(claim.id), graph.text(claim.documentId)]);
  const content = spans.filter(({ role }) => role === 'CONTENT');
  const characters = cut(graph, claim.documentId, text ?? '');
  if (content.length === 0) return claim.text;
  if (!content.every((span) => stands(span, characters))) return keptAround(content);
  const sentence = sentenceAround(characters, extentOf(content));
  return characters.slice(sentence.start, sentence.end).join('').trim();
}

function cut(graph: Loaders, documentId: string, text: string): readonly string[] {
  const texts = cutTexts.get(graph) ?? new Map<string, readonly string[]>();
  cutTexts.set(graph, texts);
  const characters = texts.get(documentId) ?? Array.from(text);
  texts.set(documentId, characters);
  return characters;
}

function stands({ start, end, exact }: SpanRecord, characters: readonly string[]): boolean {
  return characters.slice(start, end).join('') === exact;
}

function keptAround(content: readonly SpanRecord[]): string {
  const first = content[0]!;
  const last = content.at(-1)!;
  return `${first.prefix}${content.map(({ exact }) => exact).join(' … ')}${last.suffix}`.trim();
}
