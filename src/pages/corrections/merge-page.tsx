import type { Ask } from '../ask';
import { graphql, type ResultOf } from '../graphql';
import type { Page } from '../page';
import { lookUpNode } from '../parts/look-up-node';
import { pagePath, type View } from '../view';
import { capitalised, countInWords, termInWords } from '../words/claim-in-words';
import { edtfInWords } from '../words/time-in-words';

const MERGE_QUERY = graphql(`
  query MergePage($into: ID!, $from: ID!) {
    mergePreview(into: $into, from: $from) {
      outcome
      placeCount
      statesGone {
        ...StatePreviewed
      }
      statesNew {
        ...StatePreviewed
      }
      contradictionsGone
      contradictionsNew
    }
    into: entity(id: $into) {
      ...MergedEntity
    }
    from: entity(id: $from) {
      ...MergedEntity
    }
  }

  fragment StatePreviewed on PreviewedState {
    place {
      name
    }
    force {
      name
    }
    status
    when {
      edtf
    }
    disputed
  }

  fragment MergedEntity on Entity {
    __typename
    id
    name
    aliases
    descriptions {
      ofId
      corpus {
        title
      }
    }
  }
`);

type Answer = ResultOf<typeof MERGE_QUERY>;
type State = Answer['mergePreview']['statesGone'][number];
type Entity = NonNullable<Answer['into']>;

/** Shows what a merge would change, before anything is written. */
export async function renderMerge(ask: Ask, view: View): Promise<Page | null> {
  const [into, from] = await Promise.all(
    ['into', 'from'].map((side) => lookUpNode(ask, view.asked.get(side))),
  );
  if (!into || !from) return null;
  const { mergePreview: preview, ...both } = await ask(MERGE_QUERY, {
    into: into.id,
    from: from.id,
  });
  if (both.into === null || both.from === null) return null;
  const { name } = both.into;
  return {
    title: `Merge ${both.from.name} into ${name}?`,
    description: 'What a merge of two entities would change. Nothing has been written.',
    corrections: { id: both.into.id, name, from: both.from.id, acts: ['merge'] },
    body: (
      <>
        <p class="cl-kicker">Preview: nothing has been written</p>
        <h1>
          Merge {both.from.name} into {name}?
        </h1>
        <p class="cl-lede">The outcome: {preview.outcome}.</p>
        <section class="cl-sec">
          <div class="cl-split cl-split--even">
            <About entity={both.from} role="Is merged" />
            <About entity={both.into} role="Stands for both" />
          </div>
        </section>
        <section class="cl-sec">
          <h2 class="cl-head">Who held what</h2>
          {preview.placeCount > 20 && (
            <p>The merge touches {preview.placeCount} places. These are of the first 20.</p>
          )}
          <Change
            gone={preview.statesGone.map(stateInWords)}
            next={preview.statesNew.map(stateInWords)}
            unchanged="No answer to who held what changes."
          />
        </section>
        <section class="cl-sec">
          <h2 class="cl-head">Contradictions</h2>
          <Change
            gone={preview.contradictionsGone}
            next={preview.contradictionsNew}
            unchanged="No contradiction changes."
          />
        </section>
      </>
    ),
  };
}

/** One of the two, so that a curator sees whether they are one thing. */
function About({ entity, role }: { entity: Entity; role: string }) {
  const corpora = entity.descriptions.flatMap(({ corpus }) => corpus?.title ?? []);
  return (
    <div>
      <h2 class="cl-head">{role}</h2>
      <p>
        <a href={pagePath(entity.id)}>{entity.name}</a> <code>{entity.id}</code>
      </p>
      <p class="cl-faint">
        {capitalised(termInWords(entity.__typename))}
        {entity.aliases.length > 0 && `, also called ${entity.aliases.join(', ')}`}
        {corpora.length > 0 && `. From ${corpora.join(', ')}`}.
      </p>
    </div>
  );
}

interface ChangeProps {
  readonly gone: readonly string[];
  readonly next: readonly string[];
  readonly unchanged: string;
}

function Change({ gone, next, unchanged }: ChangeProps) {
  if (gone.length + next.length === 0) return <p class="cl-faint">{unchanged}</p>;
  return (
    <div class="cl-split cl-split--even">
      <Told
        head={`Now, ${countInWords(gone.length, 'entry', 'entries')} that would go`}
        lines={gone}
      />
      <Told head={`Then, ${countInWords(next.length, 'entry', 'entries')} instead`} lines={next} />
    </div>
  );
}

function Told({ head, lines }: { head: string; lines: readonly string[] }) {
  return (
    <div>
      <h3>{head}</h3>
      <ul class="cl-stack">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function stateInWords({ place, force, status, when, disputed }: State): string {
  const how = status === 'CONTROLLED' && force !== null ? '' : ` (${termInWords(status)})`;
  const holder = `${force?.name ?? 'nobody named'}${how}`;
  return `${place.name}: ${holder}, ${edtfInWords(when.edtf)}${disputed ? ', disputed' : ''}`;
}
