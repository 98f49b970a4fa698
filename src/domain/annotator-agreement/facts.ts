import type { AnnotatedDocument } from '../corpus';
import type { Renaming } from './renaming';

/** Relations or controls of a document. */
export interface Facts {
  /** How each reads, by how it is compared, in A's terms. */
  readonly texts: ReadonlyMap<string, string>;
  /** How those are compared that claims assert, by the ids that claims know them by. */
  readonly keys: ReadonlyMap<string, string>;
}

/** The relations: one is another's where type, ends and time are the same. */
export function relationFacts(
  { relations }: AnnotatedDocument,
  { entity }: Renaming,
  isSymmetric: (type: string) => boolean,
): Facts {
  return factsOf(relations, ({ type, subjectId, objectId, when }) => {
    const time = when === null ? '' : ` ${when.edtf}`;
    const ends = [entity(subjectId), entity(objectId)];
    if (isSymmetric(type)) ends.sort();
    return [`${type} ${ends.join(' ')}${time}`, `${type} ${subjectId} ${objectId}${time}`];
  });
}

/** The controls: one is another's where status, place, force and time are the same. */
export function controlFacts({ controlClaims }: AnnotatedDocument, { entity }: Renaming): Facts {
  return factsOf(controlClaims, ({ status, placeId, forceId, when }) => {
    const write = (place: string, force: string) => `${status} ${place} ${force} ${when.edtf}`;
    return [
      write(entity(placeId), forceId === null ? 'nobody' : entity(forceId)),
      write(placeId, forceId ?? 'nobody'),
    ];
  });
}

function factsOf<Item extends { readonly id: string }>(
  items: readonly Item[],
  write: (item: Item) => readonly [key: string, text: string],
): Facts {
  const written = items.map((item) => [item.id, ...write(item)] as const);
  return {
    texts: new Map(written.map(([, key, text]) => [key, text])),
    keys: new Map(written.map(([id, key]) => [id, key])),
  };
}
