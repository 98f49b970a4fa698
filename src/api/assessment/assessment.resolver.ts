import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RecordedAssessment } from '../../domain/assessment';
import type { EntityRecord, ClaimRecord } from '../../use-cases/graph';
import { Claim } from '../claim/claim.type';
import type { Context } from '../context';
import { Actor } from '../entity/actor.type';
import { Node } from '../node/node.type';
import { Assessment } from './assessment.type';

@Resolver(() => Assessment)
export class AssessmentResolver {
  @FieldResolver(() => Node, { description: 'The actor or claim that is graded.' })
  of(@Root() { ofId }: RecordedAssessment, @Ctx() { loaders }: Context) {
    return loaders.node(ofId);
  }
}

@Resolver(() => Claim)
export class ClaimAssessmentsResolver {
  @FieldResolver(() => [Assessment], {
    description:
      'The current grades of the claim itself, earliest first. Each source has its own grades.',
  })
  assessments(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return loaders.assessments(id);
  }
}

@Resolver(() => Actor)
export class ActorAssessmentsResolver {
  @FieldResolver(() => [Assessment], {
    description: 'The current grades of its reliability as a source, the earliest first.',
  })
  assessments(@Root() { id }: EntityRecord, @Ctx() { loaders }: Context) {
    return loaders.assessments(id);
  }
}
