import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { EdtfError, parseEdtf } from '../../domain/edtf';
import type { When } from '../../domain/when';

/** A time as people write it. As an input it arrives in resolvers as the domain's When. */
export const EDTF = new GraphQLScalarType<When, string>({
  name: 'EDTF',
  description:
    'ISO 8601-2 Extended Date/Time Format, kept exactly as written: 2017-07-10 (a day), 2014-06 (a month), ' +
    '2017-07~ (about then), 2014-06/2017-07 (from, to), ../2017-07 (open start), 2017-07/ (unknown end).',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: String,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

function read(value: unknown): When {
  if (typeof value !== 'string')
    throw refusal('EDTF is written as a string', 'such as "2017-07-10"');
  try {
    return parseEdtf(value);
  } catch (error) {
    if (error instanceof EdtfError) throw refusal(error.message, error.expected);
    throw error;
  }
}

function refusal(message: string, expected: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', expected } });
}
