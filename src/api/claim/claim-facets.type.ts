import { Field, Int, ObjectType } from 'type-graphql';
import type { ClaimMode as Mode, Factuality as FactualityValue } from '../../domain/claim';
import type { ClaimCounts } from '../../use-cases/ask-claims';
import type { CorpusRecord, NodeRecord } from '../../use-cases/graph';
import { Corpus } from '../corpus/corpus.type';
import { Node } from '../node/node.type';
import { ClaimMode, Factuality } from './claim.type';

const COUNT = 'How many of the claims.';

@ObjectType({
  simpleResolvers: true,
  description: 'An entity or event, and how many claims it has.',
})
export class NodeCount {
  @Field(() => Node, { description: 'Who or what.' })
  node: NodeRecord;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'A corpus, and how many claims it has.' })
export class CorpusCount {
  @Field(() => Corpus, { description: 'The corpus.' })
  corpus: CorpusRecord;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'A mode, and how many claims have it.' })
export class ModeCount {
  @Field(() => ClaimMode, { description: 'The mode.' })
  mode: Mode;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'A factuality, and how many claims have it.' })
export class FactualityCount {
  @Field(() => Factuality, { description: 'The factuality.' })
  factuality: FactualityValue;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A source that is not identified, and how many claims it has.',
})
export class SourceCount {
  @Field(() => String, { description: 'How texts name it, most often: "media reports".' })
  text: string;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType({
  description:
    'Counts of claims by their features. A claim with two speakers counts for each. ' +
    'Speakers, sources, subjects and publishers are the hundred with the most claims.',
})
export class ClaimFacets {
  by: ClaimCounts['by'];
}
