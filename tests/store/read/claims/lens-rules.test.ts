import fc from 'fast-check';
import type { AnnotatedDocument } from '../../../../src/domain/corpus';
import type { TracedEvidence } from '../../../../src/domain/control/control-evidence';
import {
  CREDIBILITIES,
  RELIABILITIES,
  type WrittenAssessment,
} from '../../../../src/domain/assessment';
import { applyLens, type Lens } from '../../../../src/domain/control/lens';
import { CLAIM_RULES, GRADE_RULES, LENS_RULES } from '../../../../src/domain/control/lens-rules';
import { parseEdtf } from '../../../../src/domain/edtf';
import { findClaimsUnderLens } from '../../../../src/store/agreement/find-claims-under-lens';
import { withAssessments } from '../../../../src/store/assessment/load-assessments';
import type { Store } from '../../../../src/store/connection';
import { loadTracedEvidence } from '../../../../src/store/control/load-control-evidence';
import { loadSides } from '../../../../src/store/control/load-sides';
import { importCorpus } from '../../../../src/use-cases/import-corpus';
import {
  type ClaimFilter,
  claimsThat,
  EVERY_CLAIM,
} from '../../../../src/store/read/claims/claim-list';
import { loadPages } from '../../../../src/store/read/list';
import { assessmentOf, corpusOf, documentOf, entityOf } from '../../../support/corpus-of';
import { openEmptyGraph } from '../../../support/empty-graph';
import { propertyRuns } from '../../../support/property-runs';

const NORTH = 'organisation:north';
const SOUTH = 'organisation:south';
const PAPER = 'organisation:paper';
const [ANN, BEN, CAL] = ['person:ann', 'person:ben', 'person:cal'] as const;
const PLACES = ['city:p', 'city:q'];

/** Ann is of the north, Cal of the south, which are at war; Ben is on no side. */
const SIDES = documentOf('sides', {
  text: 'North and south are at war.',
  relations: [
    { type: 'FIGHTS', subject: NORTH, object: SOUTH },
    { type: 'MEMBER_OF', subject: ANN, object: NORTH },
    { type: 'MEMBER_OF', subject: CAL, object: SOUTH },
  ],
  claims: {
    1: {
      content: 'North and south are at war',
      asserts: [
        `relation:FIGHTS:${NORTH}:${SOUTH}`,
        `relation:MEMBER_OF:${ANN}:${NORTH}`,
        `relation:MEMBER_OF:${CAL}:${SOUTH}`,
      ],
    },
  },
});

/** Times that end, that go on, and whose end nobody knows. */
const time = fc.option(
  fc.constantFrom(
    '2014',
    '2015-06',
    '2015-06-01T12:00:00Z',
    '2015-07~',
    '2015/',
    '2016/..',
    '/2015',
  ),
);

/** A claim that somebody held a place in one of three years: two that overlap are of the same year. */
const claim = fc.record({
  speakers: fc.uniqueArray(fc.constantFrom(ANN, BEN, CAL, NORTH), { maxLength: 2 }),
  said: time,
  factuality: fc.constantFrom('CERTAIN', 'CERTAIN', 'PROBABLE', 'CERTAIN_NOT'),
  place: fc.constantFrom(...PLACES),
  force: fc.constantFrom(NORTH, SOUTH),
  when: fc.constantFrom('2012', '2013'),
});

/** A claim, one inside it, and one beside them. */
const sketch = fc.record({
  publisher: fc.option(fc.constantFrom(PAPER, NORTH)),
  published: time,
  claims: fc.tuple(claim, claim, claim),
});

