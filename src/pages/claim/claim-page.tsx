import { lastPartOf } from '../../domain/id';
import type { Ask } from '../ask';
import { graphql, type ResultOf } from '../graphql';
import type { Page } from '../page';
import { ByLine } from '../parts/by-line';
import { Chain } from '../parts/chain';
import { CLAIM_FIELDS } from '../parts/claim-fields';
import { corporaOf } from '../parts/corpora-of';
import { ClaimList, mannerOf, toldWhen } from '../parts/claim-item';
import { Cite } from '../parts/cite';
import { Dispute } from '../parts/dispute';
import { RELATION_FIELDS } from '../parts/fragments';
import { askFact } from '../parts/fact-query';
import { SinceThen } from '../parts/since-then';
import { pagePath, type View } from '../view';
import { countInWords, listInWords, sourceInWords } from '../words/claim-in-words';
import { claimNumber } from '../words/claim-number';
import { dayInWords, edtfInWords } from '../words/time-in-words';
import { AssertionList } from './assertion-list';
import { ClaimCard } from './claim-card';
import { Quote } from './quote';

const CLAIM_QUERY = graphql(
  `
    query ClaimPage($id: ID!, $knownAsOf: DateTime) {
      claim(id: $id) {
        ...ClaimFields
        recordedAt
        retracted
        history {
          act
          by
          at
          of
          reason
        }
        occasion {
          id
          name
        }
        evidence {
          role
          exact
          start
          end
        }
        document {
          text
          sha256
          corpus {
            id
          }
          url
          authors {
            name
          }
        }
        reports {
          event {
            id
            name
          }
          realis
          when {
            edtf
          }
        }
        asserts {
          __typename
          ... on Event {
            id
            name
          }
          ... on Relation {
            ...RelationFields
          }
          ... on ControlClaim {
            id
            status
            place {
              id
              name
            }
            force {
              id
              name
            }
            when {
              edtf
            }
          }
        }
        against: contradictedBy(first: 10, knownAsOf: $knownAsOf) {
          totalCount
          edges {
            node {
              ...ClaimFields
            }
          }
        }
        corroboratedBy(first: 10, knownAsOf: $knownAsOf) {
          totalCount
          edges {
            node {
              ...ClaimFields
            }
          }
        }
      }
    }
  `,
  [CLAIM_FIELDS, RELATION_FIELDS],
);

export type ClaimOfPage = NonNullable<ResultOf<typeof CLAIM_QUERY>['claim']>;

/** The claim, and those beside it. */
function shownOn(claim: ClaimOfPage) {
  const beside = [claim.against, claim.corroboratedBy].flatMap(({ edges }) => edges);
  return [claim, ...beside.map(({ node }) => node)];
}

/** A claim: the quote in its place, how it reached the reader, what agrees with it and what does not. */
export async function renderClaim(ask: Ask, view: View): Promise<Page | null> {
  const variables = { id: view.path, knownAsOf: view.knownAsOf };
  const { claim } = await ask(CLAIM_QUERY, variables);
  if (claim === null) return null;
  const fact = await askFact(ask, view);
  const number = claimNumber(claim.id);
  const called = number === null ? 'A claim' : `Claim ${number}`;
  const source = sourceInWords(claim.speakers, claim.speakerText);
  return {
    title: `${source}: “${shorten(claim.text)}”`,
    description: `“${shorten(claim.text, 200)}” (${source}, in ${claim.document.title}).`,
    section: 'Claims',
    isPinned: true,
    jsonLd: jsonLdOf(claim),
    query: { document: CLAIM_QUERY as never, variables },
    corrections: { id: claim.id, name: called, acts: actsOn(claim) },
    corpusIds: corporaOf([{ claims: shownOn(claim) }]),
    card: { content: <ClaimCard claim={claim} />, corpusIds: [claim.document.corpus.id] },
    body: (
      <>
        <p class="cl-kicker">
          {called} of <a href={pagePath(claim.document.id)}>{claim.document.title}</a>
        </p>
        <h1 class="cl-vh">
          {called} of {source}
        </h1>
        <div class="cl-claimpage">
          <div class="quote">
            <Quote claim={claim} />
            <p class="cl-by cl-by--big">
              <ByLine claim={claim} /> <span class="cl-faint">{toldWhen(claim)}</span>
            </p>
            <SinceThen fact={fact} view={view} />
            {claim.supersededAt !== null && view.knownAsOf === null && <Gone claim={claim} />}
            {claim.against.totalCount > 0 && (
              <p>
                <Dispute>{countInWords(claim.against.totalCount, 'claim')} against it</Dispute>
              </p>
            )}
          </div>
          <div class="sides">
            <Against claim={claim} view={view} />
            <For claim={claim} view={view} />
          </div>
          <aside class="from" aria-label="Where it comes from">
            <h2 class="cl-head">How it reached you</h2>
            <Chain claim={claim} />
            <h2 class="cl-head cl-head--after">What it says is so</h2>
            <AssertionList claim={claim} />
            <h2 class="cl-head cl-head--after">In the text</h2>
            <Facts claim={claim} view={view} />
          </aside>
        </div>
        <Cite fact={fact} heading="Cite this claim">
          SHA-256 of the text: {claim.document.sha256}
        </Cite>
      </>
    ),
  };
}

