import { Field, ObjectType } from 'type-graphql';
import type {
  ContradictionKind as Kind,
  Strength as StrengthValue,
} from '../../domain/contradiction/contradiction';
import { connectionType } from '../connection/connection.type';
import { Node } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const ContradictionKind = registerEnum<Kind>(
  'ContradictionKind',
  'In what way claims cannot all be true.',
  {
    CONTROL_OVERLAP:
      'Two forces are said to hold one place at one time, or one force to begin or end holding it twice.',
    PART_WHOLE: 'A place is said to be free of a force that is said to hold a part of it.',
    FACTUALITY: 'One claim affirms what another denies.',
    ORDER: 'An effect is said to come before its cause.',
  },
);

export const Strength = registerEnum<StrengthValue>(
  'Strength',
  'How far claims cannot all be true.',
  {
    STRICT: "No choice of exact moments within each claim's own words makes both sides true.",
    UNLESS_CHANGED:
      'Both sides can be true only if the place changed hands in between, which nobody reports.',
  },
);

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'Claims that cannot all be true. Neither side is preferred. Found anew from the claims with each ' +
    'request; the same claims give the same id.',
})
export class Contradiction extends Node {
  @Field(() => ContradictionKind, { description: 'In what way they cannot all be true.' })
  kind: Kind;

  @Field(() => Strength, { description: 'How far they cannot all be true.' })
  strength: StrengthValue;

  @Field(() => String, { description: 'In a sentence, with both voices in it.' })
  explanation: string;

  @Field(() => Boolean, { description: 'Whether somebody stands on both sides.' })
  sameSpeaker: boolean;
}

export const ContradictionConnection = connectionType('Contradiction', () => Contradiction);
