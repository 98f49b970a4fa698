import { Argument } from 'commander';

/** `CORPUS…`, as every command that reads corpora takes it. */
export function corporaArgument({ optional = false } = {}): Argument {
  const name = optional ? '[corpus...]' : '<corpus...>';
  return new Argument(name, 'a folder with a corpus.yaml, or a folder of such folders');
}
