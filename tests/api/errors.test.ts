import { GraphQLError } from 'graphql';
import { badUserInput, formatError } from '../../src/api/errors';
import { StoreError } from '../../src/store/store-error';

/** An error thrown in a resolver as a client sees it, and as it is logged. */
function told(error: Error, code = 'INTERNAL_SERVER_ERROR') {
  const logged: unknown[] = [];
  const located = new GraphQLError(error.message, { originalError: error, path: ['claims'] });
  const answer = formatError(
    { message: error.message, path: ['claims'], extensions: { code, stacktrace: [error.stack!] } },
    located,
    (entry) => logged.push(entry),
  );
  return { answer, logged };
}

describe('an error', () => {
  it('of the store says that the graph cannot be read, and not where it is', () => {
    const error = new StoreError('STORE_UNREACHABLE', 'Neo4j does not answer at bolt://10.0.0.7.');
    const { answer, logged } = told(error);
    expect(answer.extensions).toEqual({ code: 'STORE_UNAVAILABLE' });
    expect(JSON.stringify(answer)).not.toContain('10.0.0.7');
    expect(logged).toEqual([error]);
  });

  it('of the program says no more than that there was one, and is logged whole', () => {
    const error = new Error('Invalid input MATCH (claim:Claim) at line 3');
    const { answer, logged } = told(error);
    expect(answer).toEqual({
      message: 'Something went wrong in the server, and was logged.',
      locations: undefined,
      path: ['claims'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(logged).toEqual([error]);
  });

  it('of an argument names the argument, the problem and what was expected, and is not logged', () => {
    const error = badUserInput('filter.saidAfter', 'has no known end', 'a time that ends');
    const { answer, logged } = told(error, 'BAD_USER_INPUT');
    expect(answer).toMatchObject({
      message: 'filter.saidAfter has no known end (expected a time that ends)',
      extensions: {
        code: 'BAD_USER_INPUT',
        argument: 'filter.saidAfter',
        expected: 'a time that ends',
      },
    });
    expect(logged).toEqual([]);
  });
});
