import type { FastifyInstance } from 'fastify';

/** The fields of a form, each once; the last of its name. */
export type FormFields = Readonly<Record<string, string | undefined>>;

/** Has routes of a scope take what forms of pages send, and nothing else. */
export function takeForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body: string, done) => done(null, Object.fromEntries(new URLSearchParams(body))),
  );
}
