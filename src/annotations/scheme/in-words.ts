/** A message with the words of annotations in place of their ids, which a file of its format does not show. */
export function inWords(message: string, wordsOf: ReadonlyMap<string, string>): string {
  return message.replace(
    /\b([TERNA][\w.'-]*\w)( "(?:[^"\\]|\\.)*")?/g,
    (whole, id: string, quoted = '') => {
      const words = wordsOf.get(id);
      if (words === undefined) return whole;
      return quoted === ` ${words}` ? words : words + quoted;
    },
  );
}
