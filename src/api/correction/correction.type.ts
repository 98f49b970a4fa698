import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Reliability } from '../../domain/assessment';
import type { OrganisationKind } from '../../domain/entity';
import { ReliabilityEnum } from '../assessment/assessment.type';
import { OrganisationKindEnum } from '../entity/entity-types';

@ArgsType()
export class CorrectionArgs {
  @Field(() => String, {
    description:
      'An id that the client chooses, new for each correction, at most 200 characters. If ' +
      'the call is repeated with it, it is carried out only once, and the answer is the ' +
      'same.',
  })
  clientId: string;

  @Field(() => Int, {
    description:
      'The graphRevision that its author looked at. If somebody has changed the same ' +
      'thing since, the call fails with CONFLICT and gives their changes. Changes of ' +
      'other things do not matter.',
  })
  expectedRevision: number;

  @Field(() => String, {
    description: 'Why, in at most 2,000 characters. Everybody can read it in the history.',
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
export class MergeArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'The entity that represents both from then on.' })
  into: string;

  @Field(() => ID, { description: 'The entity that is merged into `into`.' })
  from: string;
}

@ArgsType()
export class UnmergeArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'The entity that was merged into another.' })
  from: string;
}

@ArgsType()
export class SplitArgs extends EntityCorrectionArgs {
  @Field(() => ID, {
    description:
      'The other entity: one of the graph, or an id for a new one, such as person:jan-jansen-2.',
  })
  into: string;

  @Field(() => String, { nullable: true, description: 'The name of a new one.' })
  name?: string | null;

  @Field(() => [ID], {
    description: 'Current claims and mentions that name the entity, at most 100.',
  })
  records: string[];
}

@ArgsType()
export class UnsplitArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'The record of the split: audit:12.' })
  split: string;
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
    description: 'The name to call it by. Null brings back the name in its corpora.',
  })
  name?: string | null;

  @Field(() => OrganisationKindEnum, {
    nullable: true,
    description: 'The kind of an organisation. Null brings back the kind in its corpora.',
  })
  organisationKind?: OrganisationKind | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Latitude of a place in degrees. If it and longitude are null, the position in the ' +
      'corpora counts again.',
  })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of a place in degrees.' })
  longitude?: number | null;
}

@ArgsType()
export class AssessArgs extends CorrectionArgs {
  @Field(() => ID, { description: 'A claim, in its current version, or an actor.' })
  of: string;

  @Field(() => ReliabilityEnum, {
    nullable: true,
    description: 'The grade of an actor as a source.',
  })
  reliability?: Reliability | null;

  @Field(() => Int, { nullable: true, description: 'The grade of a claim, from 1 to 6.' })
  credibility?: number | null;
}

@ObjectType('Correction', {
  simpleResolvers: true,
  description: 'A correction that has been carried out.',
})
export class CorrectionType {
  @Field(() => Int, { description: 'The graph’s revision that it made.' })
  revision: number;

  @Field(() => Boolean, {
    description:
      'Whether it was carried out before, under the same clientId. If so, this call wrote nothing.',
  })
  repeated: boolean;

  auditId: string;

  /** The id of the thing that it gives. */
  result: string;
}
