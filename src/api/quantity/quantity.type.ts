import { Field, Float, ObjectType } from 'type-graphql';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';

@ObjectType('Quantity', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'How many or how much, as a text gives it: "more than 24,000 masks". It is not a ' +
    'finding of the graph: `claims` tells who says so.',
})
export class QuantityType extends NodeInterface {
  @Field(() => Float, {
    nullable: true,
    description:
      'At least this many: 24000 of "more than 24,000". Null where the text gives no lower bound; "dozens" is 24, ' +
      '"scores" 40, "hundreds" 200.',
  })
  atLeast: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'At most this many: equal to atLeast where the text gives one number. Null where it gives no upper bound.',
  })
  atMost: number | null;

  @Field(() => Boolean, { description: 'Whether the text says "about", "some" or "nearly".' })
  isApproximate: boolean;

  @Field(() => String, {
    description: 'The thing counted or measured: a unit of schema/vocabulary.yaml, such as PERSON.',
  })
  unit: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The words of the text for the things counted: "ISIS affiliates". Null if there are none.',
  })
  of: string | null;
}

export const QuantityConnection = connectionType('Quantity', () => QuantityType);
