import { formatNote, NoteCounter, problemsOfNotes, type Note } from '../../src/domain/note';
import { countOfProblems, formatProblem } from '../../src/domain/problem';
import { NOTE_CODES, PROBLEM_CODES } from '../../src/domain/problem-codes';

const note: Omit<Note, 'count'> = {
  ...{ code: 'unmapped-type', subject: 'type "Weapon"', file: 'a.ann', line: 3 },
  remedy: '"Weapon" in map.yaml',
};

describe('notes', () => {
  test('are counted for each code and subject, at the first place', () => {
    const counter = new NoteCounter();
    counter.add(note);
    counter.add({ ...note, file: 'b.ann', line: 7 });
    counter.add({ ...note, count: 5 });
    counter.add({ ...note, subject: 'type "Car"' });
    counter.add({ ...note, code: 'ignored-type' });
    expect(counter.notes).toEqual([
      { ...note, count: 7 },
      { ...note, subject: 'type "Car"', count: 1 },
      { ...note, code: 'ignored-type', count: 1 },
    ]);
    expect(new NoteCounter().notes).toEqual([]);
  });

  test('are printed with their count, their place and the remedy', () => {
    expect(formatNote({ ...note, count: 74 })).toBe(
      'unmapped-type type "Weapon": 74, first at a.ann:3 (wanted: "Weapon" in map.yaml)',
    );
    expect(formatNote({ ...note, count: 1, line: null, remedy: null })).toBe(
      'unmapped-type type "Weapon": 1, first at a.ann',
    );
  });

  test('are problems where corpus.yaml does not ask for the skip', () => {
    const problems = problemsOfNotes([
      { ...note, count: 1 },
      { ...note, count: 2 },
      { ...note, count: 9, remedy: null },
    ]);
    expect(problems.map(formatProblem)).toEqual([
      'a.ann:3 unmapped-type skips type "Weapon", once (expected "Weapon" in map.yaml)',
      'a.ann:3 unmapped-type skips type "Weapon", 2 times (expected "Weapon" in map.yaml)',
    ]);
    expect(countOfProblems(problems)).toBe('2 problems');
    expect(countOfProblems(problems.slice(1))).toBe('1 problem');
  });
});

test('a problem of a whole file is printed without a line', () => {
  const problem = { file: 'a.ann', line: null, message: 'is odd', expected: 'x' };
  expect(formatProblem({ ...problem, code: 'not-utf8' })).toBe(
    'a.ann not-utf8 is odd (expected x)',
  );
});

test('every code is in kebab case, and described by a sentence of its own', () => {
  const groups = [...Object.values(PROBLEM_CODES), ...Object.values(NOTE_CODES)];
  const codes = groups.flatMap((group) => Object.entries<string>(group));
  for (const [code, sentence] of codes) {
    expect(code).toMatch(/^[a-z]+(-[a-z\d]+)*$/);
    expect(sentence).toMatch(/^[A-Z].* .*\.$/);
  }
  expect(new Set(codes.map(([, sentence]) => sentence)).size).toBe(codes.length);
});
