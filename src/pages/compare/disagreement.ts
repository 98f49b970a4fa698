import { groupBy } from '../../domain/group-by';
import type { Accord } from '../../pictures/map-mark';
import type { Ask } from '../ask';
import { graphql, type ResultOf } from '../graphql';
import { NEXT_PAGE, STATE_ON_MAP } from '../parts/fragments';
import { stateName } from '../words/control-in-words';
import { saidBy } from './voices';

/** A page of who held what on a day, whether that is disputed, and whose words it stands on. */
export const DISAGREEMENT_QUERY = graphql(
  `
    query Disagreement($at: EDTF!, $lens: Lens, $after: String) {
      control(at: $at, lens: $lens, first: 100, after: $after) {
        pageInfo {
          ...NextPage
        }
        edges {
          node {
            ...StateOnMap
            disputed
            contradictions {
              id
            }
            interval {
              claims {
                speakers {
                  id
                }
                document {
                  corpus {
                    id
                  }
                  publisher {
                    id
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [NEXT_PAGE, STATE_ON_MAP],
);

export type DisputableState = ResultOf<
  typeof DISAGREEMENT_QUERY
>['control']['edges'][number]['node'];

/** A place, and how far the voices on it differ. */
export interface PlaceInAccord {
  readonly place: DisputableState['place'];
  readonly accord: Accord;
  /** "ISIS or Iraq". */
  readonly told: string;
}

/** How far voices differ on each place, the farthest first. */
export function accordsOf(states: readonly DisputableState[]): PlaceInAccord[] {
  return [...groupBy(states, ({ place }) => place.id).values()]
    .map((found) => ({
      place: found[0]!.place,
      accord: placeAccord(found),
      told: [...new Set(found.map(stateName))].join(' or '),
    }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.accord) - ORDER.indexOf(b.accord) ||
        a.place.name.localeCompare(b.place.name),
    );
}

const CONTRADICTIONS_QUERY = graphql(`
  query DaysOfContradictions {
    contradictions(first: 50) {
      edges {
        node {
          when {
            endLatest
          }
        }
      }
    }
  }
`);

/** A day on which voices differ: the last of the latest contradiction that has one; null where none has. */
export async function dayOfDispute(ask: Ask): Promise<string | null> {
  const { contradictions } = await ask(CONTRADICTIONS_QUERY, {});
  const last = contradictions.edges
    .map(({ node }) => node.when?.endLatest ?? '')
    .sort()
    .at(-1);
  return last ? new Date(Date.parse(last) - 1).toISOString().slice(0, 10) : null;
}

/** From the farthest apart to those of which nobody speaks. */
export const ORDER: readonly Accord[] = ['differ', 'unless', 'either', 'agree', 'alone', 'older'];

type Judged = Omit<DisputableState, 'place'>;

/** Forces that hold a place together fit, so only states that are each possible may be either. */
export function placeAccord(states: readonly Judged[]): Accord {
  if (states.some(({ disputed }) => disputed)) return 'differ';
  const spoken = states.filter(({ certainty }) => certainty !== 'LAST_KNOWN');
  if (spoken.length === 0) return 'older';
  if (spoken.some(({ contradictions }) => contradictions.length > 0)) return 'unless';
  const voices = new Set(
    spoken.flatMap(({ interval }) =>
      interval.claims.flatMap((claim) => saidBy(claim).map((voice) => voice?.id)),
    ),
  );
  if (voices.size < 2) return 'alone';
  const holders = new Set(spoken.map(stateName));
  const isEither = holders.size > 1 && spoken.some(({ certainty }) => certainty === 'POSSIBLE');
  return isEither ? 'either' : 'agree';
}
