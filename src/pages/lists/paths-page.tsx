import type { Ask } from '../ask';
import { graphql, type ResultOf } from '../graphql';
import type { Page } from '../page';
import { corporaOf } from '../parts/corpora-of';
import { lookUpNode, nameOrId } from '../parts/look-up-node';
import { pagePath, type View } from '../view';
import { countInWords, sourceInWords, termInWords } from '../words/claim-in-words';

const PATHS_QUERY = graphql(`
  query PathsPage($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, first: 5) {
      length
      steps {
        role
        from {
          ...Named
        }
        to {
          ...Named
        }
        claims {
          id
          text
          speakers {
            name
          }
          speakerText
          document {
            corpus {
              id
            }
          }
        }
      }
    }
  }

  fragment Named on Node {
    id
    ... on Entity {
      name
    }
    ... on Event {
      name
    }
  }
`);

type Step = ResultOf<typeof PATHS_QUERY>['paths'][number]['steps'][number];

/** How two people, places or events connect: each step with the claim that it rests on. */
export async function renderPaths(ask: Ask, view: View): Promise<Page> {
  const [from, to] = await Promise.all(
    ['from', 'to'].map((side) => lookUpNode(ask, view.asked.get(side))),
  );
  const variables = { from: from?.id ?? '', to: to?.id ?? '' };
  const paths = from && to ? (await ask(PATHS_QUERY, variables)).paths : null;
  return {
    title: from && to ? `How ${from.name} and ${to.name} connect` : 'How things connect',
    description: 'Paths between people, forces, places and events, each step with its words.',
    ...(paths === null ? {} : { query: { document: PATHS_QUERY as never, variables } }),
    corpusIds: corporaOf((paths ?? []).flatMap(({ steps }) => steps)),
    body: (
      <>
        <h1>How things connect</h1>
        <form class="cl-day" method="get">
          <label for="from">From</label>
          <input id="from" name="from" value={from?.name ?? view.asked.get('from') ?? ''} />
          <label for="to">to</label>
          <input id="to" name="to" value={to?.name ?? view.asked.get('to') ?? ''} />
          <button class="cl-btn" type="submit">
            Find
          </button>
        </form>
        {paths === null && <p class="cl-state">Write two names. Each finds its best match.</p>}
        {paths?.length === 0 && (
          <p class="cl-state">
            <b>No text here connects the two.</b> Try one of their forces or cities.
          </p>
        )}
        {paths?.map(({ length, steps }, index) => (
          <section class="cl-sec" aria-labelledby={`path${index}`}>
            <h2 id={`path${index}`}>
              Path {index + 1}: {countInWords(length, 'step')}
            </h2>
            <ol class="cl-path">
              {steps.map((step) => (
                <PathStep step={step} />
              ))}
            </ol>
          </section>
        ))}
      </>
    ),
  };
}

function PathStep({ step }: { step: Step }) {
  const [claim] = step.claims;
  return (
    <li>
      <p>
        <a href={pagePath(step.from.id)}>{nameOrId(step.from)}</a>{' '}
        <span class="cl-faint">{termInWords(step.role)}</span>{' '}
        <a href={pagePath(step.to.id)}>{nameOrId(step.to)}</a>
      </p>
      {claim !== undefined && (
        <p class="cl-q cl-q--step">
          <a href={pagePath(claim.id)}>“{claim.text}”</a>{' '}
          <span class="cl-by">{sourceInWords(claim.speakers, claim.speakerText)}</span>
        </p>
      )}
    </li>
  );
}
