import { essence, MAP, readFolder } from '../layers/read-folder';

const TEXT = '😀 Ali went to Mosul. He said so in Mosul.\n';
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** An annotation as a tool of anybody's writes it: a tag, and a position, a quote or both. */
function tag(id: string, value: string, selector: object | object[], more: object[] = []) {
  return {
    ...{ '@context': CONTEXT, id: `http://example.org/${id}`, type: 'Annotation' },
    motivation: 'tagging',
    body: [{ type: 'TextualBody', purpose: 'tagging', value }, ...more],
    target: { source: 'http://example.org/text', selector },
  };
}

const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const quote = (exact: string, prefix = '', suffix = '') => ({
  ...{ type: 'TextQuoteSelector', exact, prefix, suffix },
});
const ALI = { type: 'SpecificResource', purpose: 'identifying', source: 'https://example.org/ali' };

const ANNOTATIONS = [
  tag('a1', 'PERSON', [position(2, 5), quote('Ali')], [ALI]),
  tag('a2', 'CITY', quote('Mosul', 'went to ')),
  tag('a3', 'CITY', position(35, 40)),
  tag('a4', 'Mood', position(24, 28), [{ type: 'TextualBody', purpose: 'commenting', value: '?' }]),
  {
    ...{ id: 'http://example.org/a5', type: 'Annotation', motivation: 'linking' },
    body: { type: 'TextualBody', purpose: 'tagging', value: 'is in' },
    target: ['http://example.org/a1', 'http://example.org/a2'],
  },
];

const WEB_MAP =
  MAP.replace(/map:[\s\S]*/, '') +
  `
map:
  narrate: true
  types: { PERSON: Person, CITY: City, is in: LocatedIn }
  attributes: { PERSON.identifying: Reference }
`;

function read(jsonld: unknown, text = TEXT) {
  const json = typeof jsonld === 'string' ? jsonld : JSON.stringify(jsonld, null, 1);
  const corpus = `format: web-annotation\nwebAnnotation: { positions: code-points }\n${WEB_MAP}`;
  return readFolder({ 'a.txt': text, 'a.jsonld': json }, corpus);
}

describe('W3C Web Annotations', () => {
  it.each([
    ['an array', ANNOTATIONS],
    ['a page', { type: 'AnnotationPage', items: ANNOTATIONS }],
    ['a collection', { type: 'AnnotationCollection', first: { items: ANNOTATIONS } }],
  ])('are read from %s: tags, positions in code points, quotes, links', async (_, jsonld) => {
    const { documents, problems, notes } = await read(jsonld);
    expect(problems).toEqual([]);
    expect(essence(documents[0]!)).toEqual({
      mentions: [
        ['Ali', 2, 'person:ali'],
        ['Mosul', 14, 'city:mosul'],
        ['Mosul', 35, 'city:mosul'],
      ],
      claims: [
        {
          ...{ speakers: ['organisation:times'], text: 'Ali went to Mosul', mode: 'NARRATED' },
          asserts: 1,
        },
      ],
      events: [],
      relations: ['relation:LOCATED_IN:person:ali:city:mosul'],
    });
    expect(notes).toEqual(['unmapped-type type "Mood" 1']);
  });

  it.each([
    ['{', 'json-syntax'],
    ['{}', 'bad-value holds no annotations'],
    [[{ type: 'Other' }], 'bad-value is no annotation, at /0'],
    [
      [tag('a', 'CITY', [position(14, 19), quote('Basra')])],
      'bad-value quotes "Basra" where the text has "Mosul", at /0',
    ],
    [
      [tag('a', 'CITY', quote('Mosul'))],
      'bad-value quotes "Mosul", which is there more than once, at /0',
    ],
    [[tag('a', 'CITY', quote('Basra'))], 'bad-value quotes "Basra", which is not there, at /0'],
    [[tag('a', 'CITY', position(14, 99))], 'bad-value has start 14 and end 99, at /0'],
    [
      [{ type: 'Annotation', body: { type: 'claimline:Claim', id: 1 }, target: 'x' }],
      'bad-value has a body of type "claimline:Claim" whose',
    ],
  ])('is told by its line and pointer: %#', async (jsonld, problem) => {
    const { problems } = await read(jsonld);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^a\.jsonld:\d+ /);
    expect(problems[0]).toContain(problem);
  });
});

