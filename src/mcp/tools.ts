import type { Tool } from './tool';
import { CITE_TOOL } from './tools/cite';
import { CLAIMS_TOOL } from './tools/claims';
import { CONTRADICTIONS_TOOL } from './tools/contradictions';
import { CONTROL_TOOL } from './tools/control';
import { PATH_TOOL } from './tools/path';
import { SEARCH_TOOL } from './tools/search';
import { TIMELINE_TOOL } from './tools/timeline';

/** The questions that an assistant can ask. */
export const TOOLS: readonly Tool[] = [
  SEARCH_TOOL,
  CLAIMS_TOOL,
  CONTROL_TOOL,
  TIMELINE_TOOL,
  CONTRADICTIONS_TOOL,
  PATH_TOOL,
  CITE_TOOL,
];
