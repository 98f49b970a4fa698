import { Field, ID, ObjectType } from 'type-graphql';
import { Url } from '../scalars/scalars';

@ObjectType('EntityDescription', {
  simpleResolvers: true,
  description: 'How one corpus, or the curators, describe an entity.',
})
export class EntityDescriptionType {
  corpusId: string | null;

  @Field(() => ID, {
    description:
      "The id that it describes. For an entity that was merged into this one, that entity's id.",
  })
  ofId: string;

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
