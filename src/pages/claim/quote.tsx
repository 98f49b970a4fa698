import { extentOf, sentenceAround } from '../../domain/sentence';
import type { ClaimOfPage } from './claim-page';

/** The quote in its sentence: the words of the claim in ink, what stands around them fainter. */
export function Quote({ claim }: { claim: ClaimOfPage }) {
  const characters = Array.from(claim.document.text);
  const spans = claim.evidence
    .filter(({ role }) => role !== 'MENTION' && role !== 'TRIGGER')
    .map(({ role, start, end }) => ({ role, start, end }));
  const content = spans.filter(({ role }) => role === 'CONTENT');
  if (content.length === 0) return null;
  const { start: from, end: until } = sentenceAround(characters, extentOf(content));
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
