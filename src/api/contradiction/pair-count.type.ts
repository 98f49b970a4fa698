import { Field, Int, ObjectType } from 'type-graphql';
import type { NodeRecord } from '../../use-cases/graph';
import { ActorInterface } from '../entity/actor.type';

@ObjectType('PairCount', {
  simpleResolvers: true,
  description: 'Two speakers who contradict each other, or one who contradicts themselves.',
})
export class PairCountType {
  @Field(() => [ActorInterface], { description: 'By id; one who contradicts themselves is alone.' })
  speakers: () => Promise<(NodeRecord | null)[]>;

  @Field(() => Int, {
    description: 'The number of contradictions in which they are on opposite sides.',
  })
  count: number;
}