describe('annotations that are no mentions', () => {
  const text = (value: string, purpose?: string) => ({ type: 'TextualBody', value, purpose });
  const city = [position(14, 19)];
  const of = (body: object | object[], selector: object | null, more = {}) => ({
    ...{ id: 'b', type: 'Annotation', body },
    target: selector === null ? 'urn:x' : { source: 'urn:x', selector },
    ...more,
  });
  const cities = ({ documents }: Awaited<ReturnType<typeof read>>) =>
    documents.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId));

  it.each([
    [
      'a highlight',
      of([], city[0]!, { motivation: 'highlighting' }),
      'untagged annotations without a tag 1',
    ],
    ['a comment', of(text('hm', 'commenting'), city[0]!), 'untagged annotations without a tag 1'],
    [
      'a comment by its motivation',
      of(text('hm'), city[0]!, { motivation: 'commenting' }),
      'untagged annotations without a tag 1',
    ],
    [
      'a page note',
      of(text('CITY', 'tagging'), null),
      'no-place targets without a stretch of text 1',
    ],
    [
      'a selector of another kind',
      tag('b', 'CITY', { type: 'XPathSelector' }),
      'no-place targets without a stretch of text 1',
    ],
  ])('are skipped and counted: %s', async (_, annotation, note) => {
    const found = await read([tag('a', 'CITY', city), annotation]);
    expect(found.problems).toEqual([]);
    expect(cities(found)).toEqual(['city:mosul']);
    expect(found.notes).toEqual([note]);
  });

  it.each([
    [
      'a second tag',
      [text('checked', 'tagging'), text('CITY', 'tagging')],
      ['unmapped-type type "checked" 1'],
    ],
    [
      'a comment before the tag',
      [text('hm'), text('CITY', 'tagging')],
      ['unmapped-attribute attribute "CITY.commenting" 1'],
    ],
    [
      'a tag that is a resource',
      [{ purpose: 'tagging', source: { id: 'http://x/1', label: 'CITY' } }],
      [],
    ],
    [
      'two tags of the map',
      [text('CITY', 'tagging'), text('PERSON', 'tagging')],
      ['second-tag tag "PERSON" beside another 1'],
    ],
  ])('do not hide the type of one that is: %s', async (_, bodies, notes) => {
    const found = await read([of(bodies, city[0]!)]);
    expect(found.problems).toEqual([]);
    expect(cities(found)).toEqual(['city:mosul']);
    expect(found.notes).toEqual(notes);
  });

  it('are as many mentions as their targets', async () => {
    const target = [0, 1, 2].map(() => ({ source: 'urn:x', selector: position(14, 19) }));
    const found = await read([
      { id: 'a', type: 'Annotation', body: text('CITY', 'tagging'), target },
    ]);
    expect(cities(found)).toEqual(['city:mosul', 'city:mosul', 'city:mosul']);
  });
});

describe('our own annotations', () => {
  const mention = {
    ...{ id: 'm', type: 'Annotation' },
    body: {
      ...{ type: 'claimline:Mention', id: 'mention:a:T1' },
      ...{ kind: 'NAME', entityId: 'city:mosul' },
    },
    target: [{ source: 'urn:x', role: 'MENTION', selector: position(14, 19) }],
  };
  const lines = (...annotations: object[]) =>
    `[${annotations.map((one) => JSON.stringify(one)).join(',\n')}]`;

  it('are refused beside one without a body, such as a highlight, which is told by its line', async () => {
    const highlight = { id: 'h', type: 'Annotation', motivation: 'highlighting', target: 'urn:x' };
    const { documents, problems } = await read(lines(mention, highlight));
    expect(documents).toEqual([]);
    expect(problems).toEqual([
      'a.jsonld:2 bad-value has no body, at /1 (expected one of claimline:Entity, ' +
        'claimline:Mention, claimline:Time, claimline:Quantity, claimline:EventReport, ' +
        'claimline:Relation, claimline:ControlClaim, claimline:Claim)',
    ]);
  });

  it.each(['gains', 'loses'])(
    'are refused where an event does not say who %s by it',
    async (name) => {
      const report = {
        ...{ type: 'claimline:EventReport', id: 'mention:a:E1', eventId: 'event:a:1' },
        ...{ eventName: 'went', eventType: 'CAPTURE', realis: 'ACTUAL', when: null },
        ...{
          participants: [],
          placeIds: [],
          causeIds: [],
          gains: [],
          loses: [],
          [name]: undefined,
        },
      };
      const { problems } = await read(lines(mention, { ...mention, id: 'e', body: report }));
      expect(problems).toEqual([
        expect.stringContaining(`a.jsonld:2 bad-value has a body of type "claimline:EventReport"`),
      ]);
      expect(problems[0]).toContain(`must have required property '${name}'`);
    },
  );
});
