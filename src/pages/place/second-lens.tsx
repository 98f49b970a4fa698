import type { TimelineLane } from '../../pictures/draw-timeline';
import type { Ask } from '../ask';
import { COMPARE_QUERY, type ComparedLenses } from '../compare/compare-query';
import { voicesOn } from '../compare/voices';
import { graphql } from '../graphql';
import { AskedInput } from '../parts/asked-input';
import { KeptInputs } from '../parts/kept-inputs';
import { nameOrId } from '../parts/look-up-node';
import { LENS_NAMES, lensOf, type View } from '../view';
import { lensInWords } from '../words/lens-in-words';
import type { PlaceOnly, QuotedInterval } from './place-query';

/** How a place looks under the two lenses of an address. */
export interface TwoLenses {
  /** The names of the lenses. */
  readonly first: string;
  readonly second: string;
  readonly spans: ComparedLenses['spans'];
  /** The timeline under the second lens. */
  readonly timeline: readonly QuotedInterval[];
  /** The names of the actors in the lenses, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** The names of the two lenses in `TwoLenses.spans`. */
export const FIRST = 'first';
export const SECOND = 'second';

const NAMES_QUERY = graphql(`
  query NamesInLenses($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Entity {
        name
      }
    }
  }
`);

/** Asks how both lenses of an address see its place; null where the address has no second one. */
export async function askBothLenses(ask: Ask, view: View): Promise<TwoLenses | null> {
  const { second } = view;
  if (second === null) return null;
  const lenses = [
    { name: FIRST, lens: lensOf(view) ?? {} },
    { name: SECOND, lens: lensOf(second) ?? {} },
  ];
  const ids = [view, second].flatMap(({ accordingTo, excluding }) => [
    ...accordingTo,
    ...excluding,
  ]);
  const [{ controlComparison }, { nodes }] = await Promise.all([
    ask(COMPARE_QUERY, { id: view.path, lenses }),
    ids.length === 0 ? { nodes: [] } : ask(NAMES_QUERY, { ids }),
  ]);
  const names = new Map(
    nodes.flatMap((node) => (node === null ? [] : [[node.id, nameOrId(node)]])),
  );
  return {
    first: lensInWords(view, names),
    second: lensInWords(second, names),
    spans: controlComparison.spans,
    names,
    timeline: controlComparison.timelines.find(({ name }) => name === SECOND)!.timeline,
  };
}

/** Lays the lanes of a second lens under those of the first, thin and by its name. A state that one of them leaves out stays empty. */
export function overlaid(
  first: readonly TimelineLane[],
  second: readonly TimelineLane[],
  name: string,
): TimelineLane[] {
  const states = new Map([...first, ...second].map((lane) => [lane.name, lane.slot]));
  const segmentsIn = (lanes: readonly TimelineLane[], state: string) =>
    lanes.find((lane) => lane.name === state)?.segments ?? [];
  return [...states].flatMap(([state, slot]) => [
    { name: state, slot, segments: segmentsIn(first, state) },
    { name, slot, segments: segmentsIn(second, state), isThin: true },
  ]);
}

interface FormProps {
  readonly place: PlaceOnly;
  readonly view: View;
  readonly both: TwoLenses | null;
}

/** Asks for a second lens. It works without JavaScript. */
export function SecondLensForm({ place, view, both }: FormProps) {
  const asked = view.second?.accordingTo ?? [];
  const voices = new Map(voicesOn(place).map(({ id, name }) => [id, name]));
  // The first lens may leave out voices of the second.
  for (const id of asked) voices.set(id, both?.names.get(id) ?? id);
  return (
    <details class="cl-small cl-same cl-noprint" open={view.second !== null}>
      <summary>Lay a second view over it</summary>
      <form method="get">
        <fieldset class="cl-facet cl-facet--narrow">
          <legend>In thin rows, according to these; to all, where none is chosen</legend>
          {[...voices].map(([id, name]) => (
            <label>
              <input
                type="checkbox"
                name="secondAccordingTo"
                value={id}
                checked={asked.includes(id)}
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
        {/* So that a second view is asked for where none is chosen. */}
        <input type="hidden" name="secondAccordingTo" value="" />
        <p class="cl-day">
          <AskedInput
            view={view}
            name="secondKnownAsOf"
            label="as recorded here by"
            placeholder="now"
            size={20}
          />
          <KeptInputs view={view} names={['at', ...LENS_NAMES, 'secondExcluding']} />
          <button class="cl-btn" type="submit">
            Show both
          </button>
        </p>
      </form>
    </details>
  );
}
