import { ArgsType, Field, Int } from 'type-graphql';
import type { Window } from '../../use-cases/paged-list';
import { badUserInput } from '../errors';
import { decodeCursor } from './cursor';
import { DEFAULT_SIZE, LARGEST_SIZE } from './page-size';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many items to return, from the start or after `after`: 1 to 100. Default: 25.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only items after this cursor.' })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many items to return, from the end or before `before`: 1 to 100. Not allowed ' +
      'together with `first`.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only items before this cursor. Given alone, it returns the page just before it.',
  })
  before?: string | null;
}

/** The part of a list of this order that the arguments ask for. Throws BAD_USER_INPUT, naming the argument. */
export function readWindow({ first, after, last, before }: PageArgs, order: string): Window {
  if (isGiven(first) && isGiven(last)) {
    throw badUserInput('last', 'is given beside first', 'one of the two');
  }
  return {
    limit: readSize('last', last, readSize('first', first)),
    after: isGiven(after) ? decodeCursor('after', after, order) : null,
    before: isGiven(before) ? decodeCursor('before', before, order) : null,
    // `before` alone means the ones just before it, as a reader who pages back expects.
    fromEnd: isGiven(last) || (isGiven(before) && !isGiven(first) && !isGiven(after)),
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** How many an argument asks for; the default where it is left out. */
export function readSize(
  argument: string,
  size: number | null | undefined,
  otherwise = DEFAULT_SIZE,
): number {
  if (isGiven(size) && (size < 1 || size > LARGEST_SIZE)) {
    throw badUserInput(argument, `is ${size}`, `a whole number from 1 to ${LARGEST_SIZE}`);
  }
  return size ?? otherwise;
}
