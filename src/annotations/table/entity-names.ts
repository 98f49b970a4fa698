import { type Entity, type EntityType, entityTypeOfId, foldName } from '../../domain/entity';
import { namedEntityId } from '../../domain/id';
import { hintNearest } from '../../domain/nearest';
import { distanceInKm, type GeoPosition } from './distance';

/** A row's facts about the place that it names. */
export interface PlaceHints {
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The name of the place that it lies in. */
  readonly within: string | null;
  /** The place's id, where the table has a column of it. It tells places of one name apart. */
  readonly id?: string | null;
  /** The line of the row. */
  readonly line?: number;
}

/** Why a row has no place. */
export type NoPlace = 'nobody' | 'several' | 'within several' | 'inside itself';

/** A row whose place lies elsewhere than the place of that name that is known already. */
export class Elsewhere {
  constructor(
    /** Where this row puts it: "in Kharkiv Oblast"; or how far from where it is known: "468 km". */
    readonly here: string,
    /** Where it is known to be; null where `here` is a distance. */
    readonly there: string | null,
    /** The row that put it there; null where entities.yaml does. */
    readonly line: number | null,
  ) {}

  /** "puts "Borova" 548 km from where line 2 puts it". */
  describe(name: string): string {
    const where = this.line === null ? 'entities.yaml' : `line ${this.line}`;
    return this.there === null
      ? `puts ${name} ${this.here} from where ${where} puts it`
      : `puts ${name} ${this.here}; ${where} puts it ${this.there}`;
  }
}

const MOST_HINTS = 300;

/** Positions of one name that are no farther apart are one place. */
const SAME_PLACE_KM = 5;

/** The first row that gave a place a position, and the first that put it in another. */
interface FirstRows {
  position?: GeoPosition & { readonly line: number };
  whole?: { readonly id: string; readonly name: string; readonly line: number };
}

/**
 * Finds entities by id, name or alias. Where identity is by name, a place that the authority file
 * does not hold becomes the corpus's own: `city:<corpus>:<folded name>`, with what its rows say first.
 * One that a row before it lies in is known by its name alone until then. One name is one place only
 * within 5 km and in one whole.
 */
export class EntityNames {
  private readonly byId = new Map<string, Entity>();
  /** Ids by folded name. */
  private readonly byName = new Map<string, Set<string>>();
  private readonly byAlias = new Map<string, Set<string>>();
  /** Ids by the spelling of rows before this one, so that each is folded once. */
  private readonly found = new Map<string, string>();
  private readonly own: { readonly corpusId: string; readonly placeType: EntityType } | null;
  private readonly ownIds = new Set<string>();
  private readonly hints = new Map<string, string>();
  private readonly firstRows = new Map<string, FirstRows>();

  constructor(
    entities: readonly Entity[],
    own: { readonly corpusId: string; readonly placeType: EntityType } | null,
  ) {
    this.own = own;
    for (const entity of entities) {
      this.byId.set(entity.id, entity);
      enter(this.byName, entity.name, entity.id);
      for (const alias of entity.aliases) enter(this.byAlias, alias, entity.id);
    }
  }

  /** A hint at the id or name that was probably meant. The first few hundred misses are given one. */
  hint(name: string): string {
    const known = this.hints.get(name);
    if (known !== undefined || this.hints.size >= MOST_HINTS) return known ?? '';
    const spellings = [...this.byId.values()].flatMap((one) => [one.id, one.name, ...one.aliases]);
    const hint = hintNearest(name, spellings);
    this.hints.set(name, hint);
    return hint;
  }

  /** Null where the name is nobody's, or that of several. */
  find(name: string): Entity | null {
    const id = this.found.get(name);
    if (id !== undefined) return this.byId.get(id) as Entity;
    const bearers = this.bearers(name);
    const [bearer] = bearers;
    if (bearer === undefined || bearers.length > 1) return null;
    this.found.set(name, bearer.id);
    return bearer;
  }

  /** Whether the name is nobody's because several entities bear it. */
  isOfSeveral(name: string): boolean {
    return this.bearers(name).length > 1;
  }

  /** The place of this name; made from the hints where it is new and identity is by name. */
  findPlace(name: string, hints: PlaceHints): Entity | NoPlace | Elsewhere {
    const { within, id } = hints;
    if (within !== null && foldName(within) === foldName(name)) return 'inside itself';
    const whole = within === null ? null : this.findWhole(within);
    if (whole === 'several') return 'within several';
    if (id) return this.placeOfId(id, name, hints, whole);

    const bearers = this.find(name) === null ? this.bearers(name) : [this.find(name)!];
    if (bearers.length === 0) return this.addPlace(name, name, hints, whole);
    if (bearers.length > 1) {
      const fitting = bearers.filter((place) => this.isToldBy(place, hints, whole));
      return fitting.length === 1 ? this.describe(fitting[0]!, hints, whole) : 'several';
    }
    const place = bearers[0]!;
    return this.differenceOf(place, hints, whole) ?? this.describe(place, hints, whole);
  }

  /** An id of entities.yaml, or one of the table's own. */
  private placeOfId(
    id: string,
    name: string,
    hints: PlaceHints,
    whole: Entity | null,
  ): Entity | NoPlace {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    return entityTypeOfId(id) === null ? this.addPlace(id, name || id, hints, whole) : 'nobody';
  }

  /** The place that a row lies in; null where its name is none. */
  private findWhole(name: string): Entity | 'several' | null {
    const known = this.find(name);
    if (known !== null) return known;
    if (this.isOfSeveral(name)) return 'several';
    const place = this.addPlace(name, name, NO_HINTS, null);
    return typeof place === 'string' ? null : place;
  }

