import { Field, ObjectType } from 'type-graphql';
import type { When } from '../../domain/when';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { Url } from '../scalars/scalars';
import { WhenType } from '../when/when.type';

@ObjectType('Document', {
  implements: NodeInterface,
  simpleResolvers: true,
  description: 'A text that people annotated, and what its corpus says of it.',
})
export class DocumentType extends NodeInterface {
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

  @Field(() => WhenType, { nullable: true, description: 'Null where its corpus does not know.' })
  publishedWhen: When | null;
}

export const DocumentConnection = connectionType('Document', () => DocumentType);
