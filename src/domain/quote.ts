/** Foreign text in a message: quoted, escaped, and at most 80 characters of it. */
export function quote(text: string): string {
  return escapeControls(JSON.stringify(shorten(text)));
}

/** At most 80 characters; one beyond the BMP is not cut in half. */
export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** Characters that a terminal or reader acts on instead of showing: C0, C1, line separators, changes of direction. */
const CONTROLS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** The text with each control character as its escape, `\u001b`. */
export function escapeControls(text: string): string {
  return text.replace(
    CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
