import type { ComponentChildren } from 'preact';
import type { Dress } from './frame';

/** The head that every document of the explorer has, whole pages and cards; `children` come before what it loads. */
export function Head(props: {
  title: string;
  address: string;
  dress: Dress;
  children: ComponentChildren;
}) {
  const { title, address, dress, children } = props;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{`${title} · Claimline`}</title>
      {children}
      <link rel="canonical" href={address} />
      <link rel="stylesheet" href={dress.styleSheet} />
      {dress.script !== null && <script type="module" src={dress.script} />}
    </head>
  );
}
