import { listInWords, MODE_WORDS, sourceInWords } from './claim-in-words';
import { dayInWords, edtfInWords } from './time-in-words';

/** The parts of a claim that a citation of it names. */
export interface CitedClaim {
  readonly id: string;
  readonly mode: keyof typeof MODE_WORDS;
  readonly speakers: readonly { readonly name: string }[];
  readonly speakerText: string | null;
  readonly publishedWhen: { readonly edtf: string } | null;
  readonly evidence: readonly {
    readonly role: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly document: {
    readonly title: string;
    readonly authors: readonly { readonly name: string }[];
    readonly publisher: { readonly name: string } | null;
  };
}

/** "Riad Hassoun al-Tai, reported in “…”, by Basma Qaddour, Syriatimes, about July 2017, characters 181–365. …" */
export function citationOf(claim: CitedClaim, pinnedAt: string): string {
  const { document, publishedWhen } = claim;
  const content = claim.evidence.filter(({ role }) => role === 'CONTENT');
  const parts = [
    `${sourceInWords(claim.speakers, claim.speakerText)}, ${MODE_WORDS[claim.mode]} in “${document.title}”`,
    document.authors.length > 0 && `by ${listInWords(document.authors.map(({ name }) => name))}`,
    document.publisher?.name,
    publishedWhen !== null && edtfInWords(publishedWhen.edtf),
    `characters ${listInWords(content.map(({ start, end }) => `${start}–${end}`))}`,
  ];
  return `${parts.filter(Boolean).join(', ')}. Claimline, ${claim.id}, as recorded on ${dayInWords(pinnedAt)}.`;
}