function documentsOf(seed: number, count: number): AnnotatedDocument[] {
  return fc
    .sample(sketch, { seed, numRuns: count })
    .map(({ publisher, published, claims }, index) =>
      documentOf(`d${index}`, {
        text: 'Yes, he said that she said that it fell.',
        publisher: publisher ?? undefined,
        published: published ?? undefined,
        controls: Object.fromEntries(
          claims.map(({ place, force, when }, number) => [number + 1, { place, force, when }]),
        ),
        claims: Object.fromEntries(
          claims.map(({ speakers, said, factuality }, number) => [
            number + 1,
            {
              content: ['she said that it fell', 'it fell', 'Yes'][number]!,
              ...(number === 1 ? { inside: 1 } : {}),
              speakers,
              speakerText: speakers.length === 0 ? 'they' : undefined,
              said: said ?? undefined,
              factuality: factuality as 'CERTAIN',
              asserts: [`C${number + 1}`],
            },
          ]),
        ),
      } as Parameters<typeof documentOf>[1]),
    );
}

/** Grades by two assessors, some on one day, of sources and of claims; no speaker is left without but Ben. */
function assessmentsOf(seed: number, documents: readonly AnnotatedDocument[]): WrittenAssessment[] {
  const claimIds = documents.flatMap(({ claims }) => claims.map(({ id }) => id));
  const by = fc.constantFrom('Kim', 'Lee');
  const at = fc.constantFrom('2020-01-01', '2020-01-02', '2020-01-03');
  const grades = fc.oneof(
    fc.record({ ofId: fc.constantFrom(ANN, CAL, NORTH, PAPER), by, at, grade: RELIABILITY }),
    fc.record({ ofId: fc.constantFrom(...claimIds), by, at, grade: CREDIBILITY }),
  );
  const given = fc.sample(grades, { seed, numRuns: 60 });
  const distinct = new Map(given.map((one) => [[one.ofId, one.by, one.at].join(), one]));
  return [...distinct.values()].map(({ ofId, grade, ...more }) => assessmentOf(ofId, grade, more));
}
const RELIABILITY = fc.constantFrom(...RELIABILITIES, 'B' as const);
const CREDIBILITY = fc.constantFrom(...CREDIBILITIES, 2 as const);

const corpus = (seed: number, documents: readonly AnnotatedDocument[]) =>
  corpusOf({ id: 'generated', entities: ENTITIES, assessments: assessmentsOf(seed, documents) }, [
    SIDES,
    ...documents,
  ]);
const ENTITIES = [NORTH, SOUTH, PAPER, ANN, BEN, CAL, ...PLACES].map((id) => entityOf(id));

type Part = Exclude<keyof typeof LENS_RULES, 'longestGap'>;

/** Parts that take no claim away by themselves. */
const KINDS_OF_NONE = ['SEGMENT', 'GRADE'];

/** Values of every part that judges claims; each part tells claims apart by one of them at least. */
const VALUES: { readonly [Name in Part]: readonly NonNullable<Lens[Name]>[] } = {
  accordingTo: [[], [ANN], [PAPER], [BEN, NORTH], ['person:nobody']],
  excluding: [[], [ANN], [PAPER], [BEN, NORTH], ['person:nobody']],
  saidBefore: ['2015', '2015-06-01T12:00:00Z', '2015-07', '2016', '2030', '/2015'].map(parseEdtf),
  publishedBefore: ['2015', '2015-07', '2016', '2030'].map(parseEdtf),
  knownAsOf: [999, 1000, 1999, 2000, 2999, 3000],
  againstInterest: [true, false],
  minimumOrigins: [1, 2, 3, 4],
  minimumReliability: ['A', 'B', 'C', 'D', 'E'],
  minimumCredibility: [1, 2, 3, 4, 5],
  gradedBy: [[], ['Kim'], ['Lee'], ['Kim', 'Lee']],
};

let store: Store;
let evidence: readonly TracedEvidence[];
beforeAll(async () => {
  store = await openEmptyGraph();
  const first = documentsOf(1, 24);
  // A third of the documents change, and a third are gone.
  const second = [...documentsOf(2, 8), ...first.slice(8, 16)];
  const third = [...documentsOf(3, 4), ...first.slice(4)];
  for (const [index, documents] of [first, second, third].entries()) {
    const now = () => (index + 1) * 1000;
    const { problems } = await importCorpus(store, corpus(index, documents), { now });
    expect(problems).toEqual([]);
  }
  evidence = await loadTracedEvidence(store, PLACES, { knownAsOf: 3000 });
});
afterAll(() => store?.close());

