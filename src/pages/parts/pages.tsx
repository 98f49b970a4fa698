import type { ComponentChildren } from 'preact';
import { addressWith, type View } from '../view';

interface PageInfo {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** Leads to the next page of a list, and from a later one back to its start. */
export function Pages({ view, info }: { view: View; info: PageInfo }) {
  const isLater = view.asked.has('after');
  if (!info.hasNextPage && !isLater) return null;
  return (
    <p class="cl-tags cl-noprint">
      {isLater && <a href={addressWith(view, { after: null })}>From the start</a>}
      {info.hasNextPage && <a href={addressWith(view, { after: info.endCursor })}>More</a>}
    </p>
  );
}

/** Leads to a whole list where only its start is shown. */
export function MoreLink(props: {
  shown: number;
  of: number;
  href: string;
  children: ComponentChildren;
}) {
  if (props.shown >= props.of) return null;
  return (
    <p>
      <a class="cl-more" href={props.href}>
        {props.children}
      </a>
    </p>
  );
}
