/** The section `webAnnotation` of a corpus.yaml. */
export interface WebAnnotationSettings {
  /** How a TextPositionSelector counts: by code points, as the W3C says (default), or as browsers do. */
  readonly positions?: 'code-points' | 'utf-16';
}
