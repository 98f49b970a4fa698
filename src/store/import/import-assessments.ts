import type { Assessment } from '../../domain/assessment';
import type { Corpus } from '../../domain/corpus';
import type { Store } from '../connection';
import { readIn, type RunStatement } from '../control/load-control-setting';
import { redirectImported } from '../corrections/redirect-records';
import type { Fields } from '../parameters';
import { loadStatement } from '../statement';
import type { GraphWriter } from '../write/graph-writer';
import { fingerprint } from './fingerprint';
import type { RecordCounts } from './import-report';
import { type ExistingRecord, VersionAssigner, splitVersion } from './version-assigner';
import { supersede } from './write-records';

const FIND_ASSESSMENTS = loadStatement<{ corpusId: string }, ExistingRecord & { ofId: string }>(
  __dirname,
  'find-assessments.cypher',
);
const FIND_CURRENT_CLAIMS = loadStatement<
  { ids: readonly string[] },
  { id: string; currentId: string }
>(__dirname, 'find-current-claims.cypher');
export const CREATE_ASSESSMENTS = loadStatement<{
  rows: readonly AssessmentRow[];
  corpusId: string | null;
  recordedAt: number;
}>(__dirname, 'create-assessments.cypher');

type AssessmentRow = Fields<Assessment> & {
  readonly id: string;
  readonly fingerprint: string;
};

/** The grades that importing a corpus adds and supersedes. */
interface AssessmentPlan {
  readonly rows: readonly AssessmentRow[];
  readonly assigner: VersionAssigner;
}

/**
 * Makes the graph hold the grades of a corpus, as it holds other records: a changed one is superseded, and a new
 * version added. A grade of a claim is of its current version, so this comes after the documents.
 */
export async function importAssessments(
  store: Store,
  corpus: Corpus,
  writer: GraphWriter,
): Promise<RecordCounts> {
  const { rows, assigner } = await planAssessments(readIn(store), corpus);
  if (rows.length === 0 && assigner.superseded().length === 0) return assigner.counts();
  return writer.write(async (transaction, recordedAt, log) => {
    const { run } = transaction;
    // Another import may have come between.
    const plan = await planAssessments(run, corpus);
    await supersede(transaction, { assessmentIds: plan.assigner.superseded() }, recordedAt);
    await run(CREATE_ASSESSMENTS, { corpusId: corpus.id, rows: plan.rows, recordedAt });
    await redirectImported(
      transaction,
      plan.rows.map(({ id }) => id),
    );
    log.supersede(plan.assigner.superseded());
    log.add(plan.rows.map(({ id }) => id));
    return plan.assigner.counts();
  });
}

async function planAssessments(
  run: RunStatement,
  { id: corpusId, assessments = [] }: Corpus,
): Promise<AssessmentPlan> {
  const ofClaims = assessments.filter(({ credibility }) => credibility !== null);
  const ids = [...new Set(ofClaims.map(({ ofId }) => ofId))];
  const [existing, claims] = await Promise.all([
    run(FIND_ASSESSMENTS, { corpusId }, (row) => row),
    run(FIND_CURRENT_CLAIMS, { ids }, (row) => [row.id, row.currentId] as const),
  ]);
  const currentIds = new Map(claims);
  const current = existing.filter(({ current: isCurrent }) => isCurrent);
  const ofIds = new Map(current.map(({ id, ofId }) => [splitVersion(id).baseId, ofId]));
  const assigner = new VersionAssigner(existing);
  const rows = assessments.flatMap((given) => {
    const ofId = given.credibility === null ? given.ofId : currentIds.get(given.ofId);
    // Left out with its document, for the problems of that.
    if (ofId === undefined) return [];
    const { reliability, credibility, by, at, reason } = given;
    const assessment = { ofId, reliability, credibility, by, at, reason };
    const what = fingerprint(given.ofId, by, at).slice(0, 16);
    const baseId = `assessment:${corpusId}:${what}`;
    const says = fingerprint({ ...assessment, ofId: given.ofId });
    const before = ofIds.get(baseId);
    const { id, isNew } = assigner.place(baseId, says, before !== undefined && before !== ofId);
    return isNew ? [{ ...assessment, id, fingerprint: says }] : [];
  });
  return { rows, assigner };
}
