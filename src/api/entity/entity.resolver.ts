import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  type EntityRecord,
  type Loaded,
  mentionsOf,
  type NodeRecord,
  relationsOf,
} from '../../use-cases/graph';
import { askEntities } from '../../use-cases/ask-entities';
import { askEventsOf } from '../../use-cases/ask-events';
import { findNode } from '../../use-cases/find-node';
import { listInGraph } from '../../use-cases/paged-list';
import { connect } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import { FILTER } from '../arguments/filter-description';
import type { Context } from '../context';
import { EventFilter, readEventFilter } from '../event/event.filter';
import { EventConnection } from '../event/event.type';
import { MentionConnection } from '../mention/mention.type';
import { RelationConnection } from '../relation/relation.type';
import { EntityFilter, readEntityFilter } from './entity.filter';
import { Entity, EntityConnection } from './entity.type';

@Resolver(() => Entity)
export class EntityResolver {
  @Query(() => Entity, { nullable: true, description: 'The entity with this id, or null.' })
  entity(
    @Arg('id', () => ID, { description: 'Such as city:mosul or organisation:isis.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Loaded<NodeRecord | null> {
    return findNode(loaders, id, 'Entity');
  }

  @Query(() => EntityConnection, {
    description: 'The entities that a filter lets through, by name.',
  })
  entities(
    @Arg('filter', () => EntityFilter, { nullable: true, description: FILTER })
    filter: EntityFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connect(askEntities(loaders, readEntityFilter(filter)), page);
  }

  @FieldResolver(() => MentionConnection, { description: 'Where texts name it.' })
  mentions(
    @Root() { id }: EntityRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connect(listInGraph(loaders, mentionsOf('ENTITY', id)), page, info);
  }

  @FieldResolver(() => EventConnection, {
    description:
      'The events that it took part in. For a place, events there or in a place in it count too.',
  })
  async events(
    @Root() { id }: EntityRecord,
    @Arg('filter', () => EventFilter, { nullable: true, description: FILTER })
    filter: EventFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connect(await askEventsOf(loaders, id, readEventFilter(filter)), page);
  }

  @FieldResolver(() => RelationConnection, {
    description: 'Its relations, as subject or object, ordered by type.',
  })
  relations(
    @Root() { id }: EntityRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connect(listInGraph(loaders, relationsOf(id)), page);
  }
}
