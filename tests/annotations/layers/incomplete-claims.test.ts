import { MAP, readFolder } from './read-folder';

const TEXT = 'Ali said so.';
const CAS = {
  '%FEATURE_STRUCTURES': [
    { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaString: TEXT },
    { '%ID': 2, '%TYPE': 'custom.Claim', '@sofa': 1, begin: 4, end: 8 },
  ],
};
const TSV = [
  '#FORMAT=WebAnno TSV 3.3',
  '#T_SP=custom.Claim|',
  '',
  '',
  `#Text=${TEXT}`,
  '1-1\t0-3\tAli\t_\t',
  '1-2\t4-8\tsaid\t*\t',
  '1-3\t9-11\tso\t_\t',
  '1-4\t11-12\t.\t_\t',
];
const TAG = {
  type: 'Annotation',
  body: { type: 'TextualBody', purpose: 'tagging', value: 'Claim' },
  target: { source: 'text', selector: { type: 'TextPositionSelector', start: 4, end: 8 } },
};

describe('a claim without content', () => {
  it.each([
    ['cas-json', { 'a.json': JSON.stringify(CAS) }],
    ['webanno-tsv', { 'a.tsv': TSV.join('\n') }],
    ['web-annotation', { 'a.txt': TEXT, 'a.jsonld': JSON.stringify([TAG]) }],
  ])('is left out of %s and counted; the rest is read', async (format, files) => {
    const { documents, problems, notes } = await readFolder(files, `format: ${format}\n${MAP}`);
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([{ claims: [] }]);
    expect(notes).toEqual(['incomplete-claim claims without content 1']);
  });
});
