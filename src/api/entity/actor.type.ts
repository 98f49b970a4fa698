import { InterfaceType } from 'type-graphql';
import { NodeInterface } from '../node/node.type';
import { EntityInterface } from './entity.type';

@InterfaceType('Actor', {
  implements: [NodeInterface, EntityInterface],
  description: 'An entity that can speak, act and hold ground: Person, Organisation, Country.',
})
export abstract class ActorInterface extends EntityInterface {}
