import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PromiseOrValue, NodeRecord, SpanRecord } from '../../use-cases/graph';
import type { Context } from '../context';
import { DocumentType } from '../document/document.type';
import { SpanType } from './span.type';

@Resolver(() => SpanType)
export class SpanResolver {
  @FieldResolver(() => DocumentType, { description: 'The document whose text this is.' })
  document(
    @Root() { documentId }: SpanRecord,
    @Ctx() { loaders }: Context,
  ): PromiseOrValue<NodeRecord | null> {
    return loaders.node(documentId);
  }
}
