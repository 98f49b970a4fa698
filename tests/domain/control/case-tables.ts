import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Factuality } from '../../../src/domain/claim';
import type { ControlStatus } from '../../../src/domain/control-claim';
import type {
  ControlClaimEvidence,
  TracedClaim,
} from '../../../src/domain/control/control-evidence';
import type { ControlState } from '../../../src/domain/control/control-interval';
import { originOf } from '../../../src/domain/control/origin';
import { NO_TIES, type Ties } from '../../../src/domain/control/place-state';
import { parseEdtf } from '../../../src/domain/edtf';

/** Tables of evidence about who held a place, each made up for one rule. */
export const CASES = path.join(__dirname, '..', '..', 'corpora', 'control');

interface DescribedEntity {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly sameAs?: readonly string[];
  readonly partOf?: readonly string[];
}

interface Case {
  readonly place: string;
  readonly at: string;
  readonly expected: string;
  readonly note: string;
}

/** The answers that were worked out by hand: `C` certain, `N` continued, `P` possible, `L` last known, `!` disputed. */
export function readExpected(): Case[] {
  return readFileSync(path.join(CASES, 'expected.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [place = '', at = '', expected = '', note = ''] = line.split('\t');
      return { place, at, expected: inOrder(expected), note };
    });
}

/** Answers in one order. */
export function inOrder(states: string): string {
  return states
    .split(';')
    .map((state) => state.trim())
    .filter(Boolean)
    .sort()
    .join('; ');
}

export const LETTERS = { CERTAIN: 'C', CONTINUED: 'N', POSSIBLE: 'P', LAST_KNOWN: 'L' };

type ShownState = Pick<ControlState, 'certainty' | 'disputed'> & { readonly status: string };

/** States as the expected answers write them, in their order; `forceOf` gives the name of the force, if it has one. */
export function writeStates<State extends ShownState>(
  states: readonly State[],
  forceOf: (state: State) => string | null,
): string {
  const written = states.map((state) => {
    const { status, certainty, disputed } = state;
    const name = status === 'CONTROLLED' ? (forceOf(state) ?? 'UNNAMED') : status;
    return `${name} ${LETTERS[certainty]}${disputed ? ' !' : ''}`;
  });
  return inOrder(written.join(';'));
}

export interface CaseTables {
  readonly evidence: readonly ControlClaimEvidence<TracedClaim>[];
  readonly partOf: ReadonlyMap<string, readonly string[]>;
  readonly nameOf: (id: string) => string;
  readonly ties: Ties;
}

/** The rows of all tables as evidence, without a graph. */
export function readCaseTables(): CaseTables {
  const folders = readdirSync(CASES).filter((name) => !name.includes('.'));
  const described = new Map<string, DescribedEntity>();
  const evidence = folders.flatMap((folder) => {
    const read = (file: string) => readFileSync(path.join(CASES, folder, file), 'utf8');
    const { defaults } = parse(read('corpus.yaml')) as {
      defaults: { publisher: string; factuality: Factuality; published: string };
    };
    const { entities } = parse(read('entities.yaml')) as {
      entities: Record<string, DescribedEntity>;
    };
    for (const [id, entity] of Object.entries(entities)) {
      if ((described.get(id)?.aliases ?? []).length <= (entity.aliases ?? []).length)
        described.set(id, entity);
    }
    const idOf = (name: string) =>
      Object.entries(entities).find(
        ([, entity]) => entity.name === name || entity.aliases?.includes(name),
      )?.[0] ?? null;
    return read('rows.csv')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((line, index) => {
        const [place, force, status, when, publisher, published, speaker] = line.split(',');
        const publisherId = publisher ? idOf(publisher)! : defaults.publisher;
        const speakerId = speaker ? idOf(speaker) : publisherId;
        const speakerIds = speakerId === null ? [] : [speakerId];
        const speakerText = speakerId === null ? speaker! : null;
        const documentId = `document:${folder}:${publisherId}:${published}`;
        const id = `claim:${folder}:${String(index).padStart(3, '0')}`;
        const claim: TracedClaim = {
          ...{ id, documentId, speakerIds, speakerText, saidWhen: null },
          origin: originOf({ documentId, speakerIds, speakerText }),
          chainIds: [...new Set([publisherId, ...speakerIds])],
          sourceIds: speakerIds.length > 0 ? speakerIds : [publisherId],
          factuality: defaults.factuality,
          publishedWhen: parseEdtf(published || '2026-01-01'),
          ...{ recordedAt: 0, supersededAt: null },
        };
        return {
          kind: 'CONTROL_CLAIM' as const,
          claim,
          placeId: idOf(place!)!,
          controlClaimId: id.replace('claim', 'control'),
          forceId: force ? idOf(force)! : null,
          status: (status || 'CONTROLLED') as ControlStatus,
          when: parseEdtf(when!),
        };
      });
  });
  return {
    evidence,
    partOf: new Map([...described].map(([id, { partOf }]) => [id, partOf ?? []])),
    nameOf: (id) => described.get(id)?.name ?? id,
    ties: {
      ...NO_TIES,
      idOf: (id) => (id === 'organisation:daesh' ? 'organisation:isis' : id),
    },
  };
}
