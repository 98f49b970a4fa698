import path from 'node:path';
import { findCorpora, readCorpus } from '../../../src/annotations/read-corpus';
import type { Certainty } from '../../../src/domain/control/control-interval';
import { CASES, readExpected, writeStates } from '../../domain/control/case-tables';
import { corpusOf, documentOf, entityOf } from '../../support/corpus-of';
import { type Server, startServer } from '../ask';

const CONTROL = `query ($id: ID!, $at: EDTF!) {
  entity(id: $id) { ... on Place {
    control(at: $at) { force { name } status certainty disputed }
  } }
  control(at: $at, within: $id, first: 100) {
    edges { node { place { id } force { name } status certainty disputed } }
  }
}`;

interface State {
  readonly place?: { readonly id: string };
  readonly force: { readonly name: string } | null;
  readonly status: string;
  readonly certainty: Certainty;
  readonly disputed: boolean;
}

let server: Server;
beforeAll(async () => {
  const log = path.join(CASES, '..', 'log-of-one-day');
  const folders = [...(await findCorpora(CASES)), log];
  const corpora = await Promise.all(folders.map((folder) => readCorpus(folder)));
  server = await startServer(...corpora);
});
afterAll(() => server?.close());

const write = (states: readonly State[]) => writeStates(states, ({ force }) => force?.name ?? null);

test.each(readExpected())('$place at $at: $expected ($note)', async ({ place, at, expected }) => {
  const { entity, control } = await server.answer(CONTROL, { id: place, at });
  const listed = control.edges
    .map(({ node }: { node: State }) => node)
    .filter((state: State) => state.place!.id === place);
  expect(write(entity.control)).toBe(expected);
  expect(write(listed)).toBe(expected);
});

const DETAILS = `query ($id: ID!, $at: EDTF!) { entity(id: $id) { ... on Place { control(at: $at) {
  force { name } sometime gap affirmedBefore { edtf } affirmedAfter { edtf } lastAffirmed { edtf } age
  contradictions { kind strength when { edtf } between { name } explanation }
} } } }`;

async function details(id: string, at: string) {
  return (await server.answer(DETAILS, { id, at })).entity.control;
}

test('an answer that is CONTINUED tells the affirmations around it, and the gap between them', async () => {
  expect(await details('city:a36', '2020')).toEqual([
    {
      ...{ force: { name: 'Alpha' }, sometime: false, gap: 'P3652D' },
      ...{ affirmedBefore: { edtf: '2015-05-01' }, affirmedAfter: { edtf: '2025-05-01' } },
      ...{ lastAffirmed: null, age: null, contradictions: [] },
    },
  ]);
});

test('an answer that is LAST_KNOWN tells its age', async () => {
  // Said on 1 June 2015, so known until the end of that day.
  expect(await details('city:a26', '2030-01-01')).toMatchObject([
    { sometime: false, gap: null, lastAffirmed: { edtf: '2015-05-01/..' }, age: 'P5327D' },
  ]);
});

test('two forces seen on one day both surely held the place at some moment of it', async () => {
  const states = await details('city:a27', '2015-05-09');
  expect(states.map(({ sometime }: { sometime: boolean }) => sometime)).toEqual([true, true]);
});

test('an answer lists what bears on it, each voice with its own times', async () => {
  const [alpha, beta] = await details('city:kc1', '2015-05-09');
  expect(alpha.contradictions).toEqual([
    {
      ...{ kind: 'CONTROL_OVERLAP', strength: 'UNLESS_CHANGED' },
      when: { edtf: '2015-05-08/2015-05-15' },
      between: [{ name: 'P1' }, { name: 'P2' }],
      explanation:
        'According to P1, Alpha held KC1 on 2015-05-08 and on 2015-05-15; according to P2, Beta held KC1 on 2015-05-04, on 2015-05-11 and on 2015-05-18. Both can be so only if the place changed hands in between, which nobody reports.',
    },
  ]);
  expect(beta.contradictions).toEqual(alpha.contradictions);
  const [isis] = await details('city:y-ramadi', '2015-05-17');
  expect(isis.contradictions).toMatchObject([
    {
      ...{ kind: 'FACTUALITY', strength: 'STRICT', when: { edtf: '2015-05-17' } },
      explanation:
        'According to P2, ISIS took Ramadi2 on 2015-05-17; according to Iraq, it is not so that ISIS held Ramadi2 on 2015-05-17. One affirms what the other denies.',
    },
  ]);
});

