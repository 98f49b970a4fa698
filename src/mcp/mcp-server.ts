import { McpServer } from '@modelcontextprotocol/server';
import type { ToolContext } from './tool';
import { callTool, listedInput, listedOutput } from './call-tool';
import { PROGRAM_VERSION } from './program-version';
import { TOOLS } from './tools';

const INSTRUCTIONS = `Claimline is a graph of who said what and who held what ground, from texts that people annotated by hand.
It holds claims, not facts: give the speaker, the certainty, the quote and the permalink with each answer.
Claims that contradict each other stand side by side; report both. POSSIBLE and LAST_KNOWN are not certain.
If answerable is false, say what is missing and do not fill the gap from elsewhere.
at is a time in the world. knownAsOf is a moment of this graph's knowledge. next is the cursor of the rest.
Begin with search or a name; tools take names in any spelling, and ids.`;

const READ_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** The descriptions that an earlier tool already has. */
const told = new Set<string>();

/** Listed shapes are the same for every request. */
const LISTED = TOOLS.map((tool) => ({
  tool,
  inputSchema: listedInput(tool, told),
  outputSchema: listedOutput(tool, told),
}));

/** A server of the tools, for one connection or one request. `open` makes the context of a call. */
export function openMcpServer(open: () => ToolContext): McpServer {
  const server = new McpServer(
    { name: 'claimline', title: 'Claimline', version: PROGRAM_VERSION },
    { instructions: INSTRUCTIONS, capabilities: { tools: { listChanged: false } } },
  );
  for (const { tool, inputSchema, outputSchema } of LISTED) {
    const { name, title, description } = tool;
    server.registerTool(
      name,
      { title, description, inputSchema, outputSchema, annotations: READ_ONLY },
      (call) => callTool(tool, call, open()),
    );
  }
  return server;
}
