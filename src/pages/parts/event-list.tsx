import { pagePath } from '../view';
import { REALIS_WORDS } from '../words/claim-in-words';
import { edtfClause } from '../words/time-in-words';
import { MoreLink } from './pages';

interface Event {
  readonly id: string;
  readonly name: string;
  readonly realis: keyof typeof REALIS_WORDS;
  readonly when: { readonly edtf: string } | null;
}

interface Props {
  readonly events: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: Event }[];
  };
  readonly about: { readonly id: string; readonly name: string };
}

/** Events with what the texts say became of them. */
export function EventList({ events, about }: Props) {
  if (events.totalCount === 0) {
    return <p class="cl-state">No text here reports an event with {about.name}.</p>;
  }
  return (
    <>
      <ul class="cl-stack">
        {events.edges.map(({ node }) => (
          <li>
            <a href={pagePath(node.id)}>{node.name}</a>
            <br />
            <span class="cl-small cl-faint">{eventNote(node)}</span>
          </li>
        ))}
      </ul>
      <MoreLink
        shown={events.edges.length}
        of={events.totalCount}
        href={`/events?about=${encodeURIComponent(about.id)}`}
      >
        All {events.totalCount} events
      </MoreLink>
    </>
  );
}

export function eventNote({ realis, when }: Pick<Event, 'realis' | 'when'>): string {
  return `${REALIS_WORDS[realis]}${when === null ? '; no date given' : ` ${edtfClause(when.edtf)}`}`;
}
