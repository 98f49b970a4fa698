import { type Entity, entityTypeOfId, isPlaceType, type OrganisationKind } from '../domain/entity';
import { quote } from '../domain/quote';
import type { Authority } from './authority';
import { checkCase } from './check-case';
import { checkParts } from './check-parts';
import { parseYaml, type YamlFile } from './parse-yaml';
import type { ProblemList } from './problem-list';
import { validateYaml } from './validate-yaml';

export const AUTHORITY_FILE = 'entities.yaml';

/** Knows nothing, and that it does. */
export const NO_AUTHORITY: Authority = {
  entities: new Map(),
  events: new Map(),
  isComplete: false,
};

/** An entity as schema/entities.schema.json allows it. */
interface EntityDescription {
  readonly name?: string;
  readonly kind?: OrganisationKind;
  readonly aliases?: readonly (string | undefined)[];
  readonly sameAs?: readonly (string | undefined)[];
  readonly latitude?: number;
  readonly longitude?: number;
  readonly partOf?: readonly (string | undefined)[];
}

interface AuthorityFile {
  readonly entities?: Readonly<Record<string, EntityDescription>>;
  readonly events?: Readonly<Record<string, { readonly name?: string }>>;
}

/**
 * Reads the text of an entities.yaml. An entry with problems is known all the same, so that no
 * further problems follow from it.
 */
export function readAuthority(text: string, problems: ProblemList): Authority {
  const yaml = parseYaml(text, problems);
  if (yaml === null) return NO_AUTHORITY;
  const given = countOf(yaml.data);
  // An empty file is one without entries.
  if (yaml.data !== null) validateYaml(yaml, 'entities.schema.json', problems);
  const { entities = {}, events = {} } = (yaml.data ?? {}) as AuthorityFile;
  const found = new Map<string, Entity>();
  for (const [id, description] of Object.entries(entities)) {
    found.set(id, entityOf(id, description, yaml, problems));
  }
  checkCase('entities', found.keys(), yaml, problems);
  checkCase('events', Object.keys(events), yaml, problems);
  // A reference to an entry that was taken out is not at fault.
  const isComplete = given !== null && given === countOf(yaml.data);
  if (isComplete) checkParts(found, (id) => yaml.lineOfKey(['entities'], id), problems);
  return {
    entities: found,
    events: new Map(Object.entries(events).map(([id, { name }]) => [id, name ?? id])),
    isComplete,
  };
}

/** How many entries a file has; null where it is none. */
function countOf(data: unknown): number | null {
  if (data === null) return 0;
  if (typeof data !== 'object' || Array.isArray(data)) return null;
  const sections = Object.values(data as object) as unknown[];
  return sections.reduce<number>(
    (sum, section) =>
      sum + (typeof section === 'object' && section !== null ? Object.keys(section).length : 0),
    0,
  );
}

function entityOf(
  id: string,
  description: EntityDescription,
  yaml: YamlFile,
  problems: ProblemList,
): Entity {
  const type = entityTypeOfId(id) as Entity['type'];
  const { name, kind, latitude, longitude } = description;
  const report = (key: string, expected: string) => {
    const line = yaml.lineOfKey(['entities', id], key);
    problems.report(line, 'bad-value', `${quote(id)} has a ${key}`, expected);
  };
  if (kind !== undefined && type !== 'ORGANISATION') report('kind', 'kinds of organisations only');
  for (const key of ['latitude', 'longitude', 'partOf'] as const) {
    if (description[key] !== undefined && !isPlaceType(type)) report(key, 'it of places only');
  }
  if ((latitude === undefined) !== (longitude === undefined)) {
    report(latitude === undefined ? 'longitude' : 'latitude', 'latitude and longitude together');
  }
  const sameAs = present(description.sameAs);
  for (const url of sameAs.filter((one) => !URL.canParse(one))) {
    const message = `${quote(id)} is the same as ${quote(url)}`;
    problems.report(yaml.lineOf(['entities', id, 'sameAs']), 'bad-value', message, 'an address');
  }
  return {
    id,
    type,
    name: name ?? id,
    aliases: present(description.aliases),
    sameAs,
    organisationKind: type === 'ORGANISATION' ? (kind ?? 'OTHER') : null,
    latitude: latitude ?? null,
    longitude: longitude ?? null,
    partOf: present(description.partOf),
  };
}

/** Without what validation took out. */
function present(items: readonly (string | undefined)[] | undefined): string[] {
  return (items ?? []).filter((item) => item !== undefined);
}
