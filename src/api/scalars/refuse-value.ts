import { GraphQLError, type ValueNode } from 'graphql';

/** An error for a value that a scalar does not take; the node tells the server's error format which argument it stands in. */
export function refuseValue(message: string, nodes?: ValueNode, expected?: string): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT', expected } });
}
