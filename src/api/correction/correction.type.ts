import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Reliability as ReliabilityValue } from '../../domain/assessment';
import type { OrganisationKind as Kind } from '../../domain/entity';
import { Reliability } from '../assessment/assessment.type';
import { OrganisationKind } from '../entity/entity-types';

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

@ArgsType()
export class EntityCorrectionArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'The entity.' })
  id: string;
}

@ArgsType()
export class AliasArgs extends EntityCorrectionArgs {
  @Field(() => String, { description: 'The name, in at most 1,000 characters.' })
  alias: string;
}

@ArgsType()
export class SameAsArgs extends EntityCorrectionArgs {
  @Field(() => String, {
    description: 'An address of the same thing in Wikidata, GeoNames or elsewhere.',
  })
  url: string;
}

@ArgsType()
export class DescriptionArgs extends EntityCorrectionArgs {
  @Field(() => String, {
    nullable: true,
    description: 'The name to call it by; null for that of its corpora.',
  })
  name?: string | null;

  @Field(() => OrganisationKind, {
    nullable: true,
    description: 'The kind of an organisation; null for its corpora’s.',
  })
  organisationKind?: Kind | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Degrees of a place; null, with longitude, for its corpora’s.',
  })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees of a place.' })
  longitude?: number | null;
}

@ArgsType()
export class AssessArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'A claim, in its current version, or an actor.' })
  of: string;

  @Field(() => Reliability, { nullable: true, description: 'The grade of an actor as a source.' })
  reliability?: ReliabilityValue | null;

  @Field(() => Int, { nullable: true, description: 'The grade of a claim, from 1 to 6.' })
  credibility?: number | null;
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
