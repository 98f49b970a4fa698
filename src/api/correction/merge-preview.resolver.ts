import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { previewMerge } from '../../use-cases/corrections/preview-merge';
import { explainContradiction } from '../../use-cases/explain-contradiction';
import type { Context } from '../context';
import { ActorInterface } from '../entity/actor.type';
import { PlaceInterface } from '../entity/place.type';
import { requireRole } from '../require-role';
import { MergePreviewType, PreviewedStateType } from './merge-preview.type';

@Resolver(() => MergePreviewType)
export class MergePreviewResolver {
  @Query(() => MergePreviewType, {
    description:
      'Shows the changes that mergeEntities would make: who held which place, and which claims contradict each other. It ' +
      'writes nothing, and is refused where the merge would be. For curators.',
  })
  mergePreview(
    @Arg('into', () => ID, { description: 'The entity that would stand for both.' }) into: string,
    @Arg('from', () => ID, { description: 'The entity that would be merged into it.' })
    from: string,
    @Ctx() context: Context,
  ) {
    requireRole(context, 'CURATOR');
    return previewMerge(context.store, { into, from });
  }

  @FieldResolver(() => [PreviewedStateType], { description: 'States that would end with it.' })
  statesGone(@Root() { states }: MergePreviewType) {
    return states.gone;
  }

  @FieldResolver(() => [PreviewedStateType], { description: 'States that would begin with it.' })
  statesNew(@Root() { states }: MergePreviewType) {
    return states.new;
  }

  @FieldResolver(() => [String], {
    description: 'The contradictions that would go or change, as explained now.',
  })
  contradictionsGone(@Root() { contradictions }: MergePreviewType, @Ctx() { loaders }: Context) {
    return Promise.all(contradictions.gone.map((one) => explainContradiction(loaders, one)));
  }

  @FieldResolver(() => [String], {
    description: 'The contradictions that would come or change, as explained then.',
  })
  contradictionsNew(@Root() { contradictions }: MergePreviewType, @Ctx() { loaders }: Context) {
    return Promise.all(contradictions.new.map((one) => explainContradiction(loaders, one)));
  }
}

@Resolver(() => PreviewedStateType)
export class PreviewedStateResolver {
  @FieldResolver(() => PlaceInterface, { description: 'The place.' })
  place(@Root() { placeId }: PreviewedStateType, @Ctx() { loaders }: Context) {
    return loaders.node(placeId);
  }

  @FieldResolver(() => ActorInterface, {
    nullable: true,
    description: 'Who holds it. Null if nobody does.',
  })
  force(@Root() { forceId }: PreviewedStateType, @Ctx() { loaders }: Context) {
    return forceId === null ? null : loaders.node(forceId);
  }
}
