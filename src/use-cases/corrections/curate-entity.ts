import type { Act } from '../../domain/audit';
import { entityTypeOfId, foldName, isPlaceType, type OrganisationKind } from '../../domain/entity';
import { oneAddress } from '../../domain/elsewhere';
import { quote } from '../../domain/quote';
import { curateEntity, findEntity, type FoundEntity } from '../../store/corrections/curate-entity';
import type { Store } from '../../store/connection';
import { type Curation, normalUrl } from '../../store/import/entity-description';
import type { Corrected } from '../../store/write/write-correction';
import { InputError } from '../input-error';
import { checkStands } from './check-stands';
import { checkUntouched } from './check-untouched';
import { correct, type Correction, type Corrector, readCorrectionText } from './correction';

type OfEntity = Correction & { readonly id: string };

/** Characters of a name or address that the graph's indexes hold. */
export const LONGEST_NAME = 1_000;

/** Gives an entity another name by which texts may call it, beside those that its corpora give. */
export async function addAlias(
  store: Store,
  { alias, ...asked }: OfEntity & { readonly alias: string },
  corrector: Corrector,
): Promise<Corrected> {
  const added = readCorrectionText('alias', alias, LONGEST_NAME);
  if (foldName(added) === '') throw new InputError('alias', 'has no letter', 'a name');
  return curate(store, 'ADD_ALIAS', asked, corrector, [added], ({ name, aliases, curation }) => {
    if ([name, ...aliases].includes(added)) {
      throw new InputError('alias', 'is a name of it already', 'another name');
    }
    return { ...curation, aliases: [...curation.aliases, added] };
  });
}

/** Takes back a name that curators gave to an entity. */
export async function removeAlias(
  store: Store,
  { alias, ...asked }: OfEntity & { readonly alias: string },
  corrector: Corrector,
): Promise<Corrected> {
  const gone = readCorrectionText('alias', alias, LONGEST_NAME);
  return curate(store, 'REMOVE_ALIAS', asked, corrector, [gone], ({ curation }) => {
    checkOwn('alias', curation.aliases, gone);
    return { ...curation, aliases: curation.aliases.filter((one) => one !== gone) };
  });
}

/** Gives an entity an address that names the same thing elsewhere. Actors that share one are one force. */
export async function addSameAs(
  store: Store,
  { url, ...asked }: OfEntity & { readonly url: string },
  corrector: Corrector,
): Promise<Corrected> {
  const added = readAddress(url);
  return curate(store, 'ADD_SAME_AS', asked, corrector, [added], (entity) => {
    if (hasAddress(entity, added))
      throw new InputError('url', 'names it already', 'another address');
    const { curation } = entity;
    return { ...curation, sameAs: [...curation.sameAs, added] };
  });
}

/** Takes back an address that curators gave to an entity. */
export async function removeSameAs(
  store: Store,
  { url, ...asked }: OfEntity & { readonly url: string },
  corrector: Corrector,
): Promise<Corrected> {
  const gone = readAddress(url);
  return curate(store, 'REMOVE_SAME_AS', asked, corrector, [gone], ({ curation }) => {
    checkOwn('url', curation.sameAs.map(oneAddress), gone);
    return { ...curation, sameAs: curation.sameAs.filter((one) => oneAddress(one) !== gone) };
  });
}

