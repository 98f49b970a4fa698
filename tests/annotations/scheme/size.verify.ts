import { codesOf, readStandoff } from './read-standoff';

// Each would take hours, or the whole memory or stack, if reading were quadratic or recursive.
const MANY = 20_000;
const VERY_MANY = 100_000;
const count = <Line>(length: number, make: (index: number) => Line): Line[] =>
  Array.from({ length }, (_, index) => make(index));

describe('size does no harm:', () => {
  test('claims nested by their contents are read in time', () => {
    const text = 'x'.repeat(2 * 2000 + 1);
    const lines = count(2000, (n) => {
      const content = text.slice(n, text.length - n);
      const at = `${n} ${text.length - n}\t${content}`;
      return `T${2 * n}\tContent ${at}\nT${2 * n + 1}\tClaim ${at}\nE${n}\tClaim:T${2 * n + 1} Content:T${2 * n}`;
    });
    const { document, problems } = readStandoff(lines.join('\n'), text);
    expect(problems).toEqual([]);
    expect(document!.claims.at(-1)).toMatchObject({ id: 'claim:a:1999', parentId: 'claim:a:1998' });
  });

  test('claims side by side with events are read in time', () => {
    const text = 'said fought '.repeat(MANY);
    const lines = count(MANY, (n) => {
      const at = 12 * n;
      return [
        `T${3 * n}\tClaim ${at} ${at + 4}\tsaid`,
        `T${3 * n + 1}\tContent ${at + 5} ${at + 11}\tfought`,
        `T${3 * n + 2}\tBattle ${at + 5} ${at + 11}\tfought`,
        `E${2 * n}\tClaim:T${3 * n} Content:T${3 * n + 1}`,
        `E${2 * n + 1}\tBattle:T${3 * n + 2}`,
      ].join('\n');
    });
    const { document, problems } = readStandoff(lines.join('\n'), text);
    expect(problems).toEqual([]);
    expect(document!.claims).toHaveLength(MANY);
    expect(document!.claims[MANY - 1]!.assertsIds).toEqual([`event:a:${2 * MANY - 1}`]);
  });

  const chain = (last: string) => [
    'T1\tClaim 0 4\tsaid',
    'T2\tContent 5 6\tx',
    ...count(VERY_MANY, (n) => `E${n}\tClaim:T1 Content:T2 Within:E${n + 1}`),
    `E${VERY_MANY}\tClaim:T1 Content:T2${last}`,
  ];

  test('a long chain of Within is read in time', () => {
    const { document, problems } = readStandoff(chain('').join('\n'), 'said x');
    expect(problems).toEqual([]);
    expect(document!.claims[0]!.id).toBe(`claim:a:${VERY_MANY}`);
    expect(document!.claims.at(-1)!.id).toBe('claim:a:0');
  });

  test('a long circle of Within is found in time', () => {
    const { document, problems } = readStandoff(chain(' Within:E0').join('\n'), 'said x');
    expect(document).toBeNull();
    expect(codesOf(problems)).toEqual(['claim-cycle']);
  });

  test('long circles and chains of equivalences are read in time', () => {
    const mentions = count(MANY, (n) => `T${n}\tCity 0 1\tx\n*\tEquiv T${n} T${(n + 1) % MANY}`);
    const lines = [...mentions, 'N1\tReference T7 Claimline:city:mosul\tMosul'];
    const { document, problems } = readStandoff(lines.join('\n'), 'x');
    expect(problems).toEqual([]);
    expect(document!.mentions).toHaveLength(MANY);
  });

  test('claims that all hold all mentions are refused, not computed', () => {
    const lines = [
      'T1\tClaim 0 4\tsaid',
      'N1\tReference T2 Claimline:city:mosul\tMosul',
      '*\tEquiv T2 T3',
      ...count(4_000, (n) => `T${n + 2}\tCity 5 6\tx\n*\tEquiv T2 T${n + 2}`),
      ...count(4_000, (n) => {
        return `T${n + 50_000}\tContent 5 ${n + 6}\tx${' '.repeat(n)}\nE${n}\tClaim:T1 Content:T${n + 50_000}`;
      }),
    ];
    const { document, problems } = readStandoff(lines.join('\n'), `said x${' '.repeat(4_000)}`);
    expect(document).toBeNull();
    expect(codesOf(problems)).toEqual(['too-large']);
  });

  test('a content in many fragments, in many claims, is read in time', () => {
    const fragments = count(10_000, (n) => `${2 * n} ${2 * n + 1}`).join(';');
    const quoted = count(10_000, () => 'x').join(' ');
    const lines = [
      `T1\tContent ${fragments}\t${quoted}`,
      'T2\tClaim 0 1\tx',
      ...count(MANY, (n) => `E${n}\tClaim:T2 Content:T1`),
    ];
    const { document, problems } = readStandoff(lines.join('\n'), quoted);
    expect(document).toBeNull();
    expect(codesOf(problems)).toEqual(['too-large']);
  });

  test('a line of ten million characters is read in time', () => {
    const long = 'x'.repeat(10_000_000);
    const { problems } = readStandoff(
      [`T1\tCity 0 1\t${long}`, `${long}\t`, `E1\t${long}`].join('\n'),
      'x',
    );
    expect(codesOf(problems)).toEqual(['text-mismatch', 'no-reference', 'bad-line', 'no-trigger']);
    expect(Math.max(...problems.map(({ length }) => length))).toBeLessThan(400);
  });

  test('as many wrong quotes are reported in time', () => {
    const text = 'x'.repeat(MANY);
    const lines = count(MANY, (n) => `T${n}\tSource ${n} ${n + 1}\ty`);
    expect(codesOf(readStandoff(lines.join('\n'), text).problems)).toEqual(['text-mismatch']);
  });
});
