import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { When } from '../../domain/when';
import { WhenType } from './when.type';

/** The bounds, with an open side as null: no calendar has a date for it. */
@Resolver(() => WhenType)
export class WhenResolver {
  @FieldResolver()
  startEarliest(@Root() { startEarliest }: When): number | null {
    return finite(startEarliest);
  }

  @FieldResolver()
  startLatest(@Root() { startLatest }: When): number | null {
    return finite(startLatest);
  }

  @FieldResolver()
  endEarliest(@Root() { endEarliest }: When): number | null {
    return finite(endEarliest);
  }

  @FieldResolver()
  endLatest(@Root() { endLatest }: When): number | null {
    return finite(endLatest);
  }
}

function finite(bound: number | null): number | null {
  return bound === null || !Number.isFinite(bound) ? null : bound;
}
