import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { askQuantities } from '../../use-cases/ask-quantities';
import type { QuantityRecord } from '../../use-cases/graph';
import { FILTER } from '../arguments/filter-description';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { DocumentType } from '../document/document.type';
import { EventType } from '../event/event.type';
import { endsOf } from '../node/edge-ends';
import { SpanType } from '../span/span.type';
import { QuantityFilterInput, readQuantityFilter } from './quantity.filter';
import { QuantityType, QuantityConnection } from './quantity.type';

@Resolver(() => QuantityType)
export class QuantityResolver {
  @Query(() => QuantityConnection, {
    description:
      'The numbers that current claims give, by document, then position. Two claims may ' +
      'count the same things, so nothing is added up.',
  })
  async quantities(
    @Arg('filter', () => QuantityFilterInput, { nullable: true, description: FILTER })
    filter: QuantityFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(await askQuantities(loaders, readQuantityFilter(filter)), page);
  }

  @FieldResolver(() => [SpanType], {
    description: 'The words that give it, in text order: number, hedge, unit and noun.',
  })
  spans(@Root() { id }: QuantityRecord, @Ctx() { loaders }: Context) {
    return loaders.spans(id);
  }

  @FieldResolver(() => DocumentType, { description: 'The document that gives it.' })
  document(@Root() { documentId }: QuantityRecord, @Ctx() { loaders }: Context) {
    return loaders.node(documentId);
  }

  @FieldResolver(() => [EventType], {
    description: 'The events that it measures, such as a killing. Empty if it measures none.',
  })
  events(@Root() { id }: QuantityRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('quantityEvents', id));
  }
}
