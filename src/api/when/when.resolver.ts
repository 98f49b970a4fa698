import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { When as WhenRecord } from '../../domain/when';
import { When } from './when.type';

/** The bounds, with an open side as null: no calendar has a date for it. */
@Resolver(() => When)
export class WhenResolver {
  @FieldResolver()
  startEarliest(@Root() { startEarliest }: WhenRecord): number | null {
    return finite(startEarliest);
  }

  @FieldResolver()
  startLatest(@Root() { startLatest }: WhenRecord): number | null {
    return finite(startLatest);
  }

  @FieldResolver()
  endEarliest(@Root() { endEarliest }: WhenRecord): number | null {
    return finite(endEarliest);
  }

  @FieldResolver()
  endLatest(@Root() { endLatest }: WhenRecord): number | null {
    return finite(endLatest);
  }
}

function finite(bound: number | null): number | null {
  return bound === null || !Number.isFinite(bound) ? null : bound;
}
