import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import {
  type ClaimRecord,
  type PromiseOrValue,
  type Loaders,
  type NodeRecord,
  whenLoaded,
} from '../../use-cases/graph';
import { askClaims, compareClaim, countClaims } from '../../use-cases/ask-claims';
import { readSentence } from '../../use-cases/read-sentence';
import { permalinkOf } from '../../domain/permalink';
import { findNode } from '../../use-cases/find-node';
import { mapList, type PagedList } from '../../use-cases/paged-list';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { DocumentType } from '../document/document.type';
import { ActorInterface } from '../entity/actor.type';
import { EventType } from '../event/event.type';
import { EventReportType } from '../event/event-report.type';
import { endOf, endsOf } from '../node/edge-ends';
import { NodeInterface } from '../node/node.type';
import { QuantityType } from '../quantity/quantity.type';
import { DateTime, Url } from '../scalars/scalars';
import { SpanType } from '../span/span.type';
import { Assertion } from './assertion.type';
import { AttributionType } from './attribution.type';
import { chainOf } from './chain';
import { ClaimFacetsType } from './claim-facets.type';
import { ClaimQuestionArgs, readClaimQuestion } from './claim-question.args';
import { readClaimSorting } from './claim-sorting';
import { ClaimType, ClaimConnection, ClaimOrderEnum, type ClaimOrderValue } from './claim.type';

const KNOWN_AS_OF = 'Only claims that the graph held at this moment. Default: now.';

@Resolver(() => ClaimType)
export class ClaimResolver {
  @Query(() => ClaimType, {
    nullable: true,
    description: 'The claim with this id, current or superseded, or null.',
  })
  claim(
    @Arg('id', () => ID, { description: 'Such as claim:mosul-liberation-interview:17.' })
    id: string,
    @Ctx() { loaders }: Context,
  ): PromiseOrValue<NodeRecord | null> {
    return findNode(loaders, id, 'Claim');
  }

  @Query(() => ClaimConnection, {
    description: 'The claims that a filter and a lens let through.',
  })
  async claims(
    @Args(() => ClaimQuestionArgs) asked: ClaimQuestionArgs,
    @Arg('orderBy', () => ClaimOrderEnum, { nullable: true, description: 'Default: PUBLISHED.' })
    orderBy: ClaimOrderValue | null,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    const question = readClaimQuestion(asked);
    return connectionPage(
      await askClaims(loaders, question, readClaimSorting(orderBy)),
      page,
      info,
    );
  }

  @Query(() => ClaimFacetsType, {
    description: 'Counts of the claims that a filter and a lens let through, by their features.',
  })
  claimFacets(
    @Args(() => ClaimQuestionArgs) asked: ClaimQuestionArgs,
    @Ctx() { loaders }: Context,
  ): Promise<ClaimFacetsType> {
    return countClaims(loaders, readClaimQuestion(asked));
  }

  @FieldResolver(() => [ActorInterface], {
    description: 'Who says it, not who passes it on. Empty where the source is unnamed.',
  })
  speakers(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('claimSpeakers', id));
  }

  @FieldResolver(() => [AttributionType], {
    description: 'Every hop by which it reached the reader, from the document’s publisher inwards.',
  })
  chain(
    @Root() { id }: ClaimRecord,
    @Ctx() { loaders }: Context,
  ): PromiseOrValue<AttributionType[]> {
    return whenLoaded(loaders.chain(id), (chain) => chainOf(chain, loaders));
  }

  @FieldResolver(() => [SpanType], {
    description: 'The words that it rests on: content, cue and source.',
  })
  evidence(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return loaders.spans(id);
  }

  @FieldResolver(() => String, {
    description:
      'The whole sentence around the content, with at most 400 more characters on each ' +
      'side. If the text of a superseded claim has changed there, its words with the ' +
      'stored words around them.',
  })
  sentence(@Root() claim: ClaimRecord, @Ctx() { loaders }: Context): Promise<string> {
    return readSentence(loaders, claim);
  }

  @FieldResolver(() => Url, {
    description: 'An address that keeps showing the claim as it stood when this graph recorded it.',
  })
  permalink(@Root() { id, recordedAt }: ClaimRecord, @Ctx() { site }: Context): string {
    return permalinkOf(site, id, new Date(recordedAt).toISOString());
  }

  @FieldResolver(() => [NodeInterface], {
    description: 'The entities and events that its content names.',
  })
  about(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('claimTopics', id));
  }

  @FieldResolver(() => [Assertion], {
    description:
      'The events, relations and states that it affirms, denies, plans or holds possible. ' +
      'An Event here merges all its reports, so it can be ACTUAL although this claim ' +
      "denies it. `reports` has this claim's own version.",
  })
  asserts(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('claimAssertions', id));
  }

  @FieldResolver(() => [EventReportType], {
    description:
      'The events that it asserts, as this claim itself tells them, in text order. Each ' +
      'tells whether it happened, when, where, and who took part.',
  })
  reports(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return loaders.reports(id);
  }

  @FieldResolver(() => [QuantityType], {
    description: 'The quantities that it gives, for its events and on their own, in text order.',
  })
  quantities(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('claimQuantities', id));
  }

  @FieldResolver(() => EventType, {
    nullable: true,
    description: 'The event at which it was said: the interview, the declaration.',
  })
  occasion(@Root() { id }: ClaimRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('claimOccasions', id));
  }

  @FieldResolver(() => ClaimConnection, {
    description:
      'Current claims of other origins that say the same of the same event, relation or ' +
      'place. Relays of the same voice do not count. One shared statement is enough, ' +
      'whatever else the two claims say. The rules are in docs/claims.md.',
  })
  async corroboratedBy(
    @Root() { id }: ClaimRecord,
    @Arg('knownAsOf', () => DateTime, { nullable: true, description: KNOWN_AS_OF })
    knownAsOf: Date | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<() => PromiseOrValue<NodeRecord | null>>> {
    const compared = await compareClaim(loaders, id, knownAsOf?.getTime());
    return connectIds(compared.corroborating, page, loaders);
  }

  @FieldResolver(() => ClaimConnection, {
    description:
      'Current claims of any origin that cannot be true together with it. Either one ' +
      'denies what the other asserts, or a place would have had two holders at once. One ' +
      'such pair of statements is enough, whatever else the two claims say.',
  })
  async contradictedBy(
    @Root() { id }: ClaimRecord,
    @Arg('knownAsOf', () => DateTime, { nullable: true, description: KNOWN_AS_OF })
    knownAsOf: Date | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<() => PromiseOrValue<NodeRecord | null>>> {
    const compared = await compareClaim(loaders, id, knownAsOf?.getTime());
    return connectIds(compared.contradicting, page, loaders);
  }

  @FieldResolver(() => DocumentType, { description: 'The document that it stands in.' })
  document(@Root() { documentId }: ClaimRecord, @Ctx() { loaders }: Context) {
    return loaders.node(documentId);
  }
}

/** The page of a list of ids; the nodes are read where they are asked for. */
function connectIds(ids: PagedList<string>, page: PageArgs, loaders: Loaders) {
  return connectionPage(
    mapList(ids, (id) => () => loaders.node(id)),
    page,
  );
}
