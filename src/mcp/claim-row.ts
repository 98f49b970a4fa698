import { z } from 'zod';
import { graphql, type ResultOf } from '../pages/graphql';
import { FACTUALITY_WORDS, MODE_WORDS, sourceInWords } from '../pages/words/claim-in-words';

/** Claims of one statement, side or step that an answer shows. */
export const MOST_EVIDENCE = 5;

/** The fields that every answer gives of a claim. */
export const CLAIM_OF_ANSWER = graphql(`
  fragment ClaimOfAnswer on Claim {
    id
    text
    mode
    factuality
    speakers {
      id
      name
    }
    speakerText
    chain {
      speakers {
        id
        name
      }
      speakerText
    }
    saidWhen {
      edtf
    }
    publishedWhen {
      edtf
    }
    recordedAt
    supersededAt
    permalink
    document {
      id
      title
      url
      corpus {
        id
      }
    }
  }
`);

export type ClaimOfAnswer = ResultOf<typeof CLAIM_OF_ANSWER>;

/** Words of a text, with who says them and where they can be read. */
export const CLAIM_ROW = z.object({
  id: z.string(),
  speaker: z.string().describe('Who says it; a source without a name as the text names it.'),
  speakerIds: z.array(z.string()).describe('Ids of the named speakers.'),
  relayedBy: z.array(z.string()).describe('Who passes it on, from the publisher inwards.'),
  mode: z.enum(keysOf(MODE_WORDS)).describe('How the text gives it.'),
  certainty: z
    .enum(keysOf(FACTUALITY_WORDS))
    .describe('How sure the speaker presents it. CERTAIN_NOT is a denial.'),
  quote: z.string().describe('The words of the text, to the letter.'),
  said: z.string().nullable().describe('When it was said, in EDTF.'),
  published: z.string().nullable().describe('When its document was published, in EDTF.'),
  document: z.object({ id: z.string(), title: z.string(), url: z.string().nullable() }),
  corpus: z.string().describe('Its corpus; `credits` has the licence.'),
  permalink: z.string().describe('An address that keeps showing this claim as it stands.'),
});

export type ClaimRow = z.infer<typeof CLAIM_ROW>;

/** Claims that something rests on: the first of them, and how many there are. */
export const EVIDENCE = {
  evidence: z.array(CLAIM_ROW).describe(`The claims that say so: the first ${MOST_EVIDENCE}.`),
  evidenceTotal: z.int().describe('How many claims say so.'),
};

export function claimRowOf(claim: ClaimOfAnswer): ClaimRow {
  const hops = claim.chain.slice(0, -1);
  return {
    id: claim.id,
    speaker: sourceInWords(claim.speakers, claim.speakerText),
    speakerIds: claim.speakers.map(({ id }) => id),
    relayedBy: hops.map(({ speakers, speakerText }) => sourceInWords(speakers, speakerText)),
    mode: claim.mode,
    certainty: claim.factuality,
    quote: claim.text,
    said: claim.saidWhen?.edtf ?? null,
    published: claim.publishedWhen?.edtf ?? null,
    document: {
      id: claim.document.id,
      title: claim.document.title,
      url: claim.document.url,
    },
    corpus: claim.document.corpus.id,
    permalink: claim.permalink,
  };
}

export function evidenceOf(claims: readonly ClaimOfAnswer[]) {
  return {
    evidence: claims.slice(0, MOST_EVIDENCE).map(claimRowOf),
    evidenceTotal: claims.length,
  };
}

/** The claims that an answer rests on, with whose they are and the words of the first. */
export const STANDS_ON = {
  speaker: z.string().describe('The speakers whose claims it rests on. Name them with the answer.'),
  quote: z.string().describe('The words of the first of these claims.'),
  ...EVIDENCE,
};

export function standsOn(claims: readonly ClaimOfAnswer[]) {
  return { speaker: voicesOf(claims), quote: claims[0]?.text ?? '', ...evidenceOf(claims) };
}

/** The voices of some claims, each once: "unnamed “media reports”; Haidar al-Abadi". */
function voicesOf(claims: readonly ClaimOfAnswer[]): string {
  const voices = claims.map(({ speakers, speakerText }) => sourceInWords(speakers, speakerText));
  return [...new Set(voices)].join('; ');
}

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(words) as Key[];
}
