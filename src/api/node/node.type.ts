import { Field, ID, InterfaceType } from 'type-graphql';
import type { NodeRecord } from '../../store/records';
import { typeNameOf } from './type-name';

@InterfaceType({
  description: 'Anything with an id. Ids are stable and readable, and work with Query.node.',
  resolveType: (value: NodeRecord) => typeNameOf(value),
})
export abstract class Node {
  @Field(() => ID, { description: 'Stable and readable: city:mosul, claim:mosul-interview:17.' })
  id: string;
}
