import { createUnionType } from 'type-graphql';
import { ControlClaim } from '../control-claim/control-claim.type';
import { Event } from '../event/event.type';
import { Relation } from '../relation/relation.type';

export const Assertion = createUnionType({
  name: 'Assertion',
  description:
    'The thing that a claim affirms or denies: an event, a relation, or who held a place.',
  types: () => [Event, Relation, ControlClaim] as const,
});
