import { Field, InputType } from 'type-graphql';
import type { EntityType } from '../../domain/entity';
import { foldName } from '../../domain/entity';
import type { EntityFilter } from '../../use-cases/ask-entities';
import { readList } from '../../use-cases/arguments/list-argument';
import { readText } from '../../use-cases/arguments/text-argument';
import { badUserInput } from '../errors';
import { Url } from '../scalars/scalars';
import { EntityTypeEnum } from './entity.type';

@InputType('EntityFilter', { description: 'Selects entities that match all given fields.' })
export class EntityFilterInput {
  @Field(() => [EntityTypeEnum], {
    nullable: true,
    description: 'Only entities of one of these types. An empty list finds none.',
  })
  type?: EntityType[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name or an alias, ignoring case, diacritics and punctuation.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A part of the name or an alias, ignoring case, diacritics and punctuation.',
  })
  nameContains?: string | null;

  @Field(() => Url, {
    nullable: true,
    description: 'Its address in Wikidata, GeoNames or elsewhere, in any spelling of the URL.',
  })
  sameAs?: URL | null;
}

/** Throws BAD_USER_INPUT where a part cannot be used. */
export function readEntityFilter(filter: EntityFilterInput | null | undefined): EntityFilter {
  return {
    type: readList('filter.type', filter?.type),
    name: readName('filter.name', filter?.name),
    nameContains: readName('filter.nameContains', filter?.nameContains),
    sameAs: filter?.sameAs?.toString() ?? null,
  };
}

/** A name that folds to nothing would be part of every name. */
function readName(argument: string, name: string | null | undefined): string | null {
  const text = readText(argument, name);
  if (text === null || foldName(text) !== '') return text;
  throw badUserInput(argument, 'has no letter or digit', 'a name or a part of one');
}
