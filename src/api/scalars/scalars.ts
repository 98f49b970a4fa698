export { GraphQLDateTime as DateTime, GraphQLDuration as Duration } from 'graphql-scalars';
export { EDTF } from './edtf.scalar';
export { Url } from './url.scalar';
