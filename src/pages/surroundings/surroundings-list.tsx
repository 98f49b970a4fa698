import { pagePath } from '../view';
import { capitalised, countInWords } from '../words/claim-in-words';
import type { Opened } from './neighbours';

/** All that surrounds a thing, as a list: the picture shows so many of each kind. */
export function SurroundingsList({ opened, isFirst }: { opened: Opened; isFirst: boolean }) {
  const heading = isFirst ? 'all' : `all-${opened.id}`;
  return (
    <section class="cl-sec" aria-labelledby={heading}>
      <h2 id={heading}>The same as a list: {opened.name}</h2>
      {opened.groups.map(({ words, neighbours, unread }) => (
        <>
          <h3 class="cl-head cl-head--after">{capitalised(words)}</h3>
          <ul class="cl-columns">
            {neighbours.map(({ id, name, claims, evidence }) => (
              <li>
                <a href={pagePath(id)}>{name}</a>{' '}
                {claims !== null && evidence !== null && (
                  <a class="cl-small" href={evidence}>
                    {countInWords(claims, 'claim')}
                  </a>
                )}
              </li>
            ))}
          </ul>
          {unread > 0 && (
            <p class="cl-faint">
              {countInWords(unread, 'more is', 'more are')} on the page of{' '}
              <a href={pagePath(opened.id)}>{opened.name}</a>.
            </p>
          )}
        </>
      ))}
    </section>
  );
}
