import { render, type ComponentChild } from 'preact';
import { placesOnDay, type MapHistory } from '../../../src/pages/map/map-history';
import {
  MapHead,
  mapLabel,
  MapLegend,
  MapLists,
  mapTitle,
  type MapAnswer,
} from '../../../src/pages/map/map-parts';
import { onMap } from '../../../src/pages/map/map-places';
import {
  dayNumber,
  daysOf,
  isoDay,
  mapAddress,
  type MapSetting,
} from '../../../src/pages/map/map-setting';
import { viewOf } from '../../../src/pages/view';
import { fetchHistory, isFetched } from './fetch-history';
import { MapPicture } from './map-picture';
import { Sliders, type Clocks } from './sliders';

/** An answer that takes longer is announced. In milliseconds. */
const SOON = 300;
/** The address follows once the sliders rest. */
const REST = 250;
/** A whole history plays in about this many steps. */
const STEPS = 240;
const REDUCED = '(prefers-reduced-motion: reduce)';

/**
 * The map of the page, with sliders. Its parts stay the server's own components; the first move of a slider fetches
 * the history of all places, and every further day is answered here.
 */
export class ClaimlineMap extends HTMLElement {
  private setting!: MapSetting;
  private picture!: MapPicture;
  private clocks!: Clocks;
  private told = '';
  private notice: string | null = null;
  private playing: number | undefined;
  private resting: number | undefined;
  private newest = 0;

  connectedCallback(): void {
    if (this.picture !== undefined) return;
    this.setting = JSON.parse(this.dataset['setting']!) as MapSetting;
    const days = daysOf(this.setting);
    if (days === null) return;
    const at = this.dataset['at']!;
    const published = new URLSearchParams(location.search).get('publishedBefore');
    this.told = mapTitle({ setting: this.setting, at });
    this.clocks = {
      held: Number.isNaN(Date.parse(at)) ? days.last : dayNumber(at),
      published: published === null ? null : dayNumber(published) - 1,
    };
    this.picture = new MapPicture(this);
    this.showSliders();
  }

  disconnectedCallback(): void {
    this.pause();
  }

  private showSliders(): void {
    render(
      <Sliders
        setting={this.setting}
        clocks={this.clocks}
        isPlaying={this.playing !== undefined}
        notice={this.notice}
        onMove={(clocks) => {
          this.pause();
          void this.move(clocks);
        }}
        onPlay={() => this.togglePlay()}
      />,
      this.find('sliders'),
    );
  }

  /** Keeps the old answer until the new one is there. */
  private async move(clocks: Clocks): Promise<void> {
    this.clocks = clocks;
    this.showSliders();
    const asked = ++this.newest;
    // A history that is not here yet is asked for once the slider rests.
    if (!isFetched(this.address())) {
      await new Promise((resolve) => window.setTimeout(resolve, REST));
      if (asked !== this.newest) return;
    }
    const late = window.setTimeout(() => this.tell('Reading what the texts say …'), SOON);
    try {
      const history = await fetchHistory(this.address());
      if (asked !== this.newest) return;
      await this.show(history);
      this.tell(null);
    } catch {
      if (asked !== this.newest) return;
      this.pause();
      this.tell('That could not be read. The map stands as it was; the form above asks again.');
    } finally {
      window.clearTimeout(late);
    }
  }

  private async show(history: MapHistory): Promise<void> {
    const { setting } = this;
    const at = isoDay(this.clocks.held);
    const view = viewOf(this.address(), location.origin);
    const answer: MapAnswer = { setting, at, view, places: placesOnDay(history, this.clocks.held) };
    const shown = onMap(answer.places, setting.ranking);
    this.dataset['live'] = '';
    await this.picture.show({ label: mapLabel(answer), places: shown }, history);
    this.renderPart('head', <MapHead {...answer} />);
    this.renderPart('legend', <MapLegend places={answer.places} />);
    this.find('empty').hidden = answer.places.length > 0;
    this.find('drawn').hidden = answer.places.length === 0;
    window.clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      // The lists are long: to lay them out at each step would hold up the slider.
      this.renderPart('lists', <MapLists {...answer} />);
      document.title = document.title.replace(this.told, mapTitle(answer));
      this.told = mapTitle(answer);
      window.history.replaceState(null, '', this.address());
      this.picture.remember();
    }, REST);
  }

  private address(): string {
    const view = viewOf(location.pathname + location.search, location.origin);
    const { held, published } = this.clocks;
    return mapAddress(view, isoDay(held), published === null ? null : isoDay(published + 1));
  }

  private togglePlay(): void {
    if (this.playing !== undefined) return this.pause();
    const { first, last } = daysOf(this.setting)!;
    const calm = matchMedia(REDUCED).matches;
    const step = Math.max(1, Math.round((last - first) / STEPS)) * (calm ? 8 : 1);
    if (this.clocks.held >= last) this.clocks = { ...this.clocks, held: first - step };
    const tick = async () => {
      const held = Math.min(last, this.clocks.held + step);
      await this.move({ ...this.clocks, held });
      if (this.playing === undefined) return;
      if (held >= last) this.pause();
      else this.playing = window.setTimeout(() => void tick(), calm ? 1_000 : 120);
    };
    this.playing = window.setTimeout(() => void tick());
    this.showSliders();
  }

  private pause(): void {
    if (this.playing === undefined) return;
    window.clearTimeout(this.playing);
    this.playing = undefined;
    this.showSliders();
  }

  private tell(notice: string | null): void {
    this.notice = notice;
    this.showSliders();
  }

  private find(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  /** The first time it takes the place of the server's own drawing of the same. */
  private renderPart(name: string, content: ComponentChild): void {
    const part = this.find(name);
    if (part.dataset['live'] === undefined) part.replaceChildren();
    part.dataset['live'] = '';
    render(content, part);
  }
}
