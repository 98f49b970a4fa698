import { describeReport } from '../../src/cli/commands/import';
import type { Problem } from '../../src/domain/problem';
import type { ImportReport } from '../../src/store/import/import-report';

const BAD: Problem = { file: 'd', line: 3, code: 'bad-line', message: 'is bad', expected: 'x' };
const NO_DESCRIPTIONS = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
const NO_RECORDS = { added: 0, unchanged: 0, superseded: 0 };

/** The report of an import that did nothing but this. */
function reportOf(parts: Partial<ImportReport>): ImportReport {
  return {
    corpusId: 'c',
    problems: [],
    notes: [],
    skipped: 0,
    changed: false,
    revision: 1,
    documents: NO_DESCRIPTIONS,
    entities: NO_DESCRIPTIONS,
    mentions: NO_RECORDS,
    quantities: NO_RECORDS,
    claims: NO_RECORDS,
    controlClaims: NO_RECORDS,
    assessments: NO_RECORDS,
    ...parts,
  };
}

/** The last line, behind those of the problems. */
function summaryOf(parts: Partial<ImportReport>): string {
  return describeReport(reportOf(parts)).split('\n').at(-1)!;
}

describe('what is said of an import', () => {
  it('counts the problems for which nothing was imported', () => {
    expect(describeReport(reportOf({ problems: [BAD], skipped: 1 }))).toBe(
      'd:3 bad-line is bad (expected x)\nc: 1 problem, nothing imported',
    );
    expect(summaryOf({ problems: [BAD, BAD], skipped: 1 })).toBe('c: 2 problems, nothing imported');
    expect(summaryOf({ problems: [BAD], corpusId: null })).toBe(
      'The corpus: 1 problem, nothing imported',
    );
  });

  it('is that something was, where the only document is left out and entities went in', () => {
    const entities = { ...NO_DESCRIPTIONS, added: 1 };
    expect(summaryOf({ problems: [BAD], skipped: 1, changed: true, entities })).toBe(
      'c: 0 documents added, 0 changed; 1 entity added, 0 changed; ' +
        '0 mentions added, 0 superseded; 0 claims added, 0 superseded, 0 unchanged; ' +
        '1 document left out for its problems',
    );
  });

  it('counts quantities and assessments where there are any', () => {
    const quantities = { added: 1, unchanged: 5, superseded: 2 };
    const assessments = { ...NO_RECORDS, added: 2 };
    expect(summaryOf({ changed: true, quantities, assessments })).toBe(
      'c: 0 documents added, 0 changed; 0 entities added, 0 changed; 0 mentions added, 0 superseded; ' +
        '1 quantity added, 2 superseded; 0 claims added, 0 superseded, 0 unchanged; ' +
        '2 assessments added, 0 superseded',
    );
  });

  it('begins with its notes', () => {
    expect(describeReport(reportOf({ notes: ['a and b are one force'] }))).toBe(
      'note: a and b are one force\nc: nothing has changed (0 claims)',
    );
  });

  it('is how many documents are left out, of a second import that changes nothing too', () => {
    const parts = {
      problems: [BAD, BAD],
      documents: { ...NO_DESCRIPTIONS, unchanged: 2 },
      claims: { ...NO_RECORDS, unchanged: 5 },
    };
    expect(summaryOf({ ...parts, skipped: 2 })).toBe(
      'c: nothing has changed (5 claims); 2 documents left out for their problems',
    );
  });
});
