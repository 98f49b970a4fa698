import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { When } from '../../domain/when';
import { askChanges, type ControlChangeAnswer } from '../../use-cases/ask-changes';
import { countChanges } from '../../use-cases/count-changes';
import { ClaimType } from '../claim/claim.type';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { ControlStatusEnum } from '../control-claim/control-claim.type';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { EDTF } from '../scalars/scalars';
import { AreaArgs, readArea } from './area-args';
import { ControlChangeType, ControlChangeConnection } from './control-change.type';
import { MonthCountType } from '../month-count.type';
import { readLens } from '../../use-cases/arguments/read-lens';
import { LensInput } from './lens.input';

const FROM = 'From the first moment of this time on.';
const TO = 'Before this time begins: from 2022-08-01 to 2022-09-01 is August 2022.';
const LENS = 'Whom to believe, and what was known. Default: all current claims.';

@Resolver(() => ControlChangeType)
export class ControlChangeResolver {
  @Query(() => ControlChangeConnection, {
    description:
      'The changes of control in a time, in order of time, then by place. A row of a log ' +
      'that differs from the row before reports a change, and so does a claim that a ' +
      'state began or ended. Two sightings of different holders report none. A change ' +
      'whose earliest moment is unknown is left out.',
  })
  async controlChanges(
    @Arg('from', () => EDTF, { description: FROM }) from: When,
    @Arg('to', () => EDTF, { description: TO }) to: When,
    @Args(() => AreaArgs) area: AreaArgs,
    @Arg('force', () => ID, {
      nullable: true,
      description: 'Only where this actor lost or gained the place.',
    })
    force: string | null,
    @Arg('lens', () => LensInput, { nullable: true, description: LENS }) lens: LensInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<ControlChangeAnswer>> {
    const changes = await askChanges(loaders, {
      ...{ from, to, force: force ?? null, ...readArea(area) },
      lens: readLens('lens', lens),
    });
    return connectionPage(changes, page);
  }

  @Query(() => [MonthCountType], {
    description: 'How many changes of control lie in each month of a time, of at most 1200 months.',
  })
  async controlChangesByMonth(
    @Arg('from', () => EDTF, { description: FROM }) from: When,
    @Arg('to', () => EDTF, { description: TO }) to: When,
    @Arg('lens', () => LensInput, { nullable: true, description: LENS }) lens: LensInput | null,
    @Ctx() { loaders }: Context,
  ): Promise<readonly MonthCountType[]> {
    return countChanges(loaders, { from, to, lens: readLens('lens', lens) });
  }

  @FieldResolver(() => PlaceInterface, { description: 'The place.' })
  place(@Root() { placeId }: ControlChangeAnswer, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description: 'Who held it before. Null if nobody did, nobody is named, or it is unknown.',
  })
  from(@Root() { from }: ControlChangeAnswer, @Ctx() { loaders }: Context) {
    return from === null || from.forceId === null ? null : loaders.node(from.forceId);
  }

  @FieldResolver(() => ControlStatusEnum, {
    nullable: true,
    description:
      'In whose hands it was before. Null if claims name no loser and leave more than one ' +
      'state possible until then.',
  })
  fromStatus(@Root() { from }: ControlChangeAnswer) {
    return from?.status ?? null;
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description:
      'Who holds it from then on. Null if nobody does, nobody is named, or it is unknown.',
  })
  to(@Root() { to }: ControlChangeAnswer, @Ctx() { loaders }: Context) {
    return to === null || to.forceId === null ? null : loaders.node(to.forceId);
  }

  @FieldResolver(() => ControlStatusEnum, {
    nullable: true,
    description: 'In whose hands it is from then on. Null if claims only say who lost it.',
  })
  toStatus(@Root() { to }: ControlChangeAnswer) {
    return to?.status ?? null;
  }

  @FieldResolver(() => [ClaimType], {
    description:
      'Every claim that reports it, by id. In a log, this is the row, and `sourceUrl` is ' +
      'the address that it cites.',
  })
  claims(@Root() { claimIds }: ControlChangeAnswer, @Ctx() { loaders }: Context) {
    return Promise.all(claimIds.map((id) => loaders.node(id)));
  }
}
