import { Field, ID, InputType } from 'type-graphql';
import type { QuantityFilter } from '../../use-cases/ask-quantities';
import { readList } from '../../use-cases/arguments/list-argument';
import { checkTerms } from '../arguments/term-argument';

@InputType('QuantityFilter', {
  description:
    'Selects quantities that match all given fields, and any one value of each list. An ' +
    'empty list matches nothing. An id that is not in this graph is an error.',
})
export class QuantityFilterInput {
  @Field(() => [String], {
    nullable: true,
    description:
      'In one of these units, which are terms of schema/vocabulary.yaml. Any other is an error.',
  })
  unit?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Those that measure an event of one of these types, which are terms of ' +
      'schema/vocabulary.yaml. Any other is an error.',
  })
  eventType?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these documents.' })
  document?: string[] | null;
}

/** The filter that the argument describes. Throws BAD_USER_INPUT where a part cannot be used. */
export function readQuantityFilter(filter: QuantityFilterInput | null | undefined): QuantityFilter {
  const unit = readList('filter.unit', filter?.unit);
  checkTerms('filter.unit', unit, 'unit');
  const eventType = readList('filter.eventType', filter?.eventType);
  checkTerms('filter.eventType', eventType, 'type of event');
  return { unit, eventType, document: readList('filter.document', filter?.document) };
}
