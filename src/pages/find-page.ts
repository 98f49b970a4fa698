import { renderActor } from './actor/actor-page';
import { comparePage } from './compare/compare-page';
import { renderChanges } from './changes/changes-page';
import { renderClaim } from './claim/claim-page';
import { renderContradiction } from './contradiction/contradiction-page';
import { renderMerge } from './corrections/merge-page';
import { renderDocument } from './document/document-page';
import { renderEvent } from './event/event-page';
import { renderFront } from './front/front-page';
import { renderClaims } from './lists/claims-page';
import { renderContradictions } from './lists/contradictions-page';
import { renderEvents } from './lists/events-page';
import { renderPaths } from './lists/paths-page';
import { renderPlaces } from './lists/places-page';
import { renderSearch } from './lists/search-page';
import { renderTexts } from './lists/texts-page';
import { mapPage } from './map/map-page';
import type { RenderPage } from './page';
import { renderPlace } from './place/place-page';
import { renderSurroundings } from './surroundings/surroundings-page';
import type { Outlines } from '../pictures/outlines';
import { kindOf } from './view';

/** Every page by its address, and every permanent page by the kind of its id. */
export interface PageTable {
  readonly paths: Readonly<Record<string, RenderPage>>;
  readonly kinds: Readonly<Record<string, RenderPage>>;
}

/** All pages. The map is drawn over the outlines that the server has. */
export function pageTable(outlines: () => Outlines): PageTable {
  return {
    paths: {
      '': renderFront,
      texts: renderTexts,
      places: renderPlaces,
      map: mapPage(outlines),
      contradictions: renderContradictions,
      changes: renderChanges,
      claims: renderClaims,
      events: renderEvents,
      search: renderSearch,
      paths: renderPaths,
      surroundings: renderSurroundings,
      compare: comparePage(outlines),
      merge: renderMerge,
    },
    kinds: {
      city: renderPlace,
      province: renderPlace,
      country: renderPlace,
      region: renderPlace,
      facility: renderPlace,
      person: renderActor,
      organisation: renderActor,
      event: renderEvent,
      claim: renderClaim,
      document: renderDocument,
      contradiction: renderContradiction,
    },
  };
}

/** The page at a path: `city:mosul`, `search`. Null where no page can stand there. */
export function findPage({ paths, kinds }: PageTable, path: string): RenderPage | null {
  if (Object.hasOwn(paths, path)) return paths[path]!;
  const kind = kindOf(path);
  return path.includes(':') && Object.hasOwn(kinds, kind) ? kinds[kind]! : null;
}
