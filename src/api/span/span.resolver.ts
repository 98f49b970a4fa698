import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Loaded, NodeRecord, SpanRecord } from '../../use-cases/graph';
import type { Context } from '../context';
import { Document } from '../document/document.type';
import { Span } from './span.type';

@Resolver(() => Span)
export class SpanResolver {
  @FieldResolver(() => Document, { description: 'The document whose text this is.' })
  document(
    @Root() { documentId }: SpanRecord,
    @Ctx() { loaders }: Context,
  ): Loaded<NodeRecord | null> {
    return loaders.node(documentId);
  }
}
