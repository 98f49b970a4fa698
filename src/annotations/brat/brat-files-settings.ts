/** The section `brat` of a corpus.yaml: where a corpus keeps its files that are not in pairs in one folder. */
export interface BratFilesSettings {
  /** Folders within the corpus's; its own where left out. */
  readonly texts?: string;
  readonly annotations?: string;
  /** Those who annotated, the first choice first, where files are called `<text>_<annotator>.ann`. */
  readonly annotators?: readonly string[];
}
