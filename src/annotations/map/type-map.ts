import type { Note } from '../../domain/note';

/** The section `map` of a corpus.yaml: what the names of a foreign corpus are in our scheme. */
export interface MapSettings {
  /**
   * Types of mentions, events and relations. If it gives several of our types, the first is the
   * default.
   */
  readonly types?: Readonly<Record<string, string | readonly string[]>>;
  /** Arguments of events, without the number behind a repeated one. */
  readonly roles?: Readonly<Record<string, string>>;
  /** Attributes and features. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Whether events and relations in no claim's content are narrated by the document's publisher. */
  readonly narrate?: boolean;
}

/** The target that says a name is known and left out on purpose. */
export const IGNORE = 'ignore';

/** Why something is skipped: a note without its place. */
export type SkipNote = Pick<Note, 'code' | 'subject' | 'remedy'>;

/** The meaning of a foreign name in our scheme; else the note on skipping it. */
export type Lookup =
  | { readonly targets: readonly [string, ...string[]] }
  | { readonly skipped: SkipNote };

/** A map, asked by foreign name. Case counts, as it does to annotation tools. */
export class TypeMap {
  /** `spell` writes our types as the reader wants them; the map writes them as brat does: MemberOf. */
  constructor(
    private readonly settings: MapSettings,
    private readonly spell: (type: string) => string = (type) => type,
  ) {}

  type(name: string): Lookup {
    const lookup = lookUp('type', this.settings.types, name);
    if ('skipped' in lookup) return lookup;
    const [first, ...rest] = lookup.targets;
    return { targets: [this.spell(first), ...rest.map(this.spell)] };
  }

  role(name: string): Lookup {
    return lookUp('role', this.settings.roles, name);
  }

  attribute(name: string): Lookup {
    return lookUp('attribute', this.settings.attributes, name);
  }
}

function lookUp(
  kind: 'type' | 'role' | 'attribute',
  section: Readonly<Record<string, string | readonly string[]>> = {},
  name: string,
): Lookup {
  const subject = `${kind} ${JSON.stringify(name)}`;
  if (!Object.hasOwn(section, name)) {
    const remedy = `an entry in map.${kind}s of corpus.yaml, if only "${IGNORE}"`;
    return { skipped: { code: `unmapped-${kind}`, subject, remedy } };
  }
  const [first, ...rest] = [section[name] as string | readonly string[]].flat();
  if (first === undefined || first === IGNORE) {
    return { skipped: { code: `ignored-${kind}`, subject, remedy: null } };
  }
  return { targets: [first, ...rest] };
}
