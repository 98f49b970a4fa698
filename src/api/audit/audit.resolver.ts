import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { listAudit, listGraphChanges } from '../../use-cases/list-audit';
import { connectionPage } from '../connection/connect';
import type { Connection } from '../connection/connection.type';
import { PageArgs } from '../connection/page-args';
import type { Context } from '../context';
import { badUserInput } from '../errors';
import { NodeInterface } from '../node/node.type';
import { requireRole } from '../require-role';
import { DateTime } from '../scalars/scalars';
import {
  AuditConnection,
  AuditRecordType,
  GraphChangeType,
  GraphChangeConnection,
} from './audit-record.type';

@Resolver(() => AuditRecordType)
export class AuditResolver {
  @Query(() => AuditConnection, {
    description:
      'The acts of people, newest first. Only admins can read it; everybody can read the ' +
      '`history` of a thing.',
  })
  audit(
    @Arg('of', () => ID, {
      nullable: true,
      description: 'Only acts that concern this thing, in any version.',
    })
    of: string | null,
    @Arg('by', () => String, {
      nullable: true,
      description: 'Only acts of somebody with this name or id.',
    })
    by: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<AuditRecordType>> {
    requireRole(context, 'ADMIN');
    const list = listAudit(context.loaders, { of: of ?? null, by: by ?? null });
    return connectionPage(list, page);
  }

  @Query(() => GraphChangeConnection, {
    description:
      'A feed of all changes: each revision after the given one, in order. A client that ' +
      'always passes the last revision it has seen gets every change exactly once.',
  })
  graphChanges(
    @Arg('after', () => Int, { description: 'A revision. 0 starts with the first change.' })
    after: number,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100. Default: 25.' })
    first: number | null,
    @Ctx() { loaders }: Context,
  ): Promise<Connection<GraphChangeType>> {
    if (after < 0) throw badUserInput('after', `is ${after}`, 'a revision, 0 or more');
    return connectionPage(listGraphChanges(loaders, after), { first });
  }

  @FieldResolver(() => DateTime, {
    description: 'When it was recorded. For an import, when it began.',
  })
  at(@Root() { recordedAt }: AuditRecordType): number {
    return recordedAt;
  }
}

@Resolver(() => GraphChangeType)
export class GraphChangeResolver {
  @FieldResolver(() => AuditRecordType, {
    nullable: true,
    description: 'The act that it is part of. Null where no act is recorded.',
  })
  record(@Root() { auditId }: GraphChangeType, @Ctx() { loaders }: Context) {
    return auditId === null ? null : loaders.auditRecord(auditId);
  }
}

@Resolver(() => NodeInterface)
export class HistoryResolver {
  @FieldResolver(() => [AuditRecordType], {
    description:
      'Its changes: who changed what, when and why, earliest first. For a claim, this ' +
      'includes the imports and other acts that recorded and superseded its versions. At ' +
      'most the newest 100.',
  })
  history(@Root() { id }: NodeInterface, @Ctx() { loaders }: Context) {
    return loaders.history(id);
  }
}
