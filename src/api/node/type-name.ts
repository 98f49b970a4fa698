import type { EntityType } from '../../domain/entity';
import type { Contradiction } from '../../domain/contradiction/contradiction';
import type { NodeRecord } from '../../use-cases/graph';

const ENTITY_TYPE_NAMES: Readonly<Record<EntityType, string>> = {
  PERSON: 'Person',
  ORGANISATION: 'Organisation',
  CITY: 'City',
  PROVINCE: 'Province',
  COUNTRY: 'Country',
  REGION: 'Region',
  FACILITY: 'Facility',
};

/** The GraphQL object type that a record is shown as. */
export function typeNameOf(record: NodeRecord | Contradiction): string {
  if (!('label' in record)) return 'Contradiction';
  return record.label === 'Entity' ? ENTITY_TYPE_NAMES[record.type] : record.label;
}
