interface Props {
  readonly kind: 'timeline' | 'map';
  /** Names the picture's patterns; unique on the page. */
  readonly id: string;
  /** The data that it is drawn from, for the script that draws it again. */
  readonly model: unknown;
  readonly svg: string;
}

/**
 * A picture that the server drew. It is in a box that scrolls on narrower screens, since text in
 * pictures is never scaled. The script redraws it at the screen's width.
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
