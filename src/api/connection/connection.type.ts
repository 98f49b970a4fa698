import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { PromiseOrValue, NodeRecord } from '../../use-cases/graph';

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where a page lies in its list, in the terms of the Relay specification.',
})
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage: () => boolean | Promise<boolean>;

  @Field(() => Boolean, { description: 'Whether the list has anything before this page.' })
  hasPreviousPage: () => boolean | Promise<boolean>;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first edge of this page.',
  })
  startCursor: () => string | null;

  @Field(() => String, { nullable: true, description: 'The cursor of the last edge of this page.' })
  endCursor: () => string | null;
}

/** One page of a list. Every costly part is a function, called only if the query asks for it. */
export interface Connection<Node = NodeRecord> {
  readonly edges: readonly { readonly cursor: () => string; readonly node: Node }[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: () => PromiseOrValue<number>;
}

/** Makes the types `<name>Connection` and `<name>Edge`, and returns the first for `@Field`. */
export function connectionType(name: string, nodeType: () => ClassType | object): ClassType {
  const what = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  const one = /^[aeiou]/.test(what) ? `An ${what}` : `A ${what}`;
  const many = what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`;

  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `${one} in a list, and its position.`,
  })
  class Edge {
    @Field(() => String, { description: 'The position in the list, for `after` and `before`.' })
    cursor: () => string;

    @Field(nodeType as () => ClassType, { description: 'The item.' })
    node: object;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of a list of ${many}.`,
  })
  class ConnectionOfName {
    @Field(() => [Edge], { description: 'The page, in the order of the list.' })
    edges: Edge[];

    @Field(() => PageInfoType, { description: 'Whether there is more on either side.' })
    pageInfo: PageInfoType;

    @Field(() => Int, {
      description: 'The length of the whole list. It is counted only when you ask for it.',
    })
    totalCount: () => PromiseOrValue<number>;
  }

  return ConnectionOfName;
}
