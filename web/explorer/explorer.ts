import { packNotes } from './text/pack-notes';
import { readByKeys } from './text/read-by-keys';
import { readOn } from './text/read-on';
import { redrawPictures } from './redraw-pictures';
import { tellHeight } from './tell-height';

// Pages work without this script. It draws pictures at the screen's width, and packs margin notes.
redrawPictures(document);
packNotes(document);
tellHeight(document);
readByKeys(document);
readOn(document);
const map = document.querySelector<HTMLElement>('[data-part="picture"], [data-picture="map"]');
if (map !== null) void import('./map/mark-keys').then(({ MarkKeys }) => new MarkKeys(map));
// The other elements are loaded by the pages that have them.
if (document.querySelector('claimline-map') !== null) {
  void import('./map/claimline-map').then(({ ClaimlineMap }) =>
    customElements.define('claimline-map', ClaimlineMap),
  );
}
