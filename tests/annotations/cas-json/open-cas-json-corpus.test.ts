import { essence, ESSENCE, MAP, readFolder, TEXT } from '../layers/read-folder';

const NER = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const COREF = 'de.tudarmstadt.ukp.dkpro.core.api.coref.type';

/** Where words stand, in UTF-16 units. */
function at(words: string, from = 0) {
  const begin = TEXT.indexOf(words, from);
  return { begin, end: begin + words.length };
}

const HE = TEXT.indexOf('He');

/** The structures that both dialects write, by id. */
const STRUCTURES: Record<number, { type: string } & Record<string, unknown>> = {
  10: { type: NER, ...at('Ali'), value: 'PER', identifier: 'person:ali' },
  11: { type: NER, ...at('ISIS'), value: 'ORG' },
  12: { type: NER, ...at('Mosul'), value: 'LOC' },
  13: { type: NER, ...at('He'), value: 'PER' },
  14: { type: NER, ...at('Mosul', HE), value: 'LOC' },
  20: { type: 'webanno.custom.Quoted', ...at('ISIS took Mosul'), note: 'x' },
  21: { type: 'webanno.custom.Action', ...at('took'), kind: 'capture', '@arguments': [40, 41] },
  22: { type: 'webanno.custom.Claim', ...at('said'), mode: 'DIRECT', '@parts': [42, 43] },
  30: { type: `${COREF}.CoreferenceLink`, ...at('Ali'), '@next': 31 },
  31: { type: `${COREF}.CoreferenceLink`, ...at('He') },
  32: { type: `${COREF}.CoreferenceChain`, '@first': 30 },
  40: { type: 'webanno.custom.ActionArgumentsLink', role: 'agent', '@target': 11 },
  41: { type: 'webanno.custom.ActionArgumentsLink', role: 'place', '@target': 12 },
  42: { type: 'webanno.custom.ClaimPartsLink', role: 'source', '@target': 10 },
  43: { type: 'webanno.custom.ClaimPartsLink', role: 'content', '@target': 20 },
  50: { type: 'webanno.custom.Mood', ...at('said') },
  51: {
    type: 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
    ...at('said'),
  },
};

/** As INCEpTION writes it since 24: arrays are structures of their own. */
function modern(change: (structures: Record<string, unknown>[]) => void = () => {}) {
  const arrays: Record<string, unknown>[] = [];
  const structures = Object.entries(STRUCTURES).map(([id, { type, ...features }]) => {
    const entries = Object.entries(features).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value];
      const array = 100 + arrays.length;
      arrays.push({ '%ID': array, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': value });
      return [name, array];
    });
    return { '%ID': Number(id), '%TYPE': type, '@sofa': 1, ...Object.fromEntries(entries) };
  });
  const all: Record<string, unknown>[] = [
    { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', sofaString: TEXT },
    ...structures,
    ...arrays,
  ];
  change(all);
  return JSON.stringify({ '%TYPES': {}, '%FEATURE_STRUCTURES': all, '%VIEWS': {} }, null, 1);
}

/** As WebAnno 3 wrote it: spans in the view, by short name; what others point to apart. */
function legacy() {
  const types: Record<string, object> = {};
  const view: Record<string, unknown[]> = {};
  const referenced: Record<string, unknown> = { 1: { _type: 'Sofa', sofaString: TEXT } };
  for (const [id, { type, ...features }] of Object.entries(STRUCTURES)) {
    const short = type.slice(type.lastIndexOf('.') + 1);
    types[short] = { _id: type };
    const plain = Object.fromEntries(
      Object.entries(features).map(([name, value]) => [name.replace('@', ''), value]),
    );
    const isView = 'begin' in plain || 'first' in plain;
    if (isView) (view[short] ??= []).push(Number(id));
    referenced[id] = { _type: short, sofa: 1, ...plain };
  }
  view.Mood = [{ sofa: 1, ...at('said') }];
  delete referenced[50];
  const _context = { _types: types };
  return JSON.stringify({ _context, _referenced_fss: referenced, _views: { _InitialView: view } });
}

describe('UIMA CAS JSON', () => {
  it.each([
    ['of INCEpTION', modern()],
    ['of WebAnno, the older dialect', legacy()],
  ])('%s is read by its layers, features, links and chains', async (_, json) => {
    const { documents, problems, notes } = await readFolder(
      { 'a.json': json },
      `format: cas-json\n${MAP}`,
    );
    expect(problems).toEqual([]);
    expect(documents[0]!.document).toMatchObject({ id: 'document:a', text: TEXT });
    expect(essence(documents[0]!)).toEqual({ ...ESSENCE, relations: [] });
    // Tokens and sentences hold the document together, and are no annotations.
    expect(notes).toEqual([
      'ignored-type type "CoreferenceLink" 2',
      'unmapped-type type "Mood" 1',
      'ignored-attribute attribute "Quoted.note" 1',
    ]);
  });

  it('reports its problems at the line of the structure, with a pointer to it', async () => {
    const json = modern((structures) => {
      Object.assign(
        structures.find((one) => one['%ID'] === 10)!,
        { identifier: 'person:nobody' },
      );
    });
    const line = json.slice(0, json.indexOf('"%ID": 10,')).split('\n').length - 1;
    const { problems } = await readFolder({ 'a.json': json }, `format: cas-json\n${MAP}`);
    expect(problems).toEqual([
      `a.json:${line} unknown-reference "Ali" refers to "person:nobody", at /%FEATURE_STRUCTURES/1 (expected an entity of entities.yaml)`,
    ]);
  });

  it.each([
    ['{', /^a.json:1 json-syntax /],
    ['[]', /^a.json:1 bad-value is no CAS/],
    ['{}', /^a.json:1 bad-value is no CAS/],
    [
      '{"%FEATURE_STRUCTURES": [{"%ID": 1}]}',
      /^a.json:1 bad-value is no feature structure, at \/%FEATURE_STRUCTURES\/0/,
    ],
    ['{"%FEATURE_STRUCTURES": []}', /^a.json:1 bad-value has no text/],
  ])('names what is wrong with %s', async (json, problem) => {
    const { problems } = await readFolder({ 'a.json': json }, `format: cas-json\n${MAP}`);
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it('refuses offsets outside the text and inside a character', async () => {
    for (const begin of [-1, 1, 999]) {
      const json = modern((structures) => {
        Object.assign(
          structures.find((one) => one['%ID'] === 12)!,
          { begin, end: begin + 1 },
        );
      });
      const { problems } = await readFolder({ 'a.json': json }, `format: cas-json\n${MAP}`);
      expect(problems).toEqual([expect.stringContaining(`has begin ${begin} and end`)]);
    }
  });
});
