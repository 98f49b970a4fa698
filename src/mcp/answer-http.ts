import { createMcpHandler } from '@modelcontextprotocol/server';
import { openMcpServer } from './mcp-server';
import type { ToolContext } from './tool';

/** Answers one HTTP request of the protocol, whose body has been read. `open` is called by a call of a tool. */
export async function answerMcp(
  request: Request,
  body: unknown,
  open: () => ToolContext,
): Promise<Response> {
  // Tools never change while the server runs: a stream of changes would only hold a connection.
  const handler = createMcpHandler(() => openMcpServer(open), { maxSubscriptions: 0 });
  return handler.fetch(request, { parsedBody: body });
}
