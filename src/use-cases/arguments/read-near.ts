import type { Near } from '../../domain/area';
import { InputError } from '../input-error';

/** Half of the way around the earth: every place is at least this near. */
export const FARTHEST = 20_040;

/** Throws an InputError where a number is out of range. */
export function readNear(argument: string, near: Near | null | undefined): Near | null {
  if (near === null || near === undefined) return null;
  const { latitude, longitude, kilometres } = near;
  const check = (part: keyof Near, isRight: boolean, expected: string) => {
    if (!isRight) throw new InputError(`${argument}.${part}`, `is ${near[part]}`, expected);
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
