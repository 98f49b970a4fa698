import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { followPositions, type Position as PositionFound } from '../../use-cases/follow-positions';
import { allLoaded, type Loaders } from '../../use-cases/graph';
import { mapList } from '../../use-cases/paged-list';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { type PositionType, PositionConnection } from './position.type';

@Resolver()
export class PositionResolver {
  @Query(() => PositionConnection, {
    description:
      "The speaker's own current claims about one subject, in order of time, with each " +
      'change of position: the first 500. Where the text gives no time, the publication ' +
      'counts.',
  })
  async positions(
    @Arg('speaker', () => ID, { description: 'Who says it themselves, not who passes it on.' })
    speaker: string,
    @Arg('subject', () => ID, {
      description:
        'An entity or event that the claims are about. For a place, the places in it count too.',
    })
    subject: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<PositionType>> {
    const positions = await followPositions(loaders, speaker, subject);
    return connectionPage(
      mapList(positions, (position) => showPosition(position, loaders)),
      page,
    );
  }
}

function showPosition({ claim, turns }: PositionFound, loaders: Loaders): PositionType {
  return {
    claim,
    turns: turns.map(({ kind, fromClaimId, matterIds }) => ({
      kind,
      from: () => loaders.node(fromClaimId),
      matter: () => allLoaded(matterIds.map((id) => loaders.node(id))),
    })),
  };
}
