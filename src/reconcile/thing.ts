import { foldLetters } from '../domain/fold-letters';
import { graphql, type ResultOf } from '../pages/graphql';
import { termInWords } from '../pages/words/claim-in-words';

/** An entity with all that candidates and previews show. */
export const THING_FIELDS = graphql(`
  fragment ThingFields on Entity {
    __typename
    id
    name
    aliases
    sameAs
    ... on Organisation {
      kind
    }
    ... on Place {
      latitude
      longitude
      partOf {
        id
        name
        aliases
        partOf {
          id
          name
          aliases
          partOf {
            id
            name
            aliases
          }
        }
      }
    }
  }
`);

export type ReconciledThing = ResultOf<typeof THING_FIELDS>;

interface Whole {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly partOf?: readonly Whole[];
}

/** The places that an entity lies in, the nearest first. */
export function wholesAround(thing: ReconciledThing): Whole[] {
  const around = (whole: Whole): Whole[] => [whole, ...(whole.partOf ?? []).flatMap(around)];
  return 'partOf' in thing ? (thing.partOf as readonly Whole[]).flatMap(around) : [];
}

/** A line that tells namesakes apart: "City in Nineveh, Iraq", "Organisation, militant group". */
export function describeThing(thing: ReconciledThing): string {
  const wholes = [...new Set(wholesAround(thing).map(({ name }) => name))];
  if (wholes.length > 0) return `${thing.__typename} in ${wholes.join(', ')}`;
  const kind = 'kind' in thing ? `, ${termInWords(thing.kind)}` : '';
  return thing.__typename + kind;
}

/** Whether a text is a name of it, in any spelling. */
export function isCalled(
  { name, aliases }: Pick<Whole, 'name' | 'aliases'>,
  text: string,
): boolean {
  const folded = fold(text);
  return [name, ...aliases].some((one) => fold(one) === folded);
}

/** A name in lower case, without marks and signs. */
export function fold(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
