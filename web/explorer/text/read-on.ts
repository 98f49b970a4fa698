import { isPlain, partsIn, showClaims } from './text-parts';

/** Claims are shown in the parts that are so near, in screens. */
const NEAR = '100% 0px';
/** A part that only flies by is left as it is. In milliseconds. */
const REST = 120;

/** Shows the claims of a long text as its reader comes near them. */
export function readOn(root: Document): void {
  const text = root.querySelector<HTMLElement>('.cl-doc');
  const plain = text === null ? [] : partsIn(text).filter(isPlain);
  if (plain.length === 0) return;
  addEventListener('hashchange', findClaim);
  if (findClaim()) return;
  const near = new Set<HTMLElement>();
  let resting: number | undefined;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target as HTMLElement);
        else near.delete(target as HTMLElement);
      }
      clearTimeout(resting);
      resting = window.setTimeout(() => {
        for (const part of near) void showClaims(part);
      }, REST);
    },
    { rootMargin: NEAR },
  );
  for (const part of plain) observer.observe(part);
}

/** Leads on from `#claim-17` to the part of the text that has claim 17. Returns whether it does. */
function findClaim(): boolean {
  const [, name] = /^#(?:claim|note)-(.+)$/.exec(location.hash) ?? [];
  const asked = new URLSearchParams(location.search);
  if (name === undefined || document.getElementById(location.hash.slice(1)) !== null) return false;
  if (asked.has('claim')) return false;
  asked.delete('part');
  asked.set('claim', decodeURIComponent(name));
  location.replace(`?${asked.toString()}${location.hash}`);
  return true;
}
