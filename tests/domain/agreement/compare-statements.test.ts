import fc from 'fast-check';
import { compareStatements } from '../../../src/domain/agreement/compare-statements';
import { findPositionChanges } from '../../../src/domain/agreement/find-position-changes';
import type { ControlStatement, Statement } from '../../../src/domain/agreement/statement';
import { FACTUALITIES, type Factuality } from '../../../src/domain/claim';
import { CONTROL_STATUSES } from '../../../src/domain/control-claim';
import type { TracedClaim } from '../../../src/domain/control/control-evidence';
import { parseEdtf } from '../../../src/domain/edtf';
import { REALIS, type Realis } from '../../../src/domain/event';

function claimOf(factuality: Factuality): TracedClaim {
  return {
    id: 'claim:a:1',
    documentId: 'document:a',
    speakerIds: [],
    speakerText: null,
    chainIds: [],
    sourceIds: [],
    origin: 'a',
    factuality,
    saidWhen: null,
    publishedWhen: null,
    recordedAt: 0,
    supersededAt: null,
  };
}

const event = (
  factuality: Factuality,
  realis: Realis = 'ACTUAL',
  eventId = 'event:e',
): Statement => ({
  kind: 'EVENT',
  claim: claimOf(factuality),
  eventId,
  realis,
});

const control = (
  forceId: string | null,
  when: string,
  factuality: Factuality = 'CERTAIN',
  status: ControlStatement['status'] = 'CONTROLLED',
): Statement => ({
  kind: 'CONTROL',
  claim: claimOf(factuality),
  placeId: 'city:mosul',
  forceId,
  status,
  when: parseEdtf(when),
});

const relation = (
  when: string | null,
  factuality: Factuality = 'CERTAIN',
  objectId = 'organisation:b',
): Statement => ({
  kind: 'RELATION',
  claim: claimOf(factuality),
  type: 'MEMBER_OF',
  subjectId: 'person:a',
  objectId,
  when: when === null ? null : parseEdtf(when),
});

