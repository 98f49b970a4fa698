import { CERTAINTIES } from '../../domain/control/control-interval';
import { groupBy } from '../../domain/group-by';
import { forceSlot } from '../../pictures/force-slots';
import { markPatterns, sureMark } from '../../pictures/map-mark';
import { AskedInput } from '../parts/asked-input';
import { Cross, Glyph } from '../parts/force';
import { Download } from '../parts/download';
import { KeptInputs } from '../parts/kept-inputs';
import { LegendMark } from '../parts/legend-mark';
import { monthAsked } from '../changes/month-asked';
import { pagePath, addressWith, LENS_NAMES, type View } from '../view';
import { countInWords } from '../words/claim-in-words';
import { CERTAINTY_NAMES, CERTAINTY_WORDS, stateName } from '../words/control-in-words';
import { edtfClause, edtfInWords } from '../words/time-in-words';
import { byState, type DayState, type PlaceOnDay } from './map-places';
import { mapLens, type MapSetting } from './map-setting';

/** A map's answer. The server and the sliders of the browser show it by the same components. */
export interface MapAnswer {
  readonly setting: MapSetting;
  readonly places: readonly PlaceOnDay[];
  /** The day or time asked for, in EDTF. */
  readonly at: string;
  readonly view: View;
}

/** "Ukraine on 15 August 2022". */
export function mapTitle({ setting, at }: Pick<MapAnswer, 'setting' | 'at'>): string {
  return `${setting.area} ${edtfClause(at)}`;
}

/** The map in a sentence, for readers who cannot see it. */
export function mapLabel(answer: MapAnswer): string {
  const shown = answer.places.filter(({ latitude }) => latitude !== null);
  return `${mapTitle(answer)}: ${countInWords(shown.length, 'place')} by who held them. The list below has the same.`;
}

/** The title, the answer in a sentence, and the form that asks for another day. */
export function MapHead(answer: MapAnswer) {
  const { places, at, view } = answer;
  const hidden = places.filter(({ latitude }) => latitude === null);
  const day = Date.parse(at);
  return (
    <>
      <h1>{mapTitle(answer)}</h1>
      <p class="cl-lede">
        {countInWords(places.length, 'place')} of which the texts say who held them; {hidden.length}{' '}
        of them give no coordinates.
      </p>
      <DayForm view={view} at={at} />
      {!Number.isNaN(day) && <ChangesOfMonth day={day} view={view} />}
    </>
  );
}

function DayForm({ view, at }: { view: View; at: string }) {
  return (
    <form class="cl-day" method="get">
      <label for="at">Who held it on</label>
      <input id="at" name="at" value={at} size={12} />
      <AskedInput
        view={view}
        name="publishedBefore"
        label="by what was published before"
        placeholder="all reports"
        size={12}
      />
      <AskedInput
        view={view}
        name="knownAsOf"
        label="and recorded here by"
        placeholder="now"
        size={20}
      />
      <KeptInputs view={view} names={['within', 'accordingTo', 'excluding']} />
      <button class="cl-btn" type="submit">
        Show
      </button>
    </form>
  );
}

/** Leads from a day to what changed hands in its month, in the same places. */
function ChangesOfMonth({ day, view }: { day: number; view: View }) {
  const month = new Date(day).toISOString().slice(0, 7);
  const asked = new URLSearchParams({ ...monthAsked(month) });
  for (const name of ['within', ...LENS_NAMES]) {
    for (const value of view.asked.getAll(name).filter(Boolean)) asked.append(name, value);
  }
  return (
    <p class="cl-small cl-noprint">
      <a href={`/changes?${asked.toString()}`}>What changed hands in {edtfInWords(month)}</a>
    </p>
  );
}

export function MapLegend({ places }: Pick<MapAnswer, 'places'>) {
  const sure = groupBy(places, ({ states }) => states[0]!.certainty);
  return (
    <div class="cl-legend">
      <h2>Who</h2>
      <ul>
        {byState(places).map(([state, held]) => (
          <li>
            {state.force === null ? <Cross /> : <Glyph slot={forceSlot(state.force.id)} />}
            <span>{stateName(state)}</span>
            <span class="k">{held.length}</span>
          </li>
        ))}
      </ul>
      <h2>How sure</h2>
      <ul>
        {CERTAINTIES.filter((certainty) => sure.has(certainty)).map((certainty) => (
          <li>
            <LegendMark draw={(radius) => sureWithHatch(certainty, radius)} />
            <span>
              {CERTAINTY_NAMES[certainty]}: {CERTAINTY_WORDS[certainty]}
              {certainty === 'LAST_KNOWN' && '; emptier with age'}
            </span>
            <span class="k">{sure.get(certainty)!.length}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings its hatch along: a map without such a state has none. */
function sureWithHatch(certainty: DayState['certainty'], radius: number): string {
  const pattern = `sure-${certainty.toLowerCase()}-`;
  return `<defs>${markPatterns([null], pattern)}</defs>${sureMark(certainty, radius, pattern)}`;
}

/** Files of the same, maps of other areas, and every place by name. */
export function MapLists({ places, at, view, setting }: MapAnswer) {
  return (
    <>
      {places.length > 0 && (
        <Download
          what="control"
          endings={['geojson', 'csv', 'jsonl', 'parquet']}
          asked={{ at, within: view.asked.get('within'), ...mapLens(view) }}
        />
      )}
      <Areas areas={setting.areas} view={view} />
      <PlacesByState
        heading="Not on the map"
        note="their reports give no coordinates"
        places={places.filter(({ latitude }) => latitude === null)}
      />
      <PlacesByState
        heading="The same as a list"
        note="every place on the map"
        places={places.filter(({ latitude }) => latitude !== null)}
      />
    </>
  );
}

function Areas({ areas, view }: { areas: MapSetting['areas']; view: View }) {
  if (areas.length === 0) return null;
  return (
    <p class="cl-tags cl-noprint">
      <span class="cl-faint">Only</span>
      {areas.map(({ id, name }) => (
        <a href={addressWith(view, { within: id })}>{name}</a>
      ))}
      {view.asked.has('within') && <a href={addressWith(view, { within: null })}>all places</a>}
    </p>
  );
}

function PlacesByState(props: { heading: string; note: string; places: readonly PlaceOnDay[] }) {
  if (props.places.length === 0) return null;
  return (
    <section class="cl-sec">
      <h2>
        {props.heading}{' '}
        <small>
          {countInWords(props.places.length, 'place')}; {props.note}
        </small>
      </h2>
      {byState(props.places).map(([state, held]) => (
        <div key={stateName(state)}>
          <h3 class="cl-head--list">
            {state.force !== null && <Glyph slot={forceSlot(state.force.id)} />}
            {stateName(state)} <span class="cl-faint">{held.length}</span>
          </h3>
          <ul class="cl-names">
            {held.map(({ id, name, states }) => (
              <li key={id}>
                <a href={pagePath(id)}>{name}</a>
                {states.length > 1 && <span class="cl-faint"> or {stateName(states[1]!)}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
