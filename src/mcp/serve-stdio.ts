import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { openMcpServer } from './mcp-server';
import type { ToolContext } from './tool';

/** A connection over standard input and output. */
export interface StdioConnection {
  close(): Promise<void>;
}

/**
 * Serves the tools to the program at the other end of standard input and output. `onError` is
 * called for broken messages.
 */
export function serveMcpOverStdio(
  context: ToolContext,
  onError: (error: Error) => void,
): StdioConnection {
  // The list of tools stays the same while a connection lasts, so clients cannot subscribe to it.
  return serveStdio(() => openMcpServer(() => context), { maxSubscriptions: 0, onerror: onError });
}
