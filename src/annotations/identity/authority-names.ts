import { type Entity, type EntityType, foldName } from '../../domain/entity';
import type { SkipNote } from '../map/type-map';

/** The entity that a name means: one, none, or one of several that it does not tell apart. */
export type Bearer = Entity | 'nobody' | 'several';

/** The entities of an authority file by folded name and alias, with equal weight. */
export class AuthorityNames {
  private readonly byName = new Map<string, Entity[]>();

  constructor(entities: Iterable<Entity>) {
    for (const entity of entities) {
      for (const name of new Set([entity.name, ...entity.aliases].map(foldName))) {
        const bearers = this.byName.get(name);
        if (bearers === undefined) this.byName.set(name, [entity]);
        else bearers.push(entity);
      }
    }
  }

  /** The entities of one of these types that bear the name. */
  find(name: string, types: readonly EntityType[]): readonly Entity[] {
    return (this.byName.get(foldName(name)) ?? []).filter(({ type }) => types.includes(type));
  }

  /** The one entity of these types that bears the name. */
  bearer(name: string, types: readonly EntityType[]): Bearer {
    const [entity, ...others] = this.find(name, types);
    if (entity === undefined) return 'nobody';
    return others.length === 0 ? entity : 'several';
  }
}

/** The note on a name that several entities bear, so that it names none of them. */
export function ambiguousName(name: string, bearers: readonly Entity[]): SkipNote {
  const ids = bearers.map(({ id }) => id).join(', ');
  const subject = `name ${JSON.stringify(name)} of ${ids}`;
  const remedy = 'a reference to one of them, or names in entities.yaml that tell them apart';
  return { code: 'ambiguous-name', subject, remedy };
}
