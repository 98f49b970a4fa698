import { entityOf } from '../../support/corpus-of';
import { readTable } from './table-of';

const HEADER = 'town,id,force,kind,loser,when,speaker,mode,factuality,realis,cites,lat,lon,region';
const COLUMNS = {
  place: 'town',
  place_id: 'id',
  force: 'force',
  kind: 'kind',
  loser: 'loser',
  when: 'when',
  speaker: 'speaker',
  mode: 'mode',
  factuality: 'factuality',
  realis: 'realis',
  source_url: 'cites',
  latitude: 'lat',
  longitude: 'lon',
  within: 'region',
} as const;
const ENTITIES = [
  entityOf('organisation:red', { name: 'Red' }),
  entityOf('organisation:blue', { name: 'Blue' }),
  entityOf('organisation:times', { name: 'The Times' }),
  entityOf('person:ann', { name: 'Ann' }),
  entityOf('person:bob', { name: 'Bob' }),
];

const read = (...rows: string[]) =>
  readTable([HEADER, ...rows], {
    entities: ENTITIES,
    settings: { columns: COLUMNS, separator: ';' },
    defaults: { publisher: 'organisation:times', published: '2022-06-01' },
  });

describe('columns of a table', () => {
  it('give the certainty of a row, and the mode of its speaker', async () => {
    const { claims, problems } = await read(
      'A,,Red,,,2022-03,Ann,direct,probable,,https://example.org/1,,,',
      'A,,Red,,,2022-03,,indirect,Certain not,,,,,',
      'A,,Red,,,2022-03,,,,,,,,',
    );
    expect(problems).toEqual([]);
    expect(claims).toMatchObject([
      {
        mode: 'DIRECT',
        factuality: 'PROBABLE',
        speakerIds: ['person:ann'],
        sourceUrl: 'https://example.org/1',
      },
      // A source that is not named.
      { mode: 'INDIRECT', factuality: 'CERTAIN_NOT', speakerIds: [], speakerText: null },
      { mode: 'NARRATED', factuality: 'CERTAIN', speakerIds: ['organisation:times'] },
    ]);
  });

  it('name several speakers in one cell, with one source span', async () => {
    const { claims } = await read('A,,Red,,,2022-03,Ann; Bob ;a clerk,,,,,,,');
    expect(claims[0]).toMatchObject({
      speakerIds: ['person:ann', 'person:bob'],
      speakerText: 'Ann; Bob ;a clerk',
      mode: 'INDIRECT',
      spans: [{ role: 'CONTENT' }, { role: 'SOURCE', exact: 'Ann; Bob ;a clerk' }],
    });
  });

  it('give captures and losses, which are events of their rows', async () => {
    const { claims, controls, events, problems } = await read(
      'A,,Red,capture,Blue,2022-03-04,Ann,,,,,,,',
      'A,,Blue,loss,,2022-03-05,,,possible,,,,,',
      'A,,,loss,Blue,2022-03-05,,,,,,,,',
      'A,,Red,capture,,2022-04,,,,planned,,,,',
      'A,,Red,hold,,2022-05,,,,,,,,',
    );
    expect(problems).toEqual([]);
    const place = 'city:towns:a';
    expect(events).toMatchObject([
      {
        id: 'mention:towns-2022-06-01:r7b3765ee4d',
        eventId: 'event:towns-2022-06-01:r7b3765ee4d',
        eventName: 'Capture of A',
        type: 'CAPTURE',
        realis: 'ACTUAL',
        trigger: [{ role: 'TRIGGER', exact: 'capture' }],
        when: { edtf: '2022-03-04' },
        participants: [
          { role: 'AGENT', entityId: 'organisation:red' },
          { role: 'OPPONENT', entityId: 'organisation:blue' },
        ],
        placeIds: [place],
        gains: ['organisation:red'],
        loses: ['organisation:blue'],
      },
      { type: 'WITHDRAWAL', gains: [], loses: ['organisation:blue'] },
      { type: 'WITHDRAWAL', gains: [], loses: ['organisation:blue'] },
      { type: 'CAPTURE', realis: 'PLANNED', gains: ['organisation:red'], loses: [] },
    ]);
    expect(claims[0]).toMatchObject({
      aboutIds: [place, 'organisation:red', 'organisation:blue', events[0]!.eventId],
      assertsIds: [events[0]!.eventId],
      reportIds: [events[0]!.id],
    });
    expect(claims[1]).toMatchObject({ factuality: 'POSSIBLE' });
    expect(controls).toMatchObject([
      { id: 'control:towns-2022-06-01:rdbec044538', placeId: place },
    ]);
  });

  it('are refused where they do not fit, each at its line', async () => {
    const { documents, problems } = await read(
      'A,,Red,seized,,2022-03,,,,,,,,',
      'A,,Red,,Blue,2022-03,,,,,,,,',
      'A,,Red,,,2022-03,,,,planned,,,,',
      'A,,,capture,Blue,2022-03,,,,,,,,',
      'A,,Red,loss,Blue,2022-03,,,,,,,,',
      'A,,Red,,,2022-03,Ann,narrated,,,,,,',
      'A,,Red,,,2022-03,,,maybe,,,,,',
      'A,,Red,,,2022-03,,,,,the news,,,',
    );
    expect(documents).toEqual([]);
    expect(problems).toEqual([
      'towns/rows.csv:2 unknown-value kind is "seized" (expected one of HOLD, CAPTURE, LOSS)',
      'towns/rows.csv:3 bad-change gives the loser of a hold (expected kind capture or loss with it, or factuality, which a hold has)',
      'towns/rows.csv:4 bad-change gives the realis of a hold (expected kind capture or loss with it, or factuality, which a hold has)',
      'towns/rows.csv:5 bad-change names nobody who takes the place (expected a force)',
      'towns/rows.csv:6 bad-change names no one, or two, of a loss (expected one, in the column of loser or of force; kind capture where one takes it)',
      'towns/rows.csv:7 narrated-source mode is narrated, and speaker "Ann" (expected no speaker, or another mode)',
      'towns/rows.csv:8 unknown-value factuality is "maybe" (expected one of CERTAIN, PROBABLE, POSSIBLE, UNCOMMITTED, CERTAIN_NOT, PROBABLE_NOT, POSSIBLE_NOT)',
      'towns/rows.csv:9 bad-url source_url is "the news" (expected an http or https address)',
    ]);
  });

  it('tell places with one name apart; without them, one problem names both rows', async () => {
    const borova = (id: string, lat: string, region: string) =>
      `Borova,${id},Red,,,2022-03,,,,,,${lat},${lat && 30},${region}`;
    const { problems } = await read(borova('', '50.1733', ''), borova('', '49.3817', ''));
    expect(problems).toEqual([
      'towns/rows.csv:3 same-name puts "Borova" 88.0 km from where line 2 puts it ' +
        '(expected a column of place_id, or entities.yaml, to tell places of one name apart)',
    ]);
    const byRegion = await read(borova('', '', 'Kyiv Oblast'), borova('', '', 'Kharkiv Oblast'));
    expect(byRegion.problems[0]).toContain(
      ':3 same-name puts "Borova" in Kharkiv Oblast; line 2 puts it in Kyiv Oblast',
    );
    const told = await read(borova('kv', '50.1733', ''), borova('kh', '49.3817', ''));
    expect(told.problems).toEqual([]);
    expect(told.controls.map(({ placeId }) => placeId)).toEqual(['city:towns:kv', 'city:towns:kh']);
  });
});

