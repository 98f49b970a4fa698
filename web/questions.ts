/**
 * The questions of `questions/*.graphql`, by file name: each becomes a tab, under the name of its
 * operation. The build puts their text into the page.
 */
export const QUESTIONS: readonly string[] = Object.entries(
  import.meta.glob<string>('./questions/*.graphql', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([, query]) => query);
