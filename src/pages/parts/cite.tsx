import type { ComponentChildren } from 'preact';
import { CITATION_FORMATS } from '../../domain/citation/citation-formats';
import { pagePath } from '../view';
import type { FactOfPage } from './fact-query';

/**
 * A citation in words, the address that keeps showing the fact as it is known now, and the other
 * forms of citation.
 */
export function Cite(props: { fact: FactOfPage; heading: string; children?: ComponentChildren }) {
  const { citation } = props.fact;
  if (citation === null) return null;
  const url = String(citation.url);
  const search = url.slice(url.indexOf('?'));
  return (
    <section class="cl-cite" aria-labelledby="cite">
      <h2 id="cite">{props.heading}</h2>
      <p>{citation.text.trim().slice(0, -url.length)}</p>
      <code>{url}</code>
      <p class="row">
        {Object.values(CITATION_FORMATS).map(({ ending, name }) => (
          <a href={`/cite${pagePath(citation.id)}.${ending}${search}`}>{name}</a>
        ))}
        <a href={`/timemap${pagePath(citation.id)}.json${search}`}>Its history</a>
      </p>
      <p class="cl-faint">
        This address keeps showing what the graph knew at that moment, and says what has changed
        since. {props.children}
      </p>
    </section>
  );
}
