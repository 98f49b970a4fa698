import type { FastifyInstance } from 'fastify';
import { AskError } from '../pages/ask';
import {
  OFFERED_ACTS,
  type OfferedAct,
  sendCorrection,
  type CorrectionAsked,
} from '../pages/corrections/acts';
import { receiptOf } from '../pages/corrections/receipt';
import { failedPage } from '../pages/failure-page';
import { frame } from '../pages/frame/frame';
import { pagePath, viewOf } from '../pages/view';
import type { AskFor } from './ask-api';
import { STATUS } from './ask-or-refuse';
import { writeRefusal } from './check-writes';
import type { PageMaker } from './page-maker';
import { Refusal, unauthenticated } from './refusal';
import { sendHtml } from './serve-pages';
import { type FormFields, takeForms } from './take-forms';

/** Carries out the corrections that forms of pages send to `/correct`, and leads back to the page of the thing. */
export function serveCorrections(
  app: FastifyInstance,
  askFor: AskFor,
  pages: PageMaker,
  site: () => string,
): void {
  void app.register(async (scope) => {
    takeForms(scope);
    scope.post('/correct', { bodyLimit: 20_000 }, async (request, reply) => {
      const fields = (request.body ?? {}) as FormFields;
      if (request.session === null) {
        throw unauthenticated('Only who has signed in corrects by a form. Programs ask /graphql.');
      }
      const refusal = writeRefusal(request, site(), fields.csrf);
      if (refusal !== null) throw refusal;
      const { csrfToken } = request.session;
      const asked = readFields(fields);
      void reply.header('cache-control', 'no-store');
      try {
        const id = await sendCorrection(askFor(request, reply, fields.csrf), asked);
        return leadBack(asked.act, id, asked.value);
      } catch (error) {
        if (!(error instanceof AskError)) throw error;
        request.measured.codes.add(error.code);
        // The page shows how the thing stands now, and who changed it.
        if (error.code === 'CONFLICT') {
          return leadBack('conflict', asked.id, '');
        }
        const status = STATUS[error.code] ?? 500;
        const page = failedPage(status, error.message, 'Go back and change what you wrote.');
        const view = viewOf(pagePath(asked.id), site());
        return sendHtml(reply, status, frame(page, view, pages.dress([], request)));
      }

      /** Leads to the page of the thing, which says what was done. */
      function leadBack(done: OfferedAct | 'conflict', id: string, value: string) {
        const receipt = receiptOf(csrfToken, { done, id, value });
        const search = new URLSearchParams({ done, value, receipt });
        return reply.redirect(`${pagePath(id)}?${search.toString()}#correct`, 303);
      }
    });
  });
}

/** The fields of a form. Throws a Refusal that names the first which cannot be used. */
function readFields(fields: FormFields): CorrectionAsked {
  const { act = '', id = '', value = '', clientId = '', revision = '', reason = '' } = fields;
  if (!OFFERED_ACTS.includes(act as OfferedAct)) throw wrong('act', act, OFFERED_ACTS.join(', '));
  if (id === '') throw wrong('id', id, 'the id of a thing');
  if (!/^\d{1,15}$/.test(revision)) throw wrong('revision', revision, 'a revision of the graph');
  return { act: act as OfferedAct, id, value, clientId, revision: Number(revision), reason };
}

function wrong(field: string, value: string, expected: string): Refusal {
  const shown = JSON.stringify(value.slice(0, 80));
  return new Refusal(400, 'BAD_REQUEST', `${field} is ${shown} (expected ${expected})`);
}
