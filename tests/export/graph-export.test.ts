import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parquetReadObjects } from 'hyparquet';
import { readCorpus } from '../../src/annotations/read-corpus';
import { exportGraph } from '../../src/cli/export-graph';
import { withoutFormula } from '../../src/export/graph/csv';
import { findExport } from '../../src/export/graph/formats';
import { openExport } from '../../src/export/graph/open-export';
import { type App, startApp } from '../../src/server/app';
import { SharedBatcher } from '../../src/store/shared-batcher';
import type { Store } from '../../src/store/connection';
import { exportReads } from '../../src/use-cases/exports/export-reads';
import { importCorpus } from '../../src/use-cases/import-corpus';
import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { openEmptyGraph } from '../support/empty-graph';
import { testFolder } from '../support/test-folders';

const SEEDS = path.resolve(__dirname, '..', '..', 'seeds');
const AL_TAI = 'person:riad-hassoun-al-tai';

let store: Store;
let app: App;
beforeAll(async () => {
  store = await openEmptyGraph();
  for (const seed of ['mosul-2017', 'ukraine-2022']) {
    await importCorpus(store, await readCorpus(path.join(SEEDS, seed)));
  }
  app = await startApp(store, { host: '127.0.0.1', port: 0, url: 'https://graph.example' });
});
afterAll(async () => {
  await app?.close();
  await store?.close();
});

type Line = Record<string, string>;

const readCsv = (text: string): Line[] => parse(text, { columns: true });
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

async function download(address: string): Promise<Response> {
  const answer = await fetch(`${app.address}/export/${address}`);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}
const rowsOf = async (address: string) => readCsv(await (await download(address)).text());

/** The answer of the API to a query. */
async function ask(query: string) {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  const answer = await fetch(`${app.address}/graphql`, { method: 'POST', headers, body });
  return (await answer.json()).data;
}

