import type { Ask } from '../ask';
import { graphql } from '../graphql';
import type { Page } from '../page';
import { corporaOf } from '../parts/corpora-of';
import { Cite } from '../parts/cite';
import { Dispute } from '../parts/dispute';
import { askFact } from '../parts/fact-query';
import { NameLinks } from '../parts/name-links';
import { SinceThen } from '../parts/since-then';
import { pagePath, lensOf, type View } from '../view';
import { CONTRADICTION_FIELDS, KIND_WORDS } from './contradiction-fields';
import { TwoSides } from './sides';

const CONTRADICTION_QUERY = graphql(
  `
    query ContradictionPage($id: ID!, $lens: Lens) {
      contradiction(id: $id, lens: $lens) {
        ...ContradictionFields
      }
    }
  `,
  [CONTRADICTION_FIELDS],
);

/** Claims that cannot all be true: both sides, in their own words, side by side. */
export async function renderContradiction(ask: Ask, view: View): Promise<Page | null> {
  const variables = { id: view.path, lens: lensOf(view) };
  const { contradiction: node } = await ask(CONTRADICTION_QUERY, variables);
  if (node === null) return null;
  const fact = await askFact(ask, view);
  const forces = node.relations.flatMap(({ subject, object }) => [subject, object]);
  const about = distinct([...node.places, ...node.events, ...forces]);
  return {
    title: `Contradiction: ${about.map(({ name }) => name).join(', ')}`,
    description: node.explanation,
    section: 'Contradictions',
    isPinned: true,
    query: { document: CONTRADICTION_QUERY as never, variables },
    corpusIds: corporaOf(node.sides.map((claims) => ({ claims }))),
    body: (
      <>
        <p class="cl-kicker">
          <Dispute>{KIND_WORDS[node.kind]}</Dispute>
        </p>
        <h1 class="cl-h-long">
          <NameLinks nodes={about} />
        </h1>
        <p class="cl-lede">{node.explanation}</p>
        <SinceThen fact={fact} view={view} />
        {node.sameSpeaker && <p class="cl-small">The same speaker is on both sides.</p>}
        <div class="cl-sec">
          <TwoSides sides={node.sides} />
        </div>
        <section class="cl-sec" aria-labelledby="settle">
          <h2 id="settle">Which of them is true?</h2>
          <p class="cl-state">
            Claimline shows both sides and chooses neither. Ask about a place without one speaker,
            and the answer may be another.
          </p>
          <p class="cl-tags">
            {speakersOf(node.sides).flatMap((speaker) =>
              node.places.map((place) => (
                <a href={`${pagePath(place.id)}?excluding=${encodeURIComponent(speaker.id)}`}>
                  {place.name} without {speaker.name}
                </a>
              )),
            )}
          </p>
        </section>
        <Cite fact={fact} heading="Cite this contradiction" />
      </>
    ),
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function speakersOf(sides: readonly (readonly { readonly speakers: readonly Named[] }[])[]) {
  return distinct(sides.flat().flatMap((claim) => claim.speakers));
}

function distinct<One extends Named>(found: readonly One[]): One[] {
  return [...new Map(found.map((one) => [one.id, one])).values()];
}
