/** Words with one space between them. */
export function spaced(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Agent as a key: agent. CertainNot: certain-not. */
export function kebabCase(pascalCased: string): string {
  return pascalCased.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** CERTAIN_NOT as a file of quotes writes it: certain-not. */
export function inLowerCase(term: string): string {
  return term.toLowerCase().replaceAll('_', '-');
}

/** A term without what two spellings of it differ in. */
export function squeezed(term: string): string {
  return term.toLowerCase().replace(/[\s_-]+/g, '');
}
