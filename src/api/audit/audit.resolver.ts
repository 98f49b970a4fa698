import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { listAudit, listGraphChanges } from '../../use-cases/list-audit';
import { connect } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { badUserInput } from '../errors';
import { Node } from '../node/node.type';
import { requireRole } from '../require-role';
import { DateTime } from '../scalars/scalars';
import {
  AuditConnection,
  AuditRecord,
  GraphChange,
  GraphChangeConnection,
} from './audit-record.type';

@Resolver(() => AuditRecord)
export class AuditResolver {
  @Query(() => AuditConnection, {
    description:
      'The acts of people, the newest first. For admins; `history` of a thing is for everybody.',
  })
  audit(
    @Arg('of', () => ID, {
      nullable: true,
      description: 'Only what bears on this thing, in any version.',
    })
    of: string | null,
    @Arg('by', () => String, {
      nullable: true,
      description: 'Only what somebody of this name, or id, did.',
    })
    by: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AuditRecord>> {
    requireRole(context, 'ADMIN');
    const list = listAudit(context.loaders, { of: of ?? null, by: by ?? null });
    return connect(list, page);
  }

  @Query(() => GraphChangeConnection, {
    description:
      'A feed of all changes: each revision after the one given, in their order. A client that asks again with ' +
      'the last revision that it has seen misses nothing and sees nothing twice.',
  })
  graphChanges(
    @Arg('after', () => Int, { description: 'A revision; 0 for the first change on.' })
    after: number,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100. Default: 25.' })
    first: number | null,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<GraphChange>> {
    if (after < 0) throw badUserInput('after', `is ${after}`, 'a revision, 0 or more');
    return connect(listGraphChanges(loaders, after), { first });
  }

  @FieldResolver(() => DateTime, {
    description: 'When it was recorded; of an import, when it began.',
  })
  at(@Root() { recordedAt }: AuditRecord): number {
    return recordedAt;
  }
}

@Resolver(() => GraphChange)
export class GraphChangeResolver {
  @FieldResolver(() => AuditRecord, {
    nullable: true,
    description: 'The act that it is, or is a part of; null where nobody’s act stands behind it.',
  })
  record(@Root() { auditId }: GraphChange, @Ctx() { loaders }: Context) {
    return auditId === null ? null : loaders.auditRecord(auditId);
  }
}

@Resolver(() => Node)
export class HistoryResolver {
  @FieldResolver(() => [AuditRecord], {
    description:
      'Who changed it, when, what, and why, the earliest first: corrections, and for a claim the imports and acts that ' +
      'recorded and superseded its versions. The newest 100.',
  })
  history(@Root() { id }: Node, @Ctx() { loaders }: Context) {
    return loaders.history(id);
  }
}
