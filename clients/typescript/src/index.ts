export { Claimline, type Asking, type Settings } from './claimline.js';
export { ClaimlineError } from './claimline-error.js';
export { cite, type CitationFormat, type Citing } from './cite.js';
export {
  claims,
  type Claim,
  type ClaimFilter,
  type ClaimOrder,
  type ClaimsAsked,
  type Lens,
} from './claims.js';
export { collect } from './collect.js';
export { control, type ControlAsked, type ControlState, type Near } from './control.js';
export { graphql, operationOf, type Operation } from './operation.js';
export { timeline, type ControlInterval, type Timeline } from './timeline.js';
export { toGeoJson, type ControlFeature } from './to-geojson.js';
export type { ResultOf, VariablesOf } from './types.js';
