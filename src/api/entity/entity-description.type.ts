import { Field, ObjectType } from 'type-graphql';
import { Url } from '../scalars/scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'How one corpus, or the curators, describe an entity.',
})
export class EntityDescription {
  corpusId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null if curators keep the name of the corpora.',
  })
  name: string | null;

  @Field(() => [String], { description: 'Other names.' })
  aliases: readonly string[];

  @Field(() => [Url], { description: 'Addresses of the same thing elsewhere.' })
  sameAs: readonly string[];
}
