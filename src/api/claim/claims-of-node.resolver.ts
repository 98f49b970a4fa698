import type { GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { askClaimsOf, type ClaimListStart } from '../../use-cases/ask-claims';
import type { NodeRecord } from '../../use-cases/graph';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { DocumentType } from '../document/document.type';
import { ActorInterface } from '../entity/actor.type';
import { EntityInterface } from '../entity/entity.type';
import { EventType } from '../event/event.type';
import { QuantityType } from '../quantity/quantity.type';
import { RelationType } from '../relation/relation.type';
import { ClaimQuestionArgs, readClaimQuestion } from './claim-question.args';
import { ClaimConnection } from './claim.type';

/** A field that lists the claims of a node. */
interface ClaimsOfNode {
  readonly type: object;
  readonly field: 'claims' | 'statements';
  readonly source: ClaimListStart;
  readonly description: string;
}

/** Every one of them, so that all take the same arguments. */
const CLAIMS_OF_NODES: readonly ClaimsOfNode[] = [
  {
    type: EntityInterface,
    field: 'claims',
    source: 'ABOUT',
    description: 'The claims about it. For a place, claims about the places in it count too.',
  },
  {
    type: ActorInterface,
    field: 'statements',
    source: 'SPEAKER',
    description:
      'The claims that it made itself. To include those that it relayed, filter claims by anyoneInChain.',
  },
  {
    type: EventType,
    field: 'claims',
    source: 'ASSERTS',
    description:
      'The claims that assert, plan or deny it. `Claim.reports` tells which of these each does.',
  },
  {
    type: RelationType,
    field: 'claims',
    source: 'ASSERTS',
    description: 'The claims that assert it.',
  },
  {
    type: QuantityType,
    field: 'claims',
    source: 'QUANTITY',
    description: 'The claims that give it: each says who, how and how surely.',
  },
  {
    type: DocumentType,
    field: 'claims',
    source: 'DOCUMENT',
    description: 'The claims in it, in the order of the text.',
  },
];

/** The resolvers of these fields. */
export const CLAIMS_OF_NODES_RESOLVERS = CLAIMS_OF_NODES.map(makeResolver);

function makeResolver({ type, field, source, description }: ClaimsOfNode): ClassType {
  @Resolver(() => type as ClassType)
  class ClaimsOfNodeResolver {
    @FieldResolver(() => ClaimConnection, { name: field, description })
    async claims(
      @Root() { id }: NodeRecord,
      @Args(() => ClaimQuestionArgs) asked: ClaimQuestionArgs,
      @Args(() => PageArgs) page: PageArgs,
      @Info() info: GraphQLResolveInfo,
      @Ctx() { loaders }: Context,
    ): Promise<Connection> {
      const claims = await askClaimsOf(loaders, source, id, readClaimQuestion(asked));
      return connectionPage(claims, page, info);
    }
  }
  return ClaimsOfNodeResolver;
}
