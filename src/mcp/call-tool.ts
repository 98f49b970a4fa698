import type { CallToolResult, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { escapeControls, quote } from '../domain/quote';
import { AskError } from '../pages/ask';
import { compactSchema } from './compact-schema';
import { creditsOf } from './credits-of';
import type { Tool, ToolContext } from './tool';

/** A problem that a tool tells the assistant: a code, the path of a wrong argument, and what was expected. */
interface ToolProblem {
  readonly code: string;
  readonly path: string | null;
  readonly message: string;
  readonly expected: string | null;
}

/** Answers one call. A problem that the caller can mend is an answer too, marked as an error. */
export async function callTool(
  tool: Tool,
  call: unknown,
  context: ToolContext,
): Promise<CallToolResult> {
  const read = tool.input.safeParse(call ?? {});
  if (!read.success) return failed(problemOf(tool, read.error.issues[0]!, call));
  try {
    const { missing, ...answer } = await tool.answer(read.data as never, context);
    const credits = await creditsOf(answer.rows, context.ask);
    const whole = { answerable: missing === null, missing, ...answer, credits };
    return { content: [textOf(whole)], structuredContent: whole };
  } catch (error) {
    if (error instanceof AskError) {
      const { code, argument, expected } = error;
      const path = argument?.replace(QUERY_PATH, '') ?? null;
      return failed({ code, path, message: error.message.replace(QUERY_PATH, ''), expected });
    }
    throw error;
  }
}

/** How deep the descriptions of arguments stand, which each tool tells. */
const ARGUMENTS = 3;

/**
 * The shape of a tool's arguments for clients, without the descriptions that others have `told`. `callTool` checks them,
 * so that a problem has its path.
 */
export function listedInput({ input }: Tool, told: Set<string>): StandardSchemaWithJSON {
  const schema = compactSchema(z.toJSONSchema(input, { io: 'input' }), told, ARGUMENTS);
  return listed(schema, (value) => ({ value }));
}

/** The shape of a tool's answers for clients, each part of it said once. */
export function listedOutput({ output }: Tool, told: Set<string>): StandardSchemaWithJSON {
  const schema = compactSchema(z.toJSONSchema(output, { reused: 'ref' }), told);
  return listed(schema, (value) => output['~standard'].validate(value) as never);
}

function listed(
  schema: Readonly<Record<string, unknown>>,
  validate: StandardSchemaWithJSON['~standard']['validate'],
): StandardSchemaWithJSON {
  const jsonSchema = { input: () => schema, output: () => schema };
  return { '~standard': { version: 1, vendor: 'claimline', validate, jsonSchema } };
}

/** The start of a path that is a query's own, not the caller's. */
const QUERY_PATH = /^(\$|lenses\[0\]\.)/;

function failed(problem: ToolProblem): CallToolResult {
  return { isError: true, content: [textOf(problem)] };
}

function textOf(value: unknown) {
  return { type: 'text' as const, text: JSON.stringify(value) };
}

/** The first thing that is wrong with a call, where, and what was expected. */
function problemOf(tool: Tool, issue: z.core.$ZodIssue, call: unknown): ToolProblem {
  const path = pathOf(issue);
  const value = valueAt(call, issue.path);
  const argument = value === undefined ? tool.input.shape[path] : undefined;
  const expected = argument?.description ?? expectedBy(issue);
  const found =
    issue.code === 'custom'
      ? issue.message
      : value === undefined
        ? 'is not given'
        : `is ${quote(JSON.stringify(value) ?? String(value))}`;
  const message = escapeControls(`${path} ${found} (expected ${expected})`);
  return { code: 'BAD_USER_INPUT', path, message, expected };
}

function pathOf(issue: z.core.$ZodIssue): string {
  const keys = [
    ...issue.path,
    ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ];
  const path = keys
    .map((key, at) =>
      typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key).slice(0, 80)}`,
    )
    .join('');
  return path === '' ? 'arguments' : path;
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom':
      return String(issue.params?.['expected']);
    case 'invalid_type':
      return `${issue.expected === 'int' ? 'a whole number' : `${article(issue.expected)} ${issue.expected}`}`;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      return `at least ${issue.minimum} ${unitOf(issue.origin)}`.trim();
    case 'too_big':
      return `at most ${issue.maximum} ${unitOf(issue.origin)}`.trim();
    case 'unrecognized_keys':
      return 'no argument of this name';
    case 'invalid_format':
      return issue.format === 'datetime'
        ? 'a moment such as 2026-11-27T17:00:00Z'
        : `a ${issue.format}`;
    default:
      return issue.message;
  }
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}

function unitOf(origin: string): string {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'values' : '';
}

function valueAt(call: unknown, path: readonly PropertyKey[]): unknown {
  let value = call;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null)?.[key];
  return value;
}
