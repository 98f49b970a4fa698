import { sha256 } from '../sha256';
import type { RowFacts } from './read-row';

/** Characters of a digest: two rows of one document never share them by chance. */
const DIGITS = 10;

/**
 * Names the rows of one document, each by its id or by a digest of its cells, so that a row keeps
 * its name when it moves. If rows say the same, the second is `-2`.
 */
export class RowNames {
  private readonly uses = new Map<string, number>();

  next({ id, mapped }: RowFacts): string {
    const name = id ?? `r${sha256(JSON.stringify(mapped)).slice(0, DIGITS)}`;
    const use = (this.uses.get(name) ?? 0) + 1;
    this.uses.set(name, use);
    return use === 1 ? name : `${name}-${use}`;
  }
}
