import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Loaded, NodeRecord } from '../../use-cases/graph';
import type { SearchKind as Kind } from '../../use-cases/search';
import { PageInfo } from '../connection/connection.type';
import { Node } from '../node/node.type';
import { registerEnum } from '../register-enum';

export const SearchKind = registerEnum<Kind>(
  'SearchKind',
  'The kinds of things that a search finds.',
  {
    ENTITY: 'Persons, organisations and places, by their names and aliases.',
    EVENT: 'Events, by their names.',
    CLAIM: 'Claims, by their content.',
    DOCUMENT: 'Documents, by their titles.',
  },
);

@ObjectType({
  simpleResolvers: true,
  description: 'The position in a text of a matching or similar word.',
})
export class HighlightMatch {
  @Field(() => Int, { description: 'In Unicode code points of the text.' })
  start: number;

  @Field(() => Int, { description: 'The first code point after it.' })
  end: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A name, a title or a passage of a claim, with the words in it that match the search.',
})
export class Highlight {
  @Field(() => String, { description: 'As it stands in the graph; at most 240 code points.' })
  text: string;

  @Field(() => [HighlightMatch], { description: 'In the order of the text, without overlaps.' })
  matches: readonly HighlightMatch[];
}

@ObjectType({ simpleResolvers: true, description: 'Something that a search found.' })
export class SearchEdge {
  @Field(() => String, { description: 'This place in the list, for `after` and `before`.' })
  cursor: () => string;

  @Field(() => Node, { description: 'The thing found.' })
  node: () => Loaded<NodeRecord | null>;

  @Field(() => Float, {
    description:
      'How well it matches, from 0 to 1. This depends only on its own texts, not on the ' +
      'rest of the graph.',
  })
  score: number;

  @Field(() => [Highlight], {
    description: 'The names or passages that match best.',
  })
  highlights: readonly Highlight[];
}

@ObjectType({ simpleResolvers: true, description: 'A page of what a search found, best first.' })
export class SearchConnection {
  @Field(() => [SearchEdge], { description: 'The page.' })
  edges: readonly SearchEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more on either side.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many were found. At most 500 of each kind are.' })
  totalCount: () => Loaded<number>;
}
