import { Field, Int, ObjectType } from 'type-graphql';
import type { ClaimMode, Factuality } from '../../domain/claim';
import type { ClaimCounts } from '../../use-cases/ask-claims';
import type { CorpusRecord, NodeRecord } from '../../use-cases/graph';
import { CorpusType } from '../corpus/corpus.type';
import { NodeInterface } from '../node/node.type';
import { ClaimModeEnum, FactualityEnum } from './claim.type';

const COUNT = 'How many of the claims.';

@ObjectType('NodeCount', {
  simpleResolvers: true,
  description: 'An entity or event, and how many claims it has.',
})
export class NodeCountType {
  @Field(() => NodeInterface, { description: 'Who or what.' })
  node: NodeRecord;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType('CorpusCount', {
  simpleResolvers: true,
  description: 'A corpus, and how many claims it has.',
})
export class CorpusCountType {
  @Field(() => CorpusType, { description: 'The corpus.' })
  corpus: CorpusRecord;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType('ModeCount', {
  simpleResolvers: true,
  description: 'A mode, and how many claims have it.',
})
export class ModeCountType {
  @Field(() => ClaimModeEnum, { description: 'The mode.' })
  mode: ClaimMode;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType('FactualityCount', {
  simpleResolvers: true,
  description: 'A factuality, and how many claims have it.',
})
export class FactualityCountType {
  @Field(() => FactualityEnum, { description: 'The factuality.' })
  factuality: Factuality;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType('SourceCount', {
  simpleResolvers: true,
  description: 'A source that is not identified, and how many claims it has.',
})
export class SourceCountType {
  @Field(() => String, { description: 'How texts name it, most often: "media reports".' })
  text: string;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType('ClaimFacets', {
  description:
    'Counts of claims by their features. A claim with two speakers counts for each. ' +
    'Speakers, sources, subjects and publishers are the hundred with the most claims.',
})
export class ClaimFacetsType {
  by: ClaimCounts['by'];
}
