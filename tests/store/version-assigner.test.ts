import fc from 'fast-check';
import { canonicalJson, fingerprint } from '../../src/store/import/fingerprint';
import { VersionAssigner, splitVersion } from '../../src/store/import/version-assigner';

const existing = (id: string, says: string, current = true) => ({ id, fingerprint: says, current });

describe('a version assigner', () => {
  it('keeps a record that says the same', () => {
    const assigner = new VersionAssigner([existing('claim:a:1', 'x')]);
    expect(assigner.place('claim:a:1', 'x')).toEqual({ id: 'claim:a:1', isNew: false });
    expect(assigner.superseded()).toEqual([]);
    expect(assigner.counts()).toEqual({ added: 0, unchanged: 1, superseded: 0 });
  });

  it('gives another one the next version, counting those superseded', () => {
    const assigner = new VersionAssigner([
      existing('claim:a:1', 'x', false),
      existing('claim:a:1~2', 'y'),
      existing('claim:a:2', 'z'),
    ]);
    expect(assigner.place('claim:a:1', 'x')).toEqual({ id: 'claim:a:1~3', isNew: true });
    expect(assigner.superseded()).toEqual(['claim:a:1~2', 'claim:a:2']);
    expect(assigner.counts()).toEqual({ added: 1, unchanged: 0, superseded: 2 });
  });

  it('versions a control claim with its claim', () => {
    const assigner = new VersionAssigner([
      existing('control:a:1', 'x'),
      existing('control:a:2', 'x'),
    ]);
    const kept = { id: 'claim:a:1', isNew: false };
    const added = { id: 'claim:a:2~2', isNew: true };
    expect(assigner.placeWith(kept, 'control:a:1').id).toBe('control:a:1');
    expect(assigner.placeWith(added, 'control:a:2').id).toBe('control:a:2~2');
    expect(assigner.superseded()).toEqual(['control:a:2']);
  });

  it('reads a version off the end of an id only', () => {
    expect(splitVersion('claim:a~2:1')).toEqual({ baseId: 'claim:a~2:1', version: 1 });
    expect(splitVersion('claim:a~2:1~12')).toEqual({ baseId: 'claim:a~2:1', version: 12 });
  });
});

describe('a fingerprint', () => {
  it('does not depend on the order of keys', () => {
    expect(fingerprint({ a: 1, b: { c: null, d: [2] } })).toBe(
      fingerprint({ b: { d: [2], c: null }, a: 1 }),
    );
  });

  it('tells an open bound from an unknown one', () => {
    expect(fingerprint(Infinity)).not.toBe(fingerprint(null));
    expect(fingerprint(-Infinity)).not.toBe(fingerprint(Infinity));
  });

  it('is of JSON that says what the value says', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
