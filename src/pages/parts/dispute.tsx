import type { ComponentChildren } from 'preact';

/** Two points that meet: the mark of a dispute. Words always stand beside it. */
export function DisputeMark() {
  return (
    <svg viewBox="0 0 23 15" aria-hidden="true">
      <path d="M0 0L10 7.5L0 15ZM23 0L13 7.5L23 15Z" />
    </svg>
  );
}

export function Dispute({ children }: { children: ComponentChildren }) {
  return (
    <span class="cl-dispute">
      <DisputeMark />
      {children}
    </span>
  );
}
