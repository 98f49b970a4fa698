import { Field, Float, InputType } from 'type-graphql';
import type { Near as DomainNear } from '../../domain/area';
import { badUserInput } from '../errors';

/** Half of the way around the earth: everything is as near. */
const FARTHEST = 20_040;

@InputType({ description: 'All places no farther than a distance from a position.' })
export class Near {
  @Field(() => Float, { description: 'Degrees north in WGS 84, -90 to 90.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east in WGS 84, -180 to 180.' })
  longitude: number;

  @Field(() => Float, {
    description: `The distance along the surface of the earth, more than 0 and at most ${FARTHEST}.`,
  })
  kilometres: number;
}

/** Throws BAD_USER_INPUT where a number is out of range. */
export function readNear(argument: string, near: Near | null | undefined): DomainNear | null {
  if (near === null || near === undefined) return null;
  const { latitude, longitude, kilometres } = near;
  const check = (part: keyof Near, isRight: boolean, expected: string) => {
    if (!isRight) throw badUserInput(`${argument}.${part}`, `is ${near[part]}`, expected);
  };
  check('latitude', Math.abs(latitude) <= 90, 'degrees from -90 to 90');
  check('longitude', Math.abs(longitude) <= 180, 'degrees from -180 to 180');
  check(
    'kilometres',
    kilometres > 0 && kilometres <= FARTHEST,
    `more than 0 and at most ${FARTHEST}`,
  );
  return { latitude, longitude, kilometres };
}
