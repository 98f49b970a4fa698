import { InterfaceType } from 'type-graphql';
import type { EntityRecord } from '../../store/records';
import { Node } from '../node/node.type';
import { typeNameOf } from '../node/type-name';
import { Entity } from './entity.type';

@InterfaceType({
  implements: [Node, Entity],
  description: 'An entity that can speak, act and hold ground: Person, Organisation, Country.',
  resolveType: (value: EntityRecord) => typeNameOf(value),
})
export abstract class Actor extends Entity {}
