import type { Context } from '../api/context';
import type { Measured } from './measured';
import type { Refusal } from './refusal';

/** The API's context, with the HTTP request that carries the query. */
export interface RequestContext extends Context {
  /** Absent where a program asks the API without HTTP. */
  readonly http?: {
    readonly requestId: string;
    readonly measured: Measured;
    /** Why the request may not write, whatever the role of who asks; null where it may. */
    readonly writeRefusal: Refusal | null;
    /** Waits until a query or a write of this cost may run; rejects with a Refusal where it may not. */
    readonly enter: (cost: number, isWrite: boolean) => Promise<void>;
  };
}
