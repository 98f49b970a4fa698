import { z } from 'zod';
import type { JsonProperties } from './property';

/** A node; its number is its place among the nodes, from 0. */
export interface NodeLine {
  /** In order. */
  readonly labels: readonly string[];
  readonly properties: JsonProperties;
}

/** A relationship between two nodes, by their numbers. */
export interface RelationshipLine {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly properties: JsonProperties;
}

export type GraphLine = NodeLine | RelationshipLine;

export function isNode(line: GraphLine): line is NodeLine {
  return 'labels' in line;
}

const PROPERTIES = z.record(z.string(), z.unknown());

/** The forms of a line. Its values are checked where they are decoded. */
export const NODE_LINE = z.strictObject({ labels: z.array(z.string()), properties: PROPERTIES });
export const RELATIONSHIP_LINE = z.strictObject({
  type: z.string().min(1),
  from: z.int(),
  to: z.int(),
  properties: PROPERTIES,
});
