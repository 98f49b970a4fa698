import { essence, ESSENCE, MAP, readFolder, TEXT } from '../layers/read-folder';

const HEADER = [
  '#FORMAT=WebAnno TSV 3.3',
  '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
  '#T_SP=webanno.custom.Action|ROLE_webanno.custom.Action:arguments_webanno.custom.ActionArgumentsLink|uima.tcas.Annotation|kind',
  '#T_SP=webanno.custom.Claim|mode|ROLE_webanno.custom.Claim:parts_webanno.custom.ClaimPartsLink|uima.tcas.Annotation',
  '#T_SP=webanno.custom.Quoted|note',
  '#T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType',
  '#T_RL=webanno.custom.InPlace|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
  '',
  '',
];
/** Columns: identifier, value | roles, targets, kind | mode, roles, targets | note | relation, type | in place. */
const BODY = [
  '#Text=😀 Ali said ISIS took Mosul.',
  '1-1\t0-2\t😀\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t',
  '1-2\t3-6\tAli\tperson:ali[1]\tPER[1]\t_\t_\t_\t_\t_\t_\t_\t*->1-1\t*[1]\t_\t',
  '1-3\t7-11\tsaid\t_\t_\t_\t_\t_\tDIRECT\tsource;content\t1-2[1];1-4[4]\t_\t_\t_\t_\t',
  '1-4\t12-16\tISIS\t*[2]\tORG[2]\t_\t_\t_\t_\t_\t_\tx[4]\t_\t_\t_\t',
  '1-5\t17-21\ttook\t_\t_\tagent;place\t1-4[2];1-6[3]\tcapture\t_\t_\t_\tx[4]\t_\t_\t_\t',
  '1-6\t22-27\tMosul\t*[3]\tLOC[3]\t_\t_\t_\t_\t_\t_\tx[4]\t_\t_\t_\t',
  '1-7\t27-28\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t',
  '',
  '#Text=He is in Mosul.',
  '2-1\t29-31\tHe\t*\tPER\t_\t_\t_\t_\t_\t_\t_\t*->1-2\t*[1]\t_\t',
  '2-2\t32-34\tis\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t',
  '2-3\t35-37\tin\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t',
  '2-4\t38-43\tMosul\t*\tLOC\t_\t_\t_\t_\t_\t_\t_\t_\t_\t2-1\t',
  '2-5\t43-44\t.\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t_\t',
  '',
];

/** As WebAnno's writer of 3.2 numbers: from 1 in each layer. Slots for any layer name it by its place. */
const BY_LAYER = [
  '#FORMAT=WebAnno TSV 3.2',
  '#T_SP=custom.NamedEntity|value',
  '#T_SP=custom.Quoted|note',
  '#T_SP=custom.Claim|mode|ROLE_custom.Claim:parts_custom.ClaimPartsLink|uima.tcas.Annotation',
  '#T_RL=custom.InPlace|BT_custom.NamedEntity',
  '',
  '',
  '#Text=The mayor said ISIS took Mosul',
  '1-1\t0-3\tThe\tPER[1]\t_\t_\t_\t_\t_\t',
  '1-2\t4-9\tmayor\tPER[1]\t_\t_\t_\t_\t_\t',
  '1-3\t10-14\tsaid\t_\t_\tDIRECT\tsource;content\t1-1-1[1];1-4-2[1]\t_\t',
  '1-4\t15-19\tISIS\tORG\tx[1]\t_\t_\t_\t_\t',
  '1-5\t20-24\ttook\t_\tx[1]\t_\t_\t_\t_\t',
  '1-6\t25-30\tMosul\tLOC\tx[1]\t_\t_\t_\t1-1[1_0]\t',
  '',
  '#Text=Ali said so',
  '2-1\t31-34\tAli\tPER\t_\t_\t_\t_\t_\t',
  '2-2\t35-39\tsaid\t_\t_\tDIRECT\tsource;content\t2-1-1;2-3-2\t_\t',
  '2-3\t40-42\tso\t_\ty\t_\t_\t_\t_\t',
];

/** Relations need a claim; these are the publisher's. */
const NARRATED = MAP.replace('map:', 'map:\n  narrate: true');

function read(lines: string[], map = NARRATED) {
  return readFolder({ 'a.tsv': lines.join('\n') }, `format: webanno-tsv\n${map}`);
}

