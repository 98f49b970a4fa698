import { Field, Int, ObjectType } from 'type-graphql';
import type { Contradiction } from '../../domain/contradiction/contradiction';
import type { ControlStatus as Status } from '../../domain/control-claim';
import type { When as WhenRecord } from '../../domain/when';
import { ControlStatus } from '../control-claim/control-claim.type';
import { When } from '../when/when.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'Who holds a place at some time, in a graph where a merge has been carried out or not.',
})
export class PreviewedState {
  placeId: string;

  forceId: string | null;

  @Field(() => ControlStatus, { description: 'In whose hands the place is.' })
  status: Status;

  @Field(() => When, { description: 'Its bounds.' })
  when: WhenRecord;

  @Field(() => Boolean, { description: 'Whether claims disagree about some of this time.' })
  disputed: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'The changes that a merge would make.' })
export class MergePreview {
  @Field(() => String, {
    description: 'The outcome, with how many claims would get a new version.',
  })
  outcome: string;

  states: { readonly gone: readonly PreviewedState[]; readonly new: readonly PreviewedState[] };

  contradictions: {
    readonly gone: readonly Contradiction[];
    readonly new: readonly Contradiction[];
  };

  @Field(() => Int, {
    description: 'How many places it touches. The differences are of the first twenty, by id.',
  })
  placeCount: number;
}
