import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { EventTerm, RelationTerm, RoleFiller, Vocabulary } from '../domain/vocabulary';

/** The folder of schema/ in the package, from src as from dist. */
export const SCHEMA_FOLDER = path.join(__dirname, '..', '..', 'schema');

/** The contents of schema/vocabulary.yaml; the project's own file, so it is taken to be sound. */
interface VocabularyFile {
  readonly roles: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, WrittenEventTerm>>;
  readonly units: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, RelationTerm>>;
}

interface WrittenEventTerm {
  readonly description: string;
  readonly roles: Readonly<Record<string, RoleFiller>>;
  readonly plover?: string;
  readonly acled?: string;
  readonly cameo?: string;
  readonly control?: { readonly gains?: string; readonly loses?: string };
}

/** Reads the terms that annotations and questions may use. */
export function readVocabulary(file = path.join(SCHEMA_FOLDER, 'vocabulary.yaml')): Vocabulary {
  const { roles, events, units, relations } = parse(readFileSync(file, 'utf8')) as VocabularyFile;
  return {
    roles: new Map(Object.entries(roles)),
    events: new Map(Object.entries(events).map(([name, term]) => [name, eventTerm(term)])),
    units: new Map(Object.entries(units)),
    relations: new Map(Object.entries(relations)),
  };
}

function eventTerm({ roles, control, ...term }: WrittenEventTerm): EventTerm {
  return {
    ...term,
    roles: new Map(Object.entries(roles)),
    control:
      control === undefined ? null : { gains: control.gains ?? null, loses: control.loses ?? null },
  };
}