describe('the ids of rows', () => {
  const ids = ({ claims }: Awaited<ReturnType<typeof read>>) => claims.map(({ id }) => id);
  const [one, two] = ['A,,Red,,,2022-03,,,,,,,,', 'B,,Red,,,2022-03,,,,,,,,'] as const;

  it('are those of their content, so that a row on top changes none', async () => {
    const before = ids(await read(one, two));
    const after = ids(await read('C,,Blue,,,2022-03,,,,,,,,', one, two));
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after).size).toBe(3);
  });

  it('are numbered where rows say the same', async () => {
    const [first, , again] = ids(await read(one, two, one));
    expect(again).toBe(`${first}-2`);
  });

  const settings = { columns: { id: 'no', place: 'town', force: 'force', when: 'when' } };
  const readNumbered = (...rows: string[]) =>
    readTable(['no,town,force,when', ...rows], {
      entities: ENTITIES,
      settings,
      defaults: { publisher: 'organisation:times', published: '2022' },
    });

  it('are those of a column, where the table has one', async () => {
    const { claims, controls } = await readNumbered('OB-7,A,Red,2022-03', 'OB-8,A,Blue,2022-04');
    expect(claims.map(({ id }) => id)).toEqual(['claim:towns-2022:OB-7', 'claim:towns-2022:OB-8']);
    expect(controls[0]!.id).toBe('control:towns-2022:OB-7');
  });

  it('are refused where two rows have one, or where no id can hold it', async () => {
    const { problems } = await readNumbered('7,A,Red,2022', '7,B,Red,2022', 'a:b,C,Red,2022');
    expect(problems).toEqual([
      'towns/rows.csv:3 duplicate-id the id "7" stands in line 2 already (expected each id once)',
      'towns/rows.csv:4 bad-value id is "a:b" (expected at most 200 characters without colon, tilde or slash)',
    ]);
  });
});

