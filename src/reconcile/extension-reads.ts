import { batchesOf } from '../domain/batches-of';
import type { Ask } from '../pages/ask';
import { graphql, type ResultOf } from '../pages/graphql';
import type { ReconciledThing } from './thing';

const CONTROL_QUERY = graphql(`
  query ReconcileControl($ids: [ID!]!, $at: EDTF!) {
    nodes(ids: $ids) {
      id
      ... on Place {
        control(at: $at) {
          force {
            id
            name
          }
          status
          certainty
          disputed
        }
      }
    }
  }
`);

const NAMES_QUERY = graphql(`
  query ReconcileNames($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        mentions(first: 100) {
          edges {
            node {
              kind
              spans {
                exact
              }
              document {
                publisher {
                  id
                }
              }
            }
          }
        }
      }
    }
  }
`);

/** Entities that one query reads, so that it costs no more than a page does. */
const PLACES = 25;
const NAMED = 10;

type Node<Query> = NonNullable<
  Query extends { readonly nodes: readonly (infer One)[] } ? One : never
>;
type States = Extract<Node<ResultOf<typeof CONTROL_QUERY>>, { control: unknown }>['control'];

/** A name of an entity in a document of a publisher. */
interface SourceName {
  readonly name: string;
  readonly publisherId: string | null;
}

/** Reads the extra columns of some entities, in batches, on first use. */
export class ExtensionReads {
  private readonly states = new Map<string, Promise<Map<string, States>>>();
  private names: Promise<Map<string, SourceName[]>> | null = null;

  constructor(
    private readonly ask: Ask,
    private readonly things: readonly ReconciledThing[],
  ) {}

  /** The states that a place may have been in at a time; none for other things. */
  async statesOf({ id }: ReconciledThing, at: string): Promise<States> {
    const known = this.states.get(at) ?? this.readStates(at);
    this.states.set(at, known);
    return (await known).get(id) ?? [];
  }

  /** The names by which documents of a publisher, or (null) of any, call an entity. */
  async namesOf({ id }: ReconciledThing, publisherId: string | null): Promise<string[]> {
    this.names ??= this.readNames();
    const names = (await this.names).get(id) ?? [];
    const own = names.filter((one) => publisherId === null || one.publisherId === publisherId);
    return [...new Set(own.map(({ name }) => name))];
  }

  private async readStates(at: string): Promise<Map<string, States>> {
    const found = new Map<string, States>();
    const places = this.things.filter((thing) => 'latitude' in thing);
    for (const batch of batchesOf(places, PLACES)) {
      const { nodes } = await this.ask(CONTROL_QUERY, { ids: batch.map(({ id }) => id), at });
      for (const node of nodes) {
        if (node !== null && 'control' in node) found.set(node.id, node.control);
      }
    }
    return found;
  }

  private async readNames(): Promise<Map<string, SourceName[]>> {
    const found = new Map<string, SourceName[]>();
    for (const batch of batchesOf(this.things, NAMED)) {
      const { nodes } = await this.ask(NAMES_QUERY, { ids: batch.map(({ id }) => id) });
      for (const node of nodes) {
        if (node === null || !('mentions' in node)) continue;
        const mentions = node.mentions.edges.map((edge) => edge.node);
        const names = mentions
          .filter(({ kind }) => kind === 'NAME')
          .map(({ spans, document }) => ({
            name: spans.map(({ exact }) => exact).join(' '),
            publisherId: document.publisher?.id ?? null,
          }));
        found.set(node.id, names);
      }
    }
    return found;
  }
}
