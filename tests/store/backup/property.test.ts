import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import {
  decodeProperties,
  decodeProperty,
  encodeProperties,
  encodeProperty,
} from '../../../src/store/backup/property';
import { propertyRuns } from '../../support/property-runs';
import { anyProperty } from './any-property';

const throughJson = (value: unknown) =>
  decodeProperty(JSON.parse(JSON.stringify(encodeProperty(value))));

describe('a property in a backup', () => {
  it('comes back as it was, whatever Neo4j can keep', () => {
    fc.assert(
      fc.property(anyProperty, (value) => {
        // toEqual tells -0 from 0, and 1 from the integer 1, which is an object.
        expect(throughJson(value)).toEqual(value);
        expect(throughJson(value)?.constructor).toBe(value?.constructor);
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  it.each([
    [neo4j.int(7), 7],
    [7, { float: 7 }],
    [-0, { float: '-0' }],
    [Infinity, { float: 'Infinity' }],
    [neo4j.int('9223372036854775807'), { int: '9223372036854775807' }],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [new Int8Array([0, -1]), { bytes: 'AP8=' }],
    [new neo4j.types.Date(2017, 7, 10), { date: [{ float: 2017 }, { float: 7 }, { float: 10 }] }],
    [
      new neo4j.types.Point(neo4j.int(4326), 43.13, 36.34),
      { point: [4326, { float: 43.13 }, { float: 36.34 }, null] },
    ],
  ])('is written by its kind: %p', (value, json) => expect(encodeProperty(value)).toEqual(json));

  it('stands in the order of names, so that the same properties are the same text', () => {
    const [one, other] = [
      { b: 'x', a: 'y' },
      { a: 'y', b: 'x' },
    ].map((properties) => JSON.stringify(encodeProperties(properties)));
    expect(one).toBe('{"a":"y","b":"x"}');
    expect(other).toBe(one);
    expect(decodeProperties({ a: 'y' })).toEqual({ a: 'y' });
  });

  it('of a kind that no backup knows ends the backup rather than be left out', () => {
    expect(() => encodeProperty(new Map())).toThrow(/^BACKUP_UNKNOWN_VALUE: /);
    expect(() => decodeProperty({ vector: [1] })).toThrow(
      'a value of an unknown kind, {"vector":[1]}',
    );
  });
});
