/** The settings of an address beside its path that its answer depends on, but for when it was known. */
export interface AddressSettings {
  /** A day or time in EDTF. */
  readonly at?: string | null;
  /** Ids of whom to believe, and of whom not to. */
  readonly accordingTo?: readonly string[] | null;
  readonly excluding?: readonly string[] | null;
}

/** The path of a thing's page: `/city:mosul`. Colons stay readable. */
export function pagePath(id: string): string {
  return `/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}

/** The address of a thing's page as it stood at a moment, written in ISO 8601. */
export function permalinkOf(
  site: string,
  id: string,
  moment: string,
  settings: AddressSettings = {},
): string {
  return `${site}${pagePath(id)}?${searchOf(settings, moment)}`;
}

/** The same address as the page stands now. */
export function currentAddressOf(site: string, id: string, settings: AddressSettings): string {
  const search = searchOf(settings, null);
  return `${site}${pagePath(id)}${search === '' ? '' : `?${search}`}`;
}

/** `at=2017-07-05&knownAsOf=…`: always in this order, so that one answer has one address. */
export function searchOf(settings: AddressSettings, moment: string | null): string {
  const search = new URLSearchParams();
  if (settings.at) search.set('at', settings.at);
  for (const id of settings.accordingTo ?? []) search.append('accordingTo', id);
  for (const id of settings.excluding ?? []) search.append('excluding', id);
  if (moment !== null) search.set('knownAsOf', moment);
  return search.toString();
}
