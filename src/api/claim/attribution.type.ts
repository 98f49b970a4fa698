import { Field, ObjectType } from 'type-graphql';
import type { ClaimMode } from '../../domain/claim';
import type { PromiseOrValue, NodeRecord } from '../../use-cases/graph';
import { ActorInterface } from '../entity/actor.type';
import { ClaimType, ClaimModeEnum } from './claim.type';

@ObjectType('Attribution', {
  simpleResolvers: true,
  description: 'One hop of a chain: who passed it on, and how.',
})
export class AttributionType {
  @Field(() => [ActorInterface], { description: 'Empty where the source is unnamed.' })
  speakers: () => PromiseOrValue<readonly (NodeRecord | null)[]>;

  @Field(() => String, { nullable: true, description: 'How the text names the source.' })
  speakerText: string | null;

  @Field(() => ClaimModeEnum, { description: 'How the text gives what was said.' })
  mode: ClaimMode;

  @Field(() => String, {
    nullable: true,
    description:
      'The words that attribute it: "said", "according to". Null if the text has none. ' +
      'The `evidence` of `claim` gives their position.',
  })
  cue: string | null;

  @Field(() => ClaimType, {
    nullable: true,
    description: 'The claim that makes this hop; null where the publisher prints what others say.',
  })
  claim: () => PromiseOrValue<NodeRecord | null>;
}
