import 'reflect-metadata';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { buildSchema } from 'type-graphql';
import {
  ActorAssessmentsResolver,
  AssessmentResolver,
  ClaimAssessmentsResolver,
} from './assessment/assessment.resolver';
import { AuditResolver, GraphChangeResolver, HistoryResolver } from './audit/audit.resolver';
import { CitationResolver } from './citation/citation.resolver';
import { ClaimFacetsResolver } from './claim/claim-facets.resolver';
import { ClaimResolver } from './claim/claim.resolver';
import { CLAIMS_OF_NODES_RESOLVERS } from './claim/claims-of-node.resolver';
import { ComparisonResolver } from './control/comparison.resolver';
import { ControlChangeResolver } from './control/control-change.resolver';
import { ControlIntervalResolver } from './control/control-interval.resolver';
import { ControlStateResolver } from './control/control-state.resolver';
import { ControlStateFlipsResolver, FlipResolver } from './control/flip.resolver';
import {
  ControlListDenialsResolver,
  ControlStateDenialsResolver,
  NotHeldResolver,
  PlaceDenialsResolver,
} from './control/not-held.resolver';
import {
  ActorControlResolver,
  ControlResolver,
  PlaceControlResolver,
  SegmentResolver,
} from './control/control.resolver';
import { ContradictionResolver } from './contradiction/contradiction.resolver';
import { ControlClaimResolver } from './control-claim/control-claim.resolver';
import { CorrectionResolver } from './correction/correction.resolver';
import { MergePreviewResolver, PreviewedStateResolver } from './correction/merge-preview.resolver';
import { ImportResolver } from './correction/import.resolver';
import { CorpusResolver } from './corpus/corpus.resolver';
import { DocumentResolver } from './document/document.resolver';
import {
  EntityDescriptionResolver,
  EntityDescriptionsResolver,
} from './entity/entity-description.resolver';
import { EntityResolver } from './entity/entity.resolver';
import { PlaceResolver } from './entity/place.resolver';
import { DerivedWhenResolver } from './event/derived-when.type';
import { EventResolver } from './event/event.resolver';
import { MentionResolver } from './mention/mention.resolver';
import { MomentResolver, MoveResolver } from './moment/moment.resolver';
import { NodeResolver } from './node/node.resolver';
import { typeNameOf } from './node/type-name';
import { PathResolver } from './path/path.resolver';
import { PositionResolver } from './position/position.resolver';
import { QuantityResolver } from './quantity/quantity.resolver';
import { RelationResolver } from './relation/relation.resolver';
import { RevisionResolver } from './revision/revision.resolver';
import { SearchResolver } from './search/search.resolver';
import { SpanResolver } from './span/span.resolver';
import { ViewerResolver } from './viewer/viewer.resolver';
import { WhenResolver } from './when/when.resolver';

/** The API as one schema. schema/schema.graphql is its text, written by `npm run schema`. */
export async function buildClaimlineSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      ActorAssessmentsResolver,
      ActorControlResolver,
      AssessmentResolver,
      AuditResolver,
      ClaimAssessmentsResolver,
      CitationResolver,
      ClaimFacetsResolver,
      ClaimResolver,
      ...CLAIMS_OF_NODES_RESOLVERS,
      ComparisonResolver,
      ContradictionResolver,
      ControlClaimResolver,
      ControlChangeResolver,
      ControlIntervalResolver,
      ControlListDenialsResolver,
      ControlResolver,
      ControlStateDenialsResolver,
      ControlStateFlipsResolver,
      ControlStateResolver,
      CorpusResolver,
      CorrectionResolver,
      DocumentResolver,
      EntityDescriptionResolver,
      EntityDescriptionsResolver,
      EntityResolver,
      EventResolver,
      DerivedWhenResolver,
      FlipResolver,
      GraphChangeResolver,
      HistoryResolver,
      ImportResolver,
      MergePreviewResolver,
      PreviewedStateResolver,
      MentionResolver,
      MomentResolver,
      MoveResolver,
      NodeResolver,
      NotHeldResolver,
      PathResolver,
      PlaceControlResolver,
      PlaceDenialsResolver,
      PlaceResolver,
      PositionResolver,
      QuantityResolver,
      RelationResolver,
      RevisionResolver,
      SearchResolver,
      SegmentResolver,
      SpanResolver,
      ViewerResolver,
      WhenResolver,
    ],
    // Arguments are checked where they are read, with the path that the client wrote.
    validate: false,
  });
  // There is no class to describe.
  schema.getMutationType()!.description =
    'Changes of the graph, each by somebody who has the right to make it. All are ' +
    'recorded: see AuditRecord.';
  // Here for all: of a resolveType of each type's own, type-graphql makes a promise for every node.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeNameOf;
  }
  return schema;
}
