import { EntityNames, type PlaceHints } from '../../../src/annotations/table/entity-names';
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
    expect(names.findPlace('Kyiv Oblast', { ...NONE, latitude: 1, longitude: 2 })).toBe(own);
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

it('names are those of entities alone where identity is by reference', () => {
  const names = new EntityNames(TWO_RIVERS, null);
  expect(names.findPlace('Kifri', NONE)).toBe('several');
  expect(names.findPlace('Bucha', NONE)).toBe('nobody');
});
