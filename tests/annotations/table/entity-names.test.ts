import {
  Elsewhere,
  EntityNames,
  type PlaceHints,
} from '../../../src/annotations/table/entity-names';
import { entityOf } from '../../support/corpus-of';

const OWN = { corpusId: 'towns', placeType: 'CITY' } as const;
const NONE: PlaceHints = { latitude: null, longitude: null, within: null };

/** In the north and in the south of Iraq; one more bears the name of the first as an alias. */
const TWO_RIVERS = [
  entityOf('city:kifri-a', { name: 'Kifri' }),
  entityOf('city:kifri-b', { name: 'Kifri' }),
  entityOf('city:diyala', { name: 'Diyala', aliases: ['Baquba'] }),
  entityOf('city:baqubah', { name: 'Baqubah', aliases: ['Baquba'] }),
];

describe('names of places where identity is by name', () => {
  it.each(['Kifri', 'KIFRI', 'Baquba'])('make no place of %s, which several bear', (name) => {
    const names = new EntityNames(TWO_RIVERS, OWN);
    expect(names.findPlace(name, { ...NONE, latitude: 34.7, longitude: 45 })).toBe('several');
    expect(names.findPlace(name, NONE)).toBe('several');
    expect(names.findPlace('city:kifri-a', NONE)).toBe(TWO_RIVERS[0]);
  });

  it('make no place that lies in one of several', () => {
    const names = new EntityNames(TWO_RIVERS, OWN);
    expect(names.findPlace('Sarqala', { ...NONE, within: 'Kifri' })).toBe('within several');
    expect(names.findPlace('Sarqala', NONE)).toMatchObject({
      id: 'city:towns:sarqala',
      partOf: [],
    });
  });

  it('keep a place that was met as what another lies in open until its own row', () => {
    const names = new EntityNames([], OWN);
    names.findPlace('Bucha', { latitude: 50.55, longitude: 30.21, within: 'Kyiv Oblast' });
    expect(names.find('Kyiv Oblast')).toMatchObject({ latitude: null, partOf: [] });
    names.findPlace('Irpin', { ...NONE, within: 'kyiv oblast' });
    const own = names.findPlace('KYIV OBLAST', {
      latitude: 50.5,
      longitude: 30.5,
      within: 'Ukraine',
    });
    expect(own).toMatchObject({
      id: 'city:towns:kyiv-oblast',
      name: 'Kyiv Oblast',
      latitude: 50.5,
      longitude: 30.5,
      partOf: ['city:towns:ukraine'],
    });
    for (const name of ['Kyiv Oblast', 'city:towns:kyiv-oblast'])
      expect(names.find(name)).toBe(own);
    // Its first row has spoken.
    expect(names.findPlace('Kyiv Oblast', { ...NONE, latitude: 50.51, longitude: 30.51 })).toBe(
      own,
    );
  });

  it('find a place inside itself through another', () => {
    const names = new EntityNames([], OWN);
    names.findPlace('Bucha', { ...NONE, within: 'Bucha Raion' });
    names.findPlace('Bucha Raion', { ...NONE, within: 'Kyiv Oblast' });
    expect(names.findPlace('Kyiv Oblast', { ...NONE, within: 'Bucha' })).toBe('inside itself');
    expect(names.findPlace('Kyiv Oblast', { ...NONE, within: 'Ukraine' })).toMatchObject({
      partOf: ['city:towns:ukraine'],
    });
  });

  it('leave what entities.yaml says of a place as it is', () => {
    const known = entityOf('province:kyiv-oblast', { name: 'Kyiv Oblast' });
    const names = new EntityNames([known], OWN);
    names.findPlace('Bucha', { ...NONE, within: 'Kyiv Oblast' });
    expect(names.findPlace('Kyiv Oblast', { ...NONE, latitude: 50.5, longitude: 30.5 })).toBe(
      known,
    );
  });
});

