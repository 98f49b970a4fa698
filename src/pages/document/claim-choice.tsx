import { FacetField } from '../lists/facet-field';
import { KeptInputs } from '../parts/kept-inputs';
import { capitalised, countInWords, MODE_WORDS, sourceInWords } from '../words/claim-in-words';
import type { View } from '../view';
import type { MarkedPart } from './read-part';
import type { DocumentFacets, TextClaim } from './document-query';

/** The claims of a text that the page's address selects: `?speaker=person:haidar-al-abadi&mode=DIRECT`. */
export function claimsAsked<Claim extends Pick<TextClaim, 'speakers' | 'mode'>>(
  claims: readonly Claim[],
  { asked }: Pick<View, 'asked'>,
): readonly Claim[] {
  const [speakers, modes] = [asked.getAll('speaker'), asked.getAll('mode')];
  return claims.filter(
    (claim) =>
      (speakers.length === 0 || speakers.some((id) => isSaidBy(claim, id))) &&
      (modes.length === 0 || modes.includes(claim.mode)),
  );
}

/** The value that stands for claims without a named speaker. */
const UNNAMED = 'unnamed';

function isSaidBy({ speakers }: Pick<TextClaim, 'speakers'>, id: string): boolean {
  return id === UNNAMED ? speakers.length === 0 : speakers.some((speaker) => speaker.id === id);
}

interface ClaimChoiceProps {
  readonly facets: DocumentFacets;
  /** The parts of the text whose claims the page shows, and whether they are all of it. */
  readonly marked: readonly MarkedPart[];
  readonly isWhole: boolean;
  readonly view: View;
}

/** A form that narrows the marks and notes of a text to some speakers and modes. */
export function ClaimChoice({ facets, marked, isWhole, view }: ClaimChoiceProps) {
  const { claimFacets, document } = facets;
  const unnamed = document?.claims.totalCount ?? 0;
  const speakers = [
    ...claimFacets.speakers.map(({ node, count }) => ({
      value: node.id,
      words: 'name' in node ? node.name : node.id,
      count,
    })),
    ...(unnamed === 0
      ? []
      : [{ value: UNNAMED, words: capitalised(sourceInWords([], null)), count: unnamed }]),
  ];
  const { modes } = claimFacets;
  if (speakers.length < 2 && modes.length < 2) return null;
  const isNarrowed = ['speaker', 'mode'].some((name) => view.asked.has(name));
  const [shown, claims] = [sumOf(marked, 'shown'), sumOf(marked, 'claims')];
  const summary = isNarrowed
    ? `${shown} of ${countInWords(claims, 'claim')} ${isWhole ? '' : 'in this part '}shown`
    : 'all shown';
  return (
    <details class="cl-small cl-same cl-noprint" open={isNarrowed}>
      <summary>Show the claims of some speakers only ({summary})</summary>
      <form method="get" class="cl-choice">
        <KeptInputs view={view} names={['knownAsOf']} />
        <FacetField
          legend="Speaker"
          name="speaker"
          chosen={view.asked.getAll('speaker')}
          choices={speakers.sort((a, b) => b.count - a.count)}
        />
        <FacetField
          legend="How given"
          name="mode"
          chosen={view.asked.getAll('mode')}
          choices={modes.map(({ mode, count }) => ({
            value: mode,
            words: MODE_WORDS[mode],
            count,
          }))}
        />
        <button class="cl-btn" type="submit">
          Show these
        </button>
      </form>
    </details>
  );
}

function sumOf(marked: readonly MarkedPart[], what: 'claims' | 'shown'): number {
  return marked.reduce((sum, part) => sum + part[what], 0);
}
