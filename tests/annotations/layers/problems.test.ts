import { readFolder } from './read-folder';

const TEXT = 'Ali said ISIS took Mosul in June.';
const CORPUS = `
format: cas-json
defaults: { publisher: organisation:times }
map:
  types: { Name: Person, Day: Time, Said: Claim, Words: Content, Took: Capture }
  roles: { content: Content, agent: Agent }
  attributes: { Said.how: Mode, Name.id: Reference, Day.date: Reference }
`;

function at(words: string) {
  const begin = TEXT.indexOf(words);
  return { begin, end: begin + words.length };
}

/** A file of these structures, one a line from line 3 on, without the numbers that they have by their order. */
function file(structures: readonly Record<string, unknown>[]): string {
  const sofa = { '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: TEXT };
  const lines = [sofa, ...structures].map((structure, index) =>
    JSON.stringify({ '%ID': index + 1, '@sofa': 1, ...structure }),
  );
  return `{"%TYPES": {}, "%VIEWS": {},\n"%FEATURE_STRUCTURES": [\n${lines.join(',\n')}]}`;
}

describe('problems of layers', () => {
  it('name annotations by their words, and say what the map could give them', async () => {
    const { problems } = await readFolder(
      {
        'a.json': file([
          { '%TYPE': 'Name', ...at('Ali') },
          { '%TYPE': 'Name', ...at('ISIS'), id: 'organisation:isil' },
          { '%TYPE': 'Day', ...at('June') },
          { '%TYPE': 'Day', ...at('in June'), date: 'June' },
          { '%TYPE': 'Said', ...at('said'), how: 'LOUD', '@parts': 7 },
          { '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': [8] },
          { '%TYPE': 'SaidPartsLink', role: 'content', '@target': 9 },
          { '%TYPE': 'Words', ...at('ISIS took Mosul in June') },
          { '%TYPE': 'Took', ...at('took') },
        ]),
      },
      CORPUS,
    );
    const told = problems.map((problem) => problem.replace(/, at \/%FEATURE_STRUCTURES\/\d/, ''));
    expect(told).toEqual([
      'a.json:4 no-reference "Ali" has no identity (expected a Reference by map.attributes: an id in entities.yaml, or an Equiv with one that has it)',
      'a.json:5 unknown-reference "ISIS" refers to "organisation:isil" (expected an entity of entities.yaml; "organisation:isis" is the nearest)',
      'a.json:6 no-reference the Time "June" has no value (expected a Reference by map.attributes: EDTF <time>)',
      'a.json:7 edtf-syntax "in June" is the time "June" (expected ISO 8601-2 as in 2017-07-10, 2014-06/2017-07, 2017-07~ or 2017-07/..)',
      'a.json:8 no-factuality "said" has no Factuality (expected a Factuality by map.attributes, or defaults.factuality in corpus.yaml: Certain, Probable, Possible, Uncommitted or a …Not)',
      'a.json:8 unknown-value "said" gives Mode the value "Loud" (expected one of Direct, Indirect, Mixed, Narrated)',
    ]);
  });
});
