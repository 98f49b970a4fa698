/** Foreign text in a message: quoted, escaped, and at most 80 characters of it. */
export function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

/** At most 80 characters; one beyond the BMP is not cut in half. */
export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
