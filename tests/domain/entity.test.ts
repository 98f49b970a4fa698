import {
  ENTITY_TYPES,
  entityTypeOfId,
  foldName,
  isActorType,
  isPlaceId,
  isPlaceType,
} from '../../src/domain/entity';
import { foldLetters } from '../../src/domain/fold-letters';

test('people, organisations and countries act, and all but people and organisations are places', () => {
  expect(ENTITY_TYPES.filter(isActorType)).toEqual(['PERSON', 'ORGANISATION', 'COUNTRY']);
  expect(ENTITY_TYPES.filter(isPlaceType)).toEqual([
    'CITY',
    'PROVINCE',
    'COUNTRY',
    'REGION',
    'FACILITY',
  ]);
});

test('an id states its type before the first colon', () => {
  expect(entityTypeOfId('city:mosul')).toBe('CITY');
  expect(entityTypeOfId('person:d:city')).toBe('PERSON');
  for (const id of ['event:fall', 'city', ':city', '', 'citymosul:x']) {
    expect(entityTypeOfId(id)).toBeNull();
    expect(isPlaceId(id)).toBe(false);
  }
  expect(isPlaceId('city:mosul')).toBe(true);
  expect(isPlaceId('person:ali')).toBe(false);
});

test.each([
  ['Hwija', 'HWIJA'],
  ['Ḩawījah', 'hawijah'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['Đorđe', 'dorde'],
  ['Þórður Œuvre', 'thordur oeuvre'],
  ['Iğdır', 'igdir'],
  ['مُوصِل', 'موصل'],
  ['й', 'и'],
])('%s and %s have the same letters', (one, other) => {
  expect(foldLetters(one)).toBe(foldLetters(other));
});

test.each([
  ['कि', 'क'],
  ['ガ', 'カ'],
])('%s and %s have other letters', (one, other) => {
  expect(foldLetters(one)).not.toBe(foldLetters(other));
});

test('a folded name has neither punctuation nor runs of space', () => {
  expect(foldName('  Al-Qa‘ida,  (Iraq) ')).toBe('al qa ida iraq');
  expect(foldName('Route 66')).toBe('route 66');
});
