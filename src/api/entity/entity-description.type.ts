import { Field, ObjectType } from 'type-graphql';
import { Url } from '../scalars/scalars';

@ObjectType({
  simpleResolvers: true,
  description:
    'The word of one corpus, or of curators, on an entity: each name and address with where it comes from.',
})
export class EntityDescription {
  corpusId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null where curators leave it to the corpora.',
  })
  name: string | null;

  @Field(() => [String], { description: 'Other names.' })
  aliases: readonly string[];

  @Field(() => [Url], { description: 'Addresses of the same thing elsewhere.' })
  sameAs: readonly string[];
}