const DENIAL = `place { id } force { name } when { edtf } claims { id }`;
const DENIED = `notHeldBy { ${DENIAL} }`;

test('a place of which claims only deny who held it has an answer that silence is not', async () => {
  const query = `query ($at: EDTF!) {
    denied: entity(id: "city:a7b") { ... on Place { control(at: $at) { status } notHeldBy(at: $at) { force { name } } } }
    silent: entity(id: "city:c10b") { ... on Place { control(at: $at) { status } notHeldBy(at: $at) { force { name } } } }
    control(at: $at, within: "city:a7b") { totalCount ${DENIED} }
    beta: control(at: $at, by: "organisation:beta") { ${DENIED} }
    controlComparison(place: "city:a7b", lenses: [{ name: "all", lens: {} }]) {
      spans { agreement lenses { states { status } notHeldBy { force { name } } } } }
  }`;
  const found = await server.answer(query, { at: '2015-05-05' });
  expect(found.denied).toEqual({ control: [], notHeldBy: [{ force: { name: 'Beta' } }] });
  expect(found.silent).toEqual({ control: [], notHeldBy: [] });
  const denial = {
    ...{ place: { id: 'city:a7b' }, force: { name: 'Beta' }, when: { edtf: '2015-05-05' } },
    claims: [{ id: expect.any(String) }],
  };
  expect(found.control).toEqual({ totalCount: 0, notHeldBy: [denial] });
  expect(found.beta.notHeldBy).toContainEqual(denial);
  expect(found.controlComparison.spans).toEqual([
    { agreement: 'ONE_SIDED', lenses: [{ states: [], notHeldBy: [{ force: { name: 'Beta' } }] }] },
  ]);
});

interface DenialPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
  readonly edges: readonly { readonly cursor: string }[];
}

test('all denials of a time are listed by pages, from either end, as each place has them', async () => {
  const query = `query ($at: EDTF!, $within: ID, $lens: Lens, $first: Int, $after: String, $last: Int, $before: String) {
    notHeld(at: $at, within: $within, lens: $lens, first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage } edges { cursor node { ${DENIAL} } } } }`;
  const at = '2015-05';
  const { notHeld } = await server.answer(query, { at, first: 100 });
  expect(notHeld.totalCount).toBe(notHeld.edges.length);
  expect(notHeld.edges).toHaveLength(4);
  const { control } = await server.answer(
    `query ($at: EDTF!) { control(at: $at, first: 1) { ${DENIED} } }`,
    { at },
  );
  const nodes = notHeld.edges.map(({ node }: { node: unknown }) => node);
  expect(control.notHeldBy).toEqual(nodes);
  const forwards: unknown[] = [];
  const backwards: unknown[] = [];
  let [after, before]: (string | null)[] = [null, null];
  do {
    const page: DenialPage = (await server.answer(query, { at, first: 1, after })).notHeld;
    forwards.push(...page.edges);
    after = page.pageInfo.hasNextPage ? page.edges.at(-1)!.cursor : null;
  } while (after !== null);
  do {
    const page: DenialPage = (await server.answer(query, { at, last: 3, before })).notHeld;
    backwards.unshift(...page.edges);
    before = page.pageInfo.hasPreviousPage ? page.edges[0]!.cursor : null;
  } while (before !== null);
  expect(forwards).toEqual(notHeld.edges);
  expect(backwards).toEqual(notHeld.edges);
  // Read from all claims, as they were known.
  const lens = { knownAsOf: '2999-01-01T00:00:00Z' };
  expect((await server.answer(query, { at, first: 100, lens })).notHeld.edges).toEqual(
    notHeld.edges,
  );
});

