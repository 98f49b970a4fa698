import { type Entity, type EntityType, foldName } from '../domain/entity';

/** The entities of an authority file by folded name and alias. */
export class AuthorityNames {
  private readonly byName = new Map<string, Entity[]>();

  constructor(entities: Iterable<Entity>) {
    for (const entity of entities) {
      for (const name of new Set([entity.name, ...entity.aliases].map(foldName))) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), entity]);
      }
    }
  }

  /** The entities of one of these types that bear the name. */
  find(name: string, types: readonly EntityType[]): readonly Entity[] {
    return (this.byName.get(foldName(name)) ?? []).filter(({ type }) => types.includes(type));
  }
}
