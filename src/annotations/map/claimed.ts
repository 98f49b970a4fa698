import type { BratDocument, BratEvent, BratFragment } from '../scheme/brat-document';
import { CLAIM } from '../scheme/scheme';
import { liesIn } from './said-by-claims';

/**
 * The annotations that the claims of a document assert: by name, or because they stand in their
 * contents.
 */
export class Claimed {
  private readonly asserted: ReadonlySet<string>;
  private readonly contents: readonly (readonly BratFragment[])[];

  constructor({ events, textBounds }: BratDocument) {
    const claims = events.filter(({ type }) => type === CLAIM);
    const fragmentsOf = new Map(textBounds.map(({ id, fragments }) => [id, fragments]));
    this.asserted = new Set(claims.flatMap((claim) => targetsOf(claim, 'Asserts')));
    this.contents = claims.map((claim) =>
      targetsOf(claim, 'Content').flatMap((id) => fragmentsOf.get(id) ?? []),
    );
  }

  has(id: string, fragments: readonly BratFragment[]): boolean {
    return this.asserted.has(id) || this.contents.some((content) => liesIn(fragments, content));
  }
}

export function targetsOf({ arguments: args }: BratEvent, role: string): string[] {
  return args.filter((arg) => arg.role === role).map(({ target }) => target);
}
