import { GraphQLError, type ValueNode } from 'graphql';

/**
 * An error for a value that a scalar refuses. From the node, the error format finds the argument.
 */
export function refuseValue(message: string, nodes?: ValueNode, expected?: string): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', expected } });
}
