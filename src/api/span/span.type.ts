import { Field, Int, ObjectType } from 'type-graphql';
import type { SpanRole } from '../../domain/span';
import { registerEnum } from '../register-enum';

export const SpanRoleEnum = registerEnum<SpanRole>(
  'SpanRole',
  'Why a stretch of text is evidence.',
  {
    CONTENT: 'The content: the words that are claimed.',
    CUE: 'The words that attribute it: "said", "according to".',
    SOURCE: 'The words that name who claims it.',
    MENTION: 'Words that name an entity, or give a quantity.',
    TRIGGER: 'Words that name an event.',
  },
);

@ObjectType('Span', {
  simpleResolvers: true,
  description:
    'A stretch of a text: a W3C text position and quote selector in one. Offsets count Unicode code ' +
    'points, in the text that the annotation was made on.',
})
export class SpanType {
  @Field(() => SpanRoleEnum, { description: 'Why it is evidence.' })
  role: SpanRole;

  @Field(() => String, { description: 'The words there, to the letter.' })
  exact: string;

  @Field(() => String, { description: 'Up to 32 code points before it.' })
  prefix: string;

  @Field(() => String, { description: 'Up to 32 code points after it.' })
  suffix: string;

  @Field(() => Int, { description: 'Where it starts, from 0.' })
  start: number;

  @Field(() => Int, { description: 'Where it ends: the offset after its last code point.' })
  end: number;
}