test('a state is told with who did not hold the place then', async () => {
  // Iraq denies on the 17th that ISIS held Ramadi; others say that it took the city.
  const query = `query ($at: EDTF!) { entity(id: "city:y-ramadi") { ... on Place {
    control(at: $at) { force { name } ${DENIED} } } } }`;
  const { entity } = await server.answer(query, { at: '2015-05-17' });
  expect(entity.control).toMatchObject([
    { force: { name: 'ISIS' }, notHeldBy: [{ force: { name: 'ISIS' } }] },
  ]);
});

describe('with inherit: true', () => {
  const INHERITED = `query ($id: ID!, $at: EDTF!) {
    entity(id: $id) { ... on Place { control(at: $at, inherit: true) {
      place { id } force { name } certainty disputed inferredFrom { id } sometime gap
      contradictions { id } interval { place { id } } } } }
    control(at: $at, within: $id, inherit: true) { edges { node {
      place { id } force { name } certainty inferredFrom { id } } } }
  }`;
  const brief = ({
    force,
    certainty,
    inferredFrom,
  }: State & { inferredFrom: { id: string } | null }) =>
    [force!.name, certainty, inferredFrom?.id].filter(Boolean).join(' ');

  test.each([
    ['city:c10b', '2015-06-15', ['Beta POSSIBLE province:prov10']],
    ['city:ycity', '2016-06-01', ['Beta POSSIBLE province:yprov', 'Alpha LAST_KNOWN']],
    // The place's own states stand alone.
    ['city:c10', '2015-06-15', ['Alpha POSSIBLE']],
    ['city:ycity', '2015-06-15', ['Alpha POSSIBLE']],
    // The province is held in none of this.
    ['city:c10b', '2017-06-15', []],
  ])('%s at %s is %j', async (id, at, expected) => {
    const { entity, control } = await server.answer(INHERITED, { id, at });
    expect(entity.control.map(brief)).toEqual(expected);
    const listed = control.edges.map(({ node }: { node: State }) => node);
    expect(listed.map(brief)).toEqual(expected);
  });

  test('what is inferred counts for no contradiction, and is read from the interval of the whole', async () => {
    const { entity } = await server.answer(INHERITED, { id: 'city:c10b', at: '2015-06-15' });
    // The province itself is in dispute with another of its cities.
    expect(entity.control).toMatchObject([
      {
        ...{ place: { id: 'city:c10b' }, disputed: false, sometime: false, gap: null },
        ...{ contradictions: [], interval: { place: { id: 'province:prov10' } } },
      },
    ]);
  });

  test('every place in a whole has an answer, once, page by page and by its holder', async () => {
    const query = `query ($by: ID, $after: String, $first: Int) {
      control(at: "2015-06-15", within: "province:prov10", inherit: true, by: $by, after: $after, first: $first) {
        totalCount edges { cursor node { place { id } force { name } } } } }`;
    const { control } = await server.answer(query);
    const shown = control.edges.map(
      ({ node }: { node: State }) => `${node.place!.id} ${node.force!.name}`,
    );
    expect(shown).toEqual(['city:c10 Alpha', 'city:c10b Beta', 'province:prov10 Beta']);
    const beta = await server.answer(query, { by: 'organisation:beta', first: 1 });
    expect(beta.control.totalCount).toBe(2);
    const { cursor } = beta.control.edges[0];
    const next = await server.answer(query, { by: 'organisation:beta', after: cursor });
    expect(next.control.edges).toMatchObject([{ node: { place: { id: 'province:prov10' } } }]);
  });
});

test('a place that two voices saw in turns has two origins, and passes a lens that asks for two', async () => {
  const query = `query ($lens: Lens) { entity(id: "city:kc11") { ... on Place {
    control(at: "2015-05-04", lens: $lens) { force { name } certainty origins interval { origins } } } } }`;
  for (const minimumOrigins of [null, 2]) {
    const { entity } = await server.answer(query, { lens: { minimumOrigins } });
    expect(entity.control).toEqual([
      {
        ...{ force: { name: 'Alpha' }, certainty: 'CONTINUED' },
        ...{ origins: 2, interval: { origins: 2 } },
      },
    ]);
  }
  const { entity } = await server.answer(query, { lens: { minimumOrigins: 3 } });
  expect(entity.control).toEqual([]);
});

