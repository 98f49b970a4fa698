import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DescriptionRecord, EntityRecord } from '../../use-cases/graph';
import { listCorpora } from '../../use-cases/list-corpora';
import type { Context } from '../context';
import { CorpusType } from '../corpus/corpus.type';
import { EntityDescriptionType } from './entity-description.type';
import { EntityInterface } from './entity.type';

@Resolver(() => EntityInterface)
export class EntityDescriptionsResolver {
  @FieldResolver(() => [EntityDescriptionType], {
    description:
      'How each corpus describes it, ordered by corpus id, then how curators do. Descriptions ' +
      'of the entities that were merged into it follow. Empty if it was withdrawn.',
  })
  descriptions(@Root() { id }: EntityRecord, @Ctx() { loaders }: Context) {
    return loaders.descriptions(id);
  }
}

@Resolver(() => EntityDescriptionType)
export class EntityDescriptionResolver {
  @FieldResolver(() => CorpusType, {
    nullable: true,
    description: 'Null for the description by curators.',
  })
  async corpus(@Root() { corpusId }: DescriptionRecord, @Ctx() { loaders }: Context) {
    const corpora = corpusId === null ? [] : await listCorpora(loaders);
    return corpora.find(({ id }) => id === corpusId) ?? null;
  }
}
