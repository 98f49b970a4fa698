import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLURL } from 'graphql-scalars';
import { quote } from '../../domain/quote';
import { refuseValue } from './refuse-value';

const EXPECTED = 'one such as "https://www.wikidata.org/wiki/Q83303"';

/** The library's URL, but for wrong values: of those it gives what `new URL` throws, without their place. */
export const Url = new GraphQLScalarType<URL, unknown>({
  ...GraphQLURL.toConfig(),
  parseValue: (value) => read(value),
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined, node),
});

function read(value: unknown, node?: ValueNode): URL {
  if (typeof value !== 'string') {
    throw refuseValue(`URL is written as a string (expected ${EXPECTED})`, node, EXPECTED);
  }
  if (URL.canParse(value)) return new URL(value);
  throw refuseValue(`${quote(value)} is no URL (expected ${EXPECTED})`, node, EXPECTED);
}
