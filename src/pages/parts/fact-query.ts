import type { Ask } from '../ask';
import { graphql, type ResultOf } from '../graphql';
import { lensOf, type View } from '../view';

/** How to cite the fact of a page, and what came or went since its address was pinned. */
const FACT_QUERY = graphql(`
  query Fact($id: ID!, $at: EDTF, $lens: Lens, $isPinned: Boolean!) {
    citation(id: $id, at: $at, lens: $lens) {
      id
      url
      text: format(as: TEXT)
    }
    moments(id: $id, at: $at, lens: $lens) @include(if: $isPinned) {
      recordedAt
      url
      moved
      moveCount
      moves(first: 5) {
        act
        bearing
        claim {
          id
          text
          speakers {
            name
          }
          speakerText
        }
        successor {
          id
        }
      }
    }
  }
`);

export type FactOfPage = ResultOf<typeof FACT_QUERY>;
export type MomentOfPage = NonNullable<FactOfPage['moments']>[number];
export type MoveOfPage = MomentOfPage['moves'][number];

export function askFact(ask: Ask, view: View): Promise<FactOfPage> {
  return ask(FACT_QUERY, {
    id: view.path,
    at: view.at,
    lens: lensOf(view),
    isPinned: view.knownAsOf !== null,
  });
}
