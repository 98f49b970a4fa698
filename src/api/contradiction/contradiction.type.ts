import { Field, ObjectType } from 'type-graphql';
import type { ContradictionKind, Strength } from '../../domain/contradiction/contradiction';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const ContradictionKindEnum = registerEnum<ContradictionKind>(
  'ContradictionKind',
  'The ways in which claims exclude each other.',
  {
    CONTROL_OVERLAP:
      'Two forces are said to hold a place at the same time, or one force is said to ' +
      'begin or end holding it twice.',
    PART_WHOLE: 'A place is said to be free of a force that is said to hold a part of it.',
    FACTUALITY: 'One claim affirms what another denies.',
    ORDER: 'An effect is said to come before its cause.',
  },
);

export const StrengthEnum = registerEnum<Strength>(
  'Strength',
  'How strictly claims exclude each other.',
  {
    STRICT: "No choice of exact moments within each claim's own words makes both sides true.",
    UNLESS_CHANGED:
      'Both sides can be true only if the place changed hands in between, and nobody reports that.',
  },
);

@ObjectType('Contradiction', {
  implements: NodeInterface,
  simpleResolvers: true,
  description:
    'Claims that cannot all be true. Neither side is preferred. The graph stores those between ' +
    'all current claims. Under a lens they are computed anew. The same claims give the same id.',
})
export class ContradictionType extends NodeInterface {
  @Field(() => ContradictionKindEnum, { description: 'The way in which they exclude each other.' })
  kind: ContradictionKind;

  @Field(() => StrengthEnum, { description: 'How strictly they exclude each other.' })
  strength: Strength;

  @Field(() => Boolean, { description: 'Whether one speaker is on both sides.' })
  sameSpeaker: boolean;
}

export const ContradictionConnection = connectionType('Contradiction', () => ContradictionType);
