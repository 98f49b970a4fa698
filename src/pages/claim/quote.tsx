import type { ClaimOfPage } from './claim-page';

/** Characters of the sentence around a quote that are shown at the most, on each side. */
const CONTEXT = 400;

/** A sentence ends here, or a paragraph does. */
const SENTENCE_END = /[.!?؟]["”’)\]]*\s+|\n/gu;

/** The quote in its sentence: the words of the claim in ink, what stands around them fainter. */
export function Quote({ claim }: { claim: ClaimOfPage }) {
  const characters = Array.from(claim.document.text);
  const spans = claim.evidence
    .filter(({ role }) => role !== 'MENTION' && role !== 'TRIGGER')
    .map(({ role, start, end }) => ({ role, start, end }));
  const content = spans.filter(({ role }) => role === 'CONTENT');
  if (content.length === 0) return null;
  const first = Math.min(...content.map(({ start }) => start));
  const last = Math.max(...content.map(({ end }) => end));
  const from = sentenceStart(characters, first);
  const until = sentenceEnd(characters, last);
  const inside = spans.filter(({ start, end }) => start >= from && end <= until);
  const borders = [...new Set([from, until, ...inside.flatMap(({ start, end }) => [start, end])])];
  borders.sort((a, b) => a - b);
  return (
    <blockquote class="cl-q cl-q--big" lang={claim.document.language} dir="auto">
      <p>
        {borders.slice(1).map((end, index) => {
          const start = borders[index]!;
          const roles = inside
            .filter((span) => span.start <= start && span.end >= end)
            .map(({ role }) => role);
          const text = characters.slice(start, end).join('');
          if (roles.includes('CONTENT')) return text;
          const role = roles.includes('CUE') ? 'cue' : roles.includes('SOURCE') ? 'src' : '';
          return <span class={`ctx ${role}`.trim()}>{text}</span>;
        })}
      </p>
    </blockquote>
  );
}

function sentenceStart(characters: readonly string[], position: number): number {
  const from = Math.max(0, position - CONTEXT);
  const before = characters.slice(from, position).join('');
  const ends = [...before.matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  if (last === undefined) return from;
  return from + Array.from(before.slice(0, last.index + last[0].length)).length;
}

function sentenceEnd(characters: readonly string[], position: number): number {
  // A quote may hold its own full stop; the sentence goes no further then.
  const after = characters.slice(position - 1, position + CONTEXT).join('');
  const [end] = after.matchAll(SENTENCE_END);
  if (end === undefined) return Math.min(characters.length, position + CONTEXT);
  const words = after.slice(0, end.index + end[0].trimEnd().length);
  return Math.max(position, position - 1 + Array.from(words).length);
}
