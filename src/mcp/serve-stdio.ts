import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { openMcpServer } from './mcp-server';
import type { ToolContext } from './tool';

/** A connection over standard input and output. */
export interface StdioConnection {
  close(): Promise<void>;
}

/** Serves the tools to the program at the other end of standard input and output. `onError` hears of broken messages. */
export function serveMcpOverStdio(
  context: ToolContext,
  onError: (error: Error) => void,
): StdioConnection {
  // Nothing here ever changes while a connection lasts, so there is nothing to subscribe to.
  return serveStdio(() => openMcpServer(() => context), { maxSubscriptions: 0, onerror: onError });
}
