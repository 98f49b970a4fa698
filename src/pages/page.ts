import type { TadaDocumentNode } from 'gql.tada';
import type { ComponentChild } from 'preact';
import type { Ask } from './ask';
import type { Correctable } from './corrections/correction-forms';
import type { View } from './view';

/** The contents of a page, before it is set in the frame that all pages share. */
export interface Page {
  /** For the window, a search engine and a shared link. */
  readonly title: string;
  /** One sentence that answers the page's question, for a shared link. */
  readonly description: string;
  /** The entry of the main menu that the page stands under. */
  readonly section?: Section;
  readonly body: ComponentChild;
  /** The part of it that another site can show in a frame. */
  readonly card?: Card;
  /** The thing that curators may correct here. */
  readonly corrections?: Correctable;
  /** The corpora that it shows data of, by id, where it knows them; else it credits all. */
  readonly corpusIds?: readonly string[];
  /** The query that the page was made from; it runs in GraphiQL. */
  readonly query?: Query;
  /** The subject of the page, in schema.org's terms. */
  readonly jsonLd?: Record<string, unknown>;
  /** Its claims are those that the graph held at `?knownAsOf=`; the frame says so. */
  readonly isPinned?: boolean;
  /** Words to stand in the search box. */
  readonly searched?: string;
  /** The address of the page that stands in its place. */
  readonly movedTo?: string;
  /** 200 unless told otherwise. */
  readonly status?: number;
}

export interface Card {
  readonly content: ComponentChild;
  /** The corpora that it is made from, by id: their credits stand below it. */
  readonly corpusIds: readonly string[];
}

export type Section = 'Texts' | 'Places' | 'Map' | 'Contradictions' | 'Claims';

interface Query {
  readonly document: TadaDocumentNode<unknown, never>;
  readonly variables: Record<string, unknown>;
}

/** Makes the page at one address; null where nothing is there. */
export type RenderPage = (ask: Ask, view: View) => Promise<Page | null>;
