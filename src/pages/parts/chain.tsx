import { MODE_WORDS } from '../words/claim-in-words';
import { edtfInWords } from '../words/time-in-words';
import { Speakers } from './by-line';
import type { ClaimFields } from './claim-fields';

/** How a claim reached the reader: from whoever said it, hop by hop, to the text, to you. */
export function Chain({ claim }: { claim: ClaimFields }) {
  const hops = [...claim.chain].reverse();
  const printed = claim.publishedWhen?.edtf;
  return (
    <ol class="cl-chain" aria-label="How it reached the reader">
      {hops.map((hop, index) => {
        const isPublisher = index === hops.length - 1;
        const said = index === 0 && claim.saidWhen ? `, ${edtfInWords(claim.saidWhen.edtf)}` : '';
        return (
          <li class={hop.speakers.length === 0 ? 'unnamed' : undefined}>
            <Speakers hop={hop} />
            <span>
              {isPublisher
                ? `${hops.length === 1 ? 'says so in its own words' : 'printed it'}${printed ? `, ${edtfInWords(printed)}` : ''}`
                : `${hopInWords(hop)}${said}`}
            </span>
          </li>
        );
      })}
      <li class="reader">
        <b>You</b>
      </li>
    </ol>
  );
}

function hopInWords({ mode, cue, speakers, speakerText }: ClaimFields['chain'][number]): string {
  const how = mode === 'NARRATED' ? 'tells it' : `is ${MODE_WORDS[mode]}`;
  const named = speakers.length > 0 && speakerText !== null && speakerText !== speakers[0]?.name;
  const as = named ? `, as “${speakerText}”` : '';
  return `${how}${as}${cue === null ? ', with no word of saying' : `, with the word “${cue}”`}`;
}
