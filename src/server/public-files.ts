/** Files that a page for people who have not signed in needs. */
const PUBLIC_FILES = /^\/(?:assets\/|icon\.svg$)/;

/** Whether a route is that of a file which tells nothing of the graph. */
export function isPublicFile(url: string): boolean {
  return PUBLIC_FILES.test(url);
}
