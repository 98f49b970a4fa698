import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RelationRecord } from '../../use-cases/graph';
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
}
