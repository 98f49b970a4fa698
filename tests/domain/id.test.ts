import {
  annotationOfControl,
  claimId,
  controlId,
  documentId,
  isIdName,
  lastPartOf,
  mentionId,
  namedEntityId,
  ownEventId,
  quantityId,
  relationId,
} from '../../src/domain/id';

describe('a name that may stand in ids', () => {
  test.each(['mosul-2017', 'a', 'الموصل', 'two words', 'x'.repeat(200)])('is %j', (name) =>
    expect(isIdName(name)).toBe(true),
  );

  test.each(['', 'a:b', 'a~2', 'a/b', ' a', 'a ', 'a\nb', '\ud800', 'x'.repeat(201)])(
    'is not %j',
    (name) => expect(isIdName(name)).toBe(false),
  );
});

test('an id begins as its kind of record does, and names the document and the annotation', () => {
  expect(documentId('d')).toBe('document:d');
  expect(mentionId('d', 'T5')).toBe('mention:d:T5');
  expect(quantityId('d', 'T9')).toBe('quantity:d:T9');
  expect(claimId('d', 'E17')).toBe('claim:d:17');
  expect(ownEventId('d', 'E12')).toBe('event:d:12');
  expect(relationId('MEMBER_OF', 'person:a', 'organisation:b')).toBe(
    'relation:MEMBER_OF:person:a:organisation:b',
  );
  expect(lastPartOf('claim:d:17')).toBe('17');
  expect(lastPartOf('mosul')).toBe('mosul');
});

test('an entity known by its name alone has a folded name in its id', () => {
  expect(namedEntityId('CITY', 'd', 'Qal‘at Ṣāliḥ')).toBe('city:d:qal-at-salih');
});

describe('a control claim', () => {
  test.each([
    ['E9', 1, 'control:d:9'],
    ['E9', 2, 'control:d:9-2'],
    ['E9-2', 1, 'control:d:9--2'],
    ['E9-2', 3, 'control:d:9--2-3'],
    ['E9--2', 12, 'control:d:9----2-12'],
    ['E9-', 2, 'control:d:9---2'],
  ])('of %s, force %d, is %s, and leads back to its annotation', (annotation, force, id) => {
    expect(controlId('d', annotation, force)).toBe(id);
    expect(annotationOfControl(id)).toBe(annotation);
  });
});