  /** A place that nobody knew, where identity is by name; `key` tells it from others of its name. */
  private addPlace(
    key: string,
    name: string,
    hints: PlaceHints,
    whole: Entity | null,
  ): Entity | NoPlace {
    if (this.own === null || foldName(key) === '') return 'nobody';
    const { corpusId, placeType: type } = this.own;
    const id = namedEntityId(type, corpusId, key);
    const known = this.byId.get(id);
    if (known !== undefined) return this.describe(known, hints, whole);
    const nothing = { aliases: [], sameAs: [], organisationKind: null };
    const place = { ...nothing, id, type, name, latitude: null, longitude: null, partOf: [] };
    this.byId.set(id, place);
    this.ownIds.add(id);
    enter(this.byName, name, id);
    if (key !== name) this.found.clear(); // The name may be of several from now on.
    return this.describe(place, hints, whole);
  }

  /**
   * Takes in what a row is the first to say of a place. Adds the facts that a row is the first to
   * give about a place. Facts from entities.yaml stay as they are.
   */
  private describe(
    place: Entity,
    hints: PlaceHints,
    whole: Entity | null,
  ): Entity | 'inside itself' {
    if (whole !== null && this.liesIn(whole.id, place.id)) return 'inside itself';
    const line = hints.line ?? 0;
    const first = this.firstRows.get(place.id) ?? {};
    const position = positionOf(hints);
    const isFirstPosition = position !== null && first.position === undefined;
    const isFirstWhole = whole !== null && first.whole === undefined;
    if (!isFirstPosition && !isFirstWhole) return place;
    if (isFirstPosition) first.position = { ...position, line };
    if (isFirstWhole) first.whole = { id: whole.id, name: whole.name, line };
    this.firstRows.set(place.id, first);
    if (!this.ownIds.has(place.id)) return place;
    const described = {
      ...place,
      ...(isFirstPosition ? position : {}),
      ...(isFirstWhole ? { partOf: [whole.id] } : {}),
    };
    this.byId.set(place.id, described);
    return described;
  }

  /** How a row's place lies elsewhere than the known one of its name; null where it does not. */
  private differenceOf(place: Entity, hints: PlaceHints, whole: Entity | null): Elsewhere | null {
    const first = this.firstRows.get(place.id);
    const isOwn = this.ownIds.has(place.id);
    const distance = this.distanceTo(place, hints);
    if (distance !== null && distance > SAME_PLACE_KM) {
      const isOfRow = isOwn || positionOf(place) === null;
      const line = isOfRow ? (first?.position?.line ?? null) : null;
      return new Elsewhere(`${distance.toFixed(1)} km`, null, line);
    }
    if (whole === null || this.isIn(place, whole) !== false) return null;
    const known = isOwn || place.partOf.length === 0 ? first?.whole : undefined;
    const names = place.partOf.map((id) => this.byId.get(id)?.name ?? id).join(', ');
    const there = `in ${known?.name ?? names}`;
    return new Elsewhere(`in ${whole.name}`, there, known?.line ?? null);
  }

  /** Whether a row's position or whole says that it means this one of several places of its name. */
  private isToldBy(place: Entity, hints: PlaceHints, whole: Entity | null): boolean {
    const distance = this.distanceTo(place, hints);
    const isIn = whole === null ? null : this.isIn(place, whole);
    if (isIn === false || (distance !== null && distance > SAME_PLACE_KM)) return false;
    return isIn === true || distance !== null;
  }

  /** Null where the row, or what is known of the place, has no position. */
  private distanceTo(place: Entity, hints: PlaceHints): number | null {
    const known = positionOf(place) ?? this.firstRows.get(place.id)?.position ?? null;
    const position = positionOf(hints);
    return known === null || position === null ? null : distanceInKm(known, position);
  }

  /** Whether a place is known to lie in another, or in a part of it; null where nothing is known. */
  private isIn(place: Entity, whole: Entity): boolean | null {
    const first = this.firstRows.get(place.id)?.whole?.id;
    const wholes = place.partOf.length > 0 || first === undefined ? place.partOf : [first];
    if (wholes.length === 0) return null;
    const isIn = wholes.some((id) => this.liesIn(id, whole.id) || this.liesIn(whole.id, id));
    // A region that entities.yaml does not hold may lie in any country.
    const isUnplaced = this.ownIds.has(whole.id) && whole.partOf.length === 0;
    const mayLieThere = isUnplaced && wholes.every((id) => id.startsWith('country:'));
    return isIn || !mayLieThere ? isIn : null;
  }

  /** Whether a place is another one, or lies in it. */
  private liesIn(placeId: string, otherId: string, seen = new Set<string>()): boolean {
    if (placeId === otherId) return true;
    if (seen.has(placeId)) return false;
    seen.add(placeId);
    const wholes = this.byId.get(placeId)?.partOf ?? [];
    return wholes.some((id) => this.liesIn(id, otherId, seen));
  }

  /** The entities with this name or id; else those with this alias. */
  private bearers(name: string): Entity[] {
    const known = this.byId.get(name);
    if (known !== undefined) return [known];
    const folded = foldName(name);
    const ids = this.byName.get(folded) ?? this.byAlias.get(folded) ?? [];
    return [...ids].map((id) => this.byId.get(id) as Entity);
  }
}

const NO_HINTS: PlaceHints = { latitude: null, longitude: null, within: null };

function positionOf({
  latitude,
  longitude,
}: Pick<Entity, 'latitude' | 'longitude'>): GeoPosition | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

function enter(names: Map<string, Set<string>>, name: string, id: string): void {
  const folded = foldName(name);
  const ids = names.get(folded);
  if (ids === undefined) names.set(folded, new Set([id]));
  else ids.add(id);
}
