import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { askEvents } from '../../use-cases/ask-events';
import { findNode } from '../../use-cases/find-node';
import { type EventRecord, type Loaded, mentionsOf, type NodeRecord } from '../../use-cases/graph';
import { listInGraph } from '../../use-cases/paged-list';
import { connect } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import { FILTER } from '../arguments/filter-description';
import type { Context } from '../context';
import { Place } from '../entity/place.type';
import { MentionConnection } from '../mention/mention.type';
import { endsOf } from '../node/edge-ends';
import { Quantity } from '../quantity/quantity.type';
import { EventFilter, readEventFilter } from './event.filter';
import { Event, EventConnection, Participant } from './event.type';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => Event, { nullable: true, description: 'The event with this id, or null.' })
  event(
    @Arg('id', () => ID, { description: 'Such as event:liberation-of-mosul.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Loaded<NodeRecord | null> {
    return findNode(loaders, id, 'Event');
  }

  @Query(() => EventConnection, {
    description: 'The events that a filter lets through, by earliest start, undated ones last.',
  })
  async events(
    @Arg('filter', () => EventFilter, { nullable: true, description: FILTER })
    filter: EventFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connect(await askEvents(loaders, readEventFilter(filter)), page);
  }

  @FieldResolver(() => [Place], { description: 'Where it happened.' })
  places(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('eventPlaces', id));
  }

  @FieldResolver(() => [Participant], { description: 'Who took part, and as what.' })
  async participants(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    const ends = await loaders.edge('eventParticipants', id);
    return ends.map(({ node, role }) => ({ entity: node, role }));
  }

  @FieldResolver(() => [Event], { description: 'The events that it is said to result from.' })
  causes(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('eventCauses', id));
  }

  @FieldResolver(() => [Event], { description: 'The events that are said to result from it.' })
  effects(@Root() { id }: EventRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('eventEffects', id));
  }

  @FieldResolver(() => [Quantity], {
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
    return connect(listInGraph(loaders, mentionsOf('EVENT', id)), page, info);
  }
}
