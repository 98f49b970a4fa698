/** Leads from a thing to what is around it, and to how it connects to another. */
export function SurroundingsLinks({ of }: { of: { readonly id: string; readonly name: string } }) {
  const id = encodeURIComponent(of.id);
  return (
    <ul class="cl-stack cl-noprint">
      <li>
        <a class="cl-more" href={`/surroundings?of=${id}`}>
          What surrounds {of.name}
        </a>
      </li>
      <li>
        <a class="cl-more" href={`/paths?from=${id}`}>
          How {of.name} connects to another
        </a>
      </li>
    </ul>
  );
}
