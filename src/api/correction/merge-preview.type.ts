import { Field, Int, ObjectType } from 'type-graphql';
import type { Contradiction } from '../../domain/contradiction/contradiction';
import type { ControlStatus } from '../../domain/control-claim';
import type { When } from '../../domain/when';
import { ControlStatusEnum } from '../control-claim/control-claim.type';
import { WhenType } from '../when/when.type';

@ObjectType('PreviewedState', {
  simpleResolvers: true,
  description:
    'Who holds a place at some time, in a graph where a merge has been carried out or not.',
})
export class PreviewedStateType {
  placeId: string;

  forceId: string | null;

  @Field(() => ControlStatusEnum, { description: 'In whose hands the place is.' })
  status: ControlStatus;

  @Field(() => WhenType, { description: 'Its bounds.' })
  when: When;

  @Field(() => Boolean, { description: 'Whether claims disagree about some of this time.' })
  disputed: boolean;
}

@ObjectType('MergePreview', {
  simpleResolvers: true,
  description: 'The changes that a merge would make.',
})
export class MergePreviewType {
  @Field(() => String, {
    description: 'The outcome, with how many claims would get a new version.',
  })
  outcome: string;

  states: {
    readonly gone: readonly PreviewedStateType[];
    readonly new: readonly PreviewedStateType[];
  };

  contradictions: {
    readonly gone: readonly Contradiction[];
    readonly new: readonly Contradiction[];
  };

  @Field(() => Int, {
    description: 'How many places it touches. The differences are of the first twenty, by id.',
  })
  placeCount: number;
}
