import { Field, ID, InterfaceType } from 'type-graphql';
import { typeNameOf } from './type-name';

@InterfaceType({
  description: 'Anything with an id. Ids are stable and readable, and work with Query.node.',
  resolveType: (value: Parameters<typeof typeNameOf>[0]) => typeNameOf(value),
})
export abstract class Node {
  @Field(() => ID, { description: 'Stable and readable: city:mosul, claim:mosul-interview:17.' })
  id: string;
}
