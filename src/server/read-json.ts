import type { FastifyInstance } from 'fastify';
import { HTTP_LIMITS } from './http-limits';
import { Refusal } from './refusal';

/** Reads bodies of JSON. Refuses others with BAD_JSON, and those nested too deep before they are parsed. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request, body: string, done) => {
      if (isNestedDeeper(body, HTTP_LIMITS.jsonDepth)) {
        const message = `The JSON is nested too deep (expected at most ${HTTP_LIMITS.jsonDepth} levels)`;
        return done(new Refusal(400, 'BAD_JSON', message));
      }
      parse(request, body, (error, value) => {
        if (error === null) return done(null, value);
        const message = 'The body cannot be read (expected JSON, and no keys such as __proto__)';
        done(new Refusal(400, 'BAD_JSON', message));
      });
    },
  );
}

/** Whether brackets stand inside more than `depth` others. Brackets in strings do not count. */
export function isNestedDeeper(json: string, depth: number): boolean {
  let level = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '{' || character === '[') level += 1;
    else if (character === '}' || character === ']') level -= 1;
    if (level > depth) return true;
  }
  return false;
}
