import fc from 'fast-check';
import { toBibtex } from '../../../src/domain/citation/bibtex';
import type { Citation } from '../../../src/domain/citation/citation';
import { toCslJson } from '../../../src/domain/citation/csl-json';
import { toPlainText } from '../../../src/domain/citation/plain-text';
import { toRis } from '../../../src/domain/citation/ris';
import { parseEdtf } from '../../../src/domain/edtf';

const CLAIM: Citation = {
  id: 'claim:interview:6~2',
  kind: 'CLAIM',
  url: 'https://graph.example/claim:interview:6~2?knownAsOf=2026-11-27T17%3A01%3A13.456Z',
  knownAsOf: Date.UTC(2026, 10, 27, 17, 1, 13, 456),
  title: 'Riad al-Tai: “50% of {الموصل} & more”',
  text: {
    title: 'The liberation\nof Mosul_city',
    authors: ['Basma Qaddour', 'War and Peace'],
    publisher: 'Syriatimes',
    publishedWhen: parseEdtf('2017-07~'),
    locator: 'characters 181–365',
    language: 'en',
    sha256: 'abc',
  },
  note: 'Given indirect, as certain.',
};

const ANSWER: Citation = {
  id: 'city:mosul',
  kind: 'CONTROL',
  url: 'https://graph.example/city:mosul?at=2017-07-05&knownAsOf=2026-11-27T17%3A01%3A13.456Z',
  knownAsOf: CLAIM.knownAsOf,
  title: 'Who held Mosul on 5 July 2017: ISIS, possible; Iraq, possible',
  text: null,
  note: 'It rests on claim:interview:6.',
};

/** A text of which only the title and the language are known. */
const BARE: Citation = {
  ...CLAIM,
  id: 'claim:é.:6',
  title: 'The U.S.  army\n\nsaid “C:\\a^b”',
  text: { ...CLAIM.text!, authors: [], publisher: null, publishedWhen: null },
};

const withDate = (edtf: string): Citation => ({
  ...CLAIM,
  text: { ...CLAIM.text!, publishedWhen: parseEdtf(edtf) },
});

describe('BibTeX', () => {
  it('gives a claim with the text that it stands in, and the graph’s record in the note', () => {
    expect(toBibtex(CLAIM)).toBe(`@misc{claim-interview-6-2,
  author = {{Basma Qaddour} and {War and Peace}},
  title = {{Riad al-Tai: “50\\% of \\textbraceleft{}الموصل\\textbraceright{} \\& more”}},
  howpublished = {In “The liberation of Mosul\\_city”},
  publisher = {Syriatimes},
  year = {2017},
  month = jul,
  date = {2017-07~},
  language = {en},
  note = {Given indirect, as certain. Claimline, claim:interview:6\\textasciitilde{}2, as recorded at 2026-11-27T17:01:13.456Z},
  url = {https://graph.example/claim:interview:6~2?knownAsOf=2026-11-27T17%3A01%3A13.456Z},
  urldate = {2026-11-27},
}
`);
  });

  it('gives an answer as the graph’s own, of the day that it was recorded', () => {
    expect(toBibtex(ANSWER)).toContain(`@misc{city-mosul,
  author = {{Claimline}},
  title = {{Who held Mosul on 5 July 2017: ISIS, possible; Iraq, possible}},
  publisher = {Claimline},
  year = {2026},
  month = nov,
  date = {2026-11-27},
`);
  });

  it('leaves out an author, publisher and date that the text does not have', () => {
    expect(toBibtex(BARE)).toContain(`@misc{claim-e9-6,
  title = {{The U.S. army said “C:\\textbackslash{}a\\textasciicircum{}b”}},
  howpublished = {In “The liberation of Mosul\\_city”},
  language = {en},
  note = `);
  });

  it('gives a year of four digits, and the first year from 1 on', () => {
    const dated = (edtf: string) =>
      toBibtex(withDate(edtf))
        .split('\n')
        .filter((line) => /^ {2}(year|month|date) /.test(line));
    expect(dated('0987-10')).toEqual(['  year = {987},', '  month = oct,', '  date = {0987-10},']);
    expect(dated('0987')).toEqual(['  year = {987},', '  date = {0987},']);
    expect(dated('0000')).toEqual([]);
  });

  it('balances its braces and stays one entry, whatever a text says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const entry = toBibtex({ ...CLAIM, title });
        let depth = 0;
        for (const sign of entry) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(entry.trimEnd().split('\n')).toHaveLength(13);
      }),
    );
  });
});

