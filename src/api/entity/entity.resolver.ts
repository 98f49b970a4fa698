import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  type EntityRecord,
  type PromiseOrValue,
  mentionsOf,
  type NodeRecord,
  relationsOf,
} from '../../use-cases/graph';
import { askEntities } from '../../use-cases/ask-entities';
import { askEventsOf } from '../../use-cases/ask-events';
import { findNode } from '../../use-cases/find-node';
import { listInGraph } from '../../use-cases/paged-list';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import { FILTER } from '../arguments/filter-description';
import type { Context } from '../context';
import { EventFilterInput, readEventFilterArgument } from '../event/event.filter';
import { EventConnection } from '../event/event.type';
import { MentionConnection } from '../mention/mention.type';
import { endsOf } from '../node/edge-ends';
import { RelationConnection } from '../relation/relation.type';
import { DateTime } from '../scalars/scalars';
import { EntityFilterInput, readEntityFilter } from './entity.filter';
import { EntityInterface, EntityConnection } from './entity.type';

@Resolver(() => EntityInterface)
export class EntityResolver {
  @Query(() => EntityInterface, {
    nullable: true,
    description: 'The entity with this id, or null.',
  })
  entity(
    @Arg('id', () => ID, { description: 'Such as city:mosul or organisation:isis.' }) id: string,
    @Ctx() { loaders }: Context,
  ): PromiseOrValue<NodeRecord | null> {
    return findNode(loaders, id, 'Entity');
  }

  @Query(() => EntityConnection, {
    description: 'The entities that a filter lets through, by name.',
  })
  entities(
    @Arg('filter', () => EntityFilterInput, { nullable: true, description: FILTER })
    filter: EntityFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(askEntities(loaders, readEntityFilter(filter)), page);
  }

  @FieldResolver(() => EntityInterface, {
    nullable: true,
    description:
      'The entity that it was merged into, which claims name since then. Null if it was not merged.',
  })
  mergedInto(
    @Root() { mergedInto }: EntityRecord,
    @Ctx() { loaders }: Context,
  ): PromiseOrValue<NodeRecord | null> {
    return mergedInto === null ? null : findNode(loaders, mergedInto, 'Entity');
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When it was merged. knownAsOf reads the time before.',
  })
  mergedAt(@Root() { mergedAt }: EntityRecord): Date | null {
    return mergedAt === null ? null : new Date(mergedAt);
  }

  @FieldResolver(() => [EntityInterface], {
    description: 'The entities that were merged into it, by name.',
  })
  merged(@Root() { id }: EntityRecord, @Ctx() { loaders }: Context): PromiseOrValue<NodeRecord[]> {
    return endsOf(loaders.edge('mergedEntities', id));
  }

  @FieldResolver(() => MentionConnection, { description: 'Where texts name it.' })
  mentions(
    @Root() { id }: EntityRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(listInGraph(loaders, mentionsOf('ENTITY', id)), page, info);
  }

  @FieldResolver(() => EventConnection, {
    description:
      'The events that it took part in. For a place, events there or in a place in it count too.',
  })
  async events(
    @Root() { id }: EntityRecord,
    @Arg('filter', () => EventFilterInput, { nullable: true, description: FILTER })
    filter: EventFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(await askEventsOf(loaders, id, readEventFilterArgument(filter)), page);
  }

  @FieldResolver(() => RelationConnection, {
    description: 'Its relations, as subject or object, ordered by type.',
  })
  relations(
    @Root() { id }: EntityRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(listInGraph(loaders, relationsOf(id)), page);
  }
}
