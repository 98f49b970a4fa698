import { createUnionType } from 'type-graphql';
import { ControlClaimType } from '../control-claim/control-claim.type';
import { EventType } from '../event/event.type';
import { RelationType } from '../relation/relation.type';

export const Assertion = createUnionType({
  name: 'Assertion',
  description:
    'The thing that a claim affirms or denies: an event, a relation, or who held a place.',
  types: () => [EventType, RelationType, ControlClaimType] as const,
});