describe('a lens with a longest gap', () => {
  const GAPS = `query ($id: ID!, $at: EDTF!, $gap: Duration!) {
    entity(id: $id) { ... on Place { control(at: $at, lens: { longestGap: $gap }) {
      force { name } certainty gap affirmedBefore { edtf } } } }
    control(at: $at, within: $id, lens: { longestGap: $gap }) { edges { node { force { name } certainty } } }
  }`;

  // Seen on 1 May of 2015 and of 2025: 3,652 days lie between the two.
  test.each([
    ['P1Y', 'POSSIBLE'],
    ['P3651D', 'POSSIBLE'],
    ['P3652D', 'CONTINUED'],
    ['P10Y', 'CONTINUED'],
  ])(
    'of %s leaves ten years between two sightings %s, and tells the gap',
    async (gap, certainty) => {
      const { entity, control } = await server.answer(GAPS, { id: 'city:a36', at: '2020', gap });
      expect(entity.control).toEqual([
        {
          ...{ force: { name: 'Alpha' }, certainty, gap: 'P3652D' },
          affirmedBefore: { edtf: '2015-05-01' },
        },
      ]);
      expect(control.edges).toEqual([{ node: { force: { name: 'Alpha' }, certainty } }]);
    },
  );

  test('goes with parts that take claims away', async () => {
    const query = `query ($gap: Duration) { control(at: "2020", within: "city:a36",
      lens: { longestGap: $gap, publishedBefore: "2030" }) { edges { node { certainty } } } }`;
    const of = async (gap: string | null) => (await server.answer(query, { gap })).control.edges;
    expect(await of('P1Y')).toEqual([{ node: { certainty: 'POSSIBLE' } }]);
    expect(await of(null)).toEqual([{ node: { certainty: 'CONTINUED' } }]);
  });

  test.each(['-P1Y', 'P1.5Y'])('of %s is refused', async (gap) => {
    const query = `{ control(at: "2020", lens: { longestGap: "${gap}" }) { totalCount } }`;
    const { errors } = await server.ask(query);
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'lens.longestGap' } },
    ]);
  });
});

const CHANGES = `query ($from: EDTF!, $to: EDTF!, $within: ID, $lens: Lens, $first: Int, $after: String) {
  controlChanges(
    from: $from, to: $to, within: $within, lens: $lens, first: $first, after: $after
  ) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node {
      place { id } from { name } fromStatus to { name } toStatus
      when { edtf } certainty disputed claims { id }
    } }
  }
}`;

/** Changes in brief: `Alpha > Beta 2015-03`, with `?` if POSSIBLE and `!` if disputed. */
async function changes(variables: Record<string, unknown>): Promise<string[]> {
  const { controlChanges } = await server.answer(CHANGES, variables);
  return controlChanges.edges.map(({ node }: { node: Change }) =>
    [
      `${node.from?.name ?? node.fromStatus ?? '-'} > ${node.to?.name ?? node.toStatus ?? '-'}`,
      node.when.edtf,
      ...(node.certainty === 'CERTAIN' ? [] : ['?']),
      ...(node.disputed ? ['!'] : []),
    ].join(' '),
  );
}

interface Change {
  readonly from: { readonly name: string } | null;
  readonly fromStatus: string | null;
  readonly to: { readonly name: string } | null;
  readonly toStatus: string | null;
  readonly when: { readonly edtf: string };
  readonly certainty: string;
  readonly disputed: boolean;
}

test('what ends for one force and begins for another in one month is one change', async () => {
  const whole = { from: '2015', to: '2016', within: 'city:a1' };
  expect(await changes(whole)).toEqual([
    '- > Alpha 2015-01',
    'Alpha > Beta 2015-03',
    'Beta > - 2015-06',
  ]);
});

