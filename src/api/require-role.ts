import { GraphQLError } from 'graphql';
import { mayAct, type Principal, type Role } from '../domain/principal';
import type { Context } from './context';
import type { ErrorCode } from './errors';

/**
 * Gives who asks, if they may do what a role may. The first line of each resolver that is not for everybody.
 * Throws UNAUTHENTICATED where nobody has shown a credential, and FORBIDDEN where the role is not enough.
 */
export function requireRole({ principal }: Pick<Context, 'principal'>, role: Role): Principal {
  if (principal === null) {
    throw refuse(
      'UNAUTHENTICATED',
      `This needs the role ${role}. Send a key in the header Authorization: Bearer …, or sign in.`,
      role,
    );
  }
  if (!mayAct(principal, role)) {
    throw refuse('FORBIDDEN', `This needs the role ${role}; yours is ${principal.role}.`, role);
  }
  return principal;
}

function refuse(code: ErrorCode, message: string, requiredRole: Role): GraphQLError {
  return new GraphQLError(message, { extensions: { code, requiredRole } });
}
