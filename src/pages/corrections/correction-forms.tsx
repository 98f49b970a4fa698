import { randomUUID } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import type { View } from '../view';
import type { OfferedAct } from './acts';
import { isReceiptOf } from './receipt';

/** A thing that curators may correct on its page. */
export interface Correctable {
  readonly id: string;
  readonly name: string;
  /** The corrections that it can take as it stands. */
  readonly acts: readonly (
    | 'retract'
    | 'restore'
    | 'alias'
    | 'gradeSource'
    | 'gradeClaim'
    | 'findMerge'
    | 'merge'
  )[];
  /** The entity that would be merged into it. */
  readonly from?: string;
  /** The entities that were merged into it. */
  readonly merged?: readonly { readonly id: string; readonly name: string }[];
}

/** Who corrects, and the state of the graph that they look at. */
export interface CorrectingReader {
  readonly csrfToken: string;
  readonly revision: number;
}

interface Props {
  readonly thing: Correctable;
  readonly by: CorrectingReader;
  readonly view: View;
}

const RELIABILITY_WORDS = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};

const CREDIBILITY_WORDS = {
  1: 'confirmed',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

/** The corrections of a thing, for curators. They work without JavaScript. */
export function CorrectionForms({ thing, by, view }: Props) {
  const parts = { id: thing.id, by };
  return (
    <section class="cl-sec cl-noprint" aria-labelledby="correct">
      <h2 id="correct">Correct this</h2>
      <Done view={view} id={thing.id} by={by} />
      <div class="cl-corrections">
        {thing.acts.map((act) => {
          switch (act) {
            case 'retract':
              return (
                <Form {...parts} act="retract" button="Retract">
                  <p>
                    Retract this claim. Who held what, events and contradictions follow at once. It
                    stays readable at its address, with your name and reason.
                  </p>
                </Form>
              );
            case 'restore':
              return (
                <Form {...parts} act="restore" button="Restore">
                  <p>Restore this claim, in a new version.</p>
                </Form>
              );
            case 'alias':
              return (
                <Form {...parts} act="alias" button="Add the name">
                  <label for="alias">Another name of {thing.name}</label>
                  <input id="alias" name="value" maxLength={200} required dir="auto" />
                </Form>
              );
            case 'gradeSource':
              return (
                <Form {...parts} act="grade" button="Grade">
                  <Grades label={`How reliable is ${thing.name}?`} grades={RELIABILITY_WORDS} />
                </Form>
              );
            case 'findMerge':
              return (
                <form method="get" action="/merge">
                  <input type="hidden" name="into" value={thing.id} />
                  <label for="merge-from">
                    Another name or id of {thing.name}, to merge into it
                  </label>
                  <input id="merge-from" name="from" maxLength={1000} required dir="auto" />
                  <button class="cl-btn cl-btn--quiet" type="submit">
                    See what changes
                  </button>
                </form>
              );
            case 'merge':
              return (
                <Form {...parts} act="merge" button="Merge" value={thing.from!}>
                  <p>Merge the two. Imports keep it, and one click undoes it at any time.</p>
                </Form>
              );
            case 'gradeClaim':
              return (
                <Form {...parts} act="grade" button="Grade">
                  <Grades label="How credible is this claim?" grades={CREDIBILITY_WORDS} />
                </Form>
              );
          }
        })}
        {thing.merged?.map(({ id, name }) => (
          <Form
            {...parts}
            act="unmerge"
            button="Undo this merge"
            value={id}
            reason="Undone on its page"
          >
            <p>
              {name} (<code>{id}</code>) was merged into it.
            </p>
          </Form>
        ))}
      </div>
    </section>
  );
}

interface FormProps {
  readonly id: string;
  readonly by: CorrectingReader;
  readonly act: OfferedAct;
  readonly button: string;
  /** Given where nobody is asked for one. */
  readonly reason?: string;
  readonly value?: string;
  readonly children?: ComponentChildren;
}

function Form({ id, by, act, button, reason, value, children }: FormProps) {
  const field = `why-${act}`;
  return (
    <form method="post" action="/correct">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="csrf" value={by.csrfToken} />
      <input type="hidden" name="revision" value={by.revision} />
      {/* A form that is sent twice corrects once. */}
      <input type="hidden" name="clientId" value={`page-${randomUUID()}`} />
      {value !== undefined && <input type="hidden" name="value" value={value} />}
      {children}
      {reason === undefined ? (
        <>
          <label for={field}>Why? Everybody reads it.</label>
          <input id={field} name="reason" maxLength={2000} required />
        </>
      ) : (
        <input type="hidden" name="reason" value={reason} />
      )}
      <button class="cl-btn cl-btn--quiet" type="submit">
        {button}
      </button>
    </form>
  );
}

function Grades({ label, grades }: { label: string; grades: Readonly<Record<string, string>> }) {
  return (
    <>
      <label for="grade">{label}</label>
      <select id="grade" name="value">
        {Object.entries(grades).map(([grade, words]) => (
          <option value={grade}>
            {grade}: {words}
          </option>
        ))}
      </select>
    </>
  );
}

const DONE = {
  retract: { told: 'The claim has been retracted.', undo: 'restore' },
  restore: { told: 'The claim has been restored, in this new version.', undo: 'retract' },
  alias: { told: 'The name has been added.', undo: 'unalias' },
  unalias: { told: 'The name has been taken back.', undo: 'alias' },
  grade: { told: 'Your grade has been recorded.', undo: 'ungrade' },
  ungrade: { told: 'Your grade has been taken back.', undo: null },
  merge: {
    told: 'The two have been merged. All claims of the other name this one now.',
    undo: 'unmerge',
  },
  unmerge: { told: 'The merge has been undone. Its claims name this one again.', undo: null },
  conflict: {
    told: 'Somebody has changed this since you looked at it, so nothing was written. It stands here as it is now.',
    undo: null,
  },
} as const satisfies Record<OfferedAct | 'conflict', { told: string; undo: OfferedAct | null }>;

/** Tells that a correction has been carried out, and undoes it in one click. */
function Done({ view, id, by }: { view: View; id: string; by: CorrectingReader }) {
  const asked = (name: string) => view.asked.get(name) ?? '';
  const [done, given] = [asked('done'), asked('value')];
  if (!Object.hasOwn(DONE, done)) return null;
  if (!isReceiptOf(asked('receipt'), by.csrfToken, { done, id, value: given })) return null;
  const { told, undo } = DONE[done as keyof typeof DONE];
  // A grade is taken back by giving none.
  const value = undo === 'ungrade' ? '' : given;
  return (
    <div class="cl-done" role="status">
      <p>
        <b>{told}</b>
      </p>
      {undo !== null && (
        <Form id={id} by={by} act={undo} button="Undo" reason="Undone on its page" value={value} />
      )}
    </div>
  );
}
