import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Citation } from '../../../src/domain/citation/citation';
import { CITATION_FORMATS } from '../../../src/domain/citation/citation-formats';
import { parseEdtf } from '../../../src/domain/edtf';
import { pythonWith } from '../../support/python';

/** A quote with each sign that a form could take for its own. */
const QUOTE = 'Riad al-Tai: “50% of {الموصل} & more_of #1, $2 ~ ^ \\cite{x}, @misc”';

const CLAIM: Citation = {
  id: 'claim:interview:6~2',
  kind: 'CLAIM',
  url: 'https://graph.example/claim:interview:6~2?knownAsOf=2026-11-27T17%3A01%3A13.456Z',
  knownAsOf: Date.UTC(2026, 10, 27, 17, 1, 13, 456),
  title: QUOTE,
  text: {
    title: 'The liberation of Mosul',
    authors: ['Basma Qaddour', 'War and Peace'],
    publisher: 'Syriatimes',
    publishedWhen: parseEdtf('2017-07-10'),
    locator: 'characters 181–365',
    language: 'en',
    sha256: 'abc',
  },
  note: 'Given indirect.',
};

let python: string;
beforeAll(async () => {
  python = await pythonWith(path.join(__dirname, 'readers.txt'));
});

const read = (citation: Citation) => {
  const forms = Object.values(CITATION_FORMATS).map(({ ending, write }) => [
    ending,
    write(citation),
  ]);
  const input = JSON.stringify(Object.fromEntries(forms));
  return JSON.parse(
    execFileSync(python, [path.join(__dirname, 'read_citations.py')], { input, encoding: 'utf8' }),
  );
};

describe('readers of other programs', () => {
  it('find a claim in each form as it is', () => {
    const { bib, ris, csl } = read(CLAIM);
    expect(bib.failed).toBe(0);
    expect(bib.entries).toHaveLength(1);
    expect(bib.entries[0]).toMatchObject({
      key: 'claim-interview-6-2',
      type: 'misc',
      author: '{Basma Qaddour} and {War and Peace}',
      year: '2017',
      date: '2017-07-10',
      url: CLAIM.url,
    });
    // This reader drops all braces, and has a sign of its own for the circumflex.
    const bare = (text: string) => text.replaceAll(/[{}^ˆ]/g, '');
    expect(bib.titles.map(bare)).toEqual([bare(QUOTE)]);
    expect(ris).toEqual([
      {
        type_of_reference: 'ELEC',
        authors: ['Basma Qaddour', 'War and Peace'],
        title: QUOTE,
        secondary_title: 'The liberation of Mosul',
        publisher: 'Syriatimes',
        year: '2017',
        date: '2017/07/10',
        language: 'en',
        name_of_database: 'Claimline',
        accession_number: 'claim:interview:6~2',
        notes: [expect.stringContaining('as recorded at 2026-11-27T17:01:13.456Z')],
        urls: [CLAIM.url],
        access_date: '2026/11/27',
      },
    ]);
    expect(csl).toEqual([
      `Basma Qaddour and War and Peace (2017) ${QUOTE}, The liberation of Mosul. Syriatimes. ` +
        `Available at: ${CLAIM.url} (Accessed: November 27, 2026).`,
    ]);
  });

  it('find an answer as a data set of the graph', () => {
    const answer = { ...CLAIM, id: 'city:mosul', title: 'Who held Mosul: ISIS', text: null };
    const { bib, ris, csl } = read(answer);
    expect(bib.entries[0]).toMatchObject({
      key: 'city-mosul',
      year: '2026',
      author: '{Claimline}',
    });
    expect(ris[0]).toMatchObject({ type_of_reference: 'DATA', year: '2026' });
    expect(csl[0]).toMatch(/^Claimline \(2026\) “Who held Mosul: ISIS”/);
  });
});
