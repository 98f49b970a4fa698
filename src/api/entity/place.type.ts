import { Field, Float, InterfaceType } from 'type-graphql';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { EntityInterface } from './entity.type';

@InterfaceType('Place', {
  implements: [NodeInterface, EntityInterface],
  description:
    'An entity with a position on the ground: City, Province, Country, Region, Facility.',
})
export abstract class PlaceInterface extends EntityInterface {
  @Field(() => Float, { nullable: true, description: 'In degrees north, WGS 84.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'In degrees east, WGS 84.' })
  longitude: number | null;
}

export const PlaceConnection = connectionType('Place', () => PlaceInterface);
