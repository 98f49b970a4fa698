import path from 'node:path';
import type { BratFilesSettings } from './brat-files-settings';

/** The names of a corpus's files by its settings, as paths within its folder. */
export class BratFolders {
  readonly texts: string;
  readonly annotations: string;
  private readonly annotators: readonly string[] | null;

  constructor({ texts = '', annotations = '', annotators }: BratFilesSettings) {
    this.texts = texts;
    this.annotations = annotations;
    this.annotators = annotators ?? null;
  }

  textFile(stem: string): string {
    return path.posix.join(this.texts, `${stem}.txt`);
  }

  annotationFile(name: string): string {
    return path.posix.join(this.annotations, `${name}.ann`);
  }

  /** The names of annotations that a text is read with, the first choice first. */
  choicesOf(stem: string): readonly string[] {
    return this.annotators?.map((annotator) => `${stem}_${annotator}`) ?? [stem];
  }

  /** The text that annotations of this name are of: `news` of `news_4b22`, where annotators are named. */
  textOf(name: string): string {
    if (this.annotators === null) return name;
    const listed = this.annotators.find((annotator) => name.endsWith(`_${annotator}`));
    return listed === undefined ? name.replace(/_[^_]*$/, '') : name.slice(0, -listed.length - 1);
  }
}
