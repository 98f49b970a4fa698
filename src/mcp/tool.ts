import { z } from 'zod';
import type { Ask } from '../pages/ask';
import { type Answer, answerOf } from './answer';
import { COMMON } from './arguments';

/** The means by which a tool answers one call. */
export interface ToolContext {
  readonly ask: Ask;
  /** The public address of the explorer, without a slash at its end. */
  readonly site: string;
}

/** A question that an assistant can ask. It changes nothing. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodType;
  answer(call: never, context: ToolContext): Promise<Answer<unknown>>;
}

/** Makes a tool from its arguments and rows, and adds the arguments that all tools have. */
export function defineTool<Input extends z.ZodRawShape, Row extends z.ZodType>({
  input,
  row,
  ...tool
}: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly row: Row;
  readonly answer: (
    call: z.infer<z.ZodObject<Omit<typeof COMMON, keyof Input> & Input, z.core.$strict>>,
    context: ToolContext,
  ) => Promise<Answer<z.infer<Row>>>;
}): Tool {
  return { ...tool, input: z.strictObject({ ...COMMON, ...input }), output: answerOf(row) };
}
