import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RelationRecord } from '../../use-cases/graph';
import type { Context } from '../context';
import { EntityInterface } from '../entity/entity.type';
import { endOf } from '../node/edge-ends';
import { RelationType } from './relation.type';

@Resolver(() => RelationType)
export class RelationResolver {
  @FieldResolver(() => EntityInterface, { description: 'Who or what stands in the relation.' })
  subject(@Root() { id }: RelationRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('relationEnds', id), 'SUBJECT');
  }

  @FieldResolver(() => EntityInterface, { description: 'To whom or what.' })
  object(@Root() { id }: RelationRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('relationEnds', id), 'OBJECT');
  }
}
