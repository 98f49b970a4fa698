import { readdirSync } from 'node:fs';
import path from 'node:path';
import { loadStatement } from '../../../src/store/statement';

const READ = path.resolve(__dirname, '..', '..', '..', 'src', 'store', 'read');

/** `claims/all-claims` for each list that has a statement in each direction. */
const LISTS = readdirSync(READ, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('-backward.cypher'))
  .map((file) => file.replace('-backward.cypher', ''));

const textOf = (list: string, name = path.basename(list)): string =>
  loadStatement(path.join(READ, path.dirname(list)), `${name}.cypher`).text;

/** Where a statement enters the index that has its order, in each direction. */
const STARTS = [
  [
    "entity.name >= coalesce(group.after[0], '')",
    "entity.name <= coalesce(group.before[0], '\\U0010FFFF')",
  ],
  [
    'document.publishedOrder >= coalesce(group.after[0], -Infinity)',
    'document.publishedOrder <= coalesce(group.before[0], Infinity)',
  ],
] as const;

/** The lines that sift what a statement has found. */
function siftOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().replace(/^(WHERE|AND) /, ''));
  return lines.filter((line) => line !== '' && !/^(WITH|ORDER|LIMIT|RETURN)/.test(line));
}

/** The part of a statement on claims that sifts them. */
function claimFilterOf(text: string): string {
  return /claim\.recordedAt <=[\s\S]*?> \$list\.validFrom\n {4}\}\)/.exec(text)![0];
}

describe('the statements of a list', () => {
  it('are there for every kind of list', () => {
    expect(LISTS).toHaveLength(9);
  });

  it.each(LISTS)('of %s say the same in both directions, in opposite orders', (list) => {
    const forward = textOf(list);
    const backward = textOf(list, `${path.basename(list)}-backward`);
    let turned = backward.replaceAll(' DESC', '');
    for (const [start, startBackward] of STARTS) turned = turned.replace(startBackward, start);
    expect(turned).toBe(forward);
    const orderedBy = /ORDER BY (.*)/g;
    for (const [, keys] of backward.matchAll(orderedBy)) {
      for (const key of keys!.split(', ')) expect(key).toMatch(/ DESC$/);
    }
  });

  // All claims are counted without going from document to document; the next test is for them.
  const counted = LISTS.filter((list) => list !== 'claims/all-claims');
  it.each(counted)('of %s count what they page through', (list) => {
    const count = siftOf(textOf(list, `count-${path.basename(list)}`));
    let rest = siftOf(textOf(list));
    for (const line of count) {
      expect(rest).toContain(line);
      rest = rest.slice(rest.indexOf(line) + 1);
    }
  });

  it('of claims sift by one filter, wherever the claims come from', () => {
    const filter = claimFilterOf(textOf('claims/claims'));
    expect(claimFilterOf(textOf('claims/claims', 'claim-facets'))).toBe(filter);
    expect(claimFilterOf(textOf('claims/all-claims'))).toBe(filter);
    expect(claimFilterOf(textOf('claims/all-claims', 'count-all-claims'))).toBe(filter);
    expect(claimFilterOf(textOf('claims/claims', 'count-claims'))).toBe(filter);
  });
});
