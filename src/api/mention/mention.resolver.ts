import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MentionRecord } from '../../use-cases/graph';
import type { Context } from '../context';
import { Document } from '../document/document.type';
import { endOf } from '../node/edge-ends';
import { Node } from '../node/node.type';
import { Span } from '../span/span.type';
import { Mention } from './mention.type';

@Resolver(() => Mention)
export class MentionResolver {
  @FieldResolver(() => [Span], {
    description: 'The words, in text order; a discontinuous mention has several.',
  })
  spans(@Root() { id }: MentionRecord, @Ctx() { loaders }: Context) {
    return loaders.spans(id);
  }

  @FieldResolver(() => Node, { description: 'The entity or event that it names.' })
  refersTo(@Root() { id }: MentionRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('mentionReferents', id));
  }

  @FieldResolver(() => Document, { description: 'The document that names it.' })
  document(@Root() { documentId }: MentionRecord, @Ctx() { loaders }: Context) {
    return loaders.node(documentId);
  }
}
