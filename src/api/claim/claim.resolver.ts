import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { claimsThat } from '../../store/read/claims/claim-list';
import type { ClaimRecord, NodeRecord } from '../../store/records';
import { connect } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import { FILTER } from '../arguments/filter-description';
import type { Context } from '../context';
import { Document } from '../document/document.type';
import { Actor } from '../entity/actor.type';
import { Event } from '../event/event.type';
import { endOf, endsOf } from '../node/edge-ends';
import { findNode } from '../node/find-node';
import { Node } from '../node/node.type';
import { Assertion } from './assertion.type';
import { Attribution } from './attribution.type';
import { chainOf } from './chain';
import { ClaimFilter, readClaimFilter } from './claim.filter';
import { Claim, ClaimConnection, ClaimOrder } from './claim.type';

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => Claim, {
    nullable: true,
    description: 'The claim with this id, current or superseded, or null.',
  })
  claim(
    @Arg('id', () => ID, { description: 'Such as claim:mosul-liberation-interview:17.' })
    id: string,
    @Ctx() { loaders }: Context,
  ): Promise<NodeRecord | null> {
    return findNode(loaders, id, 'Claim');
  }

  @Query(() => ClaimConnection, { description: 'The claims that a filter lets through.' })
  claims(
    @Arg('filter', () => ClaimFilter, { nullable: true, description: FILTER })
    filter: ClaimFilter | null,
    @Arg('orderBy', () => ClaimOrder, { nullable: true, description: 'Default: OLDEST_FIRST.' })
    orderBy: keyof typeof ClaimOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    const list = claimsThat(readClaimFilter(filter));
    return connect(loaders, orderBy === 'NEWEST_FIRST' ? { ...list, reversed: true } : list, page);
  }

  @FieldResolver(() => [Actor], {
    description: 'Who says it, not who passes it on. Empty where the source is unnamed.',
  })
  speakers(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('claimSpeakers', id));
  }

  @FieldResolver(() => [Attribution], {
    description: 'Every hop by which it reached the reader, from the document’s publisher inwards.',
  })
  async chain(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context): Promise<Attribution[]> {
    return chainOf(await loaders.chain(id));
  }

  @FieldResolver(() => [Node], { description: 'The entities and events that its content names.' })
  about(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('claimTopics', id));
  }

  @FieldResolver(() => [Assertion], { description: 'What it says is so.' })
  asserts(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('claimAssertions', id));
  }

  @FieldResolver(() => Event, {
    nullable: true,
    description: 'The event at which it was said: the interview, the declaration.',
  })
  occasion(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('claimOccasions', id));
  }

  @FieldResolver(() => Document, { description: 'The document that it stands in.' })
  document(@Root() { documentId }: ClaimRecord, @Ctx() { loaders }: Context) {
    return loaders.node(documentId);
  }
}
