import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

@ArgsType()
export class CorrectionArgs {
  @Field(() => String, {
    description:
      'Chosen by the client, at most 200 characters, and new for each correction. A call that comes again with it is ' +
      'carried out once, and gets the same answer.',
  })
  clientId: string;

  @Field(() => Int, {
    description:
      'The graphRevision that its author looked at. Where somebody has changed the same thing since, the answer is ' +
      'CONFLICT, with what they changed; changes of other things do no harm.',
  })
  expectedRevision: number;

  @Field(() => String, {
    description:
      'Why, in at most 2,000 characters. It stands in the history for everybody to read.',
  })
  reason: string;
}

@ArgsType()
export class ClaimCorrectionArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'The claim, in the version that is meant.' })
  id: string;
}

@ObjectType({ simpleResolvers: true, description: 'A correction that has been carried out.' })
export class Correction {
  @Field(() => Int, { description: 'The graph’s revision that it made.' })
  revision: number;

  @Field(() => Boolean, {
    description:
      'Whether it had been carried out before, under the same clientId; then nothing was written now.',
  })
  repeated: boolean;

  auditId: string;

  /** The id of the thing that it gives. */
  result: string;
}
