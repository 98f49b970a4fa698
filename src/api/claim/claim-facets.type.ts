import { Field, Int, ObjectType } from 'type-graphql';
import type { ClaimMode as Mode, Factuality as FactualityValue } from '../../domain/claim';
import type { ClaimCounts } from '../../use-cases/ask-claims';
import type { NodeRecord } from '../../use-cases/graph';
import { Node } from '../node/node.type';
import { ClaimMode, Factuality } from './claim.type';

const COUNT = 'How many of the claims.';

@ObjectType({ simpleResolvers: true, description: 'Somebody or something, and how many claims.' })
export class NodeCount {
  @Field(() => Node, { description: 'Who or what.' })
  node: NodeRecord;

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
  description: 'A source that is nobody known, and how many claims.',
})
export class SourceCount {
  @Field(() => String, { description: 'How texts name it, most often: "media reports".' })
  text: string;

  @Field(() => Int, { description: COUNT })
  count: number;
}

@ObjectType({
  description:
    'How some claims are distributed. A claim of two speakers counts with each; of speakers, sources, ' +
    'subjects and publishers the hundred with the most claims are given.',
})
export class ClaimFacets {
  by: ClaimCounts['by'];
}
