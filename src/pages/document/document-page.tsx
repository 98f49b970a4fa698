import { render } from 'preact-render-to-string';
import type { Ask } from '../ask';
import type { Page } from '../page';
import { listInWords } from '../words/claim-in-words';
import { edtfInWords } from '../words/time-in-words';
import { pagePath, recordedFilter, type View } from '../view';
import {
  DOCUMENT_FACETS_QUERY,
  DOCUMENT_QUERY,
  type DocumentFacets,
  type TextDocument,
} from './document-query';
import { ClaimChoice } from './claim-choice';
import { partsAsked } from './parts-asked';
import { readPart } from './read-part';
import { textPartsOf } from './text-parts';
import { SectionContent, TextSection } from './text-section';

/** A text with its claims and mentions marked in it, and a note on each claim beside its line. */
export async function renderDocument(ask: Ask, view: View): Promise<Page | null> {
  const variables = { id: view.path };
  const { document } = await ask(DOCUMENT_QUERY, variables);
  if (document === null) return null;
  const parts = textPartsOf(document.text);
  const [facets, marked] = await Promise.all([
    askFacets(ask, view),
    partsAsked(ask, view, document.id, parts).then((asked) =>
      Promise.all(asked.map((part) => readPart(ask, view, document, part))),
    ),
  ]);
  const markedOf = new Map(marked.map((one) => [one.part, one]));
  return {
    title: document.title,
    description: `${facets.claimFacets.total} claims in “${document.title}”, each with who makes it and its exact words.`,
    section: 'Texts',
    isPinned: true,
    query: { document: DOCUMENT_QUERY as never, variables },
    corpusIds: [document.corpus.id],
    jsonLd: jsonLdOf(document),
    body: (
      <article class="cl-doc" data-document={document.id}>
        <p class="cl-kicker">{provenanceOf(document)}</p>
        <h1>{document.title}</h1>
        <p class="cl-key">
          <span>
            <span class="c c1">Underlined</span>: a claim; the number leads to its note
          </span>
          <span>
            <span class="ment">Tinted</span>: a name, which leads to its page
          </span>
          <span>
            <b>Bold</b>: who speaks, and the word of saying
          </span>
          <span class="cl-keys">
            Keys: arrows go from mark to mark, <kbd>]</kbd> and <kbd>[</kbd> from claim to claim
          </span>
        </p>
        {parts.length > 1 && (
          <p class="cl-small cl-noprint">
            This text has {parts.length} parts. The claims of each are shown where you read
            <span class="cl-unscripted">: a link at its head leads to them</span>.
          </p>
        )}
        <ClaimChoice
          facets={facets}
          marked={marked}
          isWhole={marked.length === parts.length}
          view={view}
        />
        {parts.map((part) => (
          <TextSection
            part={part}
            marked={markedOf.get(part) ?? null}
            of={parts.length}
            language={document.language}
            view={view}
          />
        ))}
        <dl class="cl-facts cl-facts--after">
          {document.url !== null && (
            <>
              <dt>Published at</dt>
              <dd>
                <a href={document.url}>{document.url}</a>
              </dd>
            </>
          )}
          <dt>SHA-256</dt>
          <dd class="cl-code">{document.sha256}</dd>
        </dl>
      </article>
    ),
  };
}

function askFacets(ask: Ask, view: View): Promise<DocumentFacets> {
  const filter = { ...recordedFilter(view), document: [view.path] };
  const unnamed = { ...recordedFilter(view), hasSpeaker: false };
  return ask(DOCUMENT_FACETS_QUERY, { id: view.path, filter, unnamed });
}

/** One part of a text with its claims, as HTML for the script that reads on; null where there is none. */
export async function renderPart(ask: Ask, view: View): Promise<string | null> {
  const { document } = await ask(DOCUMENT_QUERY, { id: view.path });
  const parts = textPartsOf(document?.text ?? '');
  const [part] = await partsAsked(ask, view, view.path, parts);
  if (document === null || part === undefined) return null;
  const marked = await readPart(ask, view, document, part);
  const { language } = document;
  return render(<SectionContent {...{ part, marked, of: parts.length, language, view }} />);
}

function provenanceOf({ publisher, authors, publishedWhen }: TextDocument) {
  return (
    <>
      {publisher !== null && <a href={pagePath(publisher.id)}>{publisher.name}</a>}
      {authors.length > 0 && `, by ${listInWords(authors.map(({ name }) => name))}`}
      {publishedWhen !== null && `, ${edtfInWords(publishedWhen.edtf)}`}
    </>
  );
}

function jsonLdOf({ title, language, url, publisher, authors, publishedWhen }: TextDocument) {
  return {
    '@type': 'Article',
    headline: title,
    inLanguage: language,
    ...(url === null ? {} : { url }),
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher.name } }),
    author: authors.map(({ name }) => ({ '@type': 'Person', name })),
    ...(publishedWhen === null ? {} : { temporal: publishedWhen.edtf }),
  };
}
