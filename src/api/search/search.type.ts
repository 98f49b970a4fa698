import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PromiseOrValue, NodeRecord } from '../../use-cases/graph';
import type { SearchKind } from '../../use-cases/search';
import { PageInfoType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const SearchKindEnum = registerEnum<SearchKind>(
  'SearchKind',
  'The kinds of things that a search finds.',
  {
    ENTITY: 'Persons, organisations and places, by their names and aliases.',
    EVENT: 'Events, by their names.',
    CLAIM: 'Claims, by their content.',
    DOCUMENT: 'Documents, by their titles.',
  },
);

@ObjectType('HighlightMatch', {
  simpleResolvers: true,
  description: 'The position in a text of a matching or similar word.',
})
export class HighlightMatchType {
  @Field(() => Int, { description: 'In Unicode code points of the text.' })
  start: number;

  @Field(() => Int, { description: 'The first code point after it.' })
  end: number;
}

@ObjectType('Highlight', {
  simpleResolvers: true,
  description:
    'A name, a title or a passage of a claim, with the words in it that match the search.',
})
export class HighlightType {
  @Field(() => String, { description: 'As it stands in the graph; at most 240 code points.' })
  text: string;

  @Field(() => [HighlightMatchType], { description: 'In the order of the text, without overlaps.' })
  matches: readonly HighlightMatchType[];
}

@ObjectType('SearchEdge', { simpleResolvers: true, description: 'Something that a search found.' })
export class SearchEdgeType {
  @Field(() => String, { description: 'This place in the list, for `after` and `before`.' })
  cursor: () => string;

  @Field(() => NodeInterface, { description: 'The thing found.' })
  node: () => PromiseOrValue<NodeRecord | null>;

  @Field(() => Float, {
    description:
      'How well it matches, from 0 to 1. This depends only on its own texts, not on the ' +
      'rest of the graph.',
  })
  score: number;

  @Field(() => [HighlightType], {
    description: 'The names or passages that match best.',
  })
  highlights: readonly HighlightType[];
}

@ObjectType('SearchConnection', {
  simpleResolvers: true,
  description: 'A page of what a search found, best first.',
})
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: 'The page.' })
  edges: readonly SearchEdgeType[];

  @Field(() => PageInfoType, { description: 'Whether there is more on either side.' })
  pageInfo: PageInfoType;

  @Field(() => Int, { description: 'How many were found. At most 500 of each kind are.' })
  totalCount: () => PromiseOrValue<number>;
}
