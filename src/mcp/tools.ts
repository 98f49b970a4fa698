import type { Tool } from './tool';
import { CITE } from './tools/cite';
import { CLAIMS } from './tools/claims';
import { CONTRADICTIONS } from './tools/contradictions';
import { CONTROL } from './tools/control';
import { PATH } from './tools/path';
import { SEARCH } from './tools/search';
import { TIMELINE } from './tools/timeline';

/** The questions that an assistant can ask. */
export const TOOLS: readonly Tool[] = [
  SEARCH,
  CLAIMS,
  CONTROL,
  TIMELINE,
  CONTRADICTIONS,
  PATH,
  CITE,
];
