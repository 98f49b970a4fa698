import path from 'node:path';
import Ajv from 'ajv';
import { readCorpus } from '../../src/annotations/read-corpus';
import { type App, startApp } from '../../src/server/app';
import type { Store } from '../../src/store/connection';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { openEmptyGraph } from '../support/empty-graph';
import { EXTENSION, FLYOUT, MANIFEST, PROPOSAL, RESULT_BATCH, SUGGESTIONS } from './schemas';

const ROOT = path.resolve(__dirname, '..', '..');
const SITE = 'https://graph.example';

/** The page of OpenRefine, and its program. */
const PAGE = { origin: 'http://127.0.0.1:3333' };
const PROGRAM = {
  'user-agent': 'OpenRefine/3.8.2',
  'content-type': 'application/x-www-form-urlencoded',
};

const ajv = new Ajv({ strict: false, allErrors: true });

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  await importCorpus(store, await readCorpus(path.join(ROOT, 'seeds', 'mosul-2017')));
  app = await startApp(store, { host: '127.0.0.1', port: 0, url: SITE });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

function get(address: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${app.address}/reconcile${address}`, { headers });
}

function post(fields: Record<string, string>, headers = PROGRAM): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  return fetch(`${app.address}/reconcile`, { method: 'POST', headers, body });
}

/** The answer, which must be as a schema says. */
// oxlint-disable-next-line typescript/no-explicit-any
async function readAs(schema: object, response: Response): Promise<any> {
  const answer = await response.json();
  expect({ status: response.status, answer }).toMatchObject({ status: 200 });
  ajv.validate(schema, answer);
  expect(ajv.errors).toBeNull();
  return answer;
}

// oxlint-disable-next-line typescript/no-explicit-any
async function candidatesOf(query: object): Promise<any[]> {
  const answer = await readAs(RESULT_BATCH, await post({ queries: JSON.stringify({ q0: query }) }));
  return answer.q0.result;
}

// oxlint-disable-next-line typescript/no-explicit-any
async function valuesOf(ids: string[], properties: object[]): Promise<any> {
  const extend = JSON.stringify({ ids, properties });
  return (await readAs(EXTENSION, await post({ extend }))).rows;
}

describe('the reconciliation service', () => {
  it('describes itself, to the page of OpenRefine too', async () => {
    const response = await get('', PAGE);
    expect(response.headers.get('access-control-allow-origin')).toBe(PAGE.origin);
    const manifest = await readAs(MANIFEST, response);
    expect(manifest.view.url).toBe(`${SITE}/{{id}}`);
    expect(manifest.defaultTypes).toContainEqual({ id: 'City', name: 'City' });
    expect((await get('/')).status).toBe(200);
  });

  it('answers a batch as OpenRefine sends it, of samples without a type first', async () => {
    const samples = {
      q0: { query: 'Mosul', limit: 3 },
      q1: { query: 'Aleppo', limit: 3 },
      q2: { query: 'nobody at all', limit: 3 },
    };
    const guessed = await readAs(RESULT_BATCH, await post({ queries: JSON.stringify(samples) }));
    expect(guessed.q0.result[0]).toMatchObject({ id: 'city:mosul', type: [{ id: 'City' }] });
    expect(guessed.q2.result).toEqual([]);
    const typed = {
      q0: {
        ...{ query: 'mosul', type: 'City', type_strict: 'should' },
        properties: [{ pid: 'part_of', v: { id: 'country:iraq', name: 'Iraq' } }],
      },
    };
    const answer = await readAs(RESULT_BATCH, await post({ queries: JSON.stringify(typed) }));
    expect(answer.q0.result).toEqual([
      {
        id: 'city:mosul',
        name: 'Mosul',
        description: 'City in Nineveh, Iraq',
        type: [{ id: 'City', name: 'City' }],
        score: 100,
        features: [
          { id: 'name', value: 1 },
          { id: 'exact_name', value: true },
          { id: 'part_of', value: true },
        ],
        match: true,
      },
    ]);
    const got = await get(`?queries=${encodeURIComponent(JSON.stringify(typed))}`);
    expect(await got.json()).toEqual(answer);
  });

  it('knows a name in another spelling or script, and an id', async () => {
    for (const query of ['MOSUL', 'Mosúl', 'الموصل', 'city:mosul']) {
      const [first] = await candidatesOf({ query, type: ['City'] });
      expect([query, first?.id, first?.match]).toEqual([query, 'city:mosul', true]);
    }
  });

  it('does not match an entity with another property, and gives it half the score', async () => {
    const properties = [{ pid: 'part_of', v: ['Syria', 'Lebanon'] }];
    const [first] = await candidatesOf({ query: 'Mosul', type: 'City', properties });
    expect(first).toMatchObject({ id: 'city:mosul', score: 50, match: false });
  });

  it('finds by an address of an authority, without a name', async () => {
    const rows = await valuesOf(['city:mosul'], [{ id: 'same_as' }]);
    const [{ str }] = rows['city:mosul'].same_as;
    const [first, ...others] = await candidatesOf({ properties: [{ pid: 'same_as', v: str }] });
    expect([first.id, first.match, others]).toEqual(['city:mosul', true, []]);
  });

  it('keeps to the types that are asked for', async () => {
    const all = await candidatesOf({ query: 'Mosul', type: 'Organisation' });
    expect(all.filter(({ type }) => type[0].id !== 'Organisation')).toEqual([]);
  });

  it('extends by who held a place on a day, without merely possible holders', async () => {
    const day = (at: string, settings = {}) => ({ id: 'held_by', settings: { at, ...settings } });
    const isis = { id: 'organisation:isis', name: 'ISIS' };
    const held = async (property: object) =>
      (await valuesOf(['city:mosul'], [property]))['city:mosul'].held_by;
    expect(await held(day('2016-01-01'))).toEqual([isis]);
    // On 5 July 2017 it may have been either's.
    expect(await held(day('2017-07-05'))).toEqual([]);
    expect(await held(day('2017-07-05', { certainty: 'any' }))).toEqual([
      { id: 'country:iraq', name: 'Iraq' },
      isis,
    ]);
    const words = await valuesOf(
      ['city:mosul'],
      [{ id: 'control', settings: { at: '2017-07-05' } }],
    );
    expect(words['city:mosul'].control).toEqual([
      { str: 'Iraq: possible' },
      { str: 'ISIS: possible' },
    ]);
  });

  it('extends by names, links, places around and the page; an unknown id has none', async () => {
    const properties = ['kind', 'latitude', 'part_of', 'page'].map((id) => ({ id }));
    const rows = await valuesOf(['city:mosul', 'organisation:isis', 'city:nowhere'], properties);
    expect(rows).toEqual({
      'city:mosul': {
        kind: [],
        latitude: [{ float: expect.closeTo(36.34, 1) }],
        part_of: [{ id: 'province:nineveh', name: 'Nineveh' }],
        page: [{ str: `${SITE}/city:mosul` }],
      },
      'organisation:isis': {
        kind: [{ str: 'MILITANT_GROUP' }],
        latitude: [],
        part_of: [],
        page: [{ str: `${SITE}/organisation:isis` }],
      },
      'city:nowhere': { kind: [], latitude: [], part_of: [], page: [] },
    });
  });

  it('names an entity as a source names it', async () => {
    const named = async (source: string) =>
      (await valuesOf(['organisation:isis'], [{ id: 'named', settings: { source } }]))[
        'organisation:isis'
      ].named;
    expect(await named('organisation:syriatimes')).toContainEqual({ str: 'ISIS' });
    expect(await named('organisation:isis')).toEqual([]);
  });

  it('suggests entities, types and properties as they are typed', async () => {
    const entities = await readAs(SUGGESTIONS, await get('/suggest/entity?prefix=mos', PAGE));
    expect(entities.result[0]).toMatchObject({ id: 'city:mosul', notable: [{ id: 'City' }] });
    const byId = await readAs(SUGGESTIONS, await get('/suggest/entity?prefix=city:mosul'));
    expect(byId.result[0].id).toBe('city:mosul');
    const skipped = await readAs(SUGGESTIONS, await get('/suggest/entity?prefix=mos&cursor=1'));
    expect(skipped.result).toEqual(entities.result.slice(1));
    const types = await readAs(SUGGESTIONS, await get('/suggest/type?prefix=ci'));
    expect(types.result).toEqual([
      { id: 'City', name: 'City' },
      { id: 'Facility', name: 'Facility' },
    ]);
    const properties = await readAs(SUGGESTIONS, await get('/suggest/property?prefix=held'));
    expect(properties.result[0].id).toBe('held_by');
    const flyout = await readAs(FLYOUT, await get('/flyout/entity?id=city%3Amosul'));
    expect(flyout.html).toContain(`href="${SITE}/city:mosul"`);
    const proposed = await readAs(PROPOSAL, await get('/properties?type=City&limit=3'));
    expect(proposed).toMatchObject({ type: 'City', limit: 3, properties: { length: 3 } });
  });

  it('previews an entity in a frame of OpenRefine, without scripts', async () => {
    const response = await get('/preview?id=city%3Amosul');
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'self' http://127.0.0.1:*");
    expect(response.headers.get('x-frame-options')).toBeNull();
    const html = await response.text();
    expect(html).toContain('City in Nineveh, Iraq');
    expect(html).not.toContain('<script');
  });

  it.each<[string, () => Promise<Response>, number, string]>([
    [
      'no JSON',
      () => post({ queries: '{' }),
      400,
      'queries is no JSON (expected such as {"q0":{"query":"Mosul"}})',
    ],
    [
      'a query without a name',
      () => post({ queries: '{"q0":{}}' }),
      400,
      'queries.q0 cannot be read: query or properties is missing',
    ],
    [
      'an unknown type',
      () => post({ queries: '{"q0":{"query":"x","type":"Town"}}' }),
      400,
      'queries.q0.type names "Town", which is no type',
    ],
    [
      'an unknown condition',
      () => post({ queries: '{"q0":{"query":"x","properties":[{"pid":"P31","v":"y"}]}}' }),
      400,
      'queries.q0.properties names "P31", which is no condition',
    ],
    [
      'an unknown property',
      () => post({ extend: '{"ids":["city:mosul"],"properties":[{"id":"toString"}]}' }),
      400,
      'extend.properties.0 has the id "toString", which is no property',
    ],
    [
      'a day that is none',
      () =>
        post({
          extend:
            '{"ids":["city:mosul"],"properties":[{"id":"held_by","settings":{"at":"2016-13"}}]}',
        }),
      400,
      '2016-13',
    ],
    ['a form with neither', () => post({}), 400, 'the form has neither queries nor extend'],
    [
      'too large a batch',
      () =>
        post({
          queries: JSON.stringify(
            Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, { query: 'x' }])),
          ),
        }),
      413,
      'queries has 51 queries (expected at most 50)',
    ],
    [
      'an unknown id',
      () => get('/preview?id=city:nowhere'),
      404,
      'id is "city:nowhere", which is not an entity',
    ],
    [
      'a page of another site',
      () => get('', { origin: 'https://evil.example' }),
      403,
      '/reconcile answers programs',
    ],
    ['a body of JSON in a form', () => post({ queries: '[]' }), 400, 'queries cannot be read'],
  ])('refuses %s, and says what was expected', async (_name, ask, status, words) => {
    const response = await ask();
    const { code, message } = (await response.json()) as { code: string; message: string };
    expect([response.status, typeof code]).toEqual([status, 'string']);
    expect(message).toContain(words);
  });

  it('answers a full batch, and a full page of values, within the limits of a request', async () => {
    const batch = Array.from({ length: 50 }, (_, index) => [
      `q${index}`,
      { query: `Mosul ${index}` },
    ]);
    await readAs(RESULT_BATCH, await post({ queries: JSON.stringify(Object.fromEntries(batch)) }));
    const entities = await fetch(`${app.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ entities(first: 100) { edges { node { id } } } }' }),
    });
    const { data } = (await entities.json()) as {
      data: { entities: { edges: { node: { id: string } }[] } };
    };
    const known = data.entities.edges.map(({ node }) => node.id);
    const unknown = Array.from({ length: 100 - known.length }, (_, index) => `city:no-${index}`);
    const ids = [...known, ...unknown];
    const properties = [
      { id: 'aliases' },
      { id: 'named' },
      { id: 'held_by', settings: { at: '2015' } },
      { id: 'control', settings: { at: '2016' } },
    ];
    expect(Object.keys(await valuesOf(ids, properties))).toEqual(ids);
  });
});
