import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Act as ActValue } from '../../domain/audit';
import { connectionType } from '../connection/connection.type';
import { registerEnum } from '../register-enum';
import { DateTime } from '../scalars/scalars';

export const Act = registerEnum<ActValue>('Act', 'A kind of change of the graph.', {
  IMPORT: 'A corpus was imported.',
  WITHDRAW: 'A corpus was withdrawn.',
  RETRACT: 'A claim was taken out.',
  RESTORE: 'A retracted claim was brought back.',
  ASSESS: 'A claim or a source was graded.',
  ADD_ALIAS: 'An entity was given another name.',
  REMOVE_ALIAS: 'A name that curators gave to an entity was taken back.',
  ADD_SAME_AS: 'An entity was given an address that names it elsewhere.',
  REMOVE_SAME_AS: 'An address that curators gave to an entity was taken back.',
  DESCRIBE: 'An entity was described otherwise.',
  DERIVE: 'The program derived something anew, by other rules than before.',
  EARLIER: 'All that had been done before the graph kept its changes.',
});

@ObjectType({
  simpleResolvers: true,
  description:
    'One act of somebody, kept in the transaction that carried it out. An import is one act, however many ' +
    'transactions it took.',
})
export class AuditRecord {
  @Field(() => ID, { description: 'Such as audit:57.' })
  id: string;

  @Field(() => Int, { description: 'The graph’s revision that it made; of an import, its first.' })
  revision: number;

  recordedAt: number;

  @Field(() => Act, { description: 'The kind of change.' })
  act: ActValue;

  @Field(() => String, { description: 'The name of who did it.' })
  by: string;

  @Field(() => [ID], {
    description:
      'The claims, entities or corpora that it bears on; a claim in the version that was meant.',
  })
  of: readonly string[];

  @Field(() => String, { nullable: true, description: 'How it was before, in words.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'How it is after, in words.' })
  after: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who did it.' })
  reason: string | null;
}

export const AuditConnection = connectionType('Audit', () => AuditRecord);

@ObjectType({
  simpleResolvers: true,
  description: 'One transaction that changed the graph. Each revision has one.',
})
export class GraphChange {
  @Field(() => Int, { description: 'The graph’s revision that it made.' })
  revision: number;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt: number;

  @Field(() => Act, { description: 'The kind of change.' })
  act: ActValue;

  @Field(() => String, { description: 'The name of who did it.' })
  by: string;

  auditId: string | null;

  @Field(() => Int, {
    description: 'How many records it added: claims, mentions, grades and the like.',
  })
  added: number;

  @Field(() => Int, { description: 'How many records it superseded.' })
  superseded: number;

  @Field(() => [ID], {
    description:
      'The things that it added, superseded, described otherwise or derived anew: the first hundred of them, claims first.',
  })
  touched: readonly string[];

  @Field(() => Int, { description: 'How many things it touched.' })
  touchedCount: number;
}

export const GraphChangeConnection = connectionType('GraphChange', () => GraphChange);
