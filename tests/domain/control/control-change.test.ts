import { controlChanges, reportedTime } from '../../../src/domain/control/control-change';
import type { ControlEventEvidence } from '../../../src/domain/control/control-evidence';
import { changed } from './evidence';

function report(id: string, change: Parameters<typeof changed>[0], said = '2018-01-01') {
  return changed(change, { id, speakerIds: [id], said });
}

const iraq = (when?: string) => ({ gains: ['iraq'], ...(when === undefined ? {} : { when }) });

function day(moment: number | null): string {
  return moment === null ? '?' : new Date(moment).toISOString().replace(/T00.*/, '');
}

/** Each change by its claims, its time and the time spoken of. */
function changesIn(...evidence: ControlEventEvidence[]): string[] {
  return controlChanges(evidence).map(({ claims, time, spoken }) =>
    [
      claims.map(({ id }) => id).join(''),
      `${day(time.earliest)}..${day(time.latest)}`,
      `spoken ${day(spoken.from)}..${day(spoken.until)}`,
    ].join(' '),
  );
}

describe('claims of one event', () => {
  const year = report('y', iraq('2017'));
  const july = report('j', iraq('2017-07'));
  const tenth = report('t', iraq('2017-07-10'));
  const august = report('a', iraq('2017-08'));

  it('with times that can meet are one change, at the time that fits them all', () => {
    const expected = ['yjt 2017-07-10..2017-07-11 spoken 2017-07-10..2017-07-11'];
    expect(changesIn(july, tenth, year)).toEqual(expected);
    expect(changesIn(tenth, year, july)).toEqual(expected);
  });

  it('with times that cannot meet are a change at each time', () => {
    const expected = [
      'jt 2017-07-10..2017-07-11 spoken 2017-07-10..2017-07-11',
      'a 2017-08-01..2017-09-01 spoken 2017-08-01..2017-09-01',
    ];
    expect(changesIn(july, tenth, august)).toEqual(expected);
    expect(changesIn(august, tenth, july)).toEqual(expected);
  });

  it('without a time join the latest change that had happened when they were told', () => {
    const [between, later] = [report('b', iraq(), '2017-07-20'), report('l', iraq(), '2017-09-10')];
    const expected = [
      'tb 2017-07-10..2017-07-11 spoken 2017-07-10..2017-07-11',
      'al 2017-08-01..2017-09-01 spoken 2017-08-01..2017-09-01',
    ];
    expect(changesIn(later, between, august, tenth)).toEqual(expected);
    expect(changesIn(tenth, august, between, later)).toEqual(expected);
  });

  it('without a time bound a wider one by when they were told', () => {
    expect(changesIn(july, report('u', iraq(), '2017-07-20'))).toEqual([
      'ju 2017-07-01..2017-07-21 spoken 2017-07-01..2017-07-21',
    ]);
  });

  it('without a time had happened by the first telling, and speak of that', () => {
    const [first, second] = [report('f', iraq(), '2017-07-20'), report('s', iraq(), '2017-07-25')];
    const expected = ['fs ?..2017-07-21 spoken 2017-07-20..2017-07-21'];
    expect(changesIn(first, second)).toEqual(expected);
    expect(changesIn(second, first)).toEqual(expected);
    // A telling of the same last moment that may have been earlier comes first.
    const month = report('m', iraq(), '[2017-07-01..2017-07-20]');
    expect(changesIn(first, month)).toEqual(['mf ?..2017-07-21 spoken 2017-07-01..2017-07-21']);
  });
});

describe('the forces of a change', () => {
  it('are sorted, each with the claims that name it', () => {
    const [one, other] = [
      report('a', { gains: ['pmf', 'iraq'], loses: ['nusra', 'isis'], when: '2017-07-10' }),
      report('b', { gains: ['iraq'], when: '2017-07-10' }),
    ];
    const [change] = controlChanges([one, other]);
    expect(change).toMatchObject({ gains: ['iraq', 'pmf'], loses: ['isis', 'nusra'] });
    const idsOf = (force: string) => change!.gainedBy.get(force)?.map(({ id }) => id);
    expect([idsOf('iraq'), idsOf('pmf')]).toEqual([['a', 'b'], ['a']]);
  });

  it('have not lost a place if another claim says that they gained it', () => {
    const [change] = controlChanges([
      report('a', { gains: ['iraq'], loses: ['isis'], when: '2017-07-10' }),
      report('b', { gains: ['isis'], when: '2017-07-10' }),
    ]);
    expect(change).toMatchObject({ gains: ['iraq', 'isis'], loses: [] });
  });
});

describe('the time of a report', () => {
  const timeOf = (when: string | undefined, said: string) =>
    reportedTime(report('a', iraq(when), said));

  it('is missing where the event began as late as it was told', () => {
    expect(timeOf('[2017..]', '2016')).toBeNull();
    expect(timeOf('[2017..]', '2016-05')).toBeNull();
    expect(timeOf('[2017..]', '2017-05')?.time).toEqual({
      ...{ earliest: Date.parse('2017-01-01'), latest: Date.parse('2017-06-01') },
    });
  });

  it('is missing where neither the event nor the telling has a last moment', () => {
    expect(timeOf(undefined, '2017/..')).toBeNull();
    expect(timeOf('[2017..]', '2017/..')).toBeNull();
    expect(reportedTime(changed(iraq()))).toBeNull();
  });

  it('that has only a last moment speaks of just before it', () => {
    const latest = Date.parse('2017-08-01');
    expect(timeOf('[..2017-07]', '2018')).toMatchObject({
      ...{ time: { earliest: null, latest }, spoken: { from: latest - 1, until: latest } },
    });
  });
});
