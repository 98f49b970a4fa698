import type { CorpusReading } from '../../domain/corpus';
import type { Problem } from '../../domain/problem';
import { readIn } from '../../store/control/load-control-setting';
import type { Store } from '../../store/connection';
import type { ImportReport } from '../../store/import/import-report';
import {
  type CorrectionRequest,
  findRepeated,
  repeatableOf,
} from '../../store/write/write-correction';
import { importCorpus, type ImportOptions } from '../import-corpus';
import { InputError } from '../input-error';
import { UnknownCorpusError, withdrawCorpus } from '../withdraw-corpus';
import { ConflictError } from './conflict-error';
import {
  checkRevision,
  checkUnchanged,
  type Correction,
  type Corrector,
  readAsked,
} from './correction';

/** The outcome of an import that somebody asked a server for. */
export interface RequestedImport {
  readonly revision: number;
  /** Whether it had been carried out before, so that nothing was written, and all else is empty. */
  readonly repeated: boolean;
  readonly problemCount: number;
  /** The first hundred of them. */
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  readonly claimsAdded: number;
  readonly claimsSuperseded: number;
}

/** Problems that an answer lists at the most. */
const MOST_PROBLEMS = 100;

/** A corpus as it was asked for and opened. */
type NamedCorpus = Correction & { readonly name: string; readonly reading: CorpusReading };

/**
 * Imports a corpus as the command does, for an admin.
 * @throws ConflictError where the corpus was imported, withdrawn or otherwise changed since
 */
export async function importOnRequest(
  store: Store,
  { name, reading, ...correction }: NamedCorpus,
  corrector: Corrector,
): Promise<RequestedImport> {
  const asked = readAsked('IMPORT', correction, corrector.by, [name]);
  const corpusId = reading.corpus?.id ?? name;
  const work = (options: ImportOptions) => importCorpus(store, reading, options);
  return carryOutOnce(store, { asked, corpusId, correction, corrector }, work);
}

/**
 * Takes a corpus out of the graph as it is now, for an admin.
 * @throws ConflictError where the corpus was imported, withdrawn or otherwise changed since
 */
export async function withdrawOnRequest(
  store: Store,
  { id, ...correction }: Correction & { readonly id: string },
  corrector: Corrector,
): Promise<RequestedImport> {
  const asked = readAsked('WITHDRAW', correction, corrector.by, [id]);
  const work = (options: ImportOptions) => withdrawCorpus(store, id, options);
  try {
    return await carryOutOnce(store, { asked, corpusId: id, correction, corrector }, work);
  } catch (error) {
    if (!(error instanceof UnknownCorpusError)) throw error;
    throw new InputError('id', 'is no corpus of the graph', 'the id of one that was imported');
  }
}

interface Requested {
  readonly asked: CorrectionRequest;
  readonly corpusId: string;
  readonly correction: Correction;
  readonly corrector: Corrector;
}

async function carryOutOnce(
  store: Store,
  { asked, corpusId, correction, corrector: { by, now } }: Requested,
  work: (options: ImportOptions) => Promise<ImportReport>,
): Promise<RequestedImport> {
  const key = repeatableOf(asked);
  const findEarlier = async (): Promise<RequestedImport | null> => {
    const known = await findRepeated(readIn(store), key);
    return known && outcomeOf(known.revision, null);
  };
  const earlier = await findEarlier();
  if (earlier !== null) return earlier;
  const requested: ImportOptions['requested'] = {
    reason: asked.reason,
    repeatable: { ...key, result: corpusId },
    guard: async (transaction, revision) => {
      checkRevision(correction.expectedRevision, revision);
      await checkUnchanged({ transaction, revision }, correction, [corpusId]);
    },
  };
  try {
    const report = await work({ by, requested, ...(now !== undefined && { now }) });
    return outcomeOf(report.revision, report);
  } catch (error) {
    // The same call may have come twice at once.
    const other = error instanceof ConflictError ? await findEarlier() : null;
    if (other === null) throw error;
    return other;
  }
}

/** The outcome by its report; null where it had been carried out before. */
function outcomeOf(revision: number, report: ImportReport | null): RequestedImport {
  return {
    revision,
    repeated: report === null,
    problemCount: report?.problems.length ?? 0,
    problems: report?.problems.slice(0, MOST_PROBLEMS) ?? [],
    notes: report?.notes ?? [],
    claimsAdded: report?.claims.added ?? 0,
    claimsSuperseded: report?.claims.superseded ?? 0,
  };
}
