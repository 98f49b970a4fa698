export { GraphQLDateTime as DateTime, GraphQLURL as Url } from 'graphql-scalars';
export { EDTF } from './edtf.scalar';
