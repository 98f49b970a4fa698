import type {
  Contradiction,
  ContradictionKind,
  Strength,
} from '../../domain/contradiction/contradiction';
import type { EvidenceClaim } from '../../domain/control/control-evidence';
import type { Transaction } from '../connection';
import { loadStatement } from '../statement';
import { type ContradictionRow, contradictionRow } from './contradiction-row';

const FIND_OF_PLACES = loadStatement<{ placeIds: readonly string[] }, KeptConflict>(
  __dirname,
  'find-contradictions-of-places.cypher',
);
const FIND_OF_EVENTS = loadStatement<{ eventIds: readonly string[] }, KeptContradiction>(
  __dirname,
  'find-contradictions-of-events.cypher',
);
const FIND_OF_TIES = loadStatement<{ relationIds: readonly string[] }, KeptContradiction>(
  __dirname,
  'find-contradictions-of-ties.cypher',
);
const DELETE = loadStatement<{ ids: readonly string[] }>(__dirname, 'delete-contradictions.cypher');
const CREATE = loadStatement<{ rows: readonly ContradictionRow[] }>(
  __dirname,
  'create-contradictions.cypher',
);

/** A contradiction as the graph keeps it, without its words. */
export interface KeptContradiction {
  readonly id: string;
  readonly fingerprint: string;
}

/** One about who held places. */
export interface KeptConflict extends KeptContradiction {
  readonly kind: ContradictionKind;
  readonly strength: Strength;
  readonly placeIds: readonly string[];
  readonly stateKeys: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** The contradictions about who held these places that the graph keeps. */
export function findContradictionsOfPlaces(
  { run }: Transaction,
  placeIds: readonly string[],
): Promise<KeptConflict[]> {
  return run(FIND_OF_PLACES, { placeIds }, (row) => ({ ...row }));
}

/** Likewise about these events. */
export function findContradictionsOfEvents(
  { run }: Transaction,
  eventIds: readonly string[],
): Promise<KeptContradiction[]> {
  return run(FIND_OF_EVENTS, { eventIds }, (row) => ({ ...row }));
}

/** Likewise about these ties of forces. */
export function findContradictionsOfTies(
  { run }: Transaction,
  relationIds: readonly string[],
): Promise<KeptContradiction[]> {
  return run(FIND_OF_TIES, { relationIds }, (row) => ({ ...row }));
}

/** The differences between the contradictions that the graph keeps and those that are found. */
export interface ChangedContradictions {
  readonly goneIds: readonly string[];
  readonly added: readonly ContradictionRow[];
}

const UNCHANGED: ChangedContradictions = { goneIds: [], added: [] };

/**
 * Compares the contradictions that the graph keeps with those found between what claims say. Two found under one id
 * are one.
 */
export function changedContradictions(
  kept: readonly KeptContradiction[],
  found: readonly Contradiction[],
  said: readonly { readonly claim: Pick<EvidenceClaim, 'id' | 'speakerIds'> }[],
): ChangedContradictions {
  if (kept.length === 0 && found.length === 0) return UNCHANGED;
  const speakersOf = new Map(said.map(({ claim }) => [claim.id, claim.speakerIds]));
  const byId = new Map(found.map((contradiction) => [contradiction.id, contradiction]));
  const rows = [...byId.values()].map((contradiction) =>
    contradictionRow(contradiction, speakersOf),
  );
  const [known, standing] = [
    new Set(kept.map(keyOf)),
    new Set(rows.map(({ properties }) => keyOf(properties))),
  ];
  return {
    goneIds: kept.filter((one) => !standing.has(keyOf(one))).map(({ id }) => id),
    added: rows.filter(({ properties }) => !known.has(keyOf(properties))),
  };
}

export async function writeContradictions(
  { run }: Transaction,
  { goneIds, added }: ChangedContradictions,
): Promise<void> {
  await Promise.all([
    goneIds.length > 0 && run(DELETE, { ids: goneIds }),
    added.length > 0 && run(CREATE, { rows: added }),
  ]);
}

/** Compares them, and writes what differs. */
export async function replaceContradictions(
  transaction: Transaction,
  kept: readonly KeptContradiction[],
  found: readonly Contradiction[],
  said: readonly { readonly claim: Pick<EvidenceClaim, 'id' | 'speakerIds'> }[],
): Promise<void> {
  await writeContradictions(transaction, changedContradictions(kept, found, said));
}

function keyOf({ id, fingerprint }: KeptContradiction): string {
  return `${id} ${fingerprint}`;
}
