import { Field, Float, InputType } from 'type-graphql';
import { FARTHEST } from '../../use-cases/arguments/read-near';

@InputType('Near', { description: 'All places no farther than a distance from a position.' })
export class NearInput {
  @Field(() => Float, { description: 'Degrees north in WGS 84, -90 to 90.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east in WGS 84, -180 to 180.' })
  longitude: number;

  @Field(() => Float, {
    description: `The distance along the surface of the earth, more than 0 and at most ${FARTHEST}.`,
  })
  kilometres: number;
}
