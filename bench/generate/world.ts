import { type Entity, type EntityType, entityTypeOfId } from '../../src/domain/entity';
import { Random } from './random';

/**
 * The people, forces, places and events of the generated texts. Its size follows the number of
 * claims, so that what is said of one city, or by one person, is as much at every size.
 */
export interface World {
  readonly seed: number;
  readonly claims: number;
  readonly provinces: readonly Entity[];
  readonly cities: readonly Entity[];
  readonly people: readonly Entity[];
  readonly forces: readonly Entity[];
  readonly agencies: readonly Entity[];
  readonly publishers: readonly Entity[];
}

/** The days that the texts tell of, counted from 1970: 2014 to 2019. */
export const FIRST_DAY = 16_071;
export const LAST_DAY = 18_261;

const SYLLABLES = 'al ba dar ez fa gho ha in ja ka la mo na qa ra sha ta um wa za'.split(' ');

export function makeWorld(seed: number, claims: number): World {
  const random = new Random(seed);
  const many = (type: EntityType, count: number, more: (index: number) => Partial<Entity>) =>
    Array.from({ length: count }, (_, index) => {
      const name = nameOf(random);
      return entity(
        `${type.toLowerCase()}:${name.toLowerCase()}-${index}`,
        `${name} ${index}`,
        more(index),
      );
    });
  const cityCount = Math.max(20, Math.round(claims / 100));
  const provinces = many('PROVINCE', Math.max(4, Math.round(cityCount / 100)), () => ({}));
  return {
    seed,
    claims,
    provinces,
    cities: many('CITY', cityCount, (index) => ({
      latitude: 30 + random.next() * 7,
      longitude: 36 + random.next() * 12,
      partOf: [provinces[index % provinces.length]!.id],
    })),
    people: many('PERSON', Math.max(10, Math.round(claims / 200)), () => ({})),
    forces: many('ORGANISATION', 12, () => ({ organisationKind: 'ARMED_FORCE' })),
    agencies: many('ORGANISATION', 20, () => ({ organisationKind: 'MEDIA' })),
    publishers: many('ORGANISATION', 40, () => ({ organisationKind: 'MEDIA' })),
  };
}

export function entitiesOf(world: World): Entity[] {
  const { provinces, cities, people, forces, agencies, publishers } = world;
  return [...provinces, ...cities, ...people, ...forces, ...agencies, ...publishers];
}

function entity(id: string, name: string, more: Partial<Entity>): Entity {
  return {
    id,
    type: entityTypeOfId(id)!,
    name,
    aliases: [],
    sameAs: [],
    organisationKind: null,
    latitude: null,
    longitude: null,
    partOf: [],
    ...more,
  };
}

function nameOf(random: Random): string {
  const name = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('');
  return name[0]!.toUpperCase() + name.slice(1);
}

/** One stretch of a city's history: who held it from one day to the day before another. */
export interface Reign {
  readonly force: Entity;
  readonly from: number;
  readonly until: number;
}

/**
 * The true holders of a city over time, which most claims give. The same for a city whenever it is
 * asked.
 */
export function reignsOf(world: World, cityIndex: number): Reign[] {
  const random = new Random(world.seed, 7, cityIndex);
  const changes = Array.from(
    { length: 1 + random.below(4) },
    () => FIRST_DAY + 200 + random.below(LAST_DAY - FIRST_DAY - 400),
  ).sort((a, b) => a - b);
  const bounds = [FIRST_DAY, ...new Set(changes), LAST_DAY];
  let before = random.below(world.forces.length);
  return bounds.slice(0, -1).map((from, index) => {
    before = (before + 1 + random.below(world.forces.length - 1)) % world.forces.length;
    return { force: world.forces[before]!, from, until: bounds[index + 1]! };
  });
}

/** `2016-05-01` */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
