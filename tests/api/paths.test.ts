import { corpusOf, documentOf, entityOf } from '../support/corpus-of';
import { type Server, startServer } from './ask';

const ids = [
  ...['person:abadi', 'person:sistani', 'person:stranger', 'organisation:gazette'],
  ...[
    'organisation:army',
    'organisation:isis',
    'organisation:scholars',
    'city:mosul',
    'city:tikrit',
  ],
];

/** Two documents of one publisher: what they narrate, what two men say, who held what. */
const CORPUS = corpusOf({ id: 'war', entities: ids.map((id) => entityOf(id)) }, [
  documentOf('declaration', {
    text: 'Abadi declared that the army liberated Mosul. A stranger was seen. ISIS held Mosul.',
    publisher: 'organisation:gazette',
    events: {
      E1: {
        trigger: 'liberated',
        id: 'event:liberation',
        places: ['city:mosul'],
        participants: [['AGENT', 'organisation:army']],
      },
      E2: { trigger: 'seen', type: 'VISIT', participants: [['AGENT', 'person:stranger']] },
    },
    controls: { 1: { place: 'city:mosul', force: 'organisation:isis', when: '2014/2017' } },
    claims: {
      1: {
        content: 'the army liberated Mosul',
        cue: 'declared',
        source: 'Abadi',
        speakers: ['person:abadi'],
        asserts: ['E1'],
        about: ['E1', 'organisation:army', 'city:mosul'],
      },
      2: {
        content: 'A stranger was seen',
        speakers: ['organisation:gazette'],
        mode: 'NARRATED',
        asserts: ['E2'],
      },
      3: {
        content: 'ISIS held Mosul',
        speakers: ['organisation:gazette'],
        mode: 'NARRATED',
        asserts: ['C1'],
        about: ['organisation:isis', 'city:mosul'],
      },
    },
  }),
  documentOf('fatwa', {
    text: 'Sistani, one of the scholars, called on all to join the army.',
    publisher: 'organisation:gazette',
    events: {
      E1: {
        trigger: 'join',
        id: 'event:joining',
        type: 'JOINING',
        realis: 'URGED',
        participants: [['PARTICIPANT', 'organisation:army']],
      },
    },
    relations: [{ type: 'MEMBER_OF', subject: 'person:sistani', object: 'organisation:scholars' }],
    claims: {
      1: {
        content: 'Sistani, one of the scholars',
        speakers: ['organisation:gazette'],
        mode: 'NARRATED',
        asserts: ['relation:MEMBER_OF:person:sistani:organisation:scholars'],
      },
      2: {
        content: 'all to join the army',
        cue: 'called on',
        source: 'Sistani',
        speakers: ['person:sistani'],
        asserts: ['E1'],
        about: ['E1', 'organisation:army'],
      },
    },
  }),
]);

let server: Server;
beforeAll(async () => {
  server = await startServer(CORPUS);
});
afterAll(() => server?.close());

const PATHS = `query ($from: ID!, $to: ID!, $maxHops: Int, $first: Int) {
  paths(from: $from, to: $to, maxHops: $maxHops, first: $first) {
    length
    steps {
      from { id } to { id } via { __typename id } role
      claims { id } evidence { role exact document { id } }
    }
  }
}`;

interface Step {
  readonly from: { id: string };
  readonly to: { id: string };
  readonly via: { __typename: string };
  readonly role: string;
  readonly claims: { id: string }[];
  readonly evidence: { exact: string }[];
}

/** Each path as `from -ROLE Type-> to …`. */
async function find(from: string, to: string, limits: object = {}): Promise<string[]> {
  const { paths } = await server.answer(PATHS, { from, to, ...limits });
  return paths.map(({ steps }: { steps: Step[] }) =>
    [from, ...steps.map(({ role, via, to: { id } }) => `-${role} ${via.__typename}-> ${id}`)].join(
      ' ',
    ),
  );
}

/** Everybody of a thousand and two is a member of the league; two of them share a club. */
const MEMBERS = Array.from({ length: 1_002 }, (_, index) => `person:member-${index}`);
const membership = (person: string, club: string) => ({
  type: 'MEMBER_OF',
  subject: person,
  object: club,
});
const CLUBS = [
  ...MEMBERS.map((person) => membership(person, 'organisation:league')),
  ...MEMBERS.slice(0, 2).map((person) => membership(person, 'organisation:club')),
];
const LEAGUE = corpusOf(
  {
    id: 'league',
    entities: [...MEMBERS, 'organisation:league', 'organisation:club'].map((id) => entityOf(id)),
  },
  [
    documentOf('list', {
      text: 'Who belongs where.',
      relations: CLUBS,
      claims: {
        1: {
          content: 'Who belongs where',
          asserts: CLUBS.map(
            ({ type, subject, object }) => `relation:${type}:${subject}:${object}`,
          ),
        },
      },
    }),
  ],
);