test('a change is POSSIBLE where it may lie outside the time asked', async () => {
  const within = 'city:a1';
  expect(await changes({ from: '2015-03', to: '2015-04', within })).toEqual([
    'Alpha > Beta 2015-03',
  ]);
  expect(await changes({ from: '2015-03-10', to: '2015-03-11', within })).toEqual([
    'Alpha > Beta 2015-03 ?',
  ]);
  expect(await changes({ from: '2015-04', to: '2015-06', within })).toEqual([]);
});

test('one capture at two dates is one change, and a lens believes the one', async () => {
  const asked = { from: '2015', to: '2016', within: 'city:a16' };
  const dated = '- > Alpha [2015-05-10,2015-05-14]';
  expect(await changes(asked)).toEqual([`${dated} !`]);
  // It is found by either date, and lies surely in neither's day.
  const onDay = (from: string, to: string) => changes({ ...asked, from, to });
  expect(await onDay('2015-05-14', '2015-05-15')).toEqual([`${dated} ? !`]);
  expect(await onDay('2015-05-12', '2015-05-13')).toEqual([]);
  const lens = { accordingTo: ['organisation:p2'] };
  expect(await changes({ ...asked, lens })).toEqual(['- > Alpha 2015-05-14']);
});

test('a change of a whole is disputed where a part of it is said to be held by another', async () => {
  const asked = { from: '2015', to: '2017', within: 'province:prov10' };
  // Beta held the province from May to December. Another saw Alpha in a city of it in June.
  expect(await changes(asked)).toEqual(['- > Beta 2015-05-01 !', 'Beta > - 2015-12-31 !']);
  const lens = { accordingTo: ['organisation:p1'] };
  expect(await changes({ ...asked, lens })).toEqual(['- > Beta 2015-05-01', 'Beta > - 2015-12-31']);
});

test('a log that is dated to the day changes in the order of its file', async () => {
  expect(await changes({ from: '2032-08-05', to: '2032-08-06' })).toEqual([
    'Blues > Reds 2032-08-05',
    'Reds > Blues 2032-08-05',
    'Blues > Reds 2032-08-05',
  ]);
});

test('changes are those that the graph knew at a moment', async () => {
  const asked = { from: '2015', to: '2016', within: 'city:a16' };
  const known = (knownAsOf: string) => changes({ ...asked, lens: { knownAsOf } });
  expect(await known('2000-01-01T00:00:00Z')).toEqual([]);
  expect(await known('2999-01-01T00:00:00Z')).toEqual(await changes(asked));
});

test('pages of changes are the list in parts, in the order of time', async () => {
  const asked = { from: '2015', to: '2016' };
  const whole = (await server.answer(CHANGES, { ...asked, first: 100 })).controlChanges;
  expect(whole.totalCount).toBe(whole.edges.length);
  expect(whole.edges.length).toBeGreaterThan(20);
  const paged: unknown[] = [];
  let after: string | null = null;
  do {
    const { controlChanges } = await server.answer(CHANGES, { ...asked, first: 7, after });
    paged.push(...controlChanges.edges);
    after = controlChanges.pageInfo.hasNextPage ? controlChanges.pageInfo.endCursor : null;
  } while (after !== null);
  expect(paged).toEqual(whole.edges);
});

test('changes are counted by the month, those that may lie in another apart', async () => {
  const { controlChangesByMonth } = await server.answer(
    '{ controlChangesByMonth(from: "2015-02", to: "2015-07") { month count possible } }',
  );
  const months = ['2015-02', '2015-03', '2015-04', '2015-05', '2015-06', '2015-07'];
  for (const [index, month] of months.slice(0, -1).entries()) {
    const found = await changes({ from: month, to: months[index + 1], first: 100 });
    const possible = found.filter((change) => change.includes(' ?')).length;
    expect(controlChangesByMonth[index]).toEqual({
      ...{ month, count: found.length - possible, possible },
    });
  }
  expect(controlChangesByMonth).toHaveLength(5);
});

test('an interval lasted from its latest start to its earliest end at least', async () => {
  const { entity } = await server.answer(`{ entity(id: "city:a1") { ... on Place {
    controlTimeline { force { name } duration { atLeast atMost } }
  } } }`);
  expect(entity.controlTimeline).toEqual([
    // From a day in January to one in March; from one in March to one in June.
    { force: { name: 'Alpha' }, duration: { atLeast: 'P28D', atMost: 'P90D' } },
    { force: { name: 'Beta' }, duration: { atLeast: 'P61D', atMost: 'P122D' } },
  ]);
});

