/** They stand around the id of an entity or event whose name is put in later; no text holds them. */
const [OPEN, CLOSE] = ['\u0002', '\u0003'];

/** The id of an entity or event in a text that is kept: its name may change. */
export function markName(id: string): string {
  return `${OPEN}${id}${CLOSE}`;
}

/** The ids that a text names. */
export function markedIds(text: string): string[] {
  return [...new Set(partsOf(text).flatMap(({ id }) => (id === null ? [] : [id])))];
}

/** The text with the name of each id that it marks. */
export function withNames(text: string, nameOf: (id: string) => string): string {
  return partsOf(text)
    .map(({ id, plain }) => (id === null ? plain : nameOf(id) + plain))
    .join('');
}

/** Each marked id with the text up to the next one. The first part has no id. */
function partsOf(text: string): { readonly id: string | null; readonly plain: string }[] {
  return text.split(OPEN).map((part, index) => {
    if (index === 0) return { id: null, plain: part };
    const end = part.indexOf(CLOSE);
    return { id: part.slice(0, end), plain: part.slice(end + CLOSE.length) };
  });
}
