import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { assess } from '../../use-cases/corrections/assess';
import {
  addAlias,
  addSameAs,
  describeEntity,
  removeAlias,
  removeSameAs,
} from '../../use-cases/corrections/curate-entity';
import { mergeEntities, unmergeEntities } from '../../use-cases/corrections/merge-entities';
import { restoreClaim } from '../../use-cases/corrections/restore-claim';
import { retractClaim } from '../../use-cases/corrections/retract-claim';
import { splitEntity, unsplitEntity } from '../../use-cases/corrections/split-entity';
import { AuditRecordType } from '../audit/audit-record.type';
import type { Context } from '../context';
import { NodeInterface } from '../node/node.type';
import { correctFor } from './carry-out';
import {
  AliasArgs,
  AssessArgs,
  ClaimCorrectionArgs,
  CorrectionType,
  DescriptionArgs,
  MergeArgs,
  SameAsArgs,
  SplitArgs,
  UnmergeArgs,
  UnsplitArgs,
} from './correction.type';

@Resolver(() => CorrectionType)
export class CorrectionResolver {
  @Mutation(() => CorrectionType, {
    description:
      'Takes a current claim out of the graph, with the claims nested in it and all that ' +
      'they assert. knownAsOf still reads the time before. Imports of the corpus leave it ' +
      'out as long as it says the same. For curators.',
  })
  retractClaim(
    @Args(() => ClaimCorrectionArgs) asked: ClaimCorrectionArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => retractClaim(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Brings back a retracted claim, and all that was retracted with it, as a new ' +
      'version with a new id. If the text of its document has changed since, it comes ' +
      'back with the next import of its corpus. For curators.',
  })
  restoreClaim(
    @Args(() => ClaimCorrectionArgs) asked: ClaimCorrectionArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => restoreClaim(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Grades a claim or a source, in the curator’s own name. A later grade by the same ' +
      'curator replaces it. A call without reliability and credibility takes it back. For ' +
      'curators.',
  })
  assess(
    @Args(() => AssessArgs) { reliability = null, credibility = null, ...asked }: AssessArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    const grade = { ...asked, reliability, credibility };
    return correctFor(context, (store, by) => assess(store, grade, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Gives an entity a further name by which it is found. The names in its corpora ' +
      'stay. For curators.',
  })
  addAlias(
    @Args(() => AliasArgs) asked: AliasArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => addAlias(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description: 'Takes back a name that a curator gave to an entity. For curators.',
  })
  removeAlias(
    @Args(() => AliasArgs) asked: AliasArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => removeAlias(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Gives an entity an address that names the same thing elsewhere. Control is derived ' +
      'as if actors that share an address were one force. For curators.',
  })
  addSameAs(
    @Args(() => SameAsArgs) asked: SameAsArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => addSameAs(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description: 'Takes back an address that a curator gave to an entity. For curators.',
  })
  removeSameAs(
    @Args(() => SameAsArgs) asked: SameAsArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => removeSameAs(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Overrides how the corpora describe an entity. Arguments that are left out change ' +
      'nothing. For curators.',
  })
  describeEntity(
    @Args(() => DescriptionArgs) asked: DescriptionArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => describeEntity(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Merges one entity into another. Every record that names `from` gets a new version ' +
      'that names `into`, which also takes its names and addresses. knownAsOf reads the ' +
      'time before. An import of a corpus that names `from` keeps the merge. Both must ' +
      'have the same type, or be places other than countries. For curators.',
  })
  mergeEntities(
    @Args(() => MergeArgs) asked: MergeArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => mergeEntities(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Undoes a merge: every record that named `from` names it again, including records ' +
      'imported since. For curators.',
  })
  unmergeEntities(
    @Args(() => UnmergeArgs) asked: UnmergeArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => unmergeEntities(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Separates two things that have one id. These claims and mentions then name another entity. So do the reports and ' +
      'assertions of the claims, and the mentions in their words. An import of their corpus keeps the split. For curators.',
  })
  splitEntity(
    @Args(() => SplitArgs) asked: SplitArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => splitEntity(store, asked, { by }));
  }

  @Mutation(() => CorrectionType, {
    description:
      'Undoes a split: the records that it moved name the first entity again. For curators.',
  })
  unsplitEntity(
    @Args(() => UnsplitArgs) asked: UnsplitArgs,
    @Ctx() context: Context,
  ): Promise<CorrectionType> {
    return correctFor(context, (store, by) => unsplitEntity(store, asked, { by }));
  }

  @FieldResolver(() => AuditRecordType, { description: 'Its record in the history.' })
  record(@Root() { auditId }: CorrectionType, @Ctx() { loaders }: Context) {
    return loaders.auditRecord(auditId);
  }

  @FieldResolver(() => NodeInterface, {
    description:
      'The thing as it stands now: a retracted claim, the new version of a restored one, the entity that two were merged into.',
  })
  node(@Root() { result }: CorrectionType, @Ctx() { loaders }: Context) {
    return loaders.node(result);
  }
}
