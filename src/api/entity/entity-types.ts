import { Field, ObjectType } from 'type-graphql';
import type { OrganisationKind as Kind } from '../../domain/entity';
import { Node } from '../node/node.type';
import { registerEnum } from '../register-enum';
import { Actor } from './actor.type';
import { Entity } from './entity.type';
import { Place } from './place.type';

const ACTOR = { implements: [Node, Entity, Actor], simpleResolvers: true };
const PLACE = { implements: [Node, Entity, Place], simpleResolvers: true };

export const OrganisationKind = registerEnum<Kind>(
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

@ObjectType({ ...ACTOR, description: 'A human being.' })
export class Person extends Actor {}

@ObjectType({ ...ACTOR, description: 'An army, a militant group, a government, a newspaper.' })
export class Organisation extends Actor {
  @Field(() => OrganisationKind, { description: 'The kind of an organisation.' })
  kind: Kind;
}

@ObjectType({ ...PLACE, description: 'A city, town or village.' })
export class City extends Place {}

@ObjectType({ ...PLACE, description: 'A first-level part of a country.' })
export class Province extends Place {}

@ObjectType({ ...PLACE, description: 'Any other area: Badia, the Middle East.' })
export class Region extends Place {}

@ObjectType({ ...PLACE, description: 'Something built: a mosque, a bridge, an airfield.' })
export class Facility extends Place {}

@ObjectType({
  implements: [Node, Entity, Actor, Place],
  simpleResolvers: true,
  description: 'A state: a place, and an actor whose government speaks and acts for it.',
})
export class Country extends Entity {}
