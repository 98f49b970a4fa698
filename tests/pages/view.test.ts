import { viewOf } from '../../src/pages/view';

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
});
