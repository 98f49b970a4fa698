import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { readIntRange } from '../../use-cases/arguments/int-range-argument';
import { listInGraph } from '../../use-cases/paged-list';
import { listDocuments, readDocument } from '../../use-cases/read-document';
import {
  type DocumentRecord,
  type PromiseOrValue,
  mentionsOf,
  type NodeRecord,
} from '../../use-cases/graph';
import { IntRangeInput } from '../arguments/int-range';
import { connectionPage } from '../connection/connect';
import { fieldsOfField } from '../connection/fields-of-nodes';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { CorpusType } from '../corpus/corpus.type';
import { OrganisationType, PersonType } from '../entity/entity-types';
import { MentionConnection } from '../mention/mention.type';
import { endOf, endsOf } from '../node/edge-ends';
import { DocumentType, DocumentConnection } from './document.type';

@Resolver(() => DocumentType)
export class DocumentResolver {
  @Query(() => DocumentType, { nullable: true, description: 'The document with this id, or null.' })
  document(
    @Arg('id', () => ID, { description: 'Such as document:mosul-liberation-interview.' })
    id: string,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<NodeRecord | null> {
    return readDocument(loaders, id, fieldsOfField(info));
  }

  @Query(() => DocumentConnection, { description: 'All documents, by when they were published.' })
  documents(
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(listDocuments(loaders), page, info);
  }

  @FieldResolver(() => CorpusType, {
    description: 'The corpus that it belongs to, with the licence and attribution of its text.',
  })
  corpus(@Root() { id }: DocumentRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('documentCorpora', id));
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'Who published it: the outermost hop of every chain in it.',
  })
  publisher(@Root() { id }: DocumentRecord, @Ctx() { loaders }: Context) {
    return endOf(loaders.edge('documentPublishers', id));
  }

  @FieldResolver(() => [PersonType], { description: 'In the order that its corpus gives.' })
  authors(@Root() { id }: DocumentRecord, @Ctx() { loaders }: Context) {
    return endsOf(loaders.edge('documentAuthors', id));
  }

  @FieldResolver(() => String, { description: 'The whole text, as it stands now.' })
  text(@Root() { id }: DocumentRecord, @Ctx() { loaders }: Context): PromiseOrValue<string | null> {
    return loaders.text(id);
  }

  @FieldResolver(() => MentionConnection, {
    description: 'Where it names entities and events, in the order of the text.',
  })
  mentions(
    @Root() { id }: DocumentRecord,
    @Arg('characters', () => IntRangeInput, {
      nullable: true,
      description:
        'Only those that have at least one of these characters of its text, in code points from 0.',
    })
    characters: IntRangeInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() { loaders }: Context,
  ): Promise<Connection> {
    return connectionPage(
      listInGraph(loaders, mentionsOf('DOCUMENT', id, readIntRange('characters', characters))),
      page,
      info,
    );
  }
}
