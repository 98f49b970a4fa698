/** "Riad Hassoun al-Tai, Haidar al-Abadi and Ali al-Sistani". */
export function listInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
