import { type Entity, type EntityType, foldName } from '../../domain/entity';
import { namedEntityId } from '../../domain/id';

/** What a row says of the place that it names. */
export interface PlaceHints {
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The name of the place that it lies in. */
  readonly within: string | null;
}

/** Why a row has no place. */
export type NoPlace = 'nobody' | 'several' | 'within several' | 'inside itself';

/**
 * Finds entities by id, name or alias. Where identity is by name, a place that the authority file
 * does not hold becomes the corpus's own: `city:<corpus>:<folded name>`, with what its first row says.
 * One that a row before it lies in is known by its name alone until then.
 */
export class EntityNames {
  private readonly byId = new Map<string, Entity>();
  /** By folded name; null where several entities bear it. */
  private readonly byName = new Map<string, Entity | null>();
  private readonly byAlias = new Map<string, Entity | null>();
  /** By the spelling of rows before this one, so that each is folded once. */
  private readonly found = new Map<string, Entity>();
  /** Ids of own places that have had no row of their own yet. */
  private readonly open = new Set<string>();
  /** By the ids of own places: that of the place that each lies in. */
  private readonly wholes = new Map<string, string>();

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
    const entity = this.byId.get(name) ?? this.bearer(foldName(name)) ?? null;
    // Only who is there, and will not be described anew: a name that is nobody's yet may become a place's.
    if (entity !== null && !this.open.has(entity.id)) this.found.set(name, entity);
    return entity;
  }

  /** Whether the name is nobody's because several entities bear it. */
  isOfSeveral(name: string): boolean {
    return !this.byId.has(name) && this.bearer(foldName(name)) === null;
  }

  /** The place of this name; made from the hints where it is new and identity is by name. */
  findPlace(name: string, hints: PlaceHints): Entity | NoPlace {
    const { latitude, longitude, within } = hints;
    const known = this.find(name);
    if (within !== null && foldName(within) === foldName(name)) return 'inside itself';
    if (known !== null && !this.open.has(known.id)) return known;
    const place = known ?? this.newPlace(name);
    if (typeof place === 'string') return place;
    const whole = within === null ? null : this.findWhole(within);
    if (whole === 'several') return 'within several';
    if (whole !== null && this.liesIn(whole.id, place.id)) return 'inside itself';
    this.open.delete(place.id);
    return this.put({ ...place, latitude, longitude }, whole);
  }

  /** The place that a row lies in; null where its name is none. */
  private findWhole(name: string): Entity | 'several' | null {
    const known = this.find(name);
    if (known !== null) return known;
    const place = this.newPlace(name);
    if (place === 'several') return place;
    if (place === 'nobody') return null;
    this.open.add(place.id);
    return this.put(place, null);
  }

  /** What a name that nobody bears names where identity is by name. */
  private newPlace(name: string): Entity | 'nobody' | 'several' {
    const folded = foldName(name);
    if (this.bearer(folded) === null) return 'several';
    if (this.own === null || folded === '') return 'nobody';
    const { corpusId, placeType: type } = this.own;
    return {
      id: namedEntityId(type, corpusId, name),
      type,
      name,
      aliases: [],
      sameAs: [],
      organisationKind: null,
      latitude: null,
      longitude: null,
      partOf: [],
    };
  }

  /** Who bears a folded name: undefined where nobody, null where several do. */
  private bearer(folded: string): Entity | null | undefined {
    const byName = this.byName.get(folded);
    return byName === undefined ? this.byAlias.get(folded) : byName;
  }

  /** Whether a place is another one, or lies in it through own places. */
  private liesIn(placeId: string, otherId: string): boolean {
    for (let id: string | undefined = placeId; id !== undefined; id = this.wholes.get(id)) {
      if (id === otherId) return true;
    }
    return false;
  }

  /** Enters an own place, in place of what was known of it. */
  private put(described: Entity, whole: Entity | null): Entity {
    const place = whole === null ? described : { ...described, partOf: [whole.id] };
    if (whole !== null) this.wholes.set(place.id, whole.id);
    this.byId.set(place.id, place);
    this.byName.set(foldName(place.name), place);
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
