import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Contradiction, ContradictionKind } from '../../domain/contradiction/contradiction';
import { countContradictions } from '../../use-cases/count-contradictions';
import { whenOf } from '../../domain/range-when';
import type { When } from '../../domain/when';
import { explainContradiction } from '../../use-cases/explain-contradiction';
import { findContradiction } from '../../use-cases/find-node';
import { askContradictions } from '../../use-cases/ask-contradictions';
import { readList } from '../../use-cases/arguments/list-argument';
import { ClaimType } from '../claim/claim.type';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { readLens } from '../../use-cases/arguments/read-lens';
import { LensInput } from '../control/lens.input';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { EventType } from '../event/event.type';
import { RelationType } from '../relation/relation.type';
import { WhenType } from '../when/when.type';
import {
  ContradictionType,
  ContradictionConnection,
  ContradictionKindEnum,
} from './contradiction.type';
import { PairCountType } from './pair-count.type';

@Resolver(() => ContradictionType)
export class ContradictionResolver {
  @Query(() => ContradictionType, {
    nullable: true,
    description:
      'The contradiction with this id among the claims that a lens lets through, or null. ' +
      'With lens.knownAsOf, it finds one that stood then. Without a lens it is looked up. ' +
      'Under a lens it may compare all claims.',
  })
  contradiction(
    @Arg('id', () => ID, { description: 'Such as contradiction:part-whole:….' }) id: string,
    @Arg('lens', () => LensInput, {
      nullable: true,
      description: 'Only among the claims that it lets through.',
    })
    lens: LensInput | null,
    @Ctx() { loaders }: Context,
  ): Promise<Contradiction | null> {
    return findContradiction(loaders, id, readLens('lens', lens));
  }

  @Query(() => ContradictionConnection, {
    description:
      'The contradictions between claims, by id. Without a lens, a page costs what it holds. ' +
      'Under a lens that takes claims away, they are computed anew from the claims of the places ' +
      'on which it bears. That may be all, so one query can ask for it only a few times.',
  })
  async contradictions(
    @Arg('place', () => ID, {
      nullable: true,
      description: 'Only those about this place, or one in it.',
    })
    place: string | null,
    @Arg('speaker', () => ID, {
      nullable: true,
      description: 'Only those with a claim that this actor makes itself.',
    })
    speaker: string | null,
    @Arg('kind', () => [ContradictionKindEnum], {
      nullable: true,
      description: 'Only of these kinds.',
    })
    kind: ContradictionKind[] | null,
    @Arg('lens', () => LensInput, {
      nullable: true,
      description: 'Only among the claims that it lets through.',
    })
    lens: LensInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<Contradiction>> {
    const contradictions = await askContradictions(loaders, {
      place: place ?? null,
      speaker: speaker ?? null,
      kinds: readList('kind', kind),
      lens: readLens('lens', lens),
    });
    return connectionPage(contradictions, page);
  }

  @Query(() => [PairCountType], {
    description:
      'How often speakers contradict each other: the pairs on opposite sides, most ' +
      'frequent first, at most 100. Unnamed sources are left out. Under a lens it costs as much ' +
      'as `contradictions`.',
  })
  async contradictionCounts(
    @Arg('lens', () => LensInput, {
      nullable: true,
      description: 'Only among the claims that it lets through.',
    })
    lens: LensInput | null,
    @Ctx() { loaders }: Context,
  ): Promise<PairCountType[]> {
    const counts = await countContradictions(loaders, readLens('lens', lens));
    return counts.map(({ speakerIds, count }) => ({
      speakers: () => Promise.all(speakerIds.map((id) => loaders.node(id))),
      count,
    }));
  }

  @FieldResolver(() => WhenType, {
    nullable: true,
    description: 'The time at which both sides cannot be true. Null if it is about an event.',
  })
  when(@Root() { when }: Contradiction): When | null {
    return when === null ? null : whenOf(when);
  }

  @FieldResolver(() => String, { description: 'One sentence that gives both voices.' })
  explanation(@Root() contradiction: Contradiction, @Ctx() { loaders }: Context) {
    return explainContradiction(loaders, contradiction);
  }

  @FieldResolver(() => [ActorInterface], {
    description: 'The speakers on both sides, by id, without unnamed sources.',
  })
  async between(@Root() { claimIds }: Contradiction, @Ctx() { loaders }: Context) {
    const speakers = await Promise.all(
      claimIds.map(async (id) => await loaders.edge('claimSpeakers', id)),
    );
    const nodes = new Map(speakers.flat().map(({ node }) => [node.id, node]));
    return [...nodes.keys()].sort().map((id) => loaders.node(id));
  }

  @FieldResolver(() => [ClaimType], { description: 'All of the claims, by id.' })
  claims(@Root() { claimIds }: Contradiction, @Ctx() { loaders }: Context) {
    return Promise.all(claimIds.map((id) => loaders.node(id)));
  }

  @FieldResolver(() => [[ClaimType]], {
    description: 'The claims on one side, and those on the other.',
  })
  sides(@Root() { sides }: Contradiction, @Ctx() { loaders }: Context) {
    return Promise.all(sides.map((ids) => Promise.all(ids.map((id) => loaders.node(id)))));
  }

  @FieldResolver(() => [PlaceInterface], { description: 'The places that it is about.' })
  places(@Root() { placeIds }: Contradiction, @Ctx() { loaders }: Context) {
    return Promise.all(placeIds.map((id) => loaders.node(id)));
  }

  @FieldResolver(() => [EventType], { description: 'The events that it is about.' })
  events(@Root() { eventIds }: Contradiction, @Ctx() { loaders }: Context) {
    return Promise.all(eventIds.map((id) => loaders.node(id)));
  }

  @FieldResolver(() => [RelationType], {
    description:
      'The memberships and alliances that it is about: affirmed on one side, denied on the other.',
  })
  relations(@Root() { relationIds }: Contradiction, @Ctx() { loaders }: Context) {
    return Promise.all(relationIds.map((id) => loaders.node(id)));
  }
}
