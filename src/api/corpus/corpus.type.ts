import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Corpus', {
  simpleResolvers: true,
  description: 'Documents that were annotated and published together, under one licence.',
})
export class CorpusType {
  @Field(() => ID, { description: 'Such as mosul-2017.' })
  id: string;

  @Field(() => String, { description: 'As its corpus.yaml gives it.' })
  title: string;

  @Field(() => String, { description: 'An SPDX identifier, or the licence’s own words.' })
  licence: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Whom to credit wherever its data is shown, in the corpus's own words. Null for nobody.",
  })
  attribution: string | null;
}
