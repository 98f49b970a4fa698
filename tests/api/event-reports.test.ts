import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { type Server, startServer } from './ask';

const LIBERATION = 'event:liberation-of-mosul';

/**
 * The gazette: the minister says that Iraq freed Mosul from ISIS in July 2017. The times: the spokesman says that
 * nobody freed it, and that the defeat brought a council, which is planned.
 */
const DISPUTE = corpusOf(
  {
    id: 'dispute',
    entities: [
      ...['person:minister', 'person:spokesman', 'organisation:isis', 'country:iraq'],
      ...['city:mosul', 'province:nineveh'],
    ].map((id) => entityOf(id)),
  },
  [
    documentOf('gazette', {
      text: 'Iraq freed Mosul in July, the minister said. He did say so.',
      events: {
        E1: {
          trigger: 'freed',
          id: LIBERATION,
          when: '2017-07',
          places: ['city:mosul'],
          participants: [
            ['OPPONENT', 'organisation:isis'],
            ['AGENT', 'country:iraq'],
          ],
        },
      },
      claims: {
        1: { content: 'Iraq freed Mosul in July', speakers: ['person:minister'], asserts: ['E1'] },
        2: { content: 'He did say so', speakers: ['person:minister'] },
      },
    }),
    documentOf('times', {
      text: 'Nobody freed Nineveh, and a council will follow, the spokesman said.',
      events: {
        E1: { trigger: 'freed', id: LIBERATION, realis: 'DENIED', places: ['province:nineveh'] },
        E2: { trigger: 'council', type: 'FOUNDATION', realis: 'PLANNED', causes: ['E1'] },
      },
      claims: {
        1: {
          content: 'Nobody freed Nineveh, and a council will follow',
          speakers: ['person:spokesman'],
          asserts: ['E2', 'E1'],
        },
      },
    }),
  ],
);

const REPORTS = `reports {
  event { id realis } type realis when { edtf }
  places { id } participants { role entity { id } } causes { id }
}`;

let server: Server;
beforeAll(async () => {
  server = await startServer(DISPUTE);
});
afterAll(() => server?.close());

describe('the reports of a claim', () => {
  it('say what the claim itself says of an event that others tell otherwise', async () => {
    const { affirms, denies } = await server.answer(`{
      affirms: claim(id: "claim:gazette:1") { ${REPORTS} }
      denies: claim(id: "claim:times:1") { asserts { ... on Event { id realis } } ${REPORTS} }
    }`);
    expect(affirms.reports).toEqual([
      {
        event: { id: LIBERATION, realis: 'ACTUAL' },
        type: 'LIBERATION',
        realis: 'ACTUAL',
        when: { edtf: '2017-07' },
        places: [{ id: 'city:mosul' }],
        participants: [
          { role: 'OPPONENT', entity: { id: 'organisation:isis' } },
          { role: 'AGENT', entity: { id: 'country:iraq' } },
        ],
        causes: [],
      },
    ]);
    // The event is ACTUAL, since the minister says that it happened; the spokesman says that it did not.
    expect(denies.asserts).toContainEqual({ id: LIBERATION, realis: 'ACTUAL' });
    expect(denies.reports[0]).toEqual({
      event: { id: LIBERATION, realis: 'ACTUAL' },
      type: 'LIBERATION',
      realis: 'DENIED',
      when: null,
      places: [{ id: 'province:nineveh' }],
      participants: [],
      causes: [],
    });
  });

  it('come in the order of the text, and name the causes', async () => {
    const { claim } = await server.answer(`{ claim(id: "claim:times:1") { ${REPORTS} } }`);
    expect(claim.reports).toMatchObject([
      { event: { id: LIBERATION } },
      {
        event: { id: 'event:times:2' },
        type: 'FOUNDATION',
        realis: 'PLANNED',
        causes: [{ id: LIBERATION }],
      },
    ]);
  });

  it('are none where it asserts no event', async () => {
    const { claim } = await server.answer(`{ claim(id: "claim:gazette:2") { ${REPORTS} } }`);
    expect(claim.reports).toEqual([]);
  });
});
