import { Neo4jError } from 'neo4j-driver';
import { StoreError, toStoreError } from '../../src/store/store-error';

/** As the driver makes one; where the server gives none, its code says so. */
function errorOf(message: string, code = 'N/A'): Neo4jError {
  return new Neo4jError(message, code, '50N42', message);
}

describe('an error of the driver', () => {
  it.each([
    [
      'Connection acquisition timed out in 10000 ms. Pool status: Active conn count = 100, Idle conn count = 0.',
      undefined,
    ],
    ['No memory for now', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError'],
  ])('that may pass says so: %s', (message, code) => {
    const meant = toStoreError(errorOf(message, code), 'bolt://127.0.0.1', 'neo4j');
    expect(meant).toBeInstanceOf(StoreError);
    expect(meant).toMatchObject({
      code: 'STORE_BUSY',
      message: expect.stringContaining('Try again later'),
    });
  });

  it('that is a fault of the program comes back as it is', () => {
    const fault = errorOf('Invalid input', 'Neo.ClientError.Statement.SyntaxError');
    expect(toStoreError(fault, 'bolt://127.0.0.1', 'neo4j')).toBe(fault);
  });
});
