/**
 * A picture that the server drew. It stands in a box that scrolls where the screen is narrower, since text
 * in pictures is never scaled; the script draws it again at the width that there is.
 */
export function Picture({ svg, data, kind }: { svg: string; data: unknown; kind: string }) {
  return (
    <div
      class="cl-picture"
      data-picture={kind}
      data-model={JSON.stringify(data)}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
