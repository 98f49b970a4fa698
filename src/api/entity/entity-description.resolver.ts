import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DescriptionRecord, EntityRecord } from '../../use-cases/graph';
import { listCorpora } from '../../use-cases/list-corpora';
import type { Context } from '../context';
import { Corpus } from '../corpus/corpus.type';
import { EntityDescription } from './entity-description.type';
import { Entity } from './entity.type';

@Resolver(() => Entity)
export class EntityDescriptionsResolver {
  @FieldResolver(() => [EntityDescription], {
    description:
      'Each corpus’s word on it, in the order of their ids, and then that of curators. Empty where it is withdrawn.',
  })
  descriptions(@Root() { id }: EntityRecord, @Ctx() { loaders }: Context) {
    return loaders.descriptions(id);
  }
}

@Resolver(() => EntityDescription)
export class EntityDescriptionResolver {
  @FieldResolver(() => Corpus, { nullable: true, description: 'Null for what curators say.' })
  async corpus(@Root() { corpusId }: DescriptionRecord, @Ctx() { loaders }: Context) {
    const corpora = corpusId === null ? [] : await listCorpora(loaders);
    return corpora.find(({ id }) => id === corpusId) ?? null;
  }
}
