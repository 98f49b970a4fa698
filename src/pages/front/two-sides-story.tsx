import { graphql, type ResultOf } from '../graphql';
import { CLAIM_FIELDS, type ClaimFields } from '../parts/claim-fields';
import { ClaimItem } from '../parts/claim-item';

/** Claims of the seeds on three questions of Mosul, from Washington's texts and from Baghdad's voices. */
export const TWO_SIDES_STORY = graphql(
  `
    fragment TwoSidesStory on Query {
      heldByWashington: claims(
        filter: { text: "ISIL has had control of Mosul for two years" }
        first: 1
      ) {
        ...StoryClaims
      }
      heldByBaghdad: claims(
        filter: { text: "The city was under the control of ISIS terrorists from June 2014" }
        first: 1
      ) {
        ...StoryClaims
      }
      freedByWashington: claims(
        filter: { text: "work to rid Iraq of ISIL after the liberation of Mosul" }
        first: 1
        orderBy: RELEVANCE
      ) {
        ...StoryClaims
      }
      freedByBaghdad: claims(
        filter: { text: "Mosul completely liberated from ISIS terrorists by the Iraqis" }
        first: 1
        orderBy: RELEVANCE
      ) {
        ...StoryClaims
      }
      helpByWashington: claims(
        filter: { text: "the global coalition continues to support Iraqi forces with air strikes" }
        first: 1
      ) {
        ...StoryClaims
      }
      helpByBaghdad: claims(
        filter: { text: "advisors from friendly forces helped the Iraqi armed forces" }
        first: 1
      ) {
        ...StoryClaims
      }
    }

    fragment StoryClaims on ClaimConnection {
      edges {
        node {
          ...ClaimFields
        }
      }
    }
  `,
  [CLAIM_FIELDS],
);

type Story = ResultOf<typeof TWO_SIDES_STORY>;
type StoryClaims = Story['heldByBaghdad'];

/**
 * The first story: two sides of one war describe one city. Null where the graph lacks one of their
 * claims.
 */
export function TwoSidesStory({ story }: { story: Story }) {
  const questions = [
    ['Who held it', pairOf(story.heldByWashington, story.heldByBaghdad)],
    ['Its liberation', pairOf(story.freedByWashington, story.freedByBaghdad)],
    ['Who helped', pairOf(story.helpByWashington, story.helpByBaghdad)],
  ] as const;
  if (questions.some(([, pair]) => pair.length < 2)) return null;
  return (
    <section class="cl-sec cl-tell" aria-labelledby="two-sides">
      <h2 id="two-sides">
        <a href="/event:liberation-of-mosul">Washington and Baghdad on Mosul</a>
      </h2>
      <p>
        Releases of the US government, and an interview with Iraq’s diplomat. Both say that ISIS
        held the city. Before it fell its liberation is a plan, and afterwards it is done. Each side
        names other helpers.
      </p>
      <div class="cl-pair cl-pair--names">
        <span>In Washington’s releases</span>
        <span>In the interview with Baghdad’s diplomat</span>
      </div>
      {questions.map(([question, pair]) => (
        <>
          <h3>{question}</h3>
          <ul class="cl-pair">
            {pair.map((claim) => (
              <ClaimItem key={claim.id} claim={claim} />
            ))}
          </ul>
        </>
      ))}
      <p class="cl-tags">
        <a href="/document:d52939c7">Read a release</a>
        <a href="/document:mosul-liberation-interview">Read the interview</a>
        <a href="/paths?from=person:haidar-al-abadi&to=person:stephen-townsend">
          From al-Abadi to the Coalition’s general
        </a>
      </p>
    </section>
  );
}

function pairOf(...sides: readonly StoryClaims[]): ClaimFields[] {
  return sides.flatMap(({ edges }) => edges.map(({ node }) => node));
}
