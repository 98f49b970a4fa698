import type { Key } from '../../use-cases/paged-list';
import { encodeCursor } from './cursor';

/** A node in its place in a list; the cursor is made where it is asked for. */
export class ListEdge<Node> {
  constructor(
    readonly node: Node,
    private readonly order: string,
    private readonly key: Key,
  ) {}

  cursor(): string {
    return encodeCursor(this.order, this.key);
  }
}
