import type { Type } from './types';

/** Something that an entity has: a column of data extension, or a condition on candidates. */
export interface Property {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly of: 'ANY' | 'PLACE' | 'ORGANISATION';
}

export const PROPERTIES = {
  aliases: {
    id: 'aliases',
    name: 'other names',
    description: 'Names that texts give it beside its own, in any script.',
    of: 'ANY',
  },
  named: {
    id: 'named',
    name: 'as a source names it',
    description:
      'The names by which documents of one publisher, the setting "source", call it. Read from its first hundred mentions.',
    of: 'ANY',
  },
  same_as: {
    id: 'same_as',
    name: 'same as',
    description: 'Its address in Wikidata, GeoNames or elsewhere.',
    of: 'ANY',
  },
  kind: {
    id: 'kind',
    name: 'kind of organisation',
    description: 'ARMED_FORCE, MILITANT_GROUP, GOVERNMENT and so on.',
    of: 'ORGANISATION',
  },
  latitude: {
    id: 'latitude',
    name: 'latitude',
    description: 'In degrees of WGS 84.',
    of: 'PLACE',
  },
  longitude: {
    id: 'longitude',
    name: 'longitude',
    description: 'In degrees of WGS 84.',
    of: 'PLACE',
  },
  part_of: {
    id: 'part_of',
    name: 'part of',
    description: 'The places that it lies in.',
    of: 'PLACE',
  },
  held_by: {
    id: 'held_by',
    name: 'held by on a day',
    description:
      'Who held it at the time of the setting "at". Only holders that are certain or continued, unless the setting "certainty" is "any".',
    of: 'PLACE',
  },
  control: {
    id: 'control',
    name: 'control on a day, in words',
    description:
      'Each state that it may have been in at the time of the setting "at", how sure it ' +
      'is, and whether it is disputed.',
    of: 'PLACE',
  },
  page: {
    id: 'page',
    name: 'page',
    description: 'The address of its page here, with the claims and the quotes.',
    of: 'ANY',
  },
} as const satisfies Readonly<Record<string, Property>>;

export type PropertyId = keyof typeof PROPERTIES;

/** Properties that a query can put on candidates. */
export const CONDITIONS: ReadonlySet<string> = new Set<PropertyId>([
  'aliases',
  'same_as',
  'kind',
  'part_of',
]);

/** The settings of data extension; each tells which properties heed it. */
export const SETTINGS = [
  {
    name: 'at',
    label: 'At (held by, control)',
    type: 'text',
    default: '',
    help_text: 'A day or time in EDTF, such as 2016-01-01 or 2017-07. Empty: today.',
  },
  {
    name: 'certainty',
    label: 'Certainty (held by)',
    type: 'select',
    default: 'sure',
    help_text: 'Whether holders that are only possible or last known count too.',
    choices: [
      { value: 'sure', name: 'certain or continued' },
      { value: 'any', name: 'any' },
    ],
  },
  {
    name: 'source',
    label: 'Source (as a source names it)',
    type: 'text',
    default: '',
    help_text: 'The id of a publisher, such as organisation:syriatimes. Empty: any.',
  },
] as const;

/** The properties that entities of a type have; all for null. */
export function propertiesOf(type: Type | null): Property[] {
  return Object.values<Property>(PROPERTIES).filter(({ of }) => {
    if (type === null || of === 'ANY') return true;
    return of === 'PLACE' ? type.isPlace : type.id === 'Organisation';
  });
}
