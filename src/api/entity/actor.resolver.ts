import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { claimsOf } from '../../store/read/claims/claim-list';
import type { EntityRecord } from '../../store/records';
import { ClaimFilter, readClaimFilter } from '../claim/claim.filter';
import { ClaimConnection } from '../claim/claim.type';
import { connect } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import { FILTER } from '../arguments/filter-description';
import type { Context } from '../context';
import { Actor } from './actor.type';

@Resolver(() => Actor)
export class ActorResolver {
  @FieldResolver(() => ClaimConnection, {
    description: 'What it said itself. For what it relayed too, filter claims by anyoneInChain.',
  })
  async statements(
    @Root() { id }: EntityRecord,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: FILTER })
    filter: ClaimFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    const asked = await readClaimFilter(filter, loaders);
    return connect(loaders, claimsOf('SPEAKER', id, asked), page, info);
  }
}
