import { packNotes } from './pack-notes';
import { redrawPictures } from './redraw-pictures';
import { tellHeight } from './tell-height';

// Pages work without this script. It draws pictures at the width that there is, and packs margin notes.
redrawPictures(document);
packNotes(document);
tellHeight(document);
