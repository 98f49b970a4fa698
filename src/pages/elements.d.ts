import 'preact';

/** The elements that the browser's script improves. Without it they show their content as it stands. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'claimline-map': HTMLAttributes<HTMLElement>;
    }
  }
}
