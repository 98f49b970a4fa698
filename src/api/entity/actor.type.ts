import { InterfaceType } from 'type-graphql';
import { Node } from '../node/node.type';
import { Entity } from './entity.type';

@InterfaceType({
  implements: [Node, Entity],
  description: 'An entity that can speak, act and hold ground: Person, Organisation, Country.',
})
export abstract class Actor extends Entity {}
