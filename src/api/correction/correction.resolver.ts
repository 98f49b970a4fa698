import { Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { restoreClaim } from '../../use-cases/corrections/restore-claim';
import { retractClaim } from '../../use-cases/corrections/retract-claim';
import { AuditRecord } from '../audit/audit-record.type';
import type { Context } from '../context';
import { Node } from '../node/node.type';
import { correctFor } from './carry-out';
import { ClaimCorrectionArgs, Correction } from './correction.type';

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
