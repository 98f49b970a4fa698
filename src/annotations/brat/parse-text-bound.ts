import { quote } from '../../domain/quote';
import type { BratFragment, BratTextBound } from '../scheme/brat-document';
import { BratLineError } from './brat-line-error';
import type { BratLine } from './parse-line';

const FORM = 'T1<TAB>Type start end<TAB>text, or start end;start end';

/** `T5<TAB>City 0 5;10 15<TAB>quoted text`. It does not check the offsets against the text. */
export function parseTextBound({ line, id, fields, tail }: BratLine): BratTextBound {
  const [type = '', ...rest] = fields;
  if (type === '' || rest.length === 0 || tail === null) {
    throw new BratLineError('bad-line', `${id} lacks its type, offsets or text`, FORM);
  }
  const written = rest
    .join(' ')
    .split(';')
    .map((part) => parseFragment(id, part));
  const fragments = [...written].sort((a, b) => a.start - b.start);
  fragments.forEach(({ start, end }, index) => {
    const before = fragments[index - 1];
    if (before !== undefined && start < before.end) {
      const message = `${id} has offsets that overlap: ${before.start} ${before.end} and ${start} ${end}`;
      throw new BratLineError('bad-span', message, 'fragments apart from one another');
    }
  });
  const bound = { line, id, type, fragments, text: tail };
  const isInOrder = written.every((fragment, index) => fragment === fragments[index]);
  return isInOrder ? bound : { ...bound, written };
}

function parseFragment(id: string, part: string): BratFragment {
  const [from = '', to = '', ...more] = part.trim().split(' ');
  const [start, end] = [from, to].map((offset) =>
    /^\d{1,15}$/.test(offset) ? Number(offset) : NaN,
  ) as [number, number];
  if (more.length > 0 || !(start < end)) {
    const message = `${id} has the offsets ${quote(part)}`;
    throw new BratLineError('bad-span', message, 'start and end, the end behind the start');
  }
  return { start, end };
}