describe('an export', () => {
  it('gives all claims as one table, as many as the API counts', async () => {
    const rows = await rowsOf('claims.csv');
    // 44 of the interview and one for each row of the list on Ukraine.
    expect(rows).toHaveLength(44 + 694);
    expect(await ask('{ claims { totalCount } }')).toEqual({ claims: { totalCount: 738 } });
    expect(rows.filter((row) => row['quote']!.includes('broke the back of'))).toMatchObject([
      {
        claim_id: 'claim:mosul-liberation-interview:23',
        quote:
          'So, the liberation of this city broke the back of this organization and fragmented it',
        speaker_ids: AL_TAI,
        speaker_words: 'he',
        relayed_by: 'Syriatimes',
        chain: 'Syriatimes → Riad Hassoun al-Tai',
        hops: '2',
        cue: 'added',
        mode: 'DIRECT',
        factuality: 'CERTAIN',
        said_edtf: '',
        published_edtf: '2017-07~',
        published_start_earliest: '2017-06-01T00:00:00.000Z',
        quote_start: '872',
        quote_end: '957',
        publisher_id: 'organisation:syriatimes',
        document_id: 'document:mosul-liberation-interview',
        corpus_id: 'mosul-2017',
        licence: "Apache-2.0 for the annotation; the article remains its publisher's",
        about:
          'The liberation of Mosul | Mosul | The weakening of ISIS by the loss of Mosul | ISIS',
      },
    ]);
    const [cited] = rows.filter(
      ({ source_url }) => source_url === 'https://artemrada.gov.ua/news/10260',
    );
    expect(cited).toMatchObject({
      speakers: 'Wikipedia',
      mode: 'NARRATED',
      corpus_id: 'ukraine-2022',
    });
    expect(cited!['permalink']).toMatch(
      /^https:\/\/graph\.example\/claim:ukraine-2022\S*\?knownAsOf=\d{4}-/,
    );
  });

  it.each([
    ['claims.csv?speaker=person:riad-hassoun-al-tai&about=country:syria', 11],
    ['claims.csv?accordingTo=person:riad-hassoun-al-tai&hops=3..', 8],
    ['claims.csv?knownAsOf=2001-01-01T00:00:00Z', 0],
    ['events.csv?overlaps=2017-06/2017-08&type=DECLARATION', 1],
    ['relations.csv?type=MEMBER_OF&entity=organisation:joint-military-coordination-center', 4],
    ['changes.csv?from=2022-08-01&to=2022-09-01', 21],
  ])('reads the filter and lens of %s as the API does: %i rows', async (address, count) => {
    expect(await rowsOf(address)).toHaveLength(count);
  });

  it('has the mentions, events and relations that the API has', async () => {
    const { documents, events, entities } = await ask(`{
      documents { edges { node { mentions { totalCount } } } }
      events { totalCount }
      entities(first: 100, filter: { type: [PERSON, ORGANISATION, COUNTRY, FACILITY, REGION] }) {
        edges { node { relations(first: 100) { edges { node { id } } } } }
      }
      cities: entities(first: 1) { totalCount }
    }`);
    type Edge = {
      node: { mentions: { totalCount: number }; relations: { edges: Edge[] }; id: string };
    };
    const counts = documents.edges.map(({ node }: Edge) => node.mentions.totalCount);
    const relations = new Set(
      entities.edges.flatMap(({ node }: Edge) => node.relations.edges.map((one) => one.node.id)),
    );
    const mentions = await rowsOf('mentions.csv?document=document:mosul-liberation-interview');
    expect(mentions).toHaveLength(Math.max(...counts));
    // Some have a line's end among the characters after them.
    expect([...new Set(mentions.map(({ kind }) => kind))].sort()).toEqual([
      'NAME',
      'NOMINAL',
      'PRONOUN',
      'TRIGGER',
    ]);
    expect(await rowsOf('events.csv')).toHaveLength(events.totalCount);
    const rows = await rowsOf('relations.csv');
    // A city is located in a province, which is not asked for above.
    const between = rows.filter(({ subject_type }) => subject_type !== 'CITY');
    expect(between.map(({ relation_id }) => relation_id).sort()).toEqual([...relations].sort());
  });

  it('has the entities with the addresses that name them elsewhere', async () => {
    const cities = await rowsOf('entities.csv?type=CITY');
    expect(cities.find(({ entity_id }) => entity_id === 'city:mosul')).toMatchObject({
      ...{ type: 'CITY', name: 'Mosul', part_of_ids: 'province:nineveh' },
      page: 'https://graph.example/city:mosul',
    });
    const { entities } = await ask('{ entities(filter: { type: [CITY] }) { totalCount } }');
    expect(cities).toHaveLength(entities.totalCount);
  });

  it('says who held what, how surely, and which claims that stands on', async () => {
    const answer = await download('control.jsonl?at=2017-07-15&by=organisation:isis');
    const rows = linesOf(await answer.text());
    expect(rows.map(({ place, certainty }) => `${place} ${certainty}`)).toEqual([
      'al-Qaim POSSIBLE',
      'Hwija POSSIBLE',
      'Tal Afar POSSIBLE',
    ]);
    expect(rows[0]).toMatchObject({
      disputed: false,
      claim_count: 1,
      claim_ids: ['claim:mosul-liberation-interview:65'],
      speakers: ['Riad Hassoun al-Tai'],
      sources: [{ speaker_words: 'The diplomat', quote_start: 2520, corpus_id: 'mosul-2017' }],
    });
    const { control } = await ask('{ control(at: "2022-08-15") { totalCount } }');
    expect(await rowsOf('control.csv?at=2022-08-15')).toHaveLength(control.totalCount);
  });

  it('derives control under a lens, and what places inherit, as the API does', async () => {
    for (const [asked, query] of [
      [
        'at=2022-08-15&excluding=person:haidar-al-abadi',
        '(at: "2022-08-15", lens: { excluding: ["person:haidar-al-abadi"] }, first: 100)',
      ],
      ['at=2017-07-15&inherit=true', '(at: "2017-07-15", inherit: true, first: 100)'],
    ]) {
      const { control } = await ask(`{ control${query} { totalCount edges { node {
        place { id } force { id } status certainty inferredFrom { id }
      } } } }`);
      const rows = linesOf(await (await download(`control.jsonl?${asked}`)).text());
      expect(rows).toHaveLength(control.totalCount);
      const shown = rows.slice(0, control.edges.length);
      expect(
        shown.map(({ place_id, force_id, status, certainty, inferred_from }) => [
          ...[place_id, force_id, status, certainty, inferred_from],
        ]),
      ).toEqual(
        control.edges.map(({ node }: never) => {
          const { place, force, status, certainty, inferredFrom } = node as Record<string, Line>;
          return [
            place!['id'],
            force?.['id'] ?? null,
            status,
            certainty,
            inferredFrom?.['id'] ?? null,
          ];
        }),
      );
    }
  });

  it('gives the changes of each place together, in the order of time', async () => {
    const rows = await rowsOf('changes.csv?within=country:ukraine');
    const { controlChanges } = await ask(
      '{ controlChanges(from: "0001", to: "9999", within: "country:ukraine") { totalCount } }',
    );
    expect(rows).toHaveLength(controlChanges.totalCount);
    const order = rows.map((row) => [row['place_id']!, row['when_start_earliest']!]);
    expect(order).toEqual([...order].sort());
  });

  it('tells when an event was by what other claims say, and finds it by that time', async () => {
    const asked = 'overlaps=2017-07&dates=DERIVED';
    const query = '{ events(filter: { overlaps: "2017-07", dates: DERIVED }) { totalCount } }';
    const rows = await rowsOf(`events.csv?${asked}`);
    expect(rows).toHaveLength((await ask(query)).events.totalCount);
    // No text dates it; ISIS's time ended in July, and al-Abadi told of it on the tenth.
    expect(rows.find(({ name }) => name === 'The liberation of Mosul')).toMatchObject({
      when_edtf: '',
      derived_edtf: '[2017-07-01..2017-07-10]',
      derived_start_earliest: '2017-07-01T00:00:00.000Z',
      derived_end_latest: '2017-07-11T00:00:00.000Z',
      derived_basis: 'TOLD | CONTROL',
      derived_claim_ids: expect.stringContaining('claim:mosul-liberation-interview:'),
    });
  });

  it('answers HEAD as GET, without a row', async () => {
    const address = `${app.address}/export/claims.csv?about=city:tal-afar&knownAsOf=2100-01-01T00:00:00Z`;
    const [head, get] = [await fetch(address, { method: 'HEAD' }), await fetch(address)];
    expect(await head.text()).toBe('');
    for (const name of ['content-type', 'content-disposition', 'link', 'claimline-known-as-of']) {
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
    }
    const statusOf = async (file: string) =>
      (await fetch(`${app.address}/export/${file}`, { method: 'HEAD' })).status;
    expect(await statusOf('claims.csv?speaker=person:nobody')).toBe(400);
    expect(await statusOf('claims.xls')).toBe(404);
    expect(await statusOf('datapackage.json')).toBe(200);
  });

  it('gives a layer for a map of a day, with the places whose position nobody gives', async () => {
    const layer = await (
      await download('control.geojson?at=2022-08-15&within=country:ukraine')
    ).json();
    expect(layer).toMatchObject({
      type: 'FeatureCollection',
      corpora: [{ id: 'mosul-2017' }, { id: 'ukraine-2022' }],
    });
    const named = (name: string) =>
      layer.features.filter(({ properties }: { properties: Line }) => properties['place'] === name);
    expect(named('Kherson')).toMatchObject([
      {
        type: 'Feature',
        '@id': 'https://graph.example/city:kherson',
        geometry: { type: 'Point', coordinates: [32.6, 46.6333] },
        when: { timespans: [{ start: { earliest: '2022-03-26T14:14:04.000Z' } }] },
        names: expect.arrayContaining([{ toponym: 'Kherson', citations: expect.any(Array) }]),
        relations: [{ label: 'controlled: Russia', certainty: 'certain' }],
        properties: {
          title: 'Kherson',
          force: 'Russia',
          certainty: 'CERTAIN',
          disputed: false,
          claim_count: 1,
        },
      },
    ]);
    // Linked Places wants a start of each time, and an end that says something.
    for (const { when } of layer.features) {
      for (const { start, end = { latest: '' } } of when?.timespans ?? []) {
        expect([start, end].map((side) => Object.keys(side).length > 0)).toEqual([true, true]);
      }
    }
  });

  it('gives the same rows as Parquet, GEXF, GraphML, JSON-LD and Turtle', async () => {
    const asked = '?entity=organisation:joint-military-coordination-center';
    const bytes = await (await download(`relations.parquet${asked}`)).arrayBuffer();
    const rows = await parquetReadObjects({ file: bytes });
    const { relations } = await ask(`{
      entity(id: "organisation:joint-military-coordination-center") { relations { totalCount } }
    }`).then(({ entity }) => entity);
    expect(rows).toHaveLength(relations.totalCount);
    expect(rows[0]).toMatchObject({
      type: 'LOCATED_IN',
      object: 'Baghdad',
      speakers: ['Riad Hassoun al-Tai'],
      claim_count: 1,
      sources: [{ speaker_words: 'the diplomat', corpus_id: 'mosul-2017' }],
    });
    const gexf = parseGexf(Graph, await (await download(`relations.gexf${asked}`)).text());
    expect([gexf.order, gexf.size]).toEqual([6, 5]);
    const graphml = await (await download(`relations.graphml${asked}`)).text();
    expect(graphml.match(/<edge /g)).toHaveLength(5);
    const claim = 'https://graph.example/claim:mosul-liberation-interview:65';
    const { '@graph': nodes } = await (await download('claims.jsonld?about=city:tal-afar')).json();
    expect(nodes.find((node: Line) => node['@id'] === claim)).toMatchObject({
      '@type': ['schema:Quotation', 'oa:Annotation', 'prov:Entity'],
      'schema:spokenByCharacter': [{ '@id': `https://graph.example/${AL_TAI}` }],
    });
    const turtle = await (await download('claims.ttl?about=city:tal-afar')).text();
    expect(turtle).toContain(`<${claim}> a schema:Quotation, oa:Annotation, prov:Entity;`);
    expect(turtle.match(/@prefix oa:/g)).toHaveLength(1);
  });

  it('describes its tables in a data package', async () => {
    const answer = await fetch(`${app.address}/export/datapackage.json?at=2022-08-15`);
    const { resources, licenses } = await answer.json();
    expect(resources).toHaveLength(14);
    expect(licenses.map(({ name }: Line) => name)).toEqual(['Apache-2.0', 'CC-BY-SA-3.0']);
    const [table] = resources;
    const { hostname, pathname, search } = new URL(table.path);
    expect([hostname, pathname]).toEqual(['graph.example', '/export/claims.csv']);
    const [header] = (
      await (await download(`claims.csv${search}&about=city:tal-afar`)).text()
    ).split('\r\n');
    expect(table.schema.fields.map(({ name }: Line) => name).join(',')).toBe(header);
  });

  it('is led to from the page of a list, through the filter of the page', async () => {
    const lists = [
      [`claims?speaker=${AL_TAI}&about=country:syria`, 'claims.csv', 11],
      ['changes?from=2022-08-01&to=2022-09-01', 'changes.csv', 21],
    ] as const;
    for (const [page, file, count] of lists) {
      const html = await (await fetch(`${app.address}/${page}`)).text();
      const [, query] = new RegExp(`href="/export/${file}([^"]*)"`).exec(html)!;
      expect(await rowsOf(`${file}${query!.replaceAll('&amp;', '&')}`)).toHaveLength(count);
    }
    const map = await (await fetch(`${app.address}/map?at=2022-08-15`)).text();
    expect(map).toContain('href="/export/control.geojson?at=2022-08-15&amp;longestGap=P1Y"');
  });

  it('says when it was made, and where the same can be had again', async () => {
    const { headers } = await download('events.jsonl?place=city:mosul');
    const moment = headers.get('claimline-known-as-of')!;
    expect(new Date(moment).toISOString()).toBe(moment);
    const again = `https://graph.example/export/events.jsonl?place=city%3Amosul&knownAsOf=${encodeURIComponent(moment)}`;
    expect(headers.get('link')).toContain(`<${again}>; rel="canonical"`);
    expect(headers.get('content-disposition')).toBe('attachment; filename="events.jsonl"');
  });

  it.each([
    ['claims.csv?speker=x', 'speker', 'is no parameter of this'],
    ['claims.csv?speaker=person:nobody', 'speaker[0]', 'which is no actor of this graph'],
    ['claims.csv?text=a&text=b', 'text', 'is given 2 times'],
    ['claims.csv?mode=SUNG', 'mode', 'expected one of DIRECT, INDIRECT, MIXED, NARRATED'],
    ['claims.csv?saidAfter=soon', 'saidAfter', 'which is no EDTF'],
    ['claims.csv?knownAsOf=yesterday', 'knownAsOf', 'expected a moment such as'],
    ['claims.csv?hops=many', 'hops', 'expected whole numbers such as'],
    ['claims.csv?minimumOrigins=0', 'minimumOrigins', 'is 0 (expected a whole number from 1)'],
    ['control.csv', 'at', 'is not given'],
    ['control.csv?at=2017-07&near=46,200,5', 'near.longitude', 'is 200'],
    ['events.csv?type=LIBERTY', 'type', 'a term of schema/vocabulary.yaml'],
    ['events.csv?dates=GUESSED', 'dates', 'expected one of ASSERTED, DERIVED'],
  ])('refuses %s for its %s', async (address, parameter, words) => {
    const answer = await fetch(`${app.address}/export/${address}`);
    const body = await answer.json();
    expect([answer.status, body]).toMatchObject([400, { code: 'BAD_USER_INPUT', parameter }]);
    expect(body.message).toContain(words);
  });

  it('lists what there is where it has no such file', async () => {
    const answer = await fetch(`${app.address}/export/claims.xls`);
    const body = await answer.json();
    expect([answer.status, body.code]).toEqual([404, 'NOT_FOUND']);
    expect(body.exports).toContain('claims.csv');
    const { exports } = await (await fetch(`${app.address}/export`)).json();
    expect(exports).toHaveLength(body.exports.length);
  });

  it('is written by the command as a file that is there once it is whole', async () => {
    const folder = await mkdtemp(path.join(testFolder(), 'export-'));
    const out = path.join(folder, 'about.csv');
    const asked = { file: 'claims.csv', parameters: ['about=city:tal-afar'], out };
    const signal = new AbortController().signal;
    const report = await exportGraph(store, asked, { site: 'https://graph.example', signal });
    const rows = readCsv(await readFile(out, 'utf8'));
    expect(report.rows).toBe(rows.length);
    expect(rows.map(({ claim_id }) => claim_id)).toEqual(['claim:mosul-liberation-interview:65']);
    await expect(
      exportGraph(store, { ...asked, parameters: ['about'] }, { site: '', signal }),
    ).rejects.toThrow('parameters has "about" (expected NAME=VALUE: about=city:mosul)');
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(exportGraph(store, asked, { site: '', signal: gone })).rejects.toThrow('gone');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('shows one state of the graph while imports go on', async () => {
    const reads = exportReads(store, new SharedBatcher(), { site: 'https://graph.example' });
    const open = (file: string, asked: string) =>
      openExport(reads, findExport(file)!, new URLSearchParams(asked));
    const claims = (await open('claims.jsonl', '')).write();
    const control = (await open('control.jsonl', 'at=2017-07-15')).write();
    const changes = (await open('changes.jsonl', 'within=city:mosul')).write();
    // The second page has been read by nobody when more claims come in.
    const first = linesOf(String((await claims.next()).value));
    const late = documentOf('late', {
      text: 'Mosul is held by Iraq.',
      published: '2017-07-20',
      controls: { '1': { place: 'city:mosul', force: 'country:iraq', when: '2017-07-15' } },
      claims: {
        '1': { content: 'Mosul is held by Iraq', speakerText: 'a leaflet', asserts: ['C1'] },
      },
    });
    const entities = [
      entityOf('city:mosul', { name: 'Mosul' }),
      entityOf('country:iraq', { name: 'Iraq' }),
    ];
    await importCorpus(store, corpusOf({ id: 'late', entities }, [late]));
    const rest: Line[] = [];
    for await (const chunk of claims) for (const row of linesOf(String(chunk))) rest.push(row);
    const ids = [...first, ...rest].map(({ claim_id }) => claim_id);
    expect(new Set(ids).size).toBe(738);
    expect(ids).toHaveLength(738);
    expect(ids).not.toContain('claim:late:1');
    const readAll = async (file: AsyncGenerator<unknown>) => {
      const rows: Line[] = [];
      for await (const chunk of file) rows.push(...linesOf(String(chunk)));
      return rows;
    };
    const states = await readAll(control);
    for (const { claim_ids } of await readAll(changes))
      expect(claim_ids).not.toContain('claim:late:1');
    const mosul = ({ place_id }: Line) => place_id === 'city:mosul';
    expect(states.find(mosul)).toMatchObject({ force: 'Iraq', certainty: 'LAST_KNOWN' });
    const now = linesOf(await (await download('control.jsonl?at=2017-07-15')).text());
    expect(now.find(mosul)).toMatchObject({ force: 'Iraq', certainty: 'POSSIBLE' });
  });
});

describe('a text in CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-- he said', "'-- he said"],
    ['@home', "'@home"],
    ["'=1", "''=1"],
    ['\tx', "'\tx"],
    ["'tis so", "'tis so"],
    ['1-2', '1-2'],
    ['', ''],
  ])('that is %j is written as %j, which no spreadsheet runs', (text, written) => {
    expect(withoutFormula(text)).toBe(written);
  });
});