describe('a table of a spreadsheet', () => {
  const of = (lines: string[], columns: Record<string, string>) =>
    readTable(lines, {
      entities: ENTITIES,
      settings: { columns },
      defaults: { publisher: 'organisation:times', published: '2022-06-01' },
    });
  const SEEN = { place: 'town', force: 'force', observed_at: 'seen' };

  it('has columns by their names, whatever blanks stand around these', async () => {
    const { problems, controls } = await of([' town ,force, seen', 'A,Red,2022-03'], SEEN);
    expect(problems).toEqual([]);
    expect(controls).toMatchObject([{ placeId: 'city:towns:a' }]);
  });

  it('with other characters between cells, or one name of two columns, is one problem each', async () => {
    const semicolons = await of(['town;force;seen', 'A;Red;2022-03'], SEEN);
    expect(semicolons.problems).toEqual([
      'towns/rows.csv:1 missing-column has one column: "town;force;seen" (expected delimiter: \';\' in the section table of corpus.yaml)',
    ]);
    const tabs = await of(['"town"\t"force"\t"seen"'.replaceAll('"', ''), 'A\tRed\t2022'], SEEN);
    expect(tabs.problems).toEqual([expect.stringContaining("delimiter: 'tab'")]);
    const twice = await of(['town,force,seen,town', 'A,Red,2022-03,B'], SEEN);
    expect(twice.problems).toEqual([
      'towns/rows.csv:1 repeated-column has 2 columns "town", which corpus.yaml names for place (expected a name of its own for each)',
    ]);
    const cased = await of(['Town,force,seen', 'A,Red,2022-03'], SEEN);
    expect(cased.problems).toEqual([expect.stringContaining('; "Town" differs in case alone)')]);
  });

  it('without rows is a problem', async () => {
    const { problems } = await of(['town,force,seen'], SEEN);
    expect(problems).toEqual([expect.stringContaining(':1 empty-table has a header and no rows')]);
  });

  it.each([
    '10/06/2014',
    '10.06.14',
    '2014/6/10',
    '10-Jun-14',
    'Jun-14',
    'June 2014',
    '2014-06-10 00:00:00',
    '41800',
  ])('with the date %s says how to write it there', async (date) => {
    const { problems } = await of(['town,force,seen', `A,Red,${date}`], SEEN);
    expect(problems).toEqual([
      expect.stringMatching(
        /:2 edtf-syntax .*; .*give its column the format YYYY-MM-DD there, and save/,
      ),
    ]);
  });

  it.each(['#N/A', '#REF!', '######', '=VLOOKUP(A1;B:C;2)', '=$B$2'])(
    'with %s in a cell is one problem for each such cell',
    async (cell) => {
      const { problems } = await of(
        ['town,force,seen', `${cell},Red,2022-03`, `A,${cell},2022-03`, `A,Red,${cell}`],
        SEEN,
      );
      expect(problems.map((problem) => problem.replace(/"[^"]*"/, '…'))).toEqual([
        'towns/rows.csv:2 bad-value place is …, as a spreadsheet writes (expected the value that is meant)',
        'towns/rows.csv:3 bad-value force is …, as a spreadsheet writes (expected the value that is meant)',
        'towns/rows.csv:4 bad-value observed_at is …, as a spreadsheet writes (expected the value that is meant)',
      ]);
    },
  );

  it.each(['-', '?', 'n/a', 'NULL', 'NaN', '…'])(
    'names no person and no place by %s',
    async (cell) => {
      const columns = { ...SEEN, speaker: 'by' };
      const { problems } = await of(
        ['town,force,seen,by', `${cell},Red,2022-03,`, `A,Red,2022-03,${cell}`],
        columns,
      );
      expect(problems).toEqual([
        expect.stringMatching(/:2 bad-value place is ".*", which is no name/),
        expect.stringMatching(/:3 bad-value speaker is ".*", which is no name/),
      ]);
    },
  );

  it('with half a position, or none that is written as 0 0, is a problem', async () => {
    const columns = { ...SEEN, latitude: 'lat', longitude: 'lon' };
    const { problems } = await of(
      [
        'town,force,seen,lat,lon',
        'A,Red,2022,36.3,',
        'B,Red,2022,,43',
        'C,Red,2022,0,0.0',
        'D,Red,2022,0x24,1e1',
      ],
      columns,
    );
    expect(problems.map((problem) => problem.split(' (')[0])).toEqual([
      'towns/rows.csv:2 bad-coordinate has a latitude and no longitude',
      'towns/rows.csv:3 bad-coordinate has a longitude and no latitude',
      'towns/rows.csv:4 bad-coordinate puts its place at 0 0, in the ocean',
      'towns/rows.csv:5 bad-coordinate latitude is "0x24"',
      'towns/rows.csv:5 bad-coordinate longitude is "1e1"',
    ]);
  });
});
