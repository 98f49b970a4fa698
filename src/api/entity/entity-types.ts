import { Field, ObjectType } from 'type-graphql';
import type { OrganisationKind } from '../../domain/entity';
import { NodeInterface } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { ActorInterface } from './actor.type';
import { EntityInterface } from './entity.type';
import { PlaceInterface } from './place.type';

const ACTOR = {
  implements: [NodeInterface, EntityInterface, ActorInterface],
  simpleResolvers: true,
};
const PLACE = {
  implements: [NodeInterface, EntityInterface, PlaceInterface],
  simpleResolvers: true,
};

export const OrganisationKindEnum = registerEnum<OrganisationKind>(
  'OrganisationKind',
  'The kind of an organisation.',
  {
    ARMED_FORCE: 'Forces of a state or under its command.',
    MILITANT_GROUP: 'Armed, and not under a state.',
    REBEL_GROUP: 'Armed, and fights the government of its own country to take its place.',
    GOVERNMENT: 'A government or a part of one.',
    MEDIA: 'A newspaper, an agency, a broadcaster.',
    INTERNATIONAL_ORGANISATION: 'Made up of several states.',
    NGO: 'Private, without profit: an aid agency, a monitor of human rights.',
    PARTY: 'A political party.',
    RELIGIOUS_BODY: 'Clergy, or a body of a faith.',
    TRIBE: 'A tribe or clan.',
    OTHER: 'None of these.',
  },
);

@ObjectType('Person', { ...ACTOR, description: 'A human being.' })
export class PersonType extends ActorInterface {}

@ObjectType('Organisation', {
  ...ACTOR,
  description: 'An army, a militant group, a government, a newspaper.',
})
export class OrganisationType extends ActorInterface {
  @Field(() => OrganisationKindEnum, { description: 'The kind of an organisation.' })
  kind: OrganisationKind;
}

@ObjectType('City', { ...PLACE, description: 'A city, town or village.' })
export class CityType extends PlaceInterface {}

@ObjectType('Province', { ...PLACE, description: 'A first-level part of a country.' })
export class ProvinceType extends PlaceInterface {}

@ObjectType('Region', { ...PLACE, description: 'Any other area: Badia, the Middle East.' })
export class RegionType extends PlaceInterface {}

@ObjectType('Facility', {
  ...PLACE,
  description: 'Something built: a mosque, a bridge, an airfield.',
})
export class FacilityType extends PlaceInterface {}

@ObjectType('Country', {
  implements: [NodeInterface, EntityInterface, ActorInterface, PlaceInterface],
  simpleResolvers: true,
  description: 'A state: a place, and an actor whose government speaks and acts for it.',
})
export class CountryType extends EntityInterface {}
