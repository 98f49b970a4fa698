import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';
import { CorrectionArgs } from './correction.type';

@ArgsType()
export class ImportArgs extends CorrectionArgs {
  @Field(() => String, {
    description:
      'The name of its folder, in the folder of corpora that the server was started with (CLAIMLINE_CORPORA).',
  })
  name: string;
}

@ArgsType()
export class WithdrawArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'The id of the corpus.' })
  id: string;
}

@ObjectType('ImportProblem', {
  simpleResolvers: true,
  description: 'One problem of a corpus, and its place.',
})
export class ImportProblemType {
  @Field(() => String, { description: 'The file, from the folder of the corpus on.' })
  file: string;

  @Field(() => Int, { nullable: true, description: 'From 1; null for the whole file.' })
  line: number | null;

  @Field(() => String, { description: 'Such as text-mismatch.' })
  code: string;

  @Field(() => String, { description: 'The fault, in words.' })
  message: string;

  @Field(() => String, { description: 'The correct form, in words.' })
  expected: string;
}

@ObjectType('ImportResult', {
  simpleResolvers: true,
  description: 'The outcome of an import or a withdrawal, with the same counts as the command.',
})
export class ImportResultType {
  @Field(() => Int, { description: 'The graph’s revision after it.' })
  revision: number;

  @Field(() => Boolean, {
    description:
      'Whether it was carried out before, under the same clientId. If so, this call wrote ' +
      'nothing, and all else is empty.',
  })
  repeated: boolean;

  @Field(() => Int, { description: 'How many problems the corpus has.' })
  problemCount: number;

  @Field(() => [ImportProblemType], {
    description: 'The first hundred problems of the corpus. If it has any, nothing was imported.',
  })
  problems: readonly ImportProblemType[];

  @Field(() => [String], {
    description:
      'Notes that are not errors but may surprise, such as claims left out because ' +
      'somebody retracted them.',
  })
  notes: readonly string[];

  @Field(() => Int, { description: 'How many claims it added, new versions included.' })
  claimsAdded: number;

  @Field(() => Int, { description: 'How many claims it superseded.' })
  claimsSuperseded: number;
}
