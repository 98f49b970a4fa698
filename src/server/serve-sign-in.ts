import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CredentialError, IssuerError, NoRoleError } from '../access/access-error';
import type { Authenticator } from '../access/authenticator';
import type { Issuer } from '../access/issuer';
import type { Seal } from '../access/seal';
import { sealSession, secondsOf, type SessionOwner } from '../access/session';
import { beginVisit, endVisit, type Visit } from '../access/sign-in-flow';
import { frame } from '../pages/frame/frame';
import { signInPage } from '../pages/sign-in/sign-in-page';
import { viewOf } from '../pages/view';
import type { ClientLimits } from './client-limits';
import { clientAddress, isFromLoopback, type Trust } from './client-of';
import { writeRefusal } from './check-writes';
import { clearCookie, findCookie, setCookie } from './cookies';
import { isOwnOrigin } from './own-origin';
import type { PageMaker } from './page-maker';
import { Refusal } from './refusal';
import { refuseStoreError } from './refuse-store-error';
import { sendHtml } from './serve-pages';
import { type FormFields, takeForms } from './take-forms';

/** How long a visit to the issuer may take, in seconds. */
const VISIT_SECONDS = 600;

const SIGN_IN = '/sign-in';
const CALLBACK = '/sign-in/callback';

interface SignInParts {
  readonly authenticator: Authenticator;
  /** Null where people sign in by key alone. */
  readonly issuer: Issuer | null;
  readonly seal: Seal;
  readonly pages: PageMaker;
  readonly site: () => string;
  readonly limits: ClientLimits;
  readonly trust: Trust;
}

/** Shows the page that asks who somebody is, for another page that is not for everybody. */
export type ShowSignIn = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * Lets people sign in at `/sign-in`, by key or at the issuer, and out again at `/sign-out`. `/session` tells a page's
 * script who has signed in, and the token for writes.
 */
export function serveSignIn(app: FastifyInstance, parts: SignInParts): ShowSignIn {
  const { authenticator, issuer, seal, pages, site, limits, trust } = parts;
  /** The issuer at which people sign in. */
  const host = issuer !== null && issuer.settings.client !== null ? issuer : null;
  const config = { isPublic: true };

  void app.register(async (scope) => {
    takeForms(scope);
    // Nobody signs in from a page of another site, be it as somebody else.
    scope.addHook('preHandler', async (request) => {
      if (request.method === 'GET' || isOwnOrigin(request, site())) return;
      throw new Refusal(403, 'WRONG_ORIGIN', `Only pages of ${site()} sign in and out`);
    });

    scope.get(SIGN_IN, { config }, (request, reply) => show(request, reply, 200));
    scope.post(SIGN_IN, { config, bodyLimit: 10_000 }, async (request, reply) => {
      const { key = '', to } = (request.body ?? {}) as FormFields;
      return enter(request, reply, to, () => beginByKey(request, key.trim()));
    });
    scope.get('/sign-in/oidc', { config }, async (request, reply) => {
      if (host === null) return reply.callNotFound();
      const { to } = request.query as FormFields;
      try {
        const { address, visit } = await beginVisit(host, site() + CALLBACK, ownPath(to));
        const value = await seal.seal('visit', { ...visit }, VISIT_SECONDS);
        setCookie(reply, 'visit', { value, seconds: VISIT_SECONDS, site: site() });
        return reply.header('cache-control', 'no-store').redirect(address, 302);
      } catch (error) {
        return refuse(error, request, reply, to);
      }
    });
    scope.get(CALLBACK, { config }, async (request, reply) => {
      if (host === null) return reply.callNotFound();
      const cookie = findCookie(request, 'visit', site());
      const visit = cookie === null ? null : ((await seal.open('visit', cookie)) as Visit | null);
      clearCookie(reply, 'visit', site());
      return enter(request, reply, visit?.to, async () => {
        if (visit === null) {
          throw new CredentialError('That took too long, or began elsewhere. Sign in again.');
        }
        return { principal: await endVisit(host, new URL(request.url, site()), visit) };
      });
    });
    scope.post('/sign-out', { config, bodyLimit: 10_000 }, async (request, reply) => {
      const { csrf } = (request.body ?? {}) as FormFields;
      const refusal = writeRefusal(request, site(), csrf);
      if (refusal !== null) throw refusal;
      clearCookie(reply, 'session', site());
      try {
        if (request.session !== null) await authenticator.endSession(request.session);
      } catch (error) {
        throw refuseStoreError(error, request);
      }
      return reply.header('cache-control', 'no-store').redirect('/', 303);
    });
  });

  app.get('/session', { config }, async ({ principal, session }, reply) => {
    const viewer = principal === null ? null : { name: principal.name, role: principal.role };
    void reply.header('cache-control', 'no-store');
    return { viewer, csrfToken: session?.csrfToken ?? null };
  });

  return (request, reply) => show(request, reply, 401, { to: request.url });

  /** A key that lets nobody in counts here as it does in a header. */
  async function beginByKey(request: FastifyRequest, key: string): Promise<SessionOwner> {
    const address = clientAddress(request, trust);
    await limits.checkCredentials(address);
    try {
      return await authenticator.beginSession(key, isFromLoopback(request));
    } catch (error) {
      if (error instanceof CredentialError) await limits.countBadCredential(address);
      throw error;
    }
  }

  /** Begins the session of who shows that they may, and leads them to where they wanted to be. */
  async function enter(
    request: FastifyRequest,
    reply: FastifyReply,
    to: string | undefined,
    find: () => Promise<SessionOwner>,
  ): Promise<FastifyReply> {
    try {
      const subject = await find();
      const value = await sealSession(seal, subject);
      setCookie(reply, 'session', { value, seconds: secondsOf(subject), site: site() });
      return reply.header('cache-control', 'no-store').redirect(ownPath(to), 303);
    } catch (error) {
      return refuse(error, request, reply, to);
    }
  }

  function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, to?: string) {
    const status = statusOf(error);
    if (status === null) throw error;
    const { message, code, cause } = error as CredentialError;
    request.measured.codes.add(code);
    if (status === 503) request.measured.failures.push(cause ?? error);
    return show(request, reply, status, { to, problem: message });
  }

  function show(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    {
      to = (request.query as FormFields).to,
      problem = null,
    }: { to?: string; problem?: string | null } = {},
  ): FastifyReply {
    const view = viewOf(SIGN_IN, site());
    const issuerHost = host === null ? null : new URL(host.settings.issuer).host;
    const page = signInPage({ to: ownPath(to), problem, issuerHost, status });
    void reply.header('cache-control', 'no-store');
    return sendHtml(reply, status, frame(page, view, pages.dress([], request)));
  }

  /** The page to come back to: one of this server, whatever the address says. */
  function ownPath(to: string | undefined): string {
    if (to === undefined || !URL.canParse(to, site())) return '/';
    const { origin, pathname, search } = new URL(to, site());
    const isOwn = origin === new URL(site()).origin && !/^\/[/\\]/.test(pathname);
    return isOwn && !pathname.startsWith(SIGN_IN) ? `${pathname}${search}` : '/';
  }
}

/** The status of an answer to who could not sign in; null where the fault is another. */
function statusOf(error: unknown): number | null {
  if (error instanceof CredentialError) return 401;
  if (error instanceof NoRoleError) return 403;
  return error instanceof IssuerError ? 503 : null;
}
