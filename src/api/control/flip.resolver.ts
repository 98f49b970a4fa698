import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { findFlips, MOST_CLAIMS_TRIED } from '../../use-cases/find-flips';
import { ClaimType } from '../claim/claim.type';
import type { Context } from '../context';
import { ControlStateType } from './control-state.type';
import { FlipType } from './flip.type';

/** The largest set that is looked for, if none is asked for. */
const MOST = 3;

@Resolver(() => FlipType)
export class FlipResolver {
  @FieldResolver(() => [ClaimType], { description: 'The claims to take away, by id.' })
  without(@Root() { claimIds }: FlipType, @Ctx() { loaders }: Context) {
    return Promise.all(claimIds.map((id) => loaders.node(id)));
  }
}

@Resolver(() => ControlStateType)
export class ControlStateFlipsResolver {
  @FieldResolver(() => [FlipType], {
    nullable: true,
    description:
      'The claims that decide the whole answer about this place and time: the smallest sets without which it ' +
      'has other holders or statuses. There are at most ten sets, all of the smallest size. Then, for each voice, ' +
      'all of its claims together, if the answer changes without them. It tries the claims of the answer, of its ' +
      'contradictions, and the nearest before and after. ' +
      `Null, with an error that says why, if more than ${MOST_CLAIMS_TRIED} claims bear on it or their sets are too many. ` +
      'Empty if no set is that small.',
  })
  flipsIf(
    @Root() state: ControlStateType,
    @Arg('max', () => Int, {
      nullable: true,
      defaultValue: MOST,
      description: 'The largest set to look for: 1 to 5.',
    })
    max: number | null,
    @Ctx() { loaders }: Context,
  ) {
    return findFlips(loaders, state, max ?? MOST);
  }
}
