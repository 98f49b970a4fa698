import { lastPartOf } from '../domain/id';
import type { Page } from './page';
import type { View } from './view';

/** Nothing is at the address: says so, and offers a way on. */
export function missingPage({ path }: View): Page {
  return {
    title: 'Nothing is here',
    description: 'No page of this graph has this address.',
    status: 404,
    body: (
      <>
        <h1>Nothing is here</h1>
        <p class="cl-state">
          <b>This graph holds nothing called {path}.</b> It may have been withdrawn, or the address
          may have a mistake in it.
        </p>
        <p class="cl-tags">
          <a href={`/search?q=${encodeURIComponent(wordsOf(path))}`}>Search for {wordsOf(path)}</a>
          <a href="/">Start again</a>
        </p>
      </>
    ),
  };
}

/**
 * The place that a message of the API begins with, and its name in an address: `$at` is `at` there, and
 * `lens.accordingTo[0]` is `accordingTo`.
 */
const PLACE = /^\$?(?:\w+(?:\[\d+\])?\.)*(\w+)(?:\[\d+\])?(?=: | is )/;

/**
 * The API refused what the address or a form asks for, or could not answer. `advice` is what the reader can change.
 */
export function failedPage(
  status: number,
  message: string,
  advice = 'Change the address, or go back and ask for less.',
): Page {
  const told = message.replace(PLACE, '$1');
  const ours = status >= 500 || status === 429;
  return {
    title: ours ? 'No answer just now' : 'The address asks for something that cannot be',
    description: told,
    status,
    body: (
      <>
        <h1>{ours ? 'No answer just now' : 'That cannot be asked'}</h1>
        <p class="cl-state">
          <b>{told}</b> {ours ? 'What you saw before still stands. Try again in a moment.' : advice}
        </p>
        <p class="cl-tags">
          <a href="/">Start again</a>
        </p>
      </>
    ),
  };
}

/** The readable part of an id: "mosul" of `city:mosul`. */
function wordsOf(path: string): string {
  return lastPartOf(path).replaceAll('-', ' ');
}
