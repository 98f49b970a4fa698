import { lastPartOf } from '../../domain/id';
import { Speakers } from '../parts/by-line';
import { Dispute } from '../parts/dispute';
import { mannerOf } from '../parts/claim-item';
import { addressWith, pagePath, type View } from '../view';
import { countInWords, listInWords, sourceInWords } from '../words/claim-in-words';
import type { TextClaim } from './document-query';
import { type MarkedStretch, type Paragraph, extentOfContent } from './mark-text';
import type { TextPart } from './text-parts';

/** Underlines have three depths; claims nested deeper share the third. */
const DEPTHS = 3;

interface RowProps {
  readonly paragraph: Paragraph;
  readonly part: TextPart;
  readonly language: string;
  readonly view: View;
}

/** A paragraph of the text, and beside it a note on each claim that begins in it. */
export function ParagraphRow({ paragraph, part, language, view }: RowProps) {
  // A claim that goes on into another part has its number, or its note, there.
  const addressOf = (claim: TextClaim) => {
    const { start, end } = extentOfContent(claim);
    if (start >= part.start && end <= part.end) return '';
    return addressWith(view, { claim: lastPartOf(claim.id), part: null });
  };
  return (
    <div class="cl-doc-row">
      <p class="cl-text" lang={language} dir="auto">
        {paragraph.stretches.map((stretch) => (
          <Stretch stretch={stretch} addressOf={addressOf} />
        ))}
      </p>
      {paragraph.beginning.length > 0 && (
        <ol class="cl-notes" aria-label="Claims that begin in this paragraph">
          {paragraph.beginning.map((claim) => (
            <Note claim={claim} address={addressOf(claim)} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** A paragraph whose claims are not read yet. */
export function PlainRow({ text, language }: { text: string; language: string }) {
  return (
    <div class="cl-doc-row">
      <p class="cl-text" lang={language} dir="auto">
        {text}
      </p>
    </div>
  );
}

interface StretchProps {
  readonly stretch: MarkedStretch;
  /** The page that has both the number and the note of a claim; empty where it is this one. */
  readonly addressOf: (claim: TextClaim) => string;
}

function Stretch({ stretch, addressOf }: StretchProps) {
  const { text, claims, isCue, isSource, mention, ending } = stretch;
  const depth = Math.min(claims.length, DEPTHS);
  const classes = [
    depth > 0 && `c c${depth}`,
    isCue && 'cue',
    isSource && 'src',
    mention !== null && 'ment',
  ].filter(Boolean);
  const shared = {
    class: classes.length === 0 ? undefined : classes.join(' '),
    'data-claims':
      claims.length === 0 ? undefined : claims.map(({ id }) => lastPartOf(id)).join(' '),
  };
  const target = mention?.refersTo;
  return (
    <>
      {target !== undefined && text.trim() !== '' ? (
        <a
          {...shared}
          href={pagePath(target.id)}
          data-named={'name' in target ? target.name : undefined}
        >
          {text}
        </a>
      ) : classes.length === 0 ? (
        text
      ) : (
        <span {...shared}>{text}</span>
      )}
      {ending.map((claim) => (
        <Reference claim={claim} address={addressOf(claim)} />
      ))}
    </>
  );
}

/** The number behind a claim's content; it leads to the note. */
function Reference({ claim, address }: { claim: TextClaim; address: string }) {
  const name = lastPartOf(claim.id);
  const disputed = claim.contradictedBy.totalCount > 0;
  return (
    <a
      class={disputed ? 'cl-ref cl-ref--d' : 'cl-ref'}
      id={`claim-${name}`}
      href={`${address}#note-${name}`}
      aria-label={`Claim ${claim.label}${disputed ? ', disputed' : ''}`}
    >
      {claim.label}
    </a>
  );
}

function Note({ claim, address }: { claim: TextClaim; address: string }) {
  const name = lastPartOf(claim.id);
  const innermost = claim.chain.at(-1);
  const relays = claim.chain.slice(1, -1);
  const against = claim.contradictedBy.totalCount;
  return (
    <li id={`note-${name}`}>
      <a
        class="n"
        href={`${address}#claim-${name}`}
        aria-label={`Back to claim ${claim.label} in the text`}
      >
        {claim.label}
      </a>
      <span>
        {innermost !== undefined && <Speakers hop={innermost} />}
        {relays.length > 0 &&
          `, as ${listInWords(relays.map((hop) => sourceInWords(hop.speakers, hop.speakerText)))} relays it`}
        , <a href={pagePath(claim.id)}>{mannerOf(claim)}</a>
        {against > 0 && <Dispute>{countInWords(against, 'claim')} against it</Dispute>}
      </span>
    </li>
  );
}
