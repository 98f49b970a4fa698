import { Field, InputType, Int } from 'type-graphql';
import { badUserInput } from '../errors';

@InputType({ description: 'Whole numbers from one to another, both included.' })
export class IntRange {
  @Field(() => Int, { nullable: true, description: 'Default: no least.' })
  atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'Default: no most.' })
  atMost?: number | null;
}

/** The least and the most; null where no range is given. Throws BAD_USER_INPUT where it holds no number. */
export function readIntRange(
  argument: string,
  range: IntRange | null | undefined,
): readonly [number, number] | null {
  if (!range) return null;
  const { atLeast, atMost } = range;
  const [least, most] = [atLeast ?? -Infinity, atMost ?? Infinity];
  if (least > most) {
    throw badUserInput(
      argument,
      `is at least ${least} and at most ${most}`,
      'a most that is no less',
    );
  }
  return [least, most];
}
