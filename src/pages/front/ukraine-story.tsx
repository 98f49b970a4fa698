import { graphql, type ResultOf } from '../graphql';
import { countInWords } from '../words/claim-in-words';

/** How many places of Ukraine the log follows. */
export const UKRAINE_STORY = graphql(`
  fragment UkraineStory on Place {
    id
    name
    parts(first: 1) {
      totalCount
    }
  }
`);

/** The third story: a log of who held which town, on a map. */
export function UkraineStory({ ukraine }: { ukraine: ResultOf<typeof UKRAINE_STORY> }) {
  const at = (day: string) => `/map?within=${ukraine.id}&at=${day}`;
  return (
    <section class="cl-sec cl-story">
      <div>
        <h2>
          <a href={at('2022-08-15')}>Ukraine in 2022, town by town</a>
        </h2>
        <p>
          Wikipedia kept a log of who controlled {countInWords(ukraine.parts.totalCount, 'place')}.
          The map shows any day of it, and how old each report was.
        </p>
      </div>
      <p class="cl-tags">
        <a href={at('2022-03-15')}>15 March</a>
        <a href={at('2022-05-01')}>1 May</a>
        <a href={at('2022-08-15')}>15 August 2022</a>
        <a href="/city:kherson">Kherson</a>
        <a href="/changes?from=2022-08&to=2022-09">What changed hands in August</a>
      </p>
    </section>
  );
}
