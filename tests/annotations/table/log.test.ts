import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openTableCorpus } from '../../../src/annotations/table/open-table-corpus';
import { parseEdtf } from '../../../src/domain/edtf';
import { controlAt } from '../../../src/domain/control/control-at';
import { deriveControl } from '../../../src/domain/control/derive-control';
import type { ControlClaim } from '../../../src/domain/control-claim';
import { entityOf } from '../../support/corpus-of';
import { held } from '../../domain/control/evidence';
import { readTable } from './table-of';

const HEADER = 'seen,town,held,as of,cites';
const ENTITIES = [
  entityOf('organisation:red', { name: 'Red' }),
  entityOf('organisation:blue', { name: 'Blue' }),
  entityOf('organisation:list', { name: 'The List' }),
];

function readLog(rows: readonly string[], more: { until?: string } = {}) {
  return readTable([HEADER, ...rows], {
    entities: ENTITIES,
    settings: {
      rows: 'changes',
      columns: {
        observed_at: 'seen',
        place: 'town',
        force: 'held',
        as_of: 'as of',
        source_url: 'cites',
      },
      forces: { Unknown: { status: 'UNKNOWN' } },
      asOfFormat: 'D MMMM YYYY',
      ...more,
    },
    defaults: { publisher: 'organisation:list' },
  });
}

const whens = (controls: readonly ControlClaim[]) => controls.map(({ when }) => when.edtf);

