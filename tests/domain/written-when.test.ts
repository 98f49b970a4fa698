import { WrittenWhen } from '../../src/domain/written-when';

describe('A time as it was written', () => {
  it('has the bounds of a day', () => {
    const { edtf, startEarliest, startLatest, endEarliest, endLatest } = new WrittenWhen(
      '2017-07-10',
    );
    expect(edtf).toBe('2017-07-10');
    expect([startEarliest, endEarliest]).toEqual([Date.UTC(2017, 6, 10), Date.UTC(2017, 6, 10)]);
    expect([startLatest, endLatest]).toEqual([Date.UTC(2017, 6, 11), Date.UTC(2017, 6, 11)]);
  });

  it('has those of an interval with an open end, and none where a side is unknown', () => {
    const open = new WrittenWhen('2014-06/..');
    expect([open.startEarliest, open.startLatest]).toEqual([
      Date.UTC(2014, 5, 1),
      Date.UTC(2014, 6, 1),
    ]);
    expect([open.endEarliest, open.endLatest]).toEqual([Infinity, Infinity]);
    expect(new WrittenWhen('/2017').startEarliest).toBeNull();
  });

  it('is not looked into before a bound is asked for', () => {
    const nonsense = new WrittenWhen('yesterday');
    expect(nonsense.edtf).toBe('yesterday');
    expect(() => nonsense.endLatest).toThrow(/yesterday/);
  });
});
