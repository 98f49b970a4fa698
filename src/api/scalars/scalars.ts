export { GraphQLDateTime as DateTime } from 'graphql-scalars';
export { EDTF } from './edtf.scalar';
export { Url } from './url.scalar';
