import type { Loaders } from '../../store/loaders';
import { claimsBy } from '../../store/read/claims/claim-list';
import type { Key } from '../../store/read/list';
import type { Loaded } from '../../store/reader';
import type { NodeRecord } from '../../store/records';
import { connectItems } from '../connection/connect-items';
import type { Connection } from '../connection/connection.type';
import type { PageArgs } from '../connection/page-args';

/** The page that the arguments ask for of claims known by their ids; only the page's are read. */
export function connectClaims(
  claims: readonly { readonly id: string; readonly key: Key }[],
  page: PageArgs,
  loaders: Loaders,
): Connection<() => Loaded<NodeRecord | null>> {
  return connectItems(
    claims.map(({ id, key }) => ({ key, node: () => loaders.node(id) })),
    claimsBy('PUBLISHED'),
    page,
  );
}
