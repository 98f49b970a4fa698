import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RecordedAssessment } from '../../domain/assessment';
import type { EntityRecord, ClaimRecord } from '../../use-cases/graph';
import { ClaimType } from '../claim/claim.type';
import type { Context } from '../context';
import { ActorInterface } from '../entity/actor.type';
import { NodeInterface } from '../node/node.type';
import { AssessmentType } from './assessment.type';

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @FieldResolver(() => NodeInterface, { description: 'The actor or claim that is graded.' })
  of(@Root() { ofId }: RecordedAssessment, @Ctx() { loaders }: Context) {
    return loaders.node(ofId);
  }
}

@Resolver(() => ClaimType)
export class ClaimAssessmentsResolver {
  @FieldResolver(() => [AssessmentType], {
    description:
      'The current grades of the claim itself, earliest first. Each source has its own grades.',
  })
  assessments(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return loaders.assessments(id);
  }
}

@Resolver(() => ActorInterface)
export class ActorAssessmentsResolver {
  @FieldResolver(() => [AssessmentType], {
    description: 'The current grades of its reliability as a source, the earliest first.',
  })
  assessments(@Root() { id }: EntityRecord, @Ctx() { loaders }: Context) {
    return loaders.assessments(id);
  }
}
