import { print } from 'graphql';
import { render } from 'preact-render-to-string';
import type { Role } from '../../domain/principal';
import type { Page, Section } from '../page';
import { addressWith, type View } from '../view';
import { momentInWords } from '../words/time-in-words';
import { CorrectionForms } from '../corrections/correction-forms';
import { Head } from './head';
import { JsonLd } from './json-ld';
import { Logo } from './logo';

/** The main menu: what a reader can begin with. */
const MENU: readonly (readonly [Section, string])[] = [
  ['Texts', '/texts'],
  ['Places', '/places'],
  ['Map', '/map'],
  ['Contradictions', '/contradictions'],
  ['Claims', '/claims'],
];

const CURATING: readonly Role[] = ['CURATOR', 'ADMIN'];

/** The frame that every page is set in, as the server serves it. */
export interface Dress {
  /** Addresses of the style sheet and of the script that improves pages; both carry a hash. */
  readonly styleSheet: string;
  readonly script: string | null;
  /** The licence of each corpus, and whom to name. */
  readonly credits: readonly CorpusCredit[];
  /** Whether other sites may show the cards of pages. */
  readonly canEmbed: boolean;
  /** Who looks at the page, and the token that its scripts and forms send with a write; null for everybody. */
  readonly signedIn: SignedIn | null;
  /** The graph's revision when the page was made; null where no graph was asked. */
  readonly revision: number | null;
}

export interface SignedIn {
  readonly name: string;
  readonly role: Role;
  readonly csrfToken: string;
}

/** The credit that a corpus asks for, from anyone who shows its data. */
export interface CorpusCredit {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly attribution: string | null;
}

/** A page as whole HTML. It works without JavaScript; `dress.script` improves it where it loads. */
export function frame(page: Page, view: View, dress: Dress): string {
  return `<!doctype html>${render(<Frame page={page} view={view} dress={dress} />)}`;
}

function Frame({ page, view, dress }: { page: Page; view: View; dress: Dress }) {
  const address = view.site + addressWith(view, {});
  return (
    <html lang="en">
      <Head title={page.title} address={address} dress={dress}>
        <meta name="description" content={page.description} />
        <meta property="og:site_name" content="Claimline" />
        <meta property="og:type" content="article" />
        <meta property="og:title" content={page.title} />
        <meta property="og:description" content={page.description} />
        <meta property="og:url" content={address} />
        {dress.signedIn !== null && (
          <meta name="claimline-csrf" content={dress.signedIn.csrfToken} />
        )}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {page.card !== undefined && dress.canEmbed && (
          <link
            rel="alternate"
            type="application/json+oembed"
            href={`${view.site}/oembed?url=${encodeURIComponent(address)}`}
            title={page.title}
          />
        )}
        {page.jsonLd !== undefined && <JsonLd data={page.jsonLd} />}
      </Head>
      <body>
        <a class="cl-skip" href="#main">
          Skip to the page
        </a>
        <Bar
          section={page.section}
          searched={page.searched ?? ''}
          hasSearch={view.path !== ''}
          signedIn={dress.signedIn}
        />
        <main id="main" class="cl-page cl-main">
          {page.isPinned && view.knownAsOf !== null && <Pinned view={view} />}
          {page.body}
          <Corrections page={page} view={view} dress={dress} />
          {page.card !== undefined && dress.canEmbed && <EmbedCode address={address} view={view} />}
          {page.query !== undefined && <QueryBehind query={page.query} />}
        </main>
        <Foot
          credits={creditsOf(page, dress)}
          address={address}
          view={view}
          signedIn={dress.signedIn}
        />
      </body>
    </html>
  );
}

/** The credits of the corpora that a page shows. */
function creditsOf({ corpusIds }: Page, { credits }: Dress): readonly CorpusCredit[] {
  const isAnyKnown = corpusIds !== undefined && corpusIds.length > 0;
  return isAnyKnown ? credits.filter(({ id }) => corpusIds.includes(id)) : credits;
}