describe('flipsIf', () => {
  const FLIPS = `query ($id: ID!, $at: EDTF!, $lens: Lens, $max: Int) { entity(id: $id) { ... on Place {
    control(at: $at, lens: $lens) { flipsIf(max: $max) {
      without { speakers { name } asserts { ... on ControlClaim { when { edtf } force { name } } } }
      then { place { id } force { name } certainty origins contradictions { strength } interval { claims { id } } }
    } } } } }`;
  const told = (flip: {
    without: { asserts: { when: { edtf: string }; force: { name: string } }[] }[];
    then: State[];
  }) => {
    const claims = flip.without
      .map(({ asserts: [said] }) => `${said!.force.name} ${said!.when.edtf}`)
      .sort();
    const then = flip.then.map(({ force, certainty }) => `${force!.name} ${certainty}`);
    return `without ${claims.join(' and ')}: ${then.join(' and ') || 'nothing'}`;
  };

  test('names the claims on which an answer hangs, and the answer without them', async () => {
    // Alpha is seen on the 1st and the 9th, Beta on the 9th.
    const { entity } = await server.answer(FLIPS, { id: 'city:a27', at: '2015-05-09', max: 3 });
    const [alpha, beta] = entity.control;
    expect(alpha.flipsIf.map(told)).toEqual([
      'without Beta 2015-05-09: Alpha POSSIBLE',
      // All of one voice, which says all of it.
      'without Alpha 2015-05-01 and Alpha 2015-05-09 and Beta 2015-05-09: nothing',
    ]);
    expect(beta.flipsIf).toEqual(alpha.flipsIf);
    expect(alpha.flipsIf[0].then).toMatchObject([
      { place: { id: 'city:a27' }, origins: 1, contradictions: [] },
    ]);
  });

  test('takes the lens that was asked for, and looks for no larger set than that', async () => {
    const asked = { id: 'city:kc11', at: '2015-05-04', max: 1 };
    const all = await server.answer(FLIPS, asked);
    expect(all.entity.control[0].flipsIf).toEqual([]);
    // Two voices saw it seven times each: without all of one there are no two origins.
    const { entity } = await server.answer(FLIPS, { ...asked, lens: { minimumOrigins: 2 } });
    const [{ flipsIf }] = entity.control;
    expect(flipsIf.map(({ without }: { without: unknown[] }) => without.length)).toEqual([7, 7]);
    expect(flipsIf[0].then).toEqual([]);
  });

  test.each([
    [{ max: 0 }, 'max'],
    [{ max: 6 }, 'max'],
    [{ id: 'city:often', at: '2015', max: 1 }, 'flipsIf'],
  ])('is null, and says why: %j', async (asked, argument) => {
    if ('id' in asked) await server.import(seenOften());
    const variables = { id: 'city:a27', at: '2015-05-09', ...asked };
    const { data, errors } = await server.ask(FLIPS, variables);
    expect(data.entity.control[0].flipsIf).toBeNull();
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

/** A place that was seen 61 times. */
function seenOften() {
  const numbers = Array.from({ length: 61 }, (_, index) => index + 1);
  const control = { place: 'city:often', force: 'organisation:alpha', when: '2015' };
  const byNumber = <Value>(make: (number: number) => Value) =>
    Object.fromEntries(numbers.map((number) => [number, make(number)]));
  const document = documentOf('often', {
    text: numbers.map((number) => `Seen ${number}. `).join(''),
    published: '2016',
    controls: byNumber(() => control),
    claims: byNumber((number) => ({
      ...{ content: `Seen ${number}.`, speakerText: `witness ${number}`, asserts: [`C${number}`] },
    })),
  });
  const entities = ['city:often', 'organisation:alpha'].map((id) => entityOf(id));
  return corpusOf({ id: 'often', entities }, [document]);
}