describe('two statements', () => {
  it.each<[string, Statement, Statement, string | null]>([
    ['that an event took place', event('CERTAIN'), event('CERTAIN'), 'SAME'],
    ['that it did and that it did not', event('CERTAIN'), event('CERTAIN_NOT'), 'OPPOSED'],
    ['one of which reports it as denied', event('CERTAIN'), event('CERTAIN', 'DENIED'), 'OPPOSED'],
    ['that deny it in two ways', event('CERTAIN_NOT'), event('CERTAIN', 'DENIED'), 'SAME'],
    ['that think it probable and possible', event('PROBABLE'), event('POSSIBLE'), 'SAME'],
    ['that affirm it and think it possible', event('CERTAIN'), event('POSSIBLE'), null],
    ['that think it possible and deny it', event('POSSIBLE'), event('CERTAIN_NOT'), null],
    ['of one plan', event('CERTAIN', 'PLANNED'), event('CERTAIN', 'PLANNED'), 'SAME'],
    ['of plans, one less sure', event('CERTAIN', 'PLANNED'), event('POSSIBLE', 'PLANNED'), null],
    [
      'of a plan and an expectation',
      event('CERTAIN', 'PLANNED'),
      event('CERTAIN', 'EXPECTED'),
      null,
    ],
    [
      'that leave a relation open',
      relation('2016', 'UNCOMMITTED'),
      relation('2016', 'UNCOMMITTED'),
      'SAME',
    ],
    [
      'of an event and of a plan, both left open',
      event('UNCOMMITTED', 'PLANNED'),
      event('UNCOMMITTED'),
      null,
    ],
    [
      'of relations to two others',
      relation('2016'),
      relation('2016', 'CERTAIN', 'organisation:c'),
      null,
    ],
    ['of a plan and a deed', event('CERTAIN', 'PLANNED'), event('CERTAIN'), null],
    ['of two events', event('CERTAIN'), event('CERTAIN_NOT', 'ACTUAL', 'event:f'), null],
    ['of a relation, one without a time', relation('2016'), relation(null), 'SAME'],
    ['of a relation at two times', relation('2016'), relation('2018'), null],
    ['that affirm and deny a relation', relation('2016'), relation(null, 'CERTAIN_NOT'), 'OPPOSED'],
    [
      'of one holder at overlapping times',
      control('isis', '2014/2016'),
      control('isis', '2015'),
      'SAME',
    ],
    ['of one holder at times apart', control('isis', '2014'), control('isis', '2016'), null],
    [
      'of one holder, one only possible',
      control('isis', '2015'),
      control('isis', '2015', 'POSSIBLE'),
      null,
    ],
    [
      'that think one holder possible',
      control('isis', '2015', 'POSSIBLE'),
      control('isis', '2015', 'PROBABLE'),
      'SAME',
    ],
    ['of a relation and of an event', relation('2016'), event('CERTAIN'), null],
    ['of a time that is not known', control('isis', '/'), control('isis', '2015'), null],
    [
      'of two holders, certain at once',
      control('isis', '2014/2017'),
      control('iraq', '2015/2016'),
      'OPPOSED',
    ],
    [
      'of two holders, one after the other',
      control('isis', '2014/2015'),
      control('iraq', '2016/2017'),
      null,
    ],
    [
      'of two holders in a year that both may share',
      control('isis', '2014/2015'),
      control('iraq', '2015/2016'),
      null,
    ],
    [
      'of one holder with two ends',
      control('isis', '2014/2016-03'),
      control('isis', '2014/2016-09'),
      'OPPOSED',
    ],
    [
      'that affirm and deny a holder',
      control('isis', '2015'),
      control('isis', '2015', 'CERTAIN_NOT'),
      'OPPOSED',
    ],
    [
      'of two holders, one only possible',
      control('isis', '2014/2017'),
      control('iraq', '2015/2016', 'POSSIBLE'),
      null,
    ],
    [
      'of a holder, and that nobody knows',
      control('isis', '2014/2017'),
      control(null, '2015/2016', 'CERTAIN', 'UNKNOWN'),
      null,
    ],
  ])('%s', (_, a, b, agreement) => {
    expect(compareStatements(a, b)).toBe(agreement);
    expect(compareStatements(b, a)).toBe(agreement);
  });

  it('are to each other what the other is to the one, and each is the same as itself', () => {
    const factuality = fc.constantFrom(...FACTUALITIES);
    const edtf = fc.constantFrom(
      '2014',
      '2015-06',
      '2014/2016',
      '2015/',
      '../2015',
      '2014-06~',
      '2015/2015',
    );
    const statement = fc.oneof(
      fc.tuple(factuality, fc.constantFrom(...REALIS)).map(([sure, realis]) => event(sure, realis)),
      fc.tuple(fc.option(edtf), factuality).map(([when, sure]) => relation(when, sure)),
      fc
        .tuple(
          fc.constantFrom('isis', 'iraq', null),
          edtf,
          factuality,
          fc.constantFrom(...CONTROL_STATUSES),
        )
        .map((parts) => control(...parts)),
    );
    fc.assert(
      fc.property(statement, statement, (a, b) => {
        expect(compareStatements(a, b)).toBe(compareStatements(b, a));
        expect(compareStatements(a, a)).not.toBe('OPPOSED');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a change of position', () => {
  /** The changes of a speaker who made a claim after another. */
  const changes = (...said: Statement[][]) =>
    findPositionChanges(said.map((statements, i) => ({ claim: { id: `claim:${i}` }, statements })));

  it.each<[string, Statement[], Statement[], string | null]>([
    ['none, said again', [event('CERTAIN')], [event('CERTAIN')], null],
    ['of an event now denied', [event('CERTAIN')], [event('CERTAIN_NOT')], 'FACTUALITY'],
    ['of an event less sure', [event('CERTAIN')], [event('POSSIBLE')], 'FACTUALITY'],
    ['none, denied in two ways', [event('CERTAIN_NOT')], [event('CERTAIN', 'DENIED')], null],
    [
      'of a plan that became a deed',
      [event('CERTAIN', 'PLANNED')],
      [event('CERTAIN')],
      'ASSERTION',
    ],
    ['of another holder', [control('isis', '2015')], [control('iraq', '2015')], 'ASSERTION'],
    ['none, at another time', [control('isis', '2015')], [control('isis', '2016')], null],
    [
      'none, in another order',
      [control('isis', '2015'), control('iraq', '2016')],
      [control('iraq', '2016'), control('isis', '2015')],
      null,
    ],
    [
      'of a relation now denied',
      [relation('2015')],
      [relation('2015', 'CERTAIN_NOT')],
      'FACTUALITY',
    ],
    [
      'none, about another event',
      [event('CERTAIN')],
      [event('CERTAIN_NOT', 'ACTUAL', 'event:f')],
      null,
    ],
  ])('is told: %s', (_name, before, now, kind) => {
    const [first, second] = changes(before, now);
    expect(first).toEqual([]);
    expect(second!.map((change) => change.kind)).toEqual(kind === null ? [] : [kind]);
  });

  it('names the last claim about the matter, and the matter', () => {
    const [, , third] = changes(
      [event('CERTAIN'), control('isis', '2015')],
      [relation('2015')],
      [event('POSSIBLE'), control('iraq', '2015'), relation('2015', 'POSSIBLE')],
    );
    expect(third).toEqual([
      { kind: 'FACTUALITY', fromClaimId: 'claim:0', matterIds: ['event:e'] },
      { kind: 'ASSERTION', fromClaimId: 'claim:0', matterIds: ['city:mosul'] },
      {
        ...{ kind: 'FACTUALITY', fromClaimId: 'claim:1' },
        matterIds: ['person:a', 'organisation:b'],
      },
    ]);
  });

  it('is from the time before, not from the first', () => {
    const [, second, third] = changes([event('CERTAIN')], [event('POSSIBLE')], [event('POSSIBLE')]);
    expect(second).toHaveLength(1);
    expect(third).toEqual([]);
  });
});
