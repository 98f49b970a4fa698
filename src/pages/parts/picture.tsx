interface Props {
  readonly kind: 'timeline' | 'map';
  /** Names the picture's patterns; unique on the page. */
  readonly id: string;
  /** The data that it is drawn from, for the script that draws it again. */
  readonly model: unknown;
  readonly svg: string;
}

/**
 * A picture that the server drew. It stands in a box that scrolls where the screen is narrower, since text
 * in pictures is never scaled; the script draws it again at the width that there is.
 */
export function Picture({ kind, id, model, svg }: Props) {
  return (
    <div
      class="cl-picture"
      data-picture={kind}
      data-id={id}
      data-model={JSON.stringify(model)}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
