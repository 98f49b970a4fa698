import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { quote } from '../domain/quote';
import { badUserInput, refuseArgument } from './errors';
import { LIMITS } from './limits';

/**
 * Throws BAD_USER_INPUT at the first variable that an operation cannot use, with its path
 * (`$filter.mode[1]`). Sizes are checked before anything is read of a value, so a list of any
 * length is refused at once. Every later step meets only values that passed this check.
 */
export function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): void {
  if (variableDefinitions.length > LIMITS.variables) {
    const found = `are ${variableDefinitions.length}`;
    throw badUserInput('variables', found, `at most ${LIMITS.variables}`);
  }
  for (const { variable, type: typeNode, defaultValue } of variableDefinitions) {
    const type = typeFromAST(schema, typeNode);
    if (!isInputType(type)) continue;
    const argument = `$${variable.name.value}`;
    const value = Object.hasOwn(values, variable.name.value)
      ? values[variable.name.value]
      : undefined;
    if (value !== undefined) checkValue(argument, value, type);
    else if (isNonNullType(type) && defaultValue === undefined) {
      throw badUserInput(argument, 'is not given', `a value of ${type.toString()}`);
    }
  }
}

function checkValue(argument: string, value: unknown, type: GraphQLInputType): void {
  checkSize(argument, value, 0);
  coerceInputValue(value, type, (path, wrong, error) => {
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    throw refuseArgument(`${argument}${place}`, problemOf(wrong, error), error);
  });
}

/** GraphQL's messages hold the whole value. */
function problemOf(value: unknown, { message, extensions }: GraphQLError): string {
  const isOurs = extensions['code'] === 'BAD_USER_INPUT';
  return typeof value === 'string' && value.length > 80 && !isOurs
    ? `${quote(value)} does not fit.`
    : message;
}

/** Checks sizes before types: a value that is too long is compared with no type. */
function checkSize(argument: string, value: unknown, depth: number): void {
  if (typeof value === 'string') {
    if (value.length <= LIMITS.text) return;
    const found = `has ${value.length} characters`;
    throw badUserInput(argument, found, `at most ${LIMITS.text}`);
  }
  if (typeof value !== 'object' || value === null) return;
  const parts: [string, unknown][] = Object.entries(value);
  if (parts.length > LIMITS.list) {
    const found = `has ${parts.length} values`;
    throw badUserInput(argument, found, `at most ${LIMITS.list}`);
  }
  if (depth >= LIMITS.depth) {
    throw badUserInput(argument, 'is nested too deep', `at most ${LIMITS.depth} levels`);
  }
  for (const [key, part] of parts) {
    const place = Array.isArray(value) ? `${argument}[${key}]` : `${argument}.${key}`;
    checkSize(place, part, depth + 1);
  }
}
