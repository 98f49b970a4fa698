import type { ComponentChildren } from 'preact';

/** The caption of every map: whose outlines it has, and that no text here claims them. */
export function OutlinesNote({ children }: { children: ComponentChildren }) {
  return (
    <p class="cl-small">
      Outlines and borders: Natural Earth; they are no claim of any text here. The line at Perekop,
      by which that source cuts Crimea off, is dotted: it is in dispute. No ground is coloured.{' '}
      {children}
    </p>
  );
}
