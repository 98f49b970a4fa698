import { ByteCache } from '../../src/store/byte-cache';

/** A quarter of the bytes is for values that nobody has asked for again. */
const CAPACITY = 400;

describe('a cache of values', () => {
  it('gives up what was not used for longest, to stay within its bytes', () => {
    const cache = new ByteCache(CAPACITY);
    cache.keep('a', 'A', 48); // and 2 for its key
    cache.keep('b', 'B', 48);
    cache.keep('c', 'C', 48);
    expect(cache.size).toBe(100);
    expect(cache.find('a')).toBeNull();
    expect(cache.find('b')).toBe('B');
  });

  it('loses nothing that was asked for twice to a flood of new values', () => {
    const cache = new ByteCache(CAPACITY);
    cache.keep('wanted', 'value', 20);
    expect(cache.find('wanted')).toBe('value');
    for (let i = 0; i < 1000; i++) cache.keep(`new ${i}`, i, 20);
    expect(cache.find('wanted')).toBe('value');
    expect(cache.size).toBeLessThanOrEqual(CAPACITY);
  });

  it('does not keep a value larger than its part for new ones, and forgets what that replaced', () => {
    const cache = new ByteCache(CAPACITY);
    cache.keep('a', 'short', 10);
    cache.find('a');
    cache.keep('a', 'long', CAPACITY);
    expect(cache.find('a')).toBeNull();
    expect(cache.size).toBe(0);
  });
});
