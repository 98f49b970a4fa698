/** The path of a thing's page: `/city:mosul`. Colons stay readable. */
export function addressOf(id: string): string {
  return `/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}

/** The address of a thing's page as it stood at a moment, written in ISO 8601. */
export function permalinkOf(site: string, id: string, moment: string): string {
  return `${site}${addressOf(id)}?knownAsOf=${encodeURIComponent(moment)}`;
}
