import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { claimsOf } from '../../store/read/claims/claim-list';
import type { RelationRecord } from '../../store/records';
import { ClaimFilter, readClaimFilter } from '../claim/claim.filter';
import { ClaimConnection } from '../claim/claim.type';
import { connect } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import { FILTER } from '../arguments/filter-description';
import type { Context } from '../context';
import { Entity } from '../entity/entity.type';
import { endOf } from '../node/edge-ends';
import { Relation } from './relation.type';

@Resolver(() => Relation)
export class RelationResolver {
  @FieldResolver(() => Entity, { description: 'Who or what stands in the relation.' })
  subject(@Root() { id }: RelationRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('relationEnds', id), 'SUBJECT');
  }

  @FieldResolver(() => Entity, { description: 'To whom or what.' })
  object(@Root() { id }: RelationRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('relationEnds', id), 'OBJECT');
  }

  @FieldResolver(() => ClaimConnection, { description: 'The claims that assert it.' })
  async claims(
    @Root() { id }: RelationRecord,
    @Arg('filter', () => ClaimFilter, { nullable: true, description: FILTER })
    filter: ClaimFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    const asked = await readClaimFilter(filter, loaders);
    return connect(loaders, claimsOf('ASSERTS', id, asked), page, info);
  }
}
