import { pagePath } from '../view';
import { termInWords } from '../words/claim-in-words';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly subject: Named;
  readonly object: Named;
  readonly claims: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}

/** Relations of a thing, each with the claim that says so. */
export function RelationList({ relations, of }: { relations: readonly Relation[]; of: Named }) {
  if (relations.length === 0) {
    return <p class="cl-state">No text here ties {of.name} to another.</p>;
  }
  return (
    <ul class="cl-stack">
      {relations.map(({ type, subject, object, claims }) => (
        <li>
          <Name node={subject} of={of} /> <span class="cl-faint">{termInWords(type)}</span>{' '}
          <Name node={object} of={of} />
          {claims.edges.map(({ node }) => (
            <>
              {' '}
              <a class="cl-small" href={pagePath(node.id)}>
                who says so
              </a>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Name({ node, of }: { node: Named; of: Named }) {
  return node.id === of.id ? <>{node.name}</> : <a href={pagePath(node.id)}>{node.name}</a>;
}
