import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Act } from '../../domain/audit';
import { connectionType } from '../connection/connection.type';
import { registerEnum } from '../register-enum';
import { DateTime } from '../scalars/scalars';

export const ActEnum = registerEnum<Act>('Act', 'A kind of change of the graph.', {
  IMPORT: 'A corpus was imported.',
  WITHDRAW: 'A corpus was withdrawn.',
  RETRACT: 'A claim was taken out.',
  RESTORE: 'A retracted claim was brought back.',
  ASSESS: 'A claim or a source was graded.',
  ADD_ALIAS: 'An entity was given another name.',
  REMOVE_ALIAS: 'A name that curators gave to an entity was taken back.',
  ADD_SAME_AS: 'An entity was given an address that names it elsewhere.',
  REMOVE_SAME_AS: 'An address that curators gave to an entity was taken back.',
  DESCRIBE: 'The name, kind or position of an entity was changed.',
  MERGE: 'An entity was merged into another.',
  UNMERGE: 'A merge was undone.',
  SPLIT: 'Claims and mentions of an entity were moved to another.',
  UNSPLIT: 'A split was undone.',
  DERIVE: 'The program derived something again, because its rules had changed.',
  EARLIER: 'Everything from before the graph began to record its changes.',
});

@ObjectType('AuditRecord', {
  simpleResolvers: true,
  description:
    'The record of one act: who did it, when and why. The transaction that carries the ' +
    'act out writes it. An import is one act, even if it takes several transactions.',
})
export class AuditRecordType {
  @Field(() => ID, { description: 'Such as audit:57.' })
  id: string;

  @Field(() => Int, {
    description: 'The graph revision that it made. For an import, the first of them.',
  })
  revision: number;

  recordedAt: number;

  @Field(() => ActEnum, { description: 'The kind of change.' })
  act: Act;

  @Field(() => String, { description: 'Who did it, by name.' })
  by: string;

  @Field(() => [ID], {
    description:
      'The claims, entities or corpora that it concerns, each claim in the version that was meant.',
  })
  of: readonly string[];

  @Field(() => String, { nullable: true, description: 'The state before it, in words.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'The state after it, in words.' })
  after: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in their own words.' })
  reason: string | null;
}

export const AuditConnection = connectionType('Audit', () => AuditRecordType);

@ObjectType('GraphChange', {
  simpleResolvers: true,
  description: 'One transaction that changed the graph. Each revision has one.',
})
export class GraphChangeType {
  @Field(() => Int, { description: 'The graph’s revision that it made.' })
  revision: number;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt: number;

  @Field(() => ActEnum, { description: 'The kind of change.' })
  act: Act;

  @Field(() => String, { description: 'Who did it, by name.' })
  by: string;

  auditId: string | null;

  @Field(() => Int, {
    description: 'How many records it added: claims, mentions, grades and so on.',
  })
  added: number;

  @Field(() => Int, { description: 'How many records it superseded.' })
  superseded: number;

  @Field(() => [ID], {
    description:
      'The things that it added, superseded, described differently or derived again: the ' +
      'first hundred, claims first.',
  })
  touched: readonly string[];

  @Field(() => Int, { description: 'How many things it touched.' })
  touchedCount: number;
}

export const GraphChangeConnection = connectionType('GraphChange', () => GraphChangeType);
