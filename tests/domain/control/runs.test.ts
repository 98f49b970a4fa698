import { readControl } from '../../../src/domain/control/read-control';
import { byTimeOfTestimony } from '../../../src/domain/control/runs';
import { readEvidence } from './worked-rows';

/** The runs of a place: each voice with the days of its statements. */
function runsIn(...rows: string[]): string[] {
  const { evidence, ties } = readEvidence(rows);
  return readControl(evidence, ties).runs.map(
    ({ voice, state, testimonies }) =>
      `${voice} ${state.forceId} ${testimonies.map(({ edtf }) => edtf).join(' ')}`,
  );
}

describe('a run', () => {
  it('is of all that a voice says of one holder in the order of time', () => {
    expect(runsIn('Alpha, 2015-05-20', 'Alpha, 2015-05-01', 'Alpha, 2015-05-10')).toEqual([
      'P1 Alpha 2015-05-01 2015-05-10 2015-05-20',
    ]);
  });

  it('ends where its voice says that another held the place, and not where another voice does', () => {
    expect(
      runsIn('Alpha, 2015-05-01', 'Beta, 2015-05-10', 'Alpha, 2015-05-20', 'Beta, 2015-05-05, P2'),
    ).toEqual([
      'P1 Alpha 2015-05-01',
      'P1 Beta 2015-05-10',
      'P1 Alpha 2015-05-20',
      'P2 Beta 2015-05-05',
    ]);
  });

  it('ends where its voice denies the state, and not where it denies or doubts otherwise', () => {
    const parts = (between: string) =>
      runsIn('Alpha, 2015-05-01', between, 'Alpha, 2015-05-20').length;
    expect(parts('Alpha, 2015-05-10, P1, CERTAIN_NOT')).toBe(2);
    expect(parts('Alpha, 2015-05-10/2015-05-12, P1, CERTAIN_NOT')).toBe(2);
    for (const other of [
      'Beta, 2015-05-10, P1, CERTAIN_NOT',
      'Alpha, 2015-05-10, P2, CERTAIN_NOT',
      'Alpha, 2015-05-10/, P1, CERTAIN_NOT',
      'Alpha, 2015-05-10, P1, PROBABLE_NOT',
      'Alpha, 2015-05-25, P1, CERTAIN_NOT',
    ]) {
      expect(parts(other)).toBe(1);
    }
  });

  it('ends at an end that its voice gives, unless the next is on the day after', () => {
    expect(runsIn('Alpha, 2015-05-01/2015-05-05', 'Alpha, 2015-05-15')).toEqual([
      'P1 Alpha 2015-05-01/2015-05-05',
      'P1 Alpha 2015-05-15',
    ]);
    expect(runsIn('Alpha, 2015-05-01/2015-05-05', 'Alpha, 2015-05-06')).toEqual([
      'P1 Alpha 2015-05-01/2015-05-05 2015-05-06',
    ]);
  });

  it('begins anew at a beginning that its voice gives, unless the last was on the day before', () => {
    expect(runsIn('Alpha, 2015-05-01', 'Alpha, 2015-05-15/')).toEqual([
      'P1 Alpha 2015-05-01',
      'P1 Alpha 2015-05-15/',
    ]);
    expect(runsIn('Alpha, 2015-05-01', 'Alpha, 2015-05-02/')).toEqual([
      'P1 Alpha 2015-05-01 2015-05-02/',
    ]);
  });

  it('goes on from its last part, and not from one before an end', () => {
    expect(
      runsIn('Alpha, 2015-05-01/2015-05-05', 'Alpha, 2015-05-15', 'Alpha, 2015-05-20'),
    ).toEqual(['P1 Alpha 2015-05-01/2015-05-05', 'P1 Alpha 2015-05-15 2015-05-20']);
  });

  it('of each of two holders of one day is by itself, and ends there', () => {
    const both = ['Alpha, 2015-05-05', 'Beta, 2015-05-05'];
    expect(runsIn(...both, 'Alpha, 2015-05-10', 'Beta, 2015-05-12')).toEqual([
      'P1 Alpha 2015-05-05',
      'P1 Beta 2015-05-05',
      'P1 Alpha 2015-05-10',
      'P1 Beta 2015-05-12',
    ]);
  });

  it('of a force and of its ally both go on', () => {
    expect(
      runsIn(
        'tie Alpha ALLIED_WITH Beta',
        ...['Alpha, 2015-05-01', 'Beta, 2015-05-05', 'Alpha, 2015-05-10', 'Beta, 2015-05-12'],
      ),
    ).toEqual(['P1 Alpha 2015-05-01 2015-05-10', 'P1 Beta 2015-05-05 2015-05-12']);
  });

  it('is of each speaker of a joint statement, and of no unnamed source', () => {
    expect(
      runsIn('Alpha, 2015-05-01, P1+P2', 'Alpha, 2015-05-10, P2', 'Beta, 2015-05-05, -'),
    ).toEqual(['P1 Alpha 2015-05-01', 'P2 Alpha 2015-05-01 2015-05-10']);
  });

  it('has no word that its voice has replaced', () => {
    expect(
      runsIn('Alpha, 2015-05-05, P1, , 2015-05-06', 'Beta, 2015-05-05, P1, , 2015-05-07'),
    ).toEqual(['P1 Beta 2015-05-05']);
  });
});

describe('statements of one day', () => {
  it('are a loss, then a sighting, then a capture', () => {
    const rows = [
      'Alpha, 2015-05-10/',
      'Alpha, 2015-05-10',
      'Beta, /2015-05-10',
      'Gamma, 2015-05-09',
    ];
    const { evidence, ties } = readEvidence(rows);
    const sorted = [...readControl(evidence, ties).read].sort(byTimeOfTestimony);
    expect(sorted.map(({ edtf }) => edtf)).toEqual([
      ...['2015-05-09', '/2015-05-10', '2015-05-10', '2015-05-10/'],
    ]);
  });
});
