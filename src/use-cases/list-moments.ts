import { setImmediate } from 'node:timers/promises';
import type { Contradiction } from '../domain/contradiction/contradiction';
import { controlAt } from '../domain/control/control-at';
import type { ControlInterval } from '../domain/control/control-interval';
import { wasKnown } from '../domain/control/lens-rules';
import {
  areVersions,
  type Bearing,
  type BearingClaim,
  momentsOf,
  type Move,
  nextVersionOf,
} from '../domain/recorded/moments';
import type { When } from '../domain/when';
import type { Loaders } from '../store/loaders';
import type { ClaimRecord } from '../store/records';
import { type Fact, type FactQuestion, findFact } from './find-fact';
import { findContradiction } from './find-node';

/** A move, with the version that took a superseded claim's place; null where none did. */
export interface FactMove extends Move {
  readonly successorId: string | null;
}

/** A moment in the history of a fact. */
export interface FactMoment {
  readonly recordedAt: number;
  /** Those that were superseded first, then by id. */
  readonly moves: readonly FactMove[];
  /** Whether the answer is another than before; else only the claims that it rests on are. */
  readonly moved: boolean;
}

/** The newest moments of a place that its answer is derived for. */
export const MOST_MOMENTS = 100;

/**
 * The recorded moments at which the claims that bear on a fact changed, in the order of time, and
 * the claims that did. `lens.knownAsOf` finds a contradiction that no longer stands, but leaves no
 * moment out. Null where the id names nothing. Throws an InputError.
 */
export async function listMoments(
  graph: Loaders,
  question: FactQuestion,
): Promise<FactMoment[] | null> {
  const fact = await findFact(graph, question);
  if (fact === null) return null;
  const moments = await momentsOfFact(graph, fact, question);
  return Promise.all(
    moments.map(async ({ moves, ...moment }) => ({
      ...moment,
      moves: await Promise.all(
        moves.map(async (move) => ({
          ...move,
          successorId: await findSuccessor(graph, move, moment.recordedAt),
        })),
      ),
    })),
  );
}

/** A moment whose moves have been found, but not yet which claims took the place of others. */
type FoundMoment = Omit<FactMoment, 'moves'> & { readonly moves: readonly Move[] };

function momentsOfFact(graph: Loaders, fact: Fact, question: FactQuestion): Promise<FoundMoment[]> {
  switch (fact.kind) {
    case 'CLAIM':
      return momentsOfClaim(graph, fact.claim);
    case 'CONTROL':
      return momentsOfControl(graph, question);
    case 'CONTRADICTION':
      return momentsOfContradiction(graph, fact.contradiction);
  }
}

async function findSuccessor(graph: Loaders, { act, claimId }: Move, moment: number) {
  if (act === 'ADDED') return null;
  const next = await graph.node(nextVersionOf(claimId));
  return next?.label === 'Claim' && next.recordedAt === moment ? next.id : null;
}

/** From when the claim was recorded: what became of it, and which claims came to stand for it and against it. */
async function momentsOfClaim(graph: Loaders, claim: ClaimRecord): Promise<FoundMoment[]> {
  const { corroborating, contradicting } = await graph.agreementEver(claim.id);
  const others = [
    ...corroborating.map(({ claim: other }) => bearing(other, 'FOR')),
    ...contradicting.map(({ claim: other }) => bearing(other, 'AGAINST')),
    // A later version of the claim is its successor, and no claim against it.
  ].filter((other) => !areVersions(other.id, claim.id));
  return momentsOf([bearing(claim, 'ITSELF'), ...others])
    .filter(({ recordedAt }) => recordedAt >= claim.recordedAt)
    .map((moment) => ({ ...moment, moved: true }));
}

/** When the derived answer changed, and when only the claims about the place did. */
async function momentsOfControl(
  graph: Loaders,
  { id, at, lens }: FactQuestion,
): Promise<FoundMoment[]> {
  const history = await graph.placeHistory(id, lens);
  const own = history.claims.map((claim) => bearing(claim, 'EVIDENCE'));
  const around = history.claimsAround.map((claim) => bearing(claim, 'EVIDENCE'));
  const ownIds = new Set(own.map((claim) => claim.id));
  const moments = momentsOf([...own, ...around.filter((claim) => !ownIds.has(claim.id))]);
  const shown = moments.slice(-MOST_MOMENTS);
  const before = moments.at(-shown.length - 1);
  let last =
    before === undefined ? answerOf([], at) : answerOf(history.timelineAt(before.recordedAt), at);
  const found: FoundMoment[] = [];
  for (const { recordedAt, moves } of shown) {
    // Others are served between two moments.
    await setImmediate();
    graph.throwIfStopped();
    const answer = answerOf(history.timelineAt(recordedAt), at);
    const moved = answer !== last;
    last = answer;
    const ownMoves = moves.filter(({ claimId }) => ownIds.has(claimId));
    // A claim about a part, a whole or a tie of forces is named where it alone can have moved the answer.
    if (ownMoves.length > 0) found.push({ recordedAt, moved, moves: ownMoves });
    else if (moved) found.push({ recordedAt, moved, moves });
  }
  return found;
}

/** From when claims stood on both sides: it stands for as long as they do. */
async function momentsOfContradiction(graph: Loaders, then: Contradiction): Promise<FoundMoment[]> {
  const now = (await findContradiction(graph, then.id, null)) ?? then;
  const [one, other] = await Promise.all(
    [0, 1].map((side) =>
      bearingClaims(graph, [...new Set([...then.sides[side]!, ...now.sides[side]!])]),
    ),
  );
  const standsAt = (moment: number) =>
    [one!, other!].every((side) => side.some((claim) => wasKnown(claim, moment)));
  const moments = momentsOf([
    ...new Map([...one!, ...other!].map((one) => [one.id, one])).values(),
  ]);
  const start = moments.findIndex(({ recordedAt }) => standsAt(recordedAt));
  return moments.slice(start).map((moment, index, all) => {
    const stood = index > 0 && standsAt(all[index - 1]!.recordedAt);
    return { ...moment, moved: stood !== standsAt(moment.recordedAt) };
  });
}

async function bearingClaims(graph: Loaders, ids: readonly string[]): Promise<BearingClaim[]> {
  const nodes = await Promise.all(ids.map((id) => graph.node(id)));
  return nodes.flatMap((node) => (node?.label === 'Claim' ? [bearing(node, 'EVIDENCE')] : []));
}

function bearing(
  { id, recordedAt, supersededAt }: Omit<BearingClaim, 'bearing'>,
  how: Bearing,
): BearingClaim {
  return { id, recordedAt, supersededAt, bearing: how };
}

/** The answer as text that is equal for equal answers, whatever their claims. */
function answerOf(timeline: readonly ControlInterval[], at: When | null): string {
  const answer =
    at === null
      ? timeline.map(({ forceId, status, when, disputed }) => [forceId, status, when, disputed])
      : controlAt(timeline, at).map(({ forceId, status, certainty, disputed }) => [
          forceId,
          status,
          certainty,
          disputed,
        ]);
  return JSON.stringify(answer);
}
