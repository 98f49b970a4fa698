import { type EntityType, isActorType, isPlaceType } from '../../domain/entity';
import { type AnnotationKind, MENTION_TYPES, type Scheme } from './scheme';

/** The annotation at an argument's end. */
export interface Target {
  readonly kind: AnnotationKind;
  readonly type: string;
}

/** The targets that an argument may have. */
export interface ArgumentRule {
  readonly accepts: (target: Target) => boolean;
  /** In words, for who gave something else. */
  readonly expected: string;
  readonly isRequired?: boolean;
  readonly isSingle?: boolean;
}

export type ArgumentRules = ReadonlyMap<string, ArgumentRule>;

const ofKind =
  (...kinds: AnnotationKind[]) =>
  ({ kind }: Target) =>
    kinds.includes(kind);

const mentionOf =
  (fits: (type: EntityType) => boolean) =>
  ({ kind, type }: Target) => {
    const entityType = kind === 'mention' ? MENTION_TYPES.get(type) : undefined;
    return entityType !== undefined && fits(entityType);
  };

const isActor = mentionOf(isActorType);
const ACTOR = 'a Person, Organisation or Country';
const ENTITY: ArgumentRule = {
  accepts: ofKind('mention'),
  expected: `a mention: one of ${[...MENTION_TYPES.keys()].join(', ')}`,
};
const PLACE: ArgumentRule = {
  accepts: mentionOf(isPlaceType),
  expected: 'a City, Province, Country, Region or Facility',
};
const WHEN: ArgumentRule = { accepts: ofKind('time'), expected: 'a Time', isSingle: true };
const QUANTITY: ArgumentRule = { accepts: ofKind('quantity'), expected: 'a Quantity' };
const EVENT: ArgumentRule = {
  accepts: ofKind('event'),
  expected: 'an event (E…) that is no Claim or Control',
};

export const CLAIM_ARGUMENTS: ArgumentRules = new Map<string, ArgumentRule>([
  [
    'Source',
    {
      accepts: (target) => isActor(target) || target.kind === 'source',
      expected: `${ACTOR}, or a Source`,
    },
  ],
  ['Content', { accepts: ofKind('content'), expected: 'a Content', isRequired: true }],
  ['Occasion', { ...EVENT, isSingle: true }],
  ['When', WHEN],
  ['Addressee', ENTITY],
  ['Asserts', { accepts: ofKind('event', 'control'), expected: 'an event or a Control (E…)' }],
  ['Within', { accepts: ofKind('claim'), expected: 'a Claim (E…)', isSingle: true }],
]);

export const CONTROL_ARGUMENTS: ArgumentRules = new Map<string, ArgumentRule>([
  ['Place', { ...PLACE, isRequired: true, isSingle: true }],
  ['Force', { accepts: isActor, expected: ACTOR }],
  ['When', WHEN],
]);

/** The arguments of all other events: where, when, why, how many, and the vocabulary's roles. */
export function eventArguments(scheme: Scheme): ArgumentRules {
  const roles = Array.from(scheme.roles.keys(), (role) => [role, ENTITY] as const);
  return new Map([
    ...roles,
    ...([
      ['Place', PLACE],
      ['When', WHEN],
      ['Cause', EVENT],
      ['Quantity', QUANTITY],
    ] as const),
  ]);
}
