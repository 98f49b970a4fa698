import { largest, smallest } from '../../domain/extremes';
import type { CodePointText } from '../../domain/span';
import type { BratDocument, BratEvent, BratFragment, BratTextBound } from '../scheme/brat-document';
import { cutAnnotationId } from '../scheme/annotation-id';
import { CLAIM } from '../scheme/scheme';
import { Claimed } from './claimed';
import { quoteFragments } from './quote-fragments';

/** Numbers of the claims made here: those of relations, and those of events, are far above any annotator's. */
const FIRST_OF_RELATIONS = 1_000_000_000;
const FIRST_OF_EVENTS = 2_000_000_000;

/**
 * Adds a NARRATED claim for each event and relation outside every claim's content, since everything
 * in the graph comes from a claim. Its content is the smallest stretch that covers the event or
 * relation. A corpus whose annotators marked no claims asks for it with `narrate: true` in its map.
 */
export function narrate(document: BratDocument, text: CodePointText): BratDocument {
  const boundOf = new Map(document.textBounds.map((bound) => [bound.id, bound]));
  const eventOf = new Map(document.events.map((event) => [event.id, event]));
  const claimed = new Claimed(document);
  const textBounds: BratTextBound[] = [];
  const events: BratEvent[] = [];
  const attributes: BratDocument['attributes'][number][] = [];
  const addClaim = (
    of: string,
    first: number,
    line: number,
    fragments: readonly BratFragment[],
  ) => {
    const start = smallest(fragments.map((fragment) => fragment.start));
    const end = largest(fragments.map((fragment) => fragment.end));
    const stretch = [{ start, end }];
    const quoted = quoteFragments(text, stretch);
    const { number: own, rest } = cutAnnotationId(of);
    // Two numbers a claim, for its two text-bound annotations.
    const number = first + 2 * own;
    const [cue, content, id] = [`T${number}${rest}`, `T${number + 1}${rest}`, `E${number}${rest}`];
    textBounds.push({ line, id: cue, type: CLAIM, fragments: stretch, text: quoted });
    textBounds.push({ line, id: content, type: 'Content', fragments: stretch, text: quoted });
    events.push({
      line,
      id,
      type: CLAIM,
      trigger: cue,
      arguments: [{ role: 'Content', target: content }],
    });
    attributes.push({ line, id: `A${number}${rest}`, type: 'Mode', target: id, value: 'Narrated' });
  };
  const fragmentsOf = (id: string) => boundOf.get(id)?.fragments ?? [];

  for (const { id, line, arg1, arg2 } of document.relations) {
    const fragments = [...fragmentsOf(arg1), ...fragmentsOf(arg2)];
    if (!claimed.has(id, fragments)) addClaim(id, FIRST_OF_RELATIONS, line, fragments);
  }
  for (const { id, line, type, trigger, arguments: args } of eventOf.values()) {
    if (type === CLAIM || claimed.has(id, fragmentsOf(trigger))) continue;
    const ends = args.flatMap(({ target }) => fragmentsOf(target));
    addClaim(id, FIRST_OF_EVENTS, line, [...fragmentsOf(trigger), ...ends]);
  }
  return {
    ...document,
    textBounds: [...document.textBounds, ...textBounds],
    events: [...document.events, ...events],
    attributes: [...document.attributes, ...attributes],
  };
}
