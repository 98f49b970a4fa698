import { ArgsType, Field, ID } from 'type-graphql';
import type { Area } from '../../domain/area';
import { readNear } from '../../use-cases/arguments/read-near';
import { NearInput } from './near.input';

/** The arguments that say which places are asked about. */
@ArgsType()
export class AreaArgs {
  @Field(() => ID, { nullable: true, description: 'Only this place and the places in it.' })
  within: string | null;

  @Field(() => NearInput, {
    nullable: true,
    description:
      'Only places whose own position is this near. A place around or in such a place is ' +
      'left out unless it is near itself.',
  })
  near: NearInput | null;
}

/** Throws BAD_USER_INPUT where a number of the position is out of range. */
export function readArea({ within, near }: AreaArgs): Area {
  return { within: within ?? null, near: readNear('near', near) };
}
