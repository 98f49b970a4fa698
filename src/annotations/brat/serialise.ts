import { compareAnnotationIds } from '../scheme/annotation-id';
import type { BratArgument, BratDocument, BratFragment } from '../scheme/brat-document';

/**
 * Writes annotations as brat does, a line each, in the order of their ids. The lines that
 * `parseBrat` read come back the same, except for their order and for spaces without meaning.
 * Repeated roles that have no number of their own get one as brat gives it: `Content`, `Content2`.
 */
export function serialiseBrat(document: BratDocument): string {
  const lines: [id: string, line: string][] = [
    ...document.textBounds.map(({ id, type, fragments, written, text }) =>
      line(id, `${type} ${offsets(written ?? fragments)}`, text),
    ),
    ...document.events.map(({ id, type, trigger, arguments: args }) =>
      line(id, [`${type}:${trigger}`, ...numbered(args)].join(' ')),
    ),
    ...document.relations.map(({ id, type, arg1, arg2 }) =>
      line(id, `${type} Arg1:${arg1} Arg2:${arg2}`),
    ),
    ...document.attributes.map(({ id, type, target, value }) =>
      line(id, [type, target, ...(value === null ? [] : [value])].join(' ')),
    ),
    ...document.normalisations.map(({ id, type, target, database, reference, text }) =>
      line(id, `${type} ${target} ${database}:${reference}`, text),
    ),
    ...document.notes.map(({ id, type, target, text }) => line(id, `${type} ${target}`, text)),
  ];
  lines.sort(([a], [b]) => compareIds(a, b));
  const equivalences = document.equivalences.map(
    ({ type, members }) => `*\t${[type, ...members].join(' ')}`,
  );
  return [...lines.map(([, text]) => text), ...equivalences].map((text) => `${text}\n`).join('');
}

function line(id: string, middle: string, tail?: string): [string, string] {
  return [id, [id, middle, ...(tail === undefined ? [] : [tail])].join('\t')];
}

function offsets(fragments: readonly BratFragment[]): string {
  return fragments.map(({ start, end }) => `${start} ${end}`).join(';');
}

function numbered(args: readonly BratArgument[]): string[] {
  const counts = new Map<string, number>();
  return args.map(({ role, number, target }) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return `${role}${number ?? (count === 1 ? '' : count)}:${target}`;
  });
}

/** T1, T2, T10, T10a, E1, …: kinds in the order of what refers to what. */
const KINDS = 'TERAMN#';

function compareIds(a: string, b: string): number {
  return KINDS.indexOf(a.charAt(0)) - KINDS.indexOf(b.charAt(0)) || compareAnnotationIds(a, b);
}