/** The forms that correct what the page shows, for those who may. A page of the past is not corrected. */
function Corrections({ page, view, dress }: { page: Page; view: View; dress: Dress }) {
  const { signedIn, revision } = dress;
  if (page.corrections === undefined || signedIn === null || revision === null) return null;
  if (page.corrections.acts.length === 0 && !view.asked.has('done')) return null;
  if (!CURATING.includes(signedIn.role) || view.knownAsOf !== null) return null;
  const by = { csrfToken: signedIn.csrfToken, revision };
  return <CorrectionForms thing={page.corrections} by={by} view={view} />;
}

interface BarProps {
  readonly section: Section | undefined;
  readonly searched: string;
  readonly hasSearch: boolean;
  readonly signedIn: SignedIn | null;
}

function Bar(props: BarProps) {
  return (
    <header class="cl-bar">
      <div class="cl-page">
        <a class="cl-mark" href="/">
          <Logo />
          Claimline
        </a>
        <nav class="cl-nav" aria-label="Main">
          {MENU.map(([name, address]) => (
            <a href={address} aria-current={name === props.section ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        {props.hasSearch && (
          <form class="cl-find" role="search" action="/search">
            <label class="cl-vh" for="q">
              Search people, places, words
            </label>
            <input
              id="q"
              name="q"
              type="search"
              placeholder="People, places, words"
              value={props.searched}
            />
          </form>
        )}
        {props.signedIn !== null && <Account {...props.signedIn} />}
      </div>
    </header>
  );
}

/** Says who has signed in, and lets them sign out. */
function Account({ name, role, csrfToken }: SignedIn) {
  return (
    <form class="cl-account cl-noprint" method="post" action="/sign-out">
      <span>
        {name}, {role.toLowerCase()}
      </span>
      <input type="hidden" name="csrf" value={csrfToken} />
      <button type="submit">Sign out</button>
    </form>
  );
}

/** Says that the page's claims are of an earlier state of the graph, and leads to the current ones. */
function Pinned({ view }: { view: View }) {
  return (
    <p class="cl-pinned">
      The claims on this page are those that the graph held on {whenPinned(view.knownAsOf!)}.{' '}
      <a href={addressWith(view, { knownAsOf: null })}>See those that it holds now</a>
    </p>
  );
}

function whenPinned(moment: string): string {
  return Number.isNaN(Date.parse(moment)) ? moment : momentInWords(moment);
}

/** The lines to paste into another site. */
function EmbedCode({ address, view }: { address: string; view: View }) {
  return (
    <details class="cl-small cl-same cl-noprint">
      <summary>Show this on your site</summary>
      <p>Paste these two lines. The card itself shows it when claims contradict it.</p>
      <pre tabIndex={0}>
        <code>{embedCode(address, view.site)}</code>
      </pre>
    </details>
  );
}

function embedCode(address: string, site: string): string {
  return `<script async src="${site}/embed.js"></script>
<claimline-embed href="${address}"></claimline-embed>`;
}

function QueryBehind({ query }: { query: NonNullable<Page['query']> }) {
  const asked = new URLSearchParams({
    query: print(query.document),
    variables: JSON.stringify(query.variables, null, 2),
  });
  return (
    <p class="cl-behind cl-noprint">
      <a href={`/graphiql?${asked.toString()}`}>The query behind this</a>
      {' · '}
      <a href="/reference/">All that can be asked</a>
    </p>
  );
}

interface FootProps {
  readonly credits: readonly CorpusCredit[];
  readonly address: string;
  readonly view: View;
  readonly signedIn: SignedIn | null;
}

function Foot({ credits, address, view, signedIn }: FootProps) {
  return (
    <footer class="cl-foot">
      <div class="cl-page">
        <p>
          Everything here is something that a text says. Claimline adds no claims and takes no side.
          Dates are as the texts give them. Times of day are in UTC.
        </p>
        {credits.map(({ title, licence, attribution }) => (
          <p>
            <cite>{title}</cite>: {licence}. {attribution}
          </p>
        ))}
        {signedIn === null && view.path !== 'sign-in' && (
          <p class="cl-noprint">
            <a href={`/sign-in?to=${encodeURIComponent(addressWith(view, {}))}`}>Sign in</a>
          </p>
        )}
        <p class="cl-printonly">{address}</p>
      </div>
    </footer>
  );
}
