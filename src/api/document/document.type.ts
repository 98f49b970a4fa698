import { Field, ObjectType } from 'type-graphql';
import type { When as WhenRecord } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { Node } from '../node/node.type';
import { Url } from '../scalars/scalars';
import { When } from '../when/when.type';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A text that people annotated, and what its corpus says of it.',
})
export class Document extends Node {
  @Field(() => String, { description: 'As its corpus gives it.' })
  title: string;

  @Field(() => String, { description: 'BCP 47: en, ar.' })
  language: string;

  @Field(() => Url, { nullable: true, description: 'Where it can be read.' })
  url: string | null;

  @Field(() => String, {
    description: 'The digest of its text in UTF-8, in lower-case hexadecimal.',
  })
  sha256: string;

  @Field(() => When, { nullable: true, description: 'Null where its corpus does not know.' })
  publishedWhen: WhenRecord | null;
}

export const DocumentConnection = connectionType('Document', () => Document);
