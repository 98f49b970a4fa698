import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { EdtfError, parseEdtf } from '../../domain/edtf';
import type { When } from '../../domain/when';
import { refuseValue } from './refuse-value';

/** A time as people write it. As an input it arrives in resolvers as the domain's When. */
export const EDTF = new GraphQLScalarType<When, string>({
  name: 'EDTF',
  description:
    'ISO 8601-2 Extended Date/Time Format, kept exactly as written: 2017-07-10 (a day), 2014-06 (a month), ' +
    '2017-07~ (about then), 2014-06/2017-07 (from, to), ../2017-07 (open start), 2017-07/ (unknown end).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: String,
  parseValue: (value) => read(value),
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined, node),
});

function read(value: unknown, node?: ValueNode): When {
  if (typeof value !== 'string') {
    throw refuseValue('EDTF is written as a string (expected one such as "2017-07-10")', node);
  }
  try {
    return parseEdtf(value);
  } catch (error) {
    if (error instanceof EdtfError) throw refuseValue(error.message, node, error.expected);
    throw error;
  }
}