describe('CSL-JSON', () => {
  it('gives a claim as a web page within its text', () => {
    expect(JSON.parse(toCslJson(CLAIM))).toEqual([
      {
        id: 'claim:interview:6~2',
        type: 'webpage',
        title: 'Riad al-Tai: “50% of {الموصل} & more”',
        author: [{ literal: 'Basma Qaddour' }, { literal: 'War and Peace' }],
        'container-title': 'The liberation\nof Mosul_city',
        publisher: 'Syriatimes',
        language: 'en',
        issued: { 'date-parts': [[2017, 7]], circa: true },
        accessed: { 'date-parts': [[2026, 11, 27]] },
        URL: CLAIM.url,
        source: 'Claimline',
        note: 'Given indirect, as certain. Claimline, claim:interview:6~2, as recorded at 2026-11-27T17:01:13.456Z',
      },
    ]);
  });

  it('gives an answer as a data set of the graph’s own', () => {
    expect(JSON.parse(toCslJson(ANSWER))).toEqual([
      {
        id: 'city:mosul',
        type: 'dataset',
        title: 'Who held Mosul on 5 July 2017: ISIS, possible; Iraq, possible',
        author: [{ literal: 'Claimline' }],
        publisher: 'Claimline',
        issued: { 'date-parts': [[2026, 11, 27]] },
        accessed: { 'date-parts': [[2026, 11, 27]] },
        URL: ANSWER.url,
        source: 'Claimline',
        note: 'It rests on claim:interview:6. Claimline, city:mosul, as recorded at 2026-11-27T17:01:13.456Z',
      },
    ]);
  });

  it('leaves out an author, publisher and date that the text does not have', () => {
    const [item] = JSON.parse(toCslJson(BARE));
    expect(Object.keys(item)).toEqual([
      ...[
        'id',
        'type',
        'title',
        'container-title',
        'language',
        'accessed',
        'URL',
        'source',
        'note',
      ],
    ]);
  });

  it.each([
    ['2017', { 'date-parts': [[2017]] }],
    ['2017-10', { 'date-parts': [[2017, 10]] }],
    ['2017-07-10?', { 'date-parts': [[2017, 7, 10]], circa: true }],
    ['2017-07-10T12:00:00Z', { 'date-parts': [[2017, 7, 10]] }],
    ['2014-06/2017-07', { literal: 'June 2014 to July 2017' }],
    ['201X', { literal: 'the 2010s' }],
  ])('gives a text of %s as issued %j', (edtf, issued) => {
    expect(JSON.parse(toCslJson(withDate(edtf)))[0].issued).toEqual(issued);
  });
});

describe('RIS', () => {
  it('gives one tag a line, each ended by CR and LF', () => {
    expect(toRis(CLAIM).split('\r\n')).toEqual([
      'TY  - ELEC',
      'AU  - Basma Qaddour',
      'AU  - War and Peace',
      'TI  - Riad al-Tai: “50% of {الموصل} & more”',
      'T2  - The liberation of Mosul_city',
      'PB  - Syriatimes',
      'PY  - 2017',
      'DA  - 2017/07',
      'LA  - en',
      'DB  - Claimline',
      'AN  - claim:interview:6~2',
      'N1  - Given indirect, as certain. Claimline, claim:interview:6~2, as recorded at 2026-11-27T17:01:13.456Z',
      `UR  - ${CLAIM.url}`,
      'Y2  - 2026/11/27',
      'ER  - ',
      '',
    ]);
    const tags = toRis(BARE)
      .split('\r\n')
      .map((line) => line.slice(0, 2));
    expect(tags).toEqual(['TY', 'TI', 'T2', 'LA', 'DB', 'AN', 'N1', 'UR', 'Y2', 'ER', '']);
    expect(toRis(BARE)).toContain('TI  - The U.S. army said “C:\\a^b”\r\n');
    expect(toRis(ANSWER)).toMatch(/^TY {2}- DATA\r\nAU {2}- Claimline\r\nTI {2}- Who held Mosul/);
  });
});

describe('plain text', () => {
  it('is a sentence for a footnote', () => {
    expect(toPlainText(CLAIM)).toBe(
      'Riad al-Tai: “50% of {الموصل} & more”, in “The liberation of Mosul_city”, by Basma Qaddour and War and Peace, ' +
        'Syriatimes, about July 2017, characters 181–365. Claimline, claim:interview:6~2, as recorded on ' +
        `27 November 2026, 17:01:13 UTC. ${CLAIM.url}\n`,
    );
    expect(toPlainText(BARE)).toMatch(
      /^The U\.S\. army said “C:\\a\^b”, in “The liberation of Mosul_city”, characters 181–365\. Claimline, /,
    );
    const question = { ...ANSWER, title: 'The U.S. army held which city?' };
    expect(toPlainText(question)).toMatch(
      /^The U\.S\. army held which city\? Claimline, city:mosul/,
    );
    expect(toPlainText(ANSWER)).toMatch(
      /^Who held Mosul on 5 July 2017: ISIS, possible; Iraq, possible\. Claimline, city:mosul, as recorded/,
    );
  });
});
