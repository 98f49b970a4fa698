import { lensOf, viewOf } from '../../src/pages/view';

describe('the address of a page', () => {
  it.each([
    ['/city:mosul?at=2017', 'city:mosul'],
    ['/', ''],
    ['http://127.0.0.1:4000/city:mosul', 'city:mosul'],
    ['http://[', ''],
    ['//', '/'],
    ['//[', '/['],
    ['//evil.example', '/evil.example'],
    ['//x:99999/', '/x:99999/'],
    ['/%', '%'],
  ])('%s names the path %j at this server, whatever host it seems to name', (address, path) => {
    expect(viewOf(address, 'https://claims.example').path).toBe(path);
  });

  it.each([
    ['/city:mosul?secondAccordingTo=person:a', { accordingTo: ['person:a'] }],
    ['/city:mosul?accordingTo=person:b&secondExcluding=person:a', { excluding: ['person:a'] }],
    ['/city:mosul?secondKnownAsOf=2026-11-27T00:00:00Z', { knownAsOf: '2026-11-27T00:00:00Z' }],
    // All voices beside one.
    ['/city:mosul?accordingTo=person:a&secondAccordingTo=', null],
  ])('%s names a second lens', (address, lens) => {
    const { second } = viewOf(address, 'https://claims.example');
    expect(second).not.toBeNull();
    expect(lensOf(second!)).toEqual(lens);
  });

  it.each([
    '/city:mosul?accordingTo=person:a',
    '/city:mosul?secondAccordingTo=&secondKnownAsOf=',
    '/city:mosul?accordingTo=person:a&secondAccordingTo=person:a',
  ])('%s names no second lens, or the first again', (address) => {
    expect(viewOf(address, 'https://claims.example').second).toBeNull();
  });
});