/** The word of a curator on an entity: null takes back what curators said, undefined leaves it as it is. */
export interface Description {
  readonly name?: string | null;
  readonly organisationKind?: OrganisationKind | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** Describes an entity otherwise than its corpora do: its name, its kind, its position. */
export async function describeEntity(
  store: Store,
  { name, organisationKind, latitude, longitude, ...asked }: OfEntity & Description,
  corrector: Corrector,
): Promise<Corrected> {
  const called = typeof name === 'string' ? readCorrectionText('name', name, LONGEST_NAME) : name;
  const said = { name: called, organisationKind, latitude, longitude };
  checkDescription(asked.id, said);
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return curate(store, 'DESCRIBE', asked, corrector, [given], ({ curation, isMade }) => {
    if (isMade && called === null) {
      throw new InputError('name', 'is null, and no corpus gives it one', 'a name');
    }
    return { ...curation, ...given };
  });
}

function checkDescription(
  id: string,
  { name, organisationKind, latitude, longitude }: Description,
): void {
  const type = entityTypeOfId(id);
  if ([name, organisationKind, latitude, longitude].every((one) => one === undefined)) {
    throw new InputError('name', 'is missing, as all else is', 'a name, a kind or a position');
  }
  if (organisationKind !== undefined && type !== 'ORGANISATION') {
    throw new InputError('organisationKind', 'is given to no organisation', 'an organisation');
  }
  if (latitude === undefined && longitude === undefined) return;
  if (type === null || !isPlaceType(type)) {
    throw new InputError('latitude', 'is given to no place', 'a place');
  }
  if (typeof latitude !== typeof longitude || (latitude === null) !== (longitude === null)) {
    throw new InputError('longitude', 'does not go with latitude', 'both, or neither');
  }
  for (const [argument, degrees, most] of [
    ['latitude', latitude, 90],
    ['longitude', longitude, 180],
  ] as const) {
    if (Math.abs(degrees ?? 0) > most) {
      throw new InputError(argument, `is ${degrees}`, `degrees from -${most} to ${most}`);
    }
  }
}

/** Whether an address that readAddress gave names an entity already, however its corpora write it. */
export function hasAddress({ sameAs }: FoundEntity, address: string): boolean {
  return sameAs.map(oneAddress).includes(address);
}

/** An address as it is kept. Throws an InputError where it is none for everybody. */
export function readAddress(url: string): string {
  const text = readCorrectionText('url', url, LONGEST_NAME);
  if (/^https?:/i.test(text) && URL.canParse(text)) {
    const { username, password } = new URL(text);
    if (`${username}${password}` === '') return oneAddress(normalUrl(text));
    throw new InputError('url', 'holds a name or a password', 'an address for everybody');
  }
  throw new InputError(
    'url',
    `is ${quote(text)}`,
    'an address that begins with https:// or http://',
  );
}

function checkOwn(argument: string, own: readonly string[], one: string): void {
  if (own.includes(one)) return;
  const expected =
    own.length === 0
      ? 'nothing: no curator gave it one'
      : own.map((text) => quote(text)).join(', ');
  throw new InputError(argument, 'was not given to it by a curator', expected);
}

/** Changes what curators say of an entity that stands. */
function curate(
  store: Store,
  act: Act,
  { id, ...correction }: OfEntity,
  corrector: Corrector,
  input: readonly unknown[],
  change: (entity: FoundEntity) => Curation,
): Promise<Corrected> {
  return correct(store, act, correction, corrector, [id, ...input], async (correcting) => {
    const entity = checkStands(await findEntity(correcting, id));
    await checkUntouched(correcting, correction, [id], [entity]);
    const curation = change(entity);
    await curateEntity(correcting, id, curation);
    return { of: [id], before: inWords(entity.curation), after: inWords(curation), result: id };
  });
}

/** The word of curators on an entity as text; null where they say nothing. */
function inWords({
  name,
  aliases,
  sameAs,
  organisationKind,
  latitude,
  longitude,
}: Curation): string | null {
  const said = [
    ...(name === null ? [] : [`name ${name}`]),
    ...(aliases.length === 0 ? [] : [`aliases ${aliases.join(', ')}`]),
    ...(sameAs.length === 0 ? [] : [`same as ${sameAs.join(', ')}`]),
    ...(organisationKind === null ? [] : [`kind ${organisationKind}`]),
    ...(latitude === null ? [] : [`at ${latitude}, ${longitude}`]),
  ];
  return said.length === 0 ? null : said.join('; ');
}
