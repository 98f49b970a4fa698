import type { Ask } from '../pages/ask';
import { graphql } from '../pages/graphql';
import { lensOf, type View } from '../pages/view';

const HISTORY_QUERY = graphql(`
  query History($id: ID!, $at: EDTF, $lens: Lens) {
    moments(id: $id, at: $at, lens: $lens) {
      recordedAt
      url
      moved
      moveCount
      moves(first: 25) {
        act
        bearing
        claim {
          id
          text
        }
        successor {
          id
        }
      }
    }
  }
`);

/** A moment of a fact's history, as a client gets it. */
export interface HistoryMoment {
  readonly recordedAt: string;
  readonly url: string;
  readonly moved: boolean;
}

/** The history of the fact that an address names; null where it names nothing. */
export async function askHistory(ask: Ask, view: View): Promise<readonly HistoryMoment[] | null> {
  const { moments } = await ask(HISTORY_QUERY, { id: view.path, at: view.at, lens: lensOf(view) });
  return moments as readonly HistoryMoment[] | null;
}
