import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType('Node', {
  description:
    'Anything with an id. Ids are stable and readable. Query.node takes all of them, ' +
    'except those of contradictions that only a lens shows.',
})
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Stable and readable: city:mosul, claim:mosul-interview:17.' })
  id: string;
}
