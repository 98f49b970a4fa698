import { render } from 'preact-render-to-string';
import type { Page } from '../page';
import { addressWith, type View } from '../view';
import type { CorpusCredit, Dress } from './frame';
import { Head } from './head';

/**
 * The card of a page as whole HTML, for a frame on another site. Below it stand the licence and attribution of each
 * corpus that it is made from. Its links open beside the site that shows it.
 */
export function cardFrame(page: Page, view: View, dress: Dress): string {
  return `<!doctype html>${render(<CardFrame page={page} view={view} dress={dress} />)}`;
}

function CardFrame({ page, view, dress }: { page: Page; view: View; dress: Dress }) {
  const address = view.site + addressWith(view, {});
  // A page without a card, such as that of a failure, may be of any corpus.
  const isOfCard = ({ id }: CorpusCredit) => page.card?.corpusIds.includes(id) ?? true;
  return (
    <html lang="en">
      <Head title={page.title} address={address} dress={dress}>
        <meta name="robots" content="noindex" />
        <base href={`${view.site}/`} target="_blank" />
      </Head>
      <body class="cl-card">
        <main>{page.card?.content ?? page.body}</main>
        <footer class="cl-card-foot">
          <a href={address}>Claimline, with every source</a>
          {dress.credits.filter(isOfCard).map(({ title, licence, attribution }) => (
            <p>
              <cite>{title}</cite>: {licence}. {attribution}
            </p>
          ))}
        </footer>
      </body>
    </html>
  );
}
