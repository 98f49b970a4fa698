import { Field, Float, InterfaceType } from 'type-graphql';
import { connectionType } from '../connection/connection.type';
import { Node } from '../node/node.type';
import { Entity } from './entity.type';

@InterfaceType({
  implements: [Node, Entity],
  description:
    'An entity with a position on the ground: City, Province, Country, Region, Facility.',
})
export abstract class Place extends Entity {
  @Field(() => Float, { nullable: true, description: 'In degrees north, WGS 84.' })
  latitude: number | null;

  @Field(() => Float, { nullable: true, description: 'In degrees east, WGS 84.' })
  longitude: number | null;
}

export const PlaceConnection = connectionType('Place', () => Place);
