import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCorpus } from '../../../src/annotations/read-corpus';
import type { ControlClaim } from '../../../src/domain/control-claim';
import type { Claim } from '../../../src/domain/claim';

const root = path.resolve(__dirname, '..', '..', '..');

/** Worked out from the CSV by itself: rows of August whose holder differs from that of the row before. */
const CHANGES = JSON.parse(
  readFileSync(path.join(root, 'tests/golden/ukraine-2022/changes-in-august-2022.json'), 'utf8'),
) as {
  place: string;
  from: string | null;
  fromStatus: string;
  to: string | null;
  toStatus: string;
  observedAt: string;
  after: string;
  sourceUrl: string | null;
}[];

describe('seeds/ukraine-2022, a log of changes', () => {
  const rows: { control: ControlClaim; claim: Claim }[] = [];
  const notes: string[] = [];
  let remarks: readonly string[] = [];
  beforeAll(async () => {
    const reading = await readCorpus(path.join(root, 'seeds/ukraine-2022'));
    expect(reading.problems).toEqual([]);
    for await (const { document, problems, notes: passed, remarks: said } of reading.documents()) {
      expect(problems).toEqual([]);
      const { claims = [], controlClaims = [] } = document ?? {};
      const byId = new Map(claims.map((claim) => [claim.assertsIds[0], claim]));
      rows.push(...controlClaims.map((control) => ({ control, claim: byId.get(control.id)! })));
      notes.push(...(passed ?? []).flatMap(({ code, count }) => Array<string>(count).fill(code)));
      if (said !== undefined) remarks = said;
    }
  });

  it('has 694 rows of 371 places, and was last read at its latest row', () => {
    expect(rows).toHaveLength(694);
    expect(new Set(rows.map(({ control }) => control.placeId)).size).toBe(371);
    expect(remarks).toEqual([
      'observations.csv is read as a log of changes, last read at 2022-08-31T12:22:26Z',
    ]);
  });

  it('gives each of the 368 places listed by 15 August 2022 one state throughout that day', () => {
    const [from, until] = [Date.UTC(2022, 7, 15), Date.UTC(2022, 7, 16)];
    const certain = rows.filter(
      ({ control: { when } }) => when.startLatest! <= from && until <= when.endEarliest!,
    );
    expect(certain).toHaveLength(368);
    expect(new Set(certain.map(({ control }) => control.placeId)).size).toBe(368);
  });

  it('has the 21 changes in 13 places of August 2022, each with what its row cites', () => {
    const starts = ({ edtf }: { edtf: string }) => edtf.split('/')[0]!;
    const changed = rows
      .filter(({ control: { log, when } }) => log!.changed !== null && starts(when) > '2022-08')
      .map(({ control, claim }) => ({
        place: control.placeId,
        to: control.forceId,
        toStatus: control.status,
        observedAt: starts(control.when),
        sourceUrl: claim.sourceUrl ?? null,
      }));
    const expected = CHANGES.map(({ place, to, toStatus, observedAt, sourceUrl }) => {
      return { place, to, toStatus, observedAt, sourceUrl };
    });
    expect(changed).toEqual(expected);
    expect(changed).toHaveLength(21);
    expect(new Set(changed.map(({ place }) => place)).size).toBe(13);
    // Who held it before: the row that ends where the change was seen.
    for (const { place, from, fromStatus, observedAt } of CHANGES) {
      const before = rows.filter(
        ({ control: { placeId, when } }) =>
          placeId === place && when.edtf.endsWith(`/${observedAt}`),
      );
      expect(before.map(({ control }) => [control.forceId, control.status])).toEqual([
        [from, fromStatus],
      ]);
    }
  });

  it('shows 70 dates that lie before the row before them, and orders nothing by them', () => {
    expect(notes).toEqual(Array(70).fill('as-of-outside'));
  });
});
