import fc from 'fast-check';
import { parseJson } from '../../src/annotations/parse-json';
import { ProblemList } from '../../src/annotations/problem-list';
import { formatProblem } from '../../src/domain/problem';

/** The problem with a text as JSON, as the user reads it. */
function problemsOf(text: string): string[] {
  const problems = new ProblemList('a.json');
  const value = parseJson(text, problems);
  expect(value === undefined).toBe(!problems.isEmpty);
  return problems.problems.map(formatProblem);
}

describe('JSON', () => {
  it.each([
    [
      'a number that is none',
      '{\n "%FEATURE_STRUCTURES": [\n { "%ID": 1,\n "score": NaN\n }\n ]\n}',
      'a.json:4 json-syntax is no JSON from "NaN" on (expected JSON)',
    ],
    [
      'a comma too many',
      '[1,\n2,\n]\n',
      'a.json:3 json-syntax is no JSON from "]" on (expected JSON)',
    ],
    [
      'a comma too few',
      '{"a": 1\r\n,"b": 2\r\n"c": 3}\r\n',
      'a.json:3 json-syntax is no JSON from "\\"c\\": 3}" on (expected JSON)',
    ],
    [
      'single quotes, behind a byte-order mark',
      "\uFEFF[\n'a']",
      `a.json:2 json-syntax is no JSON from "'a']" on (expected JSON)`,
    ],
    [
      'a comment',
      '[] // all\n',
      'a.json:1 json-syntax is no JSON from "// all" on (expected JSON)',
    ],
    [
      'a line end in a string',
      '["a",\n"b\nc"]',
      'a.json:2 json-syntax is no JSON from "\\"b" on (expected JSON)',
    ],
    ['no end', '{\n "a": [1\n\n', 'a.json:2 json-syntax ends before its JSON does (expected JSON)'],
    ['nothing at all', '', 'a.json:1 json-syntax ends before its JSON does (expected JSON)'],
    [
      'more depth than can be followed',
      '['.repeat(1_000_000),
      'a.json json-syntax is no JSON (expected JSON)',
    ],
  ])('with %s is one problem at its line', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('is read, or has one problem at a line that it has, whatever is cut out of it', () => {
    const cut = fc.json().chain((json) =>
      fc.tuple(fc.nat(json.length), fc.nat(4), fc.string()).map(([at, length, more]) => ({
        json: `${json.slice(0, at)}${more}${json.slice(at + length)}`.replaceAll(',', ',\n'),
      })),
    );
    fc.assert(
      fc.property(cut, ({ json }) => {
        const problems = new ProblemList('a.json');
        if (parseJson(json, problems) !== undefined) return;
        expect(problems.problems).toHaveLength(1);
        const [problem] = problems.problems;
        expect(problem!.line).toBeGreaterThanOrEqual(1);
        expect(problem!.line).toBeLessThanOrEqual(json.split('\n').length);
        expect(problem!.message).not.toContain('\n');
      }),
    );
  });
});
