import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MentionRecord } from '../../use-cases/graph';
import type { Context } from '../context';
import { DocumentType } from '../document/document.type';
import { endOf } from '../node/edge-ends';
import { NodeInterface } from '../node/node.type';
import { SpanType } from '../span/span.type';
import { MentionType } from './mention.type';

@Resolver(() => MentionType)
export class MentionResolver {
  @FieldResolver(() => [SpanType], {
    description: 'The words, in text order; a discontinuous mention has several.',
  })
  spans(@Root() { id }: MentionRecord, @Ctx() { loaders }: Context) {
    return loaders.spans(id);
  }

  @FieldResolver(() => NodeInterface, { description: 'The entity or event that it names.' })
  refersTo(@Root() { id }: MentionRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('mentionReferents', id));
  }

  @FieldResolver(() => DocumentType, { description: 'The document that names it.' })
  document(@Root() { documentId }: MentionRecord, @Ctx() { loaders }: Context) {
    return loaders.node(documentId);
  }
}