describe('WebAnno TSV 3', () => {
  it('is read by its layers, slots, chains and relations', async () => {
    const { documents, problems, notes } = await read([...HEADER, ...BODY]);
    expect(problems).toEqual([]);
    // Between sentences WebAnno keeps no text: a line feed stands for what was there.
    const text = TEXT.replace('. He', '.\nHe');
    expect(documents[0]!.document.text).toBe(text);
    const { claims, ...rest } = essence(documents[0]!);
    expect(rest).toEqual({
      ...{ mentions: ESSENCE.mentions, events: ESSENCE.events },
      relations: ['relation:LOCATED_IN:person:ali:city:mosul'],
    });
    expect(claims).toEqual([
      ...ESSENCE.claims,
      { speakers: ['organisation:times'], text: 'He is in Mosul', mode: 'NARRATED', asserts: 1 },
    ]);
    expect(notes).toEqual([
      'ignored-type type "CoreferenceLink" 2',
      'ignored-attribute attribute "Quoted.note" 1',
    ]);
  });

  it('tells annotations of two layers with one number apart up to 3.2, and finds what slots name by layer', async () => {
    const { documents, problems } = await read(BY_LAYER);
    expect(problems).toEqual([]);
    const { mentions, claims, relations } = essence(documents[0]!);
    expect(mentions).toEqual([
      ['The mayor', 0, 'person:a:the-mayor'],
      ['ISIS', 15, 'organisation:isis'],
      ['Mosul', 25, 'city:mosul'],
      ['Ali', 31, 'person:ali'],
    ]);
    expect(relations).toEqual(['relation:LOCATED_IN:person:a:the-mayor:city:mosul']);
    expect(claims.filter(({ mode }) => mode === 'DIRECT')).toEqual([
      { speakers: ['person:a:the-mayor'], text: 'ISIS took Mosul', mode: 'DIRECT', asserts: 0 },
      { speakers: ['person:ali'], text: 'so', mode: 'DIRECT', asserts: 0 },
    ]);
  });

  it('tells apart annotations with slots of one target, whose number stands behind the slot up to 3.2', async () => {
    const { documents, problems } = await read([
      '#FORMAT=WebAnno TSV 3.2',
      '#T_SP=custom.NamedEntity|value',
      '#T_SP=custom.Action|kind|ROLE_custom.Action:slots_custom.ActionLink|custom.NamedEntity|tense',
      '',
      '',
      '#Text=who took and held New Mosul',
      '1-1\t0-3\twho\t_\t_\t_\t_\t_\t',
      '1-2\t4-8\ttook\t_\tcapture\tplace\t1-5[1]\tpast[1]\t',
      '1-3\t9-12\tand\t_\t_\t_\t_\t_\t',
      '1-4\t13-17\theld\t_\tcapture\tplace\t1-5[1]\tpast[1]\t',
      '1-5\t18-21\tNew\tLOC[1]\t_\t_\t_\t_\t',
      '1-6\t22-27\tMosul\tLOC[1]\t_\t_\t_\t_\t',
    ]);
    expect(problems).toEqual([]);
    const found = documents[0]!.events.map(({ trigger, placeIds }) => [
      trigger.map(({ exact }) => exact),
      placeIds,
    ]);
    expect(found).toEqual([
      [['took'], ['city:a:new-mosul']],
      [['held'], ['city:a:new-mosul']],
    ]);
  });

  it('counts a slot and a relation whose other end is not in the file', async () => {
    const { problems, notes } = await read(
      BY_LAYER.map((line) => line.replace('2-1-1;', '2-2-1;').replace('1-1[1_0]', '1-3')),
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      'ignored-attribute attribute "Quoted.note" 2',
      'argument-of-the-unread arguments "source" that are left out 1',
      'relation-of-the-unread relations of type "custom.InPlace" with an end that is left out 1',
    ]);
  });

  it('reads annotations stacked on a token, parts of tokens, and escaped values', async () => {
    const { documents, problems } = await read([
      '#FORMAT=WebAnno TSV 3.2',
      '#T_SP=custom.NamedEntity|value|alias',
      '',
      '',
      '#Text=Ali of Mosul\\tcity',
      '1-1\t0-3\tAli\tPER[1]|ORG[2]\t*[1]|a\\|b\\[1\\][2]\t',
      '1-2\t4-6\tof\tORG[2]\ta\\|b\\[1\\][2]\t',
      '1-3\t7-12\tMosul\tLOC\t*\t',
      '1-3.1\t7-10\tMos\tPER\t*\t',
      '1-4\t13-17\tcity\t_\t_\t',
    ]);
    expect(problems).toEqual([]);
    const found = documents[0]!.mentions.map(({ spans, entityId }) => [spans[0]!.exact, entityId]);
    expect(found).toEqual([
      ['Ali of', 'organisation:a:ali-of'],
      ['Ali', 'person:ali'],
      ['Mosul', 'city:mosul'],
      ['Mos', 'person:a:mos'],
    ]);
  });

  it.each([
    ['#FORMAT=WebAnno TSV 2', 0, 'a.tsv:1 bad-line is no WebAnno TSV 3'],
    ['1-2\t3-6\tAli', 11, 'a.tsv:12 bad-line has 0 columns of annotations'],
    ['x', 11, 'a.tsv:12 bad-line starts with "x\\t"'],
    [BODY[2]!.replace('Ali', 'Eli'), 11, 'a.tsv:12 bad-line has "Eli" where #Text has "Ali"'],
    [BODY[2]!.replace('*->1-1', '*'), 11, 'a.tsv:12 bad-line has a link of de.tudarmstadt'],
    [
      BODY[2]!.replace('person:ali', 'person:eli'),
      11,
      'a.tsv:12 unknown-reference "Ali" refers to',
    ],
  ])('names the line of %j', async (line, index, problem) => {
    const lines = [...HEADER, ...BODY];
    lines[index] = line;
    const { problems } = await read(lines);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.slice(0, problem.length)).toBe(problem);
  });
});