/** A claim that a later version of its text replaced takes no corrections. */
function actsOn({ retracted, supersededAt }: ClaimOfPage) {
  if (retracted) return ['restore'] as const;
  return supersededAt === null ? (['retract', 'gradeClaim'] as const) : [];
}

/** Tells why a claim is no longer current. */
function Gone({ claim }: { claim: ClaimOfPage }) {
  if (!claim.retracted) {
    return (
      <p class="cl-pinned">
        This claim has been superseded: a later version of its text took its place.
      </p>
    );
  }
  const act = claim.history.find((one) => one.act === 'RETRACT' && one.of.includes(claim.id));
  return (
    <p class="cl-pinned">
      This claim has been retracted
      {act && ` by ${act.by} on ${dayInWords(Date.parse(String(act.at)))}: ${act.reason ?? ''}`}
    </p>
  );
}

function Against({ claim, view }: { claim: ClaimOfPage; view: View }) {
  if (claim.against.totalCount === 0) {
    return (
      <section aria-labelledby="against">
        <h2 id="against">Against it</h2>
        <p class="cl-small">No {knownInWords(view)} contradicts it.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="against">
      <h2 id="against" class="cl-head">
        Against it
      </h2>
      <ClaimList claims={claim.against.edges.map(({ node }) => node)} />
      <p class="cl-noprint">
        <a
          class="cl-more"
          href={`/contradictions${claim.speakers[0] ? `?speaker=${encodeURIComponent(claim.speakers[0].id)}` : ''}`}
        >
          See the two sides
        </a>
      </p>
    </section>
  );
}

function For({ claim, view }: { claim: ClaimOfPage; view: View }) {
  const { totalCount, edges } = claim.corroboratedBy;
  return (
    <section class="cl-sec" aria-labelledby="for">
      <h2 id="for">For it</h2>
      {totalCount === 0 ? (
        <p class="cl-small">No {knownInWords(view)} of another origin says the same.</p>
      ) : (
        <ClaimList claims={edges.map(({ node }) => node)} />
      )}
    </section>
  );
}

function knownInWords({ knownAsOf }: View): string {
  return knownAsOf === null ? 'current claim' : 'claim that the graph held then';
}

function Facts({ claim, view }: { claim: ClaimOfPage; view: View }) {
  const content = claim.evidence.filter(({ role }) => role === 'CONTENT');
  return (
    <dl class="cl-facts">
      <dt>Given</dt>
      <dd>{mannerOf(claim)}</dd>
      {claim.occasion !== null && (
        <>
          <dt>Said at</dt>
          <dd>
            <a href={pagePath(claim.occasion.id)}>{claim.occasion.name}</a>
          </dd>
        </>
      )}
      <dt>Printed</dt>
      <dd>
        {claim.publishedWhen === null ? 'no date given' : edtfInWords(claim.publishedWhen.edtf)}
      </dd>
      <dt>Characters</dt>
      <dd>
        {listInWords(content.map(({ start, end }) => `${start} to ${end}`))}
        {(claim.supersededAt === null || view.knownAsOf !== null) && (
          <>
            {' · '}
            <a href={addressInText(claim, view)}>See it in the text</a>
          </>
        )}
      </dd>
    </dl>
  );
}

/** The place of a claim in its text, however long that is. */
function addressInText({ id, document }: ClaimOfPage, { knownAsOf }: View): string {
  const name = lastPartOf(id);
  const asked = new URLSearchParams({ claim: name, ...(knownAsOf !== null && { knownAsOf }) });
  return `${pagePath(document.id)}?${asked.toString()}#claim-${encodeURIComponent(name)}`;
}

function jsonLdOf(claim: ClaimOfPage) {
  return {
    '@type': 'Quotation',
    text: claim.text,
    spokenByCharacter: claim.speakers.map(({ name }) => ({ '@type': 'Thing', name })),
    isPartOf: { '@type': 'Article', headline: claim.document.title, url: claim.document.url },
  };
}

function shorten(text: string, length = 80): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
