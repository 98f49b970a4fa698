import { capitalised, listInWords, sourceInWords } from '../words/claim-in-words';
import type { ClaimFields } from './claim-fields';
import { NameLinks } from './name-links';

type Hop = ClaimFields['chain'][number];

/** "Haidar al-Abadi, in Syriatimes"; "ISIS, as Riad Hassoun al-Tai relays it, in Syriatimes". */
export function ByLine({ claim }: { claim: Pick<ClaimFields, 'chain' | 'document'> }) {
  const innermost = claim.chain.at(-1);
  if (innermost === undefined) return <>{claim.document.title}</>;
  if (claim.chain.length === 1) {
    return (
      <>
        <Speakers hop={innermost} />, in its own words
      </>
    );
  }
  const relays = claim.chain
    .slice(1, -1)
    .map((hop) => sourceInWords(hop.speakers, hop.speakerText));
  const publisher = claim.document.publisher?.name;
  return (
    <>
      <Speakers hop={innermost} />
      {relays.length > 0 && `, as ${listInWords(relays)} relays it`}
      {publisher !== undefined && `, in ${publisher}`}
    </>
  );
}

/** Who speaks, each a link to what they said; a source without a name in the text's own words. */
export function Speakers({ hop }: { hop: Pick<Hop, 'speakers' | 'speakerText'> }) {
  if (hop.speakers.length === 0) {
    return <b>{capitalised(sourceInWords([], hop.speakerText))}</b>;
  }
  return (
    <b>
      <NameLinks nodes={hop.speakers} last=" and " />
    </b>
  );
}
