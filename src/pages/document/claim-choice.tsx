import { FacetField } from '../lists/facet-field';
import { capitalised, countInWords, MODE_WORDS, sourceInWords } from '../words/claim-in-words';
import type { View } from '../view';
import type { TextClaim } from './document-query';

/** Those claims of a text that its address asks for: `?speaker=person:haidar-al-abadi&mode=DIRECT`. */
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

/** Narrows the marks and notes of a text to some speakers, and to how claims are given. */
export function ClaimChoice(props: { claims: readonly TextClaim[]; shown: number; view: View }) {
  const { claims, shown, view } = props;
  const speakers = new Map<string, { words: string; count: number }>();
  const modes = new Map<TextClaim['mode'], number>();
  for (const claim of claims) {
    const named = claim.speakers.length > 0 ? claim.speakers : [{ id: UNNAMED, name: '' }];
    for (const { id, name } of named) {
      const words = id === UNNAMED ? capitalised(sourceInWords([], null)) : name;
      speakers.set(id, { words, count: (speakers.get(id)?.count ?? 0) + 1 });
    }
    modes.set(claim.mode, (modes.get(claim.mode) ?? 0) + 1);
  }
  if (speakers.size < 2 && modes.size < 2) return null;
  const isNarrowed = shown < claims.length;
  const told = isNarrowed
    ? `${shown} of ${countInWords(claims.length, 'claim')} shown`
    : 'all shown';
  return (
    <details class="cl-small cl-same cl-noprint" open={isNarrowed}>
      <summary>Show the claims of some speakers only ({told})</summary>
      <form method="get" class="cl-choice">
        {view.knownAsOf !== null && <input type="hidden" name="knownAsOf" value={view.knownAsOf} />}
        <FacetField
          legend="Speaker"
          name="speaker"
          chosen={view.asked.getAll('speaker')}
          choices={[...speakers]
            .map(([value, choice]) => ({ value, ...choice }))
            .sort((a, b) => b.count - a.count)}
        />
        <FacetField
          legend="How given"
          name="mode"
          chosen={view.asked.getAll('mode')}
          choices={[...modes].map(([mode, count]) => ({
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
