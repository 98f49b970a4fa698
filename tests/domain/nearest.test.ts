import { findNearest, hintNearest, oneOf } from '../../src/domain/nearest';

describe('the name that was probably meant', () => {
  test.each([
    ['Citi', ['Person', 'City'], 'City'],
    ['CITY', ['Cite', 'City'], 'City'],
    ['cty', ['City', 'Country'], 'City'],
    // One edit in three letters at the most, and one in a shorter name.
    ['abcdef', ['abcdXY'], 'abcdXY'],
    ['abcdef', ['abcXYZ'], null],
    ['ab', ['aX'], 'aX'],
    ['ab', ['XY'], null],
    ['City', ['Organisation'], null],
    ['City', [], null],
    // The nearest, and the first of two that are as near.
    ['abcdef', ['abXYef', 'abcXef', 'abcdXf'], 'abcXef'],
  ])('for %j among %j is %j', (written, known, expected) => {
    expect(findNearest(written, known)).toBe(expected);
  });

  test('is looked for by case alone among more than a thousand', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `name-${i}`);
    expect(findNearest('Cty', [...names.slice(1), 'City'])).toBe('City');
    expect(findNearest('Cty', [...names, 'City'])).toBeNull();
    expect(findNearest('CITY', [...names, 'City'])).toBe('City');
  });

  test('is told behind what was expected', () => {
    expect(hintNearest('Citi', ['City'])).toBe('; "City" is the nearest');
    expect(hintNearest('city', ['City'])).toBe('; "City" differs in case alone');
    expect(hintNearest('Event', ['City'])).toBe('');
    expect(oneOf('Citi', ['City', 'Country'])).toBe('one of City, Country; "City" is the nearest');
  });
});
