/** Text made safe to stand in SVG or HTML, in an attribute or between tags. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A length in a path or attribute: a tenth of a pixel is exact enough. */
export function pixels(length: number): string {
  return String(Math.round(length * 10) / 10);
}
