import { forceSlot } from '../../pictures/force-slots';
import { drawSurroundings, type SurroundingsNode } from '../../pictures/draw-surroundings';
import type { Ask } from '../ask';
import type { Page } from '../page';
import { lookUpNode } from '../parts/look-up-node';
import { pagePath, kindOf, type View } from '../view';
import { countInWords } from '../words/claim-in-words';
import { neighboursOf, type Neighbour, type Opened } from './neighbours';
import { SurroundingsList } from './surroundings-list';
import { SURROUNDINGS_QUERY, THINGS_QUERY } from './surroundings-query';

/** Things that the picture shows at most, and of one kind of step; the list below it has all. */
const SHOWN = 300;
const OF_A_KIND = 15;

/** The most neighbours that can be open: each is a separate query. */
const OPEN = 8;

const ACTORS = ['person', 'organisation', 'country'];
const FORCES = ['organisation', 'country'];

/** An entity or event and all that is one step away; those that are opened show theirs too. */
export async function renderSurroundings(ask: Ask, view: View): Promise<Page> {
  const asked = view.asked.get('of');
  const of = asked?.includes(':') ? asked : ((await lookUpNode(ask, asked))?.id ?? null);
  const openIds = [...new Set(view.asked.getAll('open'))].slice(0, OPEN);
  const { nodes } = await ask(THINGS_QUERY, { ids: of === null ? [] : [of, ...openIds] });
  const things = new Set(nodes.map((node) => node?.id));
  const open = (id: string) => (things.has(id) ? openThing(ask, id) : null);
  const root = of === null ? null : await open(of);
  const opened = root === null ? [] : await Promise.all(openIds.map(open));
  return {
    title: root === null ? 'What surrounds a thing' : `What surrounds ${root.name}`,
    description: 'People, forces, places and events one step away, each step with its claims.',
    ...(root === null
      ? {}
      : { query: { document: SURROUNDINGS_QUERY as never, variables: variablesOf(root.id) } }),
    body: (
      <>
        <h1>{root === null ? 'What surrounds a thing' : `What surrounds ${root.name}`}</h1>
        <form class="cl-day cl-noprint" method="get">
          <label for="of">A person, force, place or event</label>
          <input id="of" name="of" value={root?.name ?? asked ?? ''} size={28} />
          <button class="cl-btn" type="submit">
            Show
          </button>
        </form>
        {root === null && asked !== null && asked !== '' && (
          <p class="cl-state">
            <b>Nothing here is called “{asked}”.</b> Try a shorter name, or another spelling.
          </p>
        )}
        {root !== null && (
          <Found root={root} opened={opened.filter((one) => one !== null)} view={view} />
        )}
      </>
    ),
  };
}

function Found(props: { root: Opened; opened: readonly Opened[]; view: View }) {
  const { root, opened } = props;
  const count = root.groups.reduce((sum, { neighbours }) => sum + neighbours.length, 0);
  if (count === 0) {
    return <p class="cl-state">No text here ties {root.name} to anything else.</p>;
  }
  const label = `${root.name} and ${countInWords(count, 'thing')} one step away`;
  const drawn = pictureOf(root, opened, props.view);
  return (
    <>
      <p class="cl-lede">
        <a href={pagePath(root.id)}>{root.name}</a> is one step away from{' '}
        {countInWords(count, 'other', 'others')}.
      </p>
      <div
        class="cl-picture"
        dangerouslySetInnerHTML={{ __html: drawSurroundings(drawn, label) }}
      />
      <p class="cl-small cl-faint">
        A wider line rests on more claims. A dotted one is from a list of places, and no claim says
        it. A plus shows what surrounds a thing in turn.
      </p>
      {[root, ...opened].map((one) => (
        <SurroundingsList opened={one} isFirst={one === root} />
      ))}
    </>
  );
}

function variablesOf(id: string) {
  return { id, isActor: ACTORS.includes(kindOf(id)) };
}

async function openThing(ask: Ask, id: string): Promise<Opened | null> {
  const found = await ask(SURROUNDINGS_QUERY, variablesOf(id));
  const { node } = found;
  return node === null || !('name' in node)
    ? null
    : { id: node.id, name: node.name, groups: neighboursOf(found) };
}

/** The picture's model: each thing that is open has its groups, cut so that all together stay few. */
function pictureOf(root: Opened, opened: readonly Opened[], view: View): SurroundingsNode {
  const every = new Map([root, ...opened].map((one) => [one.id, one]));
  const groupCount = [...every.values()].reduce((sum, { groups }) => sum + groups.length, 0);
  const most = Math.min(OF_A_KIND, Math.max(3, Math.floor(SHOWN / Math.max(1, groupCount))));
  const drawn = new Set<string>();
  const nodeOf = (thing: Neighbour, parentId: string | null): SurroundingsNode => {
    const isElsewhere = drawn.has(thing.id);
    const own = isElsewhere ? undefined : every.get(thing.id);
    if (own !== undefined) drawn.add(own.id);
    return {
      name: thing.name,
      slot: FORCES.includes(kindOf(thing.id)) ? forceSlot(thing.id) : null,
      href: pagePath(thing.id),
      claims: thing.claims,
      told: thing.claims === null ? null : countInWords(thing.claims, 'claim'),
      evidence: thing.evidence,
      toggle: parentId === null || isElsewhere ? null : toggleOf(view, thing.id),
      groups: (own?.groups ?? [])
        .map(({ words, neighbours, unread }) => {
          const others = neighbours.filter(({ id }) => id !== parentId);
          const shown = others.slice(0, most);
          return {
            words,
            nodes: shown.map((one) => nodeOf(one, thing.id)),
            more: others.length - shown.length + unread,
          };
        })
        .filter(({ nodes }) => nodes.length > 0),
    };
  };
  return nodeOf({ ...root, claims: null, evidence: null }, null);
}

/** The address of the same view in which a thing is open, where it was closed, or closed, where it was open. */
function toggleOf(view: View, id: string): string {
  const asked = new URLSearchParams(view.asked);
  const open = asked.getAll('open');
  asked.delete('open');
  const others = open.filter((one) => one !== id);
  const next = others.length < open.length ? others : [...open, id];
  for (const one of next) asked.append('open', one);
  return `/surroundings?${asked.toString()}`;
}
