import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { CorpusRecord, PromiseOrValue } from '../../use-cases/graph';
import { countInCorpus, listCorpora } from '../../use-cases/list-corpora';
import type { Context } from '../context';
import { CorpusType } from './corpus.type';

@Resolver(() => CorpusType)
export class CorpusResolver {
  @Query(() => [CorpusType], { description: 'All corpora, by id, each with its licence.' })
  corpora(@Ctx() { loaders }: Context): Promise<readonly CorpusRecord[]> {
    return listCorpora(loaders);
  }

  @FieldResolver(() => Int, { description: 'How many documents it has now.' })
  documents(@Root() { id }: CorpusRecord, @Ctx() { loaders }: Context): PromiseOrValue<number> {
    return countInCorpus(loaders, id, 'documents');
  }

  @FieldResolver(() => Int, { description: 'How many current claims its documents have.' })
  claims(@Root() { id }: CorpusRecord, @Ctx() { loaders }: Context): PromiseOrValue<number> {
    return countInCorpus(loaders, id, 'claims');
  }
}