describe('paths', () => {
  it('lead over claims and events, each step with the claim and the words that it stands on', async () => {
    const { paths } = await server.answer(PATHS, { from: 'person:abadi', to: 'person:sistani' });
    const [path] = paths;
    expect(path.length).toBe(4);
    expect(
      path.steps.map(({ claims, evidence }: Step) => [claims[0]!.id, evidence[0]!.exact]),
    ).toEqual([
      ['claim:declaration:1', 'the army liberated Mosul'],
      ['claim:declaration:1', 'the army liberated Mosul'],
      ['claim:fatwa:2', 'all to join the army'],
      ['claim:fatwa:2', 'all to join the army'],
    ]);
    expect(await find('person:abadi', 'person:sistani')).toEqual([
      'person:abadi -SPEAKER Claim-> event:liberation -AGENT Event-> organisation:army' +
        ' -PARTICIPANT Event-> event:joining -SPEAKER Claim-> person:sistani',
    ]);
  });

  it('lead back the same way', async () => {
    expect(await find('person:sistani', 'person:abadi')).toEqual([
      'person:sistani -SPEAKER Claim-> event:joining -PARTICIPANT Event-> organisation:army' +
        ' -AGENT Event-> event:liberation -SPEAKER Claim-> person:abadi',
    ]);
  });

  it('lead over relations and control', async () => {
    expect(await find('organisation:scholars', 'person:sistani')).toEqual([
      'organisation:scholars -MEMBER_OF Relation-> person:sistani',
    ]);
    expect(await find('organisation:isis', 'event:liberation')).toEqual([
      'organisation:isis -CONTROLLED ControlClaim-> city:mosul -PLACE Event-> event:liberation',
    ]);
  });

  it('have no more steps than they may, and there are no more of them than asked', async () => {
    expect(await find('person:abadi', 'person:sistani', { maxHops: 3 })).toEqual([]);
    expect(await find('person:abadi', 'organisation:scholars', { maxHops: 5 })).toHaveLength(1);
  });

  it('do not lead through a document or its publisher, though both ends stand in it', async () => {
    expect(await find('person:abadi', 'person:stranger', { maxHops: 6 })).toEqual([]);
  });

  it('lead from a publisher over what it narrates, where it is asked about itself', async () => {
    expect(await find('organisation:gazette', 'person:stranger')).toEqual([
      'organisation:gazette -SPEAKER Claim-> event:declaration:2 -AGENT Event-> person:stranger',
    ]);
  });

  it('are none where nothing connects the two', async () => {
    expect(await find('person:abadi', 'city:tikrit', { maxHops: 6 })).toEqual([]);
  });

  it('take a statement a level, one for the claims, and those for what is shown of them', async () => {
    const before = server.statements();
    await find('person:abadi', 'person:sistani', { maxHops: 4 });
    // The two ends; three levels for four hops, the first of both ends; claims. Then what the query asks
    // for: entities, events and claims of the steps, the claims' spans, and the documents of those.
    expect(server.statements() - before).toBe(1 + 3 + 1 + 5);
  });

  it('pass by what more than a thousand records hang on, but may end there', async () => {
    await server.import(LEAGUE);
    expect(await find('person:member-0', 'person:member-1')).toEqual([
      'person:member-0 -MEMBER_OF Relation-> organisation:club -MEMBER_OF Relation-> person:member-1',
    ]);
    expect(await find('person:member-0', 'person:member-2')).toEqual([]);
    expect(await find('organisation:league', 'person:member-2', { first: 1 })).toEqual([
      'organisation:league -MEMBER_OF Relation-> person:member-2',
    ]);
  });

  it.each([
    [{ from: 'person:nobody', to: 'person:abadi' }, 'from'],
    [{ from: 'person:abadi', to: 'claim:fatwa:2' }, 'to'],
    [{ from: 'person:abadi', to: 'person:abadi' }, 'to'],
    [{ from: 'person:abadi', to: 'person:sistani', maxHops: 7 }, 'maxHops'],
    [{ from: 'person:abadi', to: 'person:sistani', maxHops: 0 }, 'maxHops'],
    [{ from: 'person:abadi', to: 'person:sistani', first: 11 }, 'first'],
  ])('refuse %j, and say which argument', async (variables, argument) => {
    const { errors } = await server.ask(PATHS, variables);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