describe('a log of changes', () => {
  it('has a row hold from the time it was seen until the next row of its place', async () => {
    const { controls, claims, documents, problems } = await readLog([
      '2022-03-01T13:47:37Z,Borova,Red,,https://example.org/a',
      '2022-03-02T08:00:00Z,Lyman,Blue,,',
      '2022-03-05T06:00:00Z,Borova,Blue,,',
      '2022-03-09T07:30:00Z,Lyman,Unknown,,',
    ]);
    expect(problems).toEqual([]);
    expect(whens(controls)).toEqual([
      '[..2022-03-01T13:47:37Z]/2022-03-05T06:00:00Z',
      '[..2022-03-02T08:00:00Z]/2022-03-09T07:30:00Z',
      '2022-03-05T06:00:00Z/[2022-03-09T07:30:00Z..]',
      '2022-03-09T07:30:00Z/[2022-03-09T07:30:00Z..]',
    ]);
    expect(controls.map(({ log }) => log?.changed?.edtf ?? null)).toEqual([
      null,
      null,
      '[2022-03-01T13:47:37Z..2022-03-05T06:00:00Z]',
      '[2022-03-02T08:00:00Z..2022-03-09T07:30:00Z]',
    ]);
    // Its keeper speaks, at the time of each row; what a row cites is no speaker.
    expect(claims[0]).toMatchObject({
      mode: 'NARRATED',
      speakerIds: ['organisation:list'],
      speakerText: null,
      sourceUrl: 'https://example.org/a',
    });
    expect(claims[1]).not.toHaveProperty('sourceUrl');
    expect(documents[0]!.document.publishedWhen?.edtf).toBe('2022-03-01T13:47:37Z');
  });

  it('is in the order of its times, then of its file', async () => {
    const { controls } = await readLog([
      '2022-03-05,Borova,Blue,,',
      '2022-03-01,Borova,Red,,',
      '2022-03-05,Borova,Red,,',
    ]);
    expect(whens(controls)).toEqual([
      '2022-03-05/2022-03-05',
      '[..2022-03-01]/2022-03-05',
      '2022-03-05/[2022-03-05..]',
    ]);
  });

  it('goes on with a row that says what the row before it says', async () => {
    const { controls } = await readLog([
      '2022-03-01,Borova,Red,,',
      '2022-03-05,Borova,Red,,',
      '2022-03-09,Borova,Blue,,',
    ]);
    expect(whens(controls)).toEqual([
      '[..2022-03-01]/[2022-03-05..]',
      '[..2022-03-05]/2022-03-09',
      '2022-03-09/[2022-03-09..]',
    ]);
    expect(controls.map(({ log }) => log?.changed?.edtf ?? null)).toEqual([
      null,
      null,
      '[2022-03-05..2022-03-09]',
    ]);
    const intervals = deriveControl(
      controls.map(({ forceId, when }) => held(forceId, when.edtf, { isLogRow: true })),
    );
    expect(controlAt(intervals, parseEdtf('2022-03-04/2022-03-06'))).toMatchObject([
      { forceId: 'organisation:red', certainty: 'CERTAIN' },
    ]);
  });

  it('says when it was last read, by default at its latest row', async () => {
    const rows = ['2022-03-05,Lyman,Blue,,', '2022-03-01,Borova,Red,,'];
    const { remarks } = await readLog(rows);
    expect(remarks).toEqual(['rows.csv is read as a log of changes, last read at 2022-03-05']);
    const later = await readLog(rows, { until: '2022-04' });
    expect(whens(later.controls)).toEqual([
      '[..2022-03-05]/[2022-04..]',
      '[..2022-03-01]/[2022-04..]',
    ]);
    expect((await readLog(rows, { until: '2022-03-04' })).problems).toEqual([
      'towns/rows.csv bad-value has a row of 2022-03-05, after 2022-03-04, by which it was last read ' +
        '(expected an `until` in corpus.yaml that is no earlier than any row)',
    ]);
  });

  it('narrows a change by a date between the two rows, and counts a date that is not there', async () => {
    const { controls, notes } = await readLog([
      '2022-03-01T12:00:00Z,Borova,Red,24 February 2022,',
      '2022-03-20T12:00:00Z,Borova,Blue,3 March 2022,',
      '2022-03-24T12:00:00Z,Borova,Red,20 March 2022,',
      '2022-03-28T12:00:00Z,Borova,Blue,28 March 2022,',
      '2022-04-02T12:00:00Z,Borova,Red,27 March 2022,',
      '2022-04-03T12:00:00Z,Borova,Blue,4 April 2022,',
    ]);
    expect(controls.map(({ log }) => log?.changed?.edtf ?? null)).toEqual([
      null, // Before the first row nothing is known.
      '[2022-03-01T12:00:00Z..2022-03-03]',
      '[2022-03-20T12:00:00Z..2022-03-20]',
      '[2022-03-24T12:00:00Z..2022-03-28T12:00:00Z]', // That day ends after the row.
      '[2022-03-28T12:00:00Z..2022-04-02T12:00:00Z]', // Before the row before it.
      '[2022-04-02T12:00:00Z..2022-04-03T12:00:00Z]', // After its own row.
    ]);
    expect(controls.map(({ log }) => log?.asOf?.edtf)).toEqual([
      ...['2022-02-24', '2022-03-03', '2022-03-20', '2022-03-28', '2022-03-27', '2022-04-04'],
    ]);
    expect(notes).toMatchObject([
      { code: 'as-of-outside', count: 1, file: 'towns/rows.csv', line: 6, remedy: null },
      { code: 'as-of-outside', count: 1, line: 7 },
    ]);
    expect(whens(controls)[1]).toBe('2022-03-20T12:00:00Z/2022-03-24T12:00:00Z');
  });

  it('refuses a time that puts nothing in order, and a date in another format', async () => {
    const { problems } = await readLog([
      '2022-03~,Borova,Red,,',
      '2022-03-05,Borova,Red,2022-03-03,',
    ]);
    expect(problems).toEqual([
      'towns/rows.csv:2 edtf-syntax observed_at is "2022-03~" ' +
        '(expected a day, or a time of day, by which a log can be put in order)',
      'towns/rows.csv:3 bad-date as_of is "2022-03-03" (expected a date as in D MMMM YYYY)',
    ]);
  });

  it('is put in order anew where its file has changed since it was read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'claimline-log-'));
    try {
      const file = path.join(folder, 'rows.csv');
      await writeFile(file, 'seen,town,held\n2022-03-01,Borova,Red\n');
      const corpus = { id: 'towns', title: '', licence: '', attribution: '', entities: ENTITIES };
      const columns = { observed_at: 'seen', place: 'town', force: 'held' };
      const reading = openTableCorpus({
        ...{ folder, folderName: 'towns', corpus, defaults: {}, identityByName: true },
        settings: { file: 'rows.csv', rows: 'changes', columns },
      });
      const spells = async () => {
        const controls: ControlClaim[] = [];
        for await (const { document } of reading.documents()) {
          controls.push(...document!.controlClaims);
        }
        return whens(controls);
      };
      expect(await spells()).toEqual(['[..2022-03-01]/[2022-03-01..]']);
      expect(await spells()).toEqual(['[..2022-03-01]/[2022-03-01..]']);
      await appendFile(file, '2022-03-04,Borova,Blue\n');
      expect(await spells()).toEqual(['[..2022-03-01]/2022-03-04', '2022-03-04/[2022-03-04..]']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('gives each moment from the first row to the last reading the one state that it had then', async () => {
    const hour = fc.integer({ min: 0, max: 40 });
    const row = fc.tuple(hour, fc.constantFrom('Red', 'Blue', 'Unknown'));
    const START = Date.UTC(2022, 2, 1);
    const iso = (hours: number) => new Date(START + hours * 3_600_000).toISOString();
    const written = (hours: number) => iso(hours).replace('.000Z', 'Z');
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const { controls, problems } = await readLog(
          rows.map(([hours, holder]) => `${written(hours)},Borova,${holder},,`),
          { until: written(42) },
        );
        expect(problems).toEqual([]);
        for (const { when } of controls) expect(when).toEqual(parseEdtf(when.edtf));
        // Half past each hour, the state is that of the last row by then.
        for (let hours = 0; hours < 42; hours += 1) {
          const moment = START + (hours + 0.5) * 3_600_000;
          const certain = controls
            .filter(({ when }) => when.startLatest! <= moment && moment < when.endEarliest!)
            .map(({ forceId }) => forceId);
          const last = rows
            .map(([seen, holder], index) => ({ seen, holder, index }))
            .filter(({ seen }) => seen <= hours)
            .sort((a, b) => a.seen - b.seen || a.index - b.index)
            .at(-1);
          const holder = { Red: 'organisation:red', Blue: 'organisation:blue', Unknown: null };
          expect(certain).toEqual(last === undefined ? [] : [holder[last.holder as 'Red']]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a table of sightings', () => {
  const settings = { columns: { observed_at: 'seen', place: 'town', force: 'held' } } as const;
  const read = (rows: readonly string[]) =>
    readTable(['seen,town,held', ...rows], { entities: ENTITIES, settings });
  const READ = 'rows.csv is read as a table of sightings';

  it('is said to look like a log where no two consecutive rows of a place agree', async () => {
    const log = await read(['2022-03-01,A,Red', '2022-03-02,B,Red', '2022-03-03,A,Blue']);
    expect(log.remarks).toEqual([
      READ,
      'warning: no two consecutive rows of a place agree, as in a log of changes; if it is one, say ' +
        '`rows: changes` in corpus.yaml',
    ]);
  });

  it.each([
    ['some agree', ['2022-03-01,A,Red', '2022-03-02,A,Red', '2022-03-03,A,Blue']],
    ['no place has two', ['2022-03-01,A,Red', '2022-03-02,B,Red']],
  ])('is not where %s', async (_, rows) => {
    expect((await read(rows)).remarks).toEqual([READ]);
  });
});