/** The claims of control that a lens lets through by the predicates. */
async function byPredicates(lens: Lens): Promise<string[]> {
  const sides = await loadSides(store, lens.knownAsOf ?? null);
  const graded = await withAssessments(store, evidence, lens);
  return sorted(applyLens(graded, lens, sides).map((piece) => piece.claim.id));
}

/** And by the statements that lists of claims are read with. */
async function byCypher(lens: Lens): Promise<string[]> {
  const flags = [...CLAIM_RULES, ...GRADE_RULES].map(({ part, rule }) => {
    const value = lens[part] ?? null;
    return [rule.flag, value === null ? null : rule.valueOfFlag(value as never)];
  });
  const filter: ClaimFilter = { ...EVERY_CLAIM, ...Object.fromEntries(flags) };
  const compares = (lens.againstInterest ?? false) || (lens.minimumOrigins ?? 1) > 1;
  const found = compares
    ? await findClaimsUnderLens(store, claimsThat(filter), lens)
    : await idsThat(filter);
  const ofControl = new Set(evidence.map((piece) => piece.claim.id));
  return sorted(found.filter((id) => ofControl.has(id)));
}

async function idsThat(filter: ClaimFilter): Promise<string[]> {
  const list = claimsThat(filter);
  const start = { ids: list.ids, after: null, before: null };
  const [page] = await loadPages(store, list, { limit: 1000, fromEnd: false }, [start]);
  return page!.items.map(({ node }) => node.id);
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

const PARTS = Object.keys(VALUES) as Part[];
const PARTS_ALONE = PARTS.filter((part) => !KINDS_OF_NONE.includes(LENS_RULES[part].judges));

/** Lenses of grades with each other, and with a time of the graph. */
const ofGrades = fc.record({
  minimumReliability: fc.option(fc.constantFrom(...VALUES.minimumReliability)),
  minimumCredibility: fc.option(fc.constantFrom(...VALUES.minimumCredibility)),
  gradedBy: fc.option(fc.constantFrom(...VALUES.gradedBy), { freq: 3 }),
  knownAsOf: fc.option(fc.constantFrom(...VALUES.knownAsOf), { freq: 2 }),
});

describe('a rule of a lens', () => {
  it.each(PARTS_ALONE)(
    '%s lets through the same claims as a predicate and in Cypher',
    async (part) => {
      const sizes = new Set<number>();
      for (const value of VALUES[part]) {
        const lens: Lens = { [part]: value };
        const expected = await byPredicates(lens);
        expect({ lens, found: await byCypher(lens) }).toEqual({ lens, found: expected });
        sizes.add(expected.length);
      }
      expect(sizes.size).toBeGreaterThan(1);
    },
  );

  it('of grades goes with whose they are and with what was known', async () => {
    const sizes = new Set<number>();
    for (const asked of fc.sample(ofGrades, { seed: 19, numRuns: propertyRuns(8, 200) })) {
      const found = await byCypher(asked);
      expect({ asked, found }).toEqual({ asked, found: await byPredicates(asked) });
      sizes.add(found.length);
    }
    expect(sizes.size).toBeGreaterThan(4);
  });

  it('goes with the others in the same way', async () => {
    const lens = fc.record(
      Object.fromEntries(
        PARTS.map((part) => [part, fc.option(fc.constantFrom(...VALUES[part]), { freq: 2 })]),
      ),
    );
    for (const asked of fc.sample(lens, { seed: 18, numRuns: propertyRuns(3, 80) }) as Lens[]) {
      const found = await byCypher(asked);
      expect({ asked, found }).toEqual({ asked, found: await byPredicates(asked) });
    }
  });
});
