import { type Entity, isPlaceType } from '../domain/entity';
import { quote } from '../domain/quote';
import { hintNearest } from '../domain/nearest';
import type { ProblemList } from './problem-list';

/** Reports each `partOf` that names nothing, or no place, and places that lie inside themselves. */
export function checkParts(
  entities: ReadonlyMap<string, Entity>,
  lineOf: (id: string) => number,
  problems: ProblemList,
): void {
  for (const { id, partOf } of entities.values()) {
    for (const whole of partOf) {
      const found = entities.get(whole);
      if (found !== undefined && isPlaceType(found.type)) continue;
      const message = `${quote(id)} is part of ${quote(whole)}`;
      const code = found === undefined ? 'dangling-id' : 'wrong-reference';
      const hint = found === undefined ? hintNearest(whole, entities.keys()) : '';
      problems.report(lineOf(id), code, message, `a place of this file${hint}`);
    }
  }
  for (const id of insideThemselves(entities)) {
    const message = `${quote(id)} lies inside itself`;
    problems.report(lineOf(id), 'part-of-itself', message, 'places that lie in larger ones');
  }
}

/**
 * Repeatedly takes away places that lie in no other, then places that contain no other. The rest
 * form circles.
 */
function insideThemselves(entities: ReadonlyMap<string, Entity>): string[] {
  const wholes = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  for (const { id, partOf } of entities.values()) {
    const known = partOf.filter((whole) => entities.has(whole));
    wholes.set(id, known);
    for (const whole of known) {
      const ofWhole = parts.get(whole);
      if (ofWhole === undefined) parts.set(whole, [id]);
      else ofWhole.push(id);
    }
  }
  const left = peel(peel(new Set(entities.keys()), wholes, parts), parts, wholes);
  return [...left];
}

/** Repeatedly removes the ids that have no `next` among the others. */
function peel(
  ids: Set<string>,
  next: ReadonlyMap<string, readonly string[]>,
  previous: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const left = new Set(ids);
  const counts = new Map(
    Array.from(ids, (id) => [id, (next.get(id) ?? []).filter((one) => ids.has(one)).length]),
  );
  const ends = [...ids].filter((id) => counts.get(id) === 0);
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    left.delete(id);
    for (const before of previous.get(id) ?? []) {
      const count = (counts.get(before) ?? 0) - 1;
      counts.set(before, count);
      if (count === 0) ends.push(before);
    }
  }
  return left;
}
