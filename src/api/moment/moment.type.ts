import { Field, Int, ObjectType } from 'type-graphql';
import type { Bearing } from '../../domain/recorded/moments';
import type { FactMove } from '../../use-cases/list-moments';
import { registerEnum } from '../register-enum';
import { DateTime, Url } from '../scalars/scalars';

export const BearingEnum = registerEnum<Bearing>('Bearing', 'How a claim bears on a fact.', {
  ITSELF: 'It is the fact.',
  FOR: 'It says the same, from another origin.',
  AGAINST: 'It and the fact cannot both be true.',
  EVIDENCE: 'The answer is derived from it.',
});

export const MoveActEnum = registerEnum<FactMove['act']>(
  'MoveAct',
  'Whether a claim came or went.',
  {
    ADDED: 'The graph came to have it.',
    SUPERSEDED: 'A changed document took its place, or its document was withdrawn.',
  },
);

@ObjectType('Move', {
  simpleResolvers: true,
  description: 'One claim that began or ceased to bear on a fact.',
})
export class MoveType {
  @Field(() => MoveActEnum, { description: 'Whether it came or went.' })
  act: FactMove['act'];

  @Field(() => BearingEnum, { description: 'How it bears on the fact.' })
  bearing: Bearing;

  claimId: string;

  successorId: string | null;
}

@ObjectType('FactMoment', {
  simpleResolvers: true,
  description: 'A recorded moment at which the claims that bear on a fact changed.',
})
export class FactMomentType {
  @Field(() => DateTime, { description: 'When the graph recorded it.' })
  recordedAt: number;

  @Field(() => Url, { description: 'The address of the fact as it stood from then on.' })
  url: string;

  @Field(() => Boolean, {
    description:
      'Whether the answer itself changed. If not, only the claims that it rests on changed.',
  })
  moved: boolean;

  @Field(() => Int, { description: 'How many claims came or went.' })
  moveCount: number;

  allMoves: readonly FactMove[];
}
