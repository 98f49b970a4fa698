import { Field, InterfaceType } from 'type-graphql';
import type { EntityType } from '../../domain/entity';
import { connectionType } from '../connection/connection.type';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { Url } from '../scalars/scalars';

export const EntityTypeEnum = registerEnum<EntityType>('EntityType', 'The kinds of entities.', {
  PERSON: 'A human being.',
  ORGANISATION: 'An army, a militant group, a government, a newspaper.',
  CITY: 'A city, town or village.',
  PROVINCE: 'A first-level part of a country.',
  COUNTRY: 'A state, as a place and as an actor.',
  REGION: 'Any other area: Badia, the Middle East.',
  FACILITY: 'Something built: a mosque, a bridge, an airfield.',
});

@InterfaceType('Entity', {
  implements: NodeInterface,
  description: 'Something a text names: city:mosul, person:haidar-al-abadi, organisation:isis.',
})
export abstract class EntityInterface extends NodeInterface {
  @Field(() => String, {
    description: 'Its name in the corpora, unless a curator gave it another.',
  })
  name: string;

  @Field(() => [String], { description: 'Other names and spellings: Hwija, Hawija, الحويجة.' })
  aliases: string[];

  @Field(() => [Url], { description: 'The same thing in Wikidata and GeoNames.' })
  sameAs: string[];
}

export const EntityConnection = connectionType('Entity', () => EntityInterface);
