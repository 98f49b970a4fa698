import { Field, ObjectType } from 'type-graphql';
import type { ClaimMode as Mode } from '../../domain/claim';
import type { Loaded, NodeRecord } from '../../use-cases/graph';
import { Actor } from '../entity/actor.type';
import { Claim, ClaimMode } from './claim.type';

@ObjectType({
  simpleResolvers: true,
  description: 'One hop of a chain: who passed it on, and how.',
})
export class Attribution {
  @Field(() => [Actor], { description: 'Empty where the source is unnamed.' })
  speakers: () => Loaded<readonly (NodeRecord | null)[]>;

  @Field(() => String, { nullable: true, description: 'How the text names the source.' })
  speakerText: string | null;

  @Field(() => ClaimMode, { description: 'How the text gives what was said.' })
  mode: Mode;

  @Field(() => String, {
    nullable: true,
    description:
      'The words that attribute it: "said", "according to". Null if the text has none. ' +
      'The `evidence` of `claim` gives their position.',
  })
  cue: string | null;

  @Field(() => Claim, {
    nullable: true,
    description: 'The claim that makes this hop; null where the publisher prints what others say.',
  })
  claim: () => Loaded<NodeRecord | null>;
}
