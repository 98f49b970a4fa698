import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { permalinkOf } from '../../domain/permalink';
import type { When } from '../../domain/when';
import { factSettings } from '../../use-cases/find-fact';
import { listMoments } from '../../use-cases/list-moments';
import { FACT_ARGUMENTS } from '../citation/citation.resolver';
import { ClaimType } from '../claim/claim.type';
import { readSize } from '../connection/page-args';
import type { Context } from '../context';
import { readLens } from '../../use-cases/arguments/read-lens';
import { LensInput } from '../control/lens.input';
import { EDTF } from '../scalars/scalars';
import { FactMomentType, MoveType } from './moment.type';

@Resolver(() => FactMomentType)
export class MomentResolver {
  @Query(() => [FactMomentType], {
    nullable: true,
    description:
      'The history of a fact in recorded time: the moments at which claims that bear on ' +
      'it came or went, earliest first. A place has its newest 100. lens.knownAsOf leaves ' +
      'none out; it finds a contradiction that no longer stands. Null for an unknown id.',
  })
  async moments(
    @Arg('id', () => ID, { description: FACT_ARGUMENTS.id }) id: string,
    @Arg('at', () => EDTF, { nullable: true, description: FACT_ARGUMENTS.at }) at: When | null,
    @Arg('lens', () => LensInput, { nullable: true, description: FACT_ARGUMENTS.lens })
    lens: LensInput | null,
    @Ctx() { loaders, site }: Context,
  ): Promise<FactMomentType[] | null> {
    const question = { id, at: at ?? null, lens: readLens('lens', lens) };
    const moments = await listMoments(loaders, question);
    const settings = factSettings(question);
    return (
      moments?.map(({ recordedAt, moved, moves }) => ({
        recordedAt,
        moved,
        url: permalinkOf(site, id, new Date(recordedAt).toISOString(), settings),
        moveCount: moves.length,
        allMoves: moves,
      })) ?? null
    );
  }

  @FieldResolver(() => [MoveType], {
    description: 'The claims that came or went, the superseded ones first.',
  })
  moves(
    @Root() { allMoves }: FactMomentType,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100. Default: 25.' })
    first: number | null,
  ): MoveType[] {
    return allMoves.slice(0, readSize('first', first));
  }
}

@Resolver(() => MoveType)
export class MoveResolver {
  @FieldResolver(() => ClaimType, { description: 'The claim.' })
  claim(@Root() { claimId }: MoveType, @Ctx() { loaders }: Context) {
    return loaders.node(claimId);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: 'The version that replaced a superseded claim. Null if none did.',
  })
  successor(@Root() { successorId }: MoveType, @Ctx() { loaders }: Context) {
    return successorId === null ? null : loaders.node(successorId);
  }
}
