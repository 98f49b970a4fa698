import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { assess } from '../../use-cases/corrections/assess';
import {
  addAlias,
  addSameAs,
  describeEntity,
  removeAlias,
  removeSameAs,
} from '../../use-cases/corrections/curate-entity';
import { restoreClaim } from '../../use-cases/corrections/restore-claim';
import { retractClaim } from '../../use-cases/corrections/retract-claim';
import { AuditRecord } from '../audit/audit-record.type';
import type { Context } from '../context';
import { Node } from '../node/node.type';
import { correctFor } from './carry-out';
import {
  AliasArgs,
  AssessArgs,
  ClaimCorrectionArgs,
  Correction,
  DescriptionArgs,
  SameAsArgs,
} from './correction.type';

@Resolver(() => Correction)
export class CorrectionResolver {
  @Mutation(() => Correction, {
    description:
      'Takes a current claim out of the graph, with the claims that lie in it and all that they assert. ' +
      'knownAsOf reads the time before. An import of the corpus keeps it out as long as it says the same. For curators.',
  })
  retractClaim(
    @Args(() => ClaimCorrectionArgs) asked: ClaimCorrectionArgs,
    @Ctx() context: Context,
  ): Promise<Correction> {
    return correctFor(context, (store, by) => retractClaim(store, asked, { by }));
  }

  @Mutation(() => Correction, {
    description:
      'Brings a retracted claim back, in a new version with an id of its own, with all that went with it. Where the ' +
      'text of its document has changed since, it comes back with the next import of its corpus. For curators.',
  })
  restoreClaim(
    @Args(() => ClaimCorrectionArgs) asked: ClaimCorrectionArgs,
    @Ctx() context: Context,
  ): Promise<Correction> {
    return correctFor(context, (store, by) => restoreClaim(store, asked, { by }));
  }

  @Mutation(() => Correction, {
    description:
      'Grades a claim or a source, in the curator’s own name. Another grade of the same curator takes its place; neither ' +
      'reliability nor credibility takes it back. For curators.',
  })
  assess(
    @Args(() => AssessArgs) { reliability = null, credibility = null, ...asked }: AssessArgs,
    @Ctx() context: Context,
  ): Promise<Correction> {
    const grade = { ...asked, reliability, credibility };
    return correctFor(context, (store, by) => assess(store, grade, { by }));
  }

  @Mutation(() => Correction, {
    description:
      'Gives an entity another name, by which it is found, beside those that its corpora give. For curators.',
  })
  addAlias(@Args(() => AliasArgs) asked: AliasArgs, @Ctx() context: Context): Promise<Correction> {
    return correctFor(context, (store, by) => addAlias(store, asked, { by }));
  }

  @Mutation(() => Correction, {
    description: 'Takes back a name that a curator gave to an entity. For curators.',
  })
  removeAlias(
    @Args(() => AliasArgs) asked: AliasArgs,
    @Ctx() context: Context,
  ): Promise<Correction> {
    return correctFor(context, (store, by) => removeAlias(store, asked, { by }));
  }

  @Mutation(() => Correction, {
    description:
      'Gives an entity an address that names the same thing elsewhere. Actors that share an address are one force, ' +
      'and who held what is derived so. For curators.',
  })
  addSameAs(
    @Args(() => SameAsArgs) asked: SameAsArgs,
    @Ctx() context: Context,
  ): Promise<Correction> {
    return correctFor(context, (store, by) => addSameAs(store, asked, { by }));
  }

  @Mutation(() => Correction, {
    description: 'Takes back an address that a curator gave to an entity. For curators.',
  })
  removeSameAs(
    @Args(() => SameAsArgs) asked: SameAsArgs,
    @Ctx() context: Context,
  ): Promise<Correction> {
    return correctFor(context, (store, by) => removeSameAs(store, asked, { by }));
  }

  @Mutation(() => Correction, {
    description:
      'Describes an entity otherwise than its corpora do. Arguments that are left out change nothing. For curators.',
  })
  describeEntity(
    @Args(() => DescriptionArgs) asked: DescriptionArgs,
    @Ctx() context: Context,
  ): Promise<Correction> {
    return correctFor(context, (store, by) => describeEntity(store, asked, { by }));
  }

  @FieldResolver(() => AuditRecord, { description: 'Its record in the history.' })
  record(@Root() { auditId }: Correction, @Ctx() { loaders }: Context) {
    return loaders.auditRecord(auditId);
  }

  @FieldResolver(() => Node, {
    description:
      'The thing as it stands now: a retracted claim, the new version of a restored one.',
  })
  node(@Root() { result }: Correction, @Ctx() { loaders }: Context) {
    return loaders.node(result);
  }
}
