import { Fragment } from 'preact';
import { pagePath } from '../view';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Names in a row, each a link to its page: "A, B"; with a last word "A, B and C". */
export function NameLinks({ nodes, last = ', ' }: { nodes: readonly Named[]; last?: string }) {
  return (
    <>
      {nodes.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && (index === nodes.length - 1 ? last : ', ')}
          <a href={pagePath(id)}>{name}</a>
        </Fragment>
      ))}
    </>
  );
}
