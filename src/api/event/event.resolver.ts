import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { askEvents } from '../../use-cases/ask-events';
import { findNode } from '../../use-cases/find-node';
import {
  type EventRecord,
  type PromiseOrValue,
  mentionsOf,
  type NodeRecord,
} from '../../use-cases/graph';
import { listInGraph } from '../../use-cases/paged-list';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import { FILTER } from '../arguments/filter-description';
import type { Context } from '../context';
import { PlaceInterface } from '../entity/place.type';
import { MentionConnection } from '../mention/mention.type';
import { endsOf } from '../node/edge-ends';
import { QuantityType } from '../quantity/quantity.type';
import { EventFilterInput, readEventFilterArgument } from './event.filter';
import { EventType, EventConnection, ParticipantType } from './event.type';

@Resolver(() => EventType)
export class EventResolver {
  @Query(() => EventType, { nullable: true, description: 'The event with this id, or null.' })
  event(
    @Arg('id', () => ID, { description: 'Such as event:liberation-of-mosul.' }) id: string,
    @Ctx() { loaders }: Context,
  ): PromiseOrValue<NodeRecord | null> {
    return findNode(loaders, id, 'Event');
  }

  @Query(() => EventConnection, {
    description: 'The events that a filter lets through, by earliest start, undated ones last.',
  })
  async events(
    @Arg('filter', () => EventFilterInput, { nullable: true, description: FILTER })
    filter: EventFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(await askEvents(loaders, readEventFilterArgument(filter)), page);
  }

  @FieldResolver(() => [PlaceInterface], { description: 'Where it happened.' })
  places(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('eventPlaces', id));
  }

  @FieldResolver(() => [ParticipantType], { description: 'Who took part, and as what.' })
  async participants(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    const ends = await loaders.edge('eventParticipants', id);
    return ends.map(({ node, role }) => ({ entity: node, role }));
  }

  @FieldResolver(() => [EventType], { description: 'The events that it is said to result from.' })
  causes(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('eventCauses', id));
  }

  @FieldResolver(() => [EventType], { description: 'The events that are said to result from it.' })
  effects(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('eventEffects', id));
  }

  @FieldResolver(() => [QuantityType], {
    description:
      'Its quantities, as current claims give them: how many took part, were killed, were ' +
      'fired. They are ordered by document, then position; sources may differ.',
  })
  quantities(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('eventQuantities', id));
  }

  @FieldResolver(() => MentionConnection, { description: 'The words that name it.' })
  mentions(
    @Root() { id }: EventRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(listInGraph(loaders, mentionsOf('EVENT', id)), page, info);
  }
}
