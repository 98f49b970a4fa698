import { type Entity, type EntityType, foldName } from '../../domain/entity';

/** What a row says of the place that it names. */
export interface PlaceHints {
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The name of the place that it lies in. */
  readonly within: string | null;
}

/**
 * Finds entities by id, name or alias. Where identity is by name, a place that the authority file
 * does not hold becomes the corpus's own: `city:<corpus>:<folded name>`, with what its first row says.
 */
export class EntityNames {
  private readonly byId = new Map<string, Entity>();
  /** By folded name; null where several entities bear it. */
  private readonly byName = new Map<string, Entity | null>();
  private readonly byAlias = new Map<string, Entity | null>();
  /** By the spelling of rows before this one, so that each is folded once. */
  private readonly found = new Map<string, Entity>();

  constructor(
    entities: readonly Entity[],
    private readonly own: { readonly corpusId: string; readonly placeType: EntityType } | null,
  ) {
    for (const entity of entities) this.add(entity);
  }

  /** Null where the name is nobody's, or that of several. */
  find(name: string): Entity | null {
    const found = this.found.get(name);
    if (found !== undefined) return found;
    const folded = foldName(name);
    const byName = this.byName.get(folded);
    const entity =
      this.byId.get(name) ?? (byName === undefined ? this.byAlias.get(folded) : byName) ?? null;
    // Only who is there: a name that is nobody's yet may become that of a place.
    if (entity !== null) this.found.set(name, entity);
    return entity;
  }

  /** The place of this name; made from the hints where it is new and identity is by name. */
  findPlace(name: string, hints: PlaceHints): Entity | 'inside itself' | null {
    const known = this.find(name);
    if (hints.within !== null && foldName(hints.within) === foldName(name)) return 'inside itself';
    const folded = known === null ? foldName(name) : '';
    if (this.own === null || folded === '') return known;
    const within = hints.within === null ? null : this.findPlace(hints.within, NO_HINTS);
    const slug = folded.replaceAll(' ', '-');
    const place: Entity = {
      id: `${this.own.placeType.toLowerCase()}:${this.own.corpusId}:${slug}`,
      type: this.own.placeType,
      name,
      aliases: [],
      sameAs: [],
      organisationKind: null,
      latitude: hints.latitude,
      longitude: hints.longitude,
      partOf: within === null || within === 'inside itself' ? [] : [within.id],
    };
    this.add(place);
    return place;
  }

  private add(entity: Entity): void {
    this.byId.set(entity.id, entity);
    enter(this.byName, entity.name, entity);
    for (const alias of entity.aliases) enter(this.byAlias, alias, entity);
  }
}

function enter(names: Map<string, Entity | null>, name: string, entity: Entity): void {
  const folded = foldName(name);
  const bearer = names.get(folded);
  names.set(folded, bearer === undefined || bearer === entity ? entity : null);
}

const NO_HINTS: PlaceHints = { latitude: null, longitude: null, within: null };
