import { parseEdtf } from '../../domain/edtf';
import { type Ask, refuseAddress } from '../ask';
import type { Page } from '../page';
import { corporaOf } from '../parts/corpora-of';
import { Download } from '../parts/download';
import { KeptInputs } from '../parts/kept-inputs';
import { Pages } from '../parts/pages';
import { addressWith, LENS_NAMES, lensOf, type View } from '../view';
import { countInWords, listInWords, sourceInWords } from '../words/claim-in-words';
import { edtfInWords, rangeInWords } from '../words/time-in-words';
import { CHANGES_QUERY, type Changes, LAST_MONTH_QUERY } from './changes-query';
import { ChangeList } from './change-list';
import { monthAsked, type TimeAsked } from './month-asked';

/** More voices than these are counted, not named. */
const NAMED = 3;

/** The page of places that changed hands in a time, and according to whom. */
export async function renderChanges(ask: Ask, view: View): Promise<Page> {
  const time = await timeAsked(ask, view);
  const [within, force] = [view.asked.get('within') || null, view.asked.get('force') || null];
  const year = /^\d{4}/.exec(time.from)?.[0];
  const variables = {
    ...{ ...time, within, force },
    ...{ area: within ?? '', hasArea: within !== null },
    ...{ actor: force ?? '', hasActor: force !== null },
    ...(year === undefined
      ? { yearFrom: time.from, yearTo: time.to }
      : { yearFrom: year, yearTo: String(Number(year) + 1).padStart(4, '0') }),
    ...{ lens: lensOf(view), after: view.asked.get('after') },
  };
  const changes = await ask(CHANGES_QUERY, variables);
  const words = timeInWords(time);
  const told = summaryOf(changes);
  return {
    title: `What changed hands ${words}`,
    description: told,
    isPinned: true,
    query: { document: CHANGES_QUERY as never, variables },
    corpusIds: corporaOf(changes.controlChanges.edges.map(({ node }) => node)),
    body: (
      <>
        <h1>What changed hands {words}</h1>
        <p class="cl-lede">{told}</p>
        <TimeForm view={view} time={time} />
        {within === null && force === null && <Months view={view} changes={changes} time={time} />}
        {changes.controlChanges.totalCount === 0 ? (
          <p class="cl-state">
            <b>No text here reports that a place changed hands then.</b> Ask for another time.
          </p>
        ) : (
          <ChangeList changes={changes.controlChanges.edges.map(({ node }) => node)} />
        )}
        <p class="cl-small">
          A change is something that a text reports. It is a row of a log that differs from the one
          before, or the beginning or end of a hold. Two reports that name different holders are not
          a change.
        </p>
        <Pages view={view} info={changes.controlChanges.pageInfo} />
        {changes.controlChanges.totalCount > 0 && (
          <Download
            what="changes"
            endings={['csv', 'jsonl', 'parquet', 'geojson']}
            asked={{ ...time, within, force, ...lensOf(view) }}
          />
        )}
      </>
    ),
  };
}

const LATER = 'the end, a time in EDTF such as 2017-08, which is not counted';
const EARLIER = 'the beginning, a time in EDTF such as 2017-07';

/** The time that the address asks about; else the last month in which anybody said anything. */
async function timeAsked(ask: Ask, view: View): Promise<TimeAsked> {
  const [from, to] = [view.asked.get('from'), view.asked.get('to')];
  if (from && to) return { from, to };
  if (from) refuseAddress('to', `is missing beside from=${from}`, LATER);
  if (to) refuseAddress('from', `is missing beside to=${to}`, EARLIER);
  const { claimFacets } = await ask(LAST_MONTH_QUERY, {});
  const month = claimFacets.months.at(-1)?.month ?? new Date().toISOString().slice(0, 7);
  return monthAsked(month);
}

/** "in August 2022", "on 1–10 July 2017". The API has read both times before. */
function timeInWords({ from, to }: TimeAsked): string {
  const [first, last] = [from, to].map((edtf) => parseEdtf(edtf).startEarliest!);
  const words = rangeInWords(new Date(first!).toISOString(), new Date(last!).toISOString())!;
  if (words.includes(' to ')) return `from ${words}`;
  return /^\d+(–\d+)? [A-Z]/.test(words) ? `on ${words}` : `in ${words}`;
}

/** "21 changes in 13 places, according to Wikipedia." */
function summaryOf({ controlChanges, area, actor }: Changes): string {
  const nodes = controlChanges.edges.map(({ node }) => node);
  const places = new Set(nodes.map(({ place }) => place.id)).size;
  const voices = new Set(
    nodes.flatMap(({ claims }) =>
      claims.map(({ speakers, speakerText }) => sourceInWords(speakers, speakerText)),
    ),
  );
  const isWhole = nodes.length === controlChanges.totalCount && nodes.length > 0;
  const parts = [
    countInWords(controlChanges.totalCount, 'change'),
    ...(isWhole ? [` in ${countInWords(places, 'place')}`] : []),
    ...(area ? [` of ${area.name}`] : []),
    ...(actor ? [`, which ${actor.name} lost or gained`] : []),
    ...(isWhole
      ? [
          voices.size > NAMED
            ? `, according to ${voices.size} sources`
            : `, according to ${listInWords([...voices])}`,
        ]
      : []),
  ];
  const told = parts.join('');
  return `${told[0]!.toUpperCase()}${told.slice(1)}.`;
}

function TimeForm({ view, time }: { view: View; time: TimeAsked }) {
  return (
    <form class="cl-day" method="get">
      <label for="from">What changed hands from</label>
      <input id="from" name="from" value={time.from} size={12} />
      <label for="to">and before</label>
      <input id="to" name="to" value={time.to} size={12} />
      <KeptInputs view={view} names={['within', 'force', ...LENS_NAMES]} />
      <button class="cl-btn" type="submit">
        Show
      </button>
    </form>
  );
}

/** The months of the year that have changes, each as an address. */
function Months({ view, changes, time }: { view: View; changes: Changes; time: TimeAsked }) {
  const months = changes.controlChangesByMonth.filter(
    ({ count, possible }) => count + (possible ?? 0) > 0,
  );
  if (months.length === 0) return null;
  return (
    <p class="cl-tags cl-noprint">
      <span class="cl-faint">By the month</span>
      {months.map(({ month, count, possible }) => {
        const asked = monthAsked(month);
        const isShown = asked.from === time.from && asked.to === time.to;
        const words = `${edtfInWords(month)}: ${count}${possible ? ` or up to ${count + possible}` : ''}`;
        return isShown ? (
          <b>{words}</b>
        ) : (
          <a href={addressWith(view, { ...asked, after: null })}>{words}</a>
        );
      })}
    </p>
  );
}