describe('places of one name', () => {
  // 0.045 degrees of latitude are 5.004 km, 0.044 are 4.893 km.
  const at = (latitude: number, line: number): PlaceHints => ({
    ...NONE,
    latitude,
    longitude: 30,
    line,
  });

  it('are one within 5 km of the first row, and a difference that names that row beyond', () => {
    const names = new EntityNames([], OWN);
    const own = names.findPlace('Borova', at(50, 2));
    expect(names.findPlace('Borova', at(50.044, 3))).toBe(own);
    expect(names.findPlace('Borova', at(50.045, 4))).toEqual(new Elsewhere('5.0 km', null, 2));
    expect(names.findPlace('Borova', NONE)).toBe(own);
  });

  it('are one in one whole, or in a part of it', () => {
    const names = new EntityNames(
      [
        entityOf('country:ukraine', { name: 'Ukraine' }),
        entityOf('region:donetsk', { name: 'Donetsk Oblast', partOf: ['country:ukraine'] }),
        entityOf('region:kharkiv', { name: 'Kharkiv Oblast', partOf: ['country:ukraine'] }),
        entityOf('city:lyman', { name: 'Lyman', partOf: ['region:donetsk'] }),
      ],
      OWN,
    );
    const within = (name: string, line: number) => ({ ...NONE, within: name, line });
    expect(names.findPlace('Lyman', within('Donetsk Oblast', 2))).toMatchObject({
      id: 'city:lyman',
    });
    expect(names.findPlace('Lyman', within('Ukraine', 3))).toMatchObject({ id: 'city:lyman' });
    expect(names.findPlace('Lyman', within('Kharkiv Oblast', 4))).toEqual(
      new Elsewhere('in Kharkiv Oblast', 'in Donetsk Oblast', null),
    );
    names.findPlace('Borova', within('Kyiv Oblast', 5));
    expect(names.findPlace('Borova', within('Kharkiv Oblast', 6))).toEqual(
      new Elsewhere('in Kharkiv Oblast', 'in Kyiv Oblast', 5),
    );
  });

  it('are told apart by an id', () => {
    const names = new EntityNames([], OWN);
    expect(names.findPlace('Borova', { ...at(50, 2), id: 'KV-1' })).toMatchObject({
      id: 'city:towns:kv-1',
      name: 'Borova',
      latitude: 50,
    });
    const other = names.findPlace('Borova', { ...at(49, 3), id: 'KH-7' });
    expect(other).toMatchObject({ id: 'city:towns:kh-7', name: 'Borova', latitude: 49 });
    expect(names.findPlace('Borova', NONE)).toBe('several');
    expect(names.findPlace('Borova', { ...NONE, id: 'KH-7' })).toBe(other);
    expect(names.findPlace('Borova', { ...NONE, id: 'city:borova' })).toBe('nobody');
  });

  it('are told apart by entities.yaml where a row says which', () => {
    const names = new EntityNames(
      [
        entityOf('region:donetsk', { name: 'Donetsk Oblast' }),
        entityOf('region:kharkiv', { name: 'Kharkiv Oblast' }),
        entityOf('city:a', {
          name: 'Lyman',
          partOf: ['region:donetsk'],
          latitude: 49,
          longitude: 30,
        }),
        entityOf('city:b', { name: 'Lyman', partOf: ['region:kharkiv'] }),
      ],
      null,
    );
    expect(names.findPlace('Lyman', at(49.01, 2))).toMatchObject({ id: 'city:a' });
    expect(names.findPlace('Lyman', { ...NONE, within: 'Kharkiv Oblast' })).toMatchObject({
      id: 'city:b',
    });
    expect(names.findPlace('Lyman', NONE)).toBe('several');
    expect(names.findPlace('Lyman', at(40, 3))).toBe('several');
  });
});

it('names are those of entities alone where identity is by reference', () => {
  const names = new EntityNames(TWO_RIVERS, null);
  expect(names.findPlace('Kifri', NONE)).toBe('several');
  expect(names.findPlace('Bucha', NONE)).toBe('nobody');
});
