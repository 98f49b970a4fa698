import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { findTurns, type Turn as TurnFound } from '../../domain/agreement/find-turns';
import { claimsThat, EVERY_CLAIM } from '../../store/read/claims/claim-list';
import type { Loaders } from '../../store/loaders';
import { allLoaded } from '../../store/reader';
import type { ClaimRecord } from '../../store/records';
import { checkNode } from '../arguments/node-argument';
import { connectItems } from '../connection/connect-items';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { type Position, PositionConnection, type Turn } from './position.type';

/** Statements that one question follows; a page shows a part of them. */
const MOST = 500;

@Resolver()
export class PositionResolver {
  @Query(() => PositionConnection, {
    description:
      'What one speaker said of one subject, in the order of time, with the points at which they turned: ' +
      'the first 500 of their own current claims. Where the text gives no time, the publication counts.',
  })
  async positions(
    @Arg('speaker', () => ID, { description: 'Who says it themselves, not who passes it on.' })
    speaker: string,
    @Arg('subject', () => ID, {
      description:
        'An entity or event that the claims are about; of a place, the places in it too.',
    })
    subject: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Position>> {
    await Promise.all([
      checkNode('speaker', speaker, 'actor', loaders),
      checkNode('subject', subject, 'entity or event', loaders),
    ]);
    const list = claimsThat({ ...EVERY_CLAIM, speaker: [speaker], about: [subject] }, 'SAID');
    const { items } = await loaders.page(list, {
      after: null,
      before: null,
      limit: MOST,
      fromEnd: false,
    });
    const claims = items.map(({ node }) => node as ClaimRecord);
    const agreements = await Promise.all(claims.map(({ id }) => loaders.agreement(id)));
    const turns = findTurns(
      claims.map((claim, index) => ({ claim, statements: agreements[index]!.statements })),
    );
    return connectItems(
      items.map(({ key }, index) => ({
        key,
        node: {
          claim: claims[index]!,
          turns: turns[index]!.map((turn) => turnOf(turn, loaders)),
        },
      })),
      list.order,
      page,
    );
  }
}

function turnOf({ kind, fromClaimId, matterIds }: TurnFound, loaders: Loaders): Turn {
  return {
    kind,
    from: () => loaders.node(fromClaimId),
    matter: () => allLoaded(matterIds.map((id) => loaders.node(id))),
  };
}
