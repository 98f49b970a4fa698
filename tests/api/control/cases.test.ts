import { findCorpora, readCorpus } from '../../../src/annotations/read-corpus';
import { CASES, inOrder, readExpected } from '../../domain/control/case-tables';
import { type Server, startServer } from '../ask';

const CONTROL = `query ($id: ID!, $at: EDTF!) {
  entity(id: $id) { ... on Place {
    control(at: $at) { force { name } status certainty disputed }
  } }
  control(at: $at, within: $id, first: 100) {
    edges { node { place { id } force { name } status certainty disputed } }
  }
}`;
const LETTERS = { CERTAIN: 'C', CONTINUED: 'N', POSSIBLE: 'P', LAST_KNOWN: 'L' };

interface State {
  readonly place?: { readonly id: string };
  readonly force: { readonly name: string } | null;
  readonly status: string;
  readonly certainty: keyof typeof LETTERS;
  readonly disputed: boolean;
}

let server: Server;
beforeAll(async () => {
  const folders = await findCorpora(CASES);
  const corpora = await Promise.all(folders.map((folder) => readCorpus(folder)));
  server = await startServer(...corpora);
});
afterAll(() => server?.close());

function write({ force, status, certainty, disputed }: State): string {
  const name = status === 'CONTROLLED' ? (force?.name ?? 'UNNAMED') : status;
  return `${name} ${LETTERS[certainty]}${disputed ? ' !' : ''}`;
}

test.each(readExpected())('$place at $at: $expected ($note)', async ({ place, at, expected }) => {
  const { entity, control } = await server.answer(CONTROL, { id: place, at });
  const listed = control.edges
    .map(({ node }: { node: State }) => node)
    .filter((state: State) => state.place!.id === place);
  expect(inOrder(entity.control.map(write).join('; '))).toBe(expected);
  expect(inOrder(listed.map(write).join('; '))).toBe(expected);
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

const DENIED = `notHeldBy { place { id } force { name } when { edtf } claims { id } }`;

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

test('a state is told with who did not hold the place then', async () => {
  // Iraq denies on the 17th that ISIS held Ramadi; others say that it took the city.
  const query = `query ($at: EDTF!) { entity(id: "city:y-ramadi") { ... on Place {
    control(at: $at) { force { name } ${DENIED} } } } }`;
  const { entity } = await server.answer(query, { at: '2015-05-17' });
  expect(entity.control).toMatchObject([
    { force: { name: 'ISIS' }, notHeldBy: [{ force: { name: 'ISIS' } }] },
  ]);
});
