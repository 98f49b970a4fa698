import { graphql } from '../graphql';
import type { Ask } from '../ask';

const RETRACT = graphql(`
  mutation RetractOnPage($id: ID!, $clientId: String!, $revision: Int!, $reason: String!) {
    retractClaim(id: $id, clientId: $clientId, expectedRevision: $revision, reason: $reason) {
      node {
        id
      }
    }
  }
`);

const RESTORE = graphql(`
  mutation RestoreOnPage($id: ID!, $clientId: String!, $revision: Int!, $reason: String!) {
    restoreClaim(id: $id, clientId: $clientId, expectedRevision: $revision, reason: $reason) {
      node {
        id
      }
    }
  }
`);

const ADD_ALIAS = graphql(`
  mutation AddAliasOnPage(
    $id: ID!
    $clientId: String!
    $revision: Int!
    $reason: String!
    $alias: String!
  ) {
    addAlias(
      id: $id
      clientId: $clientId
      expectedRevision: $revision
      reason: $reason
      alias: $alias
    ) {
      node {
        id
      }
    }
  }
`);

const REMOVE_ALIAS = graphql(`
  mutation RemoveAliasOnPage(
    $id: ID!
    $clientId: String!
    $revision: Int!
    $reason: String!
    $alias: String!
  ) {
    removeAlias(
      id: $id
      clientId: $clientId
      expectedRevision: $revision
      reason: $reason
      alias: $alias
    ) {
      node {
        id
      }
    }
  }
`);

const ASSESS = graphql(`
  mutation AssessOnPage(
    $id: ID!
    $clientId: String!
    $revision: Int!
    $reason: String!
    $reliability: Reliability
    $credibility: Int
  ) {
    assess(
      of: $id
      clientId: $clientId
      expectedRevision: $revision
      reason: $reason
      reliability: $reliability
      credibility: $credibility
    ) {
      node {
        id
      }
    }
  }
`);

const MERGE = graphql(`
  mutation MergeOnPage(
    $id: ID!
    $clientId: String!
    $revision: Int!
    $reason: String!
    $from: ID!
  ) {
    mergeEntities(
      into: $id
      clientId: $clientId
      expectedRevision: $revision
      reason: $reason
      from: $from
    ) {
      node {
        id
      }
    }
  }
`);

const UNMERGE = graphql(`
  mutation UnmergeOnPage($clientId: String!, $revision: Int!, $reason: String!, $from: ID!) {
    unmergeEntities(
      clientId: $clientId
      expectedRevision: $revision
      reason: $reason
      from: $from
    ) {
      node {
        id
      }
    }
  }
`);

/** All corrections that a page offers, by the name that its forms send. */
export const OFFERED_ACTS = [
  'retract',
  'restore',
  'alias',
  'unalias',
  'grade',
  'ungrade',
  'merge',
  'unmerge',
] as const;
export type OfferedAct = (typeof OFFERED_ACTS)[number];

/** The fields of every form: the thing, the revision that its author looked at, and why. */
export interface CorrectionAsked {
  readonly act: OfferedAct;
  readonly id: string;
  /** The alias, the grade or the merged entity; empty where the act takes none. */
  readonly value: string;
  readonly clientId: string;
  readonly revision: number;
  readonly reason: string;
}

/** Carries out a correction by the public API; gives the id of the thing as it stands now. Throws as `ask` does. */
export async function sendCorrection(ask: Ask, { act, value, ...common }: CorrectionAsked) {
  const node = await carryOut();
  return node.id;

  async function carryOut(): Promise<{ readonly id: string }> {
    switch (act) {
      case 'retract':
        return (await ask(RETRACT, common)).retractClaim.node;
      case 'restore':
        return (await ask(RESTORE, common)).restoreClaim.node;
      case 'alias':
        return (await ask(ADD_ALIAS, { ...common, alias: value })).addAlias.node;
      case 'unalias':
        return (await ask(REMOVE_ALIAS, { ...common, alias: value })).removeAlias.node;
      case 'merge':
        return (await ask(MERGE, { ...common, from: value })).mergeEntities.node;
      case 'unmerge':
        return (await ask(UNMERGE, { ...common, from: value })).unmergeEntities.node;
      case 'grade':
      case 'ungrade':
        return (await ask(ASSESS, { ...common, ...gradeOf(value) })).assess.node;
    }
  }
}

/** A source has a letter, a claim a number; neither takes the grade back. */
function gradeOf(value: string) {
  if (value === '') return {};
  return /^\d$/.test(value)
    ? { credibility: Number(value) }
    : { reliability: value as 'A' | 'B' | 'C' | 'D' | 'E' | 'F' };
}
