import type { Ask } from '../ask';
import type { Page } from '../page';
import { listInWords } from '../words/claim-in-words';
import { edtfInWords } from '../words/time-in-words';
import { pagePath, recordedFilter, type View } from '../view';
import {
  DOCUMENT_CLAIMS_QUERY,
  DOCUMENT_MENTIONS_QUERY,
  DOCUMENT_QUERY,
  type TextDocument,
} from './document-query';
import { ClaimChoice, claimsAsked } from './claim-choice';
import { markText } from './mark-text';
import { labelClaims } from '../words/claim-number';
import { readWholeConnection } from '../read-whole';
import { ParagraphRow } from './paragraph-row';

/** A text with its claims and mentions marked in it, and a note on each claim beside its line. */
export async function renderDocument(ask: Ask, view: View): Promise<Page | null> {
  const variables = { id: view.path };
  const { document } = await ask(DOCUMENT_QUERY, variables);
  if (document === null) return null;
  const filter = recordedFilter(view);
  const [claims, mentions] = await Promise.all([
    readWholeConnection(async (after) => {
      const answer = await ask(DOCUMENT_CLAIMS_QUERY, { ...variables, filter, after });
      return answer.document?.claims;
    }),
    readWholeConnection(async (after) => {
      const answer = await ask(DOCUMENT_MENTIONS_QUERY, { ...variables, after });
      return answer.document?.mentions;
    }),
  ]);
  const labelled = labelClaims(claims);
  const shown = claimsAsked(labelled, view);
  const paragraphs = markText(document.text, shown, mentions);
  return {
    title: document.title,
    description: `${claims.length} claims in “${document.title}”, each with who makes it and its exact words.`,
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
        <ClaimChoice claims={labelled} shown={shown.length} view={view} />
        {paragraphs.map((paragraph) => (
          <ParagraphRow paragraph={paragraph} language={document.language} />
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
