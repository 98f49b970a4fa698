import { daysOf, dayNumber, isoDay, type MapSetting } from '../../../src/pages/map/map-setting';
import { dayInWords } from '../../../src/pages/words/time-in-words';

const DAY = 86_400_000;
const WEEK = 7;

/** Where the two sliders stand, in days since 1970. */
export interface Clocks {
  /** The day on which places were held. */
  readonly held: number;
  /** The last day whose reports count; null counts all. */
  readonly published: number | null;
}

interface Props {
  readonly setting: MapSetting;
  readonly clocks: Clocks;
  readonly isPlaying: boolean;
  /** Says that an answer is awaited, or failed. */
  readonly notice: string | null;
  readonly onMove: (clocks: Clocks) => void;
  readonly onPlay: () => void;
}

/** Two clocks: when a place was held, and what was published by then. */
export function Sliders({ setting, clocks, isPlaying, notice, onMove, onPlay }: Props) {
  const { first, last } = daysOf(setting)!;
  const { held, published } = clocks;
  return (
    <div class="cl-sliders" role="group" aria-label="Move through time">
      <button class="cl-btn" type="button" onClick={onPlay}>
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <Slider
        id="held"
        words="Who held it on"
        range={{ first, last }}
        value={held}
        told={dayInWords(held * DAY)}
        onMove={(day) => onMove({ ...clocks, held: day })}
      >
        <Histogram setting={setting} until={published ?? last} />
      </Slider>
      <Slider
        id="known"
        words="By what was published until"
        range={{ first, last }}
        value={published ?? last}
        told={published === null ? 'all reports' : dayInWords(published * DAY)}
        onMove={(day) => onMove({ ...clocks, published: day >= last ? null : day })}
      />
      <p class="cl-small" role="status">
        {notice}
      </p>
    </div>
  );
}

interface SliderProps {
  readonly id: string;
  readonly words: string;
  readonly range: { readonly first: number; readonly last: number };
  readonly value: number;
  readonly told: string;
  readonly onMove: (day: number) => void;
  readonly children?: preact.ComponentChildren;
}

function Slider({ id, words, range, value, told, onMove, children }: SliderProps) {
  const move = (day: number) => onMove(Math.min(range.last, Math.max(range.first, day)));
  return (
    <div class="cl-slider">
      <label for={`slide-${id}`}>
        <span>{words}</span> <output for={`slide-${id}`}>{told}</output>
      </label>
      {children}
      <input
        id={`slide-${id}`}
        type="range"
        min={range.first}
        max={range.last}
        value={value}
        aria-valuetext={told}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
        onKeyDown={(event) => {
          // Browsers move by a tenth of the whole; a week is of more use.
          const weeks = { PageUp: 1, PageDown: -1 }[event.key];
          if (weeks === undefined) return;
          event.preventDefault();
          move(value + weeks * WEEK);
        }}
      />
      <div class="cl-ends">
        <span>{dayInWords(range.first * DAY)}</span>
        <span>{dayInWords(range.last * DAY)}</span>
      </div>
    </div>
  );
}

/** How many claims were said in each month; paler after the last day whose reports count. */
function Histogram({ setting, until }: { setting: MapSetting; until: number }) {
  const { first, last } = daysOf(setting)!;
  const most = Math.max(...setting.months.map(({ count }) => count));
  return (
    <svg
      class="hist"
      viewBox={`0 0 ${last - first + 1} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {setting.months.map(({ month, count }) => {
        const from = dayNumber(`${month}-01`);
        const height = Math.sqrt(count / most);
        return (
          <rect
            class={from > until ? 'off' : undefined}
            x={from - first}
            y={1 - height}
            width={Math.max(1, dayNumber(nextMonth(month)) - from)}
            height={height}
          />
        );
      })}
    </svg>
  );
}

function nextMonth(month: string): string {
  return isoDay(dayNumber(`${month}-01`) + 31).slice(0, 8) + '01';
}
