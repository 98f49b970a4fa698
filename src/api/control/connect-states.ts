import type { GraphQLResolveInfo } from 'graphql';
import { asOfRange, certaintyAt } from '../../domain/control/control-at';
import type { Lens } from '../../domain/control/lens';
import type { When } from '../../domain/when';
import { type StateFilter, STATES_BY_PLACE, statesAt } from '../../store/control/states-at';
import type { Loaders } from '../../store/loaders';
import type { ControlIntervalRecord } from '../../store/records';
import { connect } from '../connection/connect';
import { connectItems } from '../connection/connect-items';
import type { Connection } from '../connection/connection.type';
import type { PageArgs } from '../connection/page-args';
import type { ControlState } from './control-state.type';

/**
 * The page of states that the arguments ask for. Without a lens it is read from the intervals that the
 * graph keeps; under one, states are derived from all claims that the lens lets through.
 */
export async function connectStates(
  loaders: Loaders,
  at: When,
  filter: StateFilter,
  lens: Lens | null,
  page: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ControlState>> {
  const range = asOfRange(at);
  if (lens !== null) {
    // One derivation serves every actor that the query asks about.
    const { by, ...others } = filter;
    const states = await loaders.statesUnderLens(at, others, lens);
    const items = states
      .filter(({ interval }) => by === null || interval.forceId === by)
      .map(({ key, ...node }) => ({ key, node }));
    return connectItems(items, STATES_BY_PLACE, page);
  }
  const connection = await connect(loaders, statesAt(range, filter), page, info);
  return {
    ...connection,
    edges: connection.edges.map((edge) => {
      const interval = edge.node as ControlIntervalRecord;
      const node = { interval, certainty: certaintyAt(interval, range)! };
      return { cursor: () => edge.cursor(), node };
    }),
  };
}
