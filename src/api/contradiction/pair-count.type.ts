import { Field, Int, ObjectType } from 'type-graphql';
import type { NodeRecord } from '../../use-cases/graph';
import { Actor } from '../entity/actor.type';

@ObjectType({
  simpleResolvers: true,
  description: 'Two speakers who contradict each other, or one who contradicts themselves.',
})
export class PairCount {
  @Field(() => [Actor], { description: 'By id; one who contradicts themselves is alone.' })
  speakers: Promise<(NodeRecord | null)[]>;

  @Field(() => Int, {
    description: 'The number of contradictions in which they are on opposite sides.',
  })
  count: number;
}
