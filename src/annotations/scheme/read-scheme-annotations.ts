import type { AnnotatedDocument } from '../../domain/corpus';
import type { Document } from '../../domain/document';
import { NoteCounter } from '../../domain/note';
import { CodePointText } from '../../domain/span';
import { referByName } from '../identity/refer-by-name';
import type { ProblemList } from '../problem-list';
import { Annotations } from './annotations';
import type { SchemeContext, SchemeSettings } from './scheme-context';
import type { BratParsing } from './brat-document';
import { Budget } from './budget';
import { isTooCostlyToNest } from './entanglement';
import { makeClaims } from './make-claims';
import { nestClaims } from './nest-claims';
import { BRAT_NOTATION } from './notation';
import { readAttributes } from './read-attributes';
import { readClaims } from './read-claims';
import { readControls } from './read-controls';
import { readEvents, type Referents } from './read-events';
import { readSchemeMentions } from './read-mentions';
import { readQuantities } from './read-quantities';
import { readReferences } from './read-references';
import { readSchemeRelations } from './read-relations';
import { readTimes } from './read-times';

/**
 * Reads the annotations of a document by the scheme of docs/annotation-guidelines.md. Null where it
 * has problems: then all of them are in `problems`, as far as one does not hide another. Skipped
 * annotations are counted in `notes`.
 */
export function readSchemeAnnotations(
  parsing: BratParsing,
  document: Document,
  settings: SchemeSettings,
  problems: ProblemList,
  notes = new NoteCounter(),
): AnnotatedDocument | null {
  const { identityByName, names } = settings;
  const { document: written } = parsing;
  const { document: referring, ambiguous } = identityByName
    ? referByName(written, names, problems.file, notes)
    : { document: written, ambiguous: new Set<string>() };
  const { equivalences, attributes, normalisations, relations } = referring;
  const text = new CodePointText(document.text);
  const inFaultyLines = new Set(parsing.inFaultyLines);
  const missing = parsing.missing ?? new Set();
  const annotations = new Annotations(parsing, text, settings.scheme, problems);
  const context: SchemeContext = {
    ...settings,
    notation: settings.notation ?? BRAT_NOTATION,
    name: document.id.slice(document.id.indexOf(':') + 1),
    document,
    text,
    annotations,
    attributes: readAttributes(attributes, annotations, inFaultyLines, missing, problems),
    references: readReferences(
      normalisations,
      annotations,
      settings.authority,
      inFaultyLines,
      missing,
      problems,
    ),
    ambiguous,
    inFaultyLines,
    problems,
    skip: (line, why) => notes.add({ ...why, file: problems.file, line }),
  };
  const budget = new Budget();
  const { mentions, entityIds, ownEntities } = readSchemeMentions(equivalences, context);
  const times = readTimes(context);
  const referents: Referents = { entityIds, times: times.values };
  const quantities = readQuantities(context);
  const reports = readEvents(referents, context);
  const controls = readControls(referents, context);
  const placedRelations = readSchemeRelations(relations, referents, context);
  const drafts = readClaims(reports, referents, budget, context);
  if (budget.isSpent) return refuse('has claims of too many spans', problems);
  const contents = drafts.map(({ content }) => content);
  const asserted = [...reports.map(({ trigger }) => trigger), ...placedRelations, ...quantities];
  const others = asserted.map(({ extent }) => extent);
  if (isTooCostlyToNest(contents, others)) {
    return refuse('has too many discontinuous contents, events and relations', problems);
  }
  const nested = nestClaims(drafts, context);
  const made = makeClaims(
    {
      ...{ nested, reports, controls, relations: placedRelations, quantities },
      ...{ referents, budget },
      lacksClaims: lacksClaims(parsing, drafts.length, context),
    },
    context,
  );
  if (budget.isSpent) return refuse('has claims whose contents hold too much', problems);
  if (!problems.isEmpty) return null;
  const unrepeated = new Map(placedRelations.map(({ relation }) => [relation.id, relation]));
  return {
    document,
    entities: ownEntities,
    mentions,
    times: times.times,
    events: reports.map(({ report }) => report),
    relations: [...unrepeated.values()],
    ...made,
  };
}

/** Whether the document seems to have claims that could not be read: something may stand in their contents. */
function lacksClaims(
  { document, faulty, missing = new Set() }: BratParsing,
  read: number,
  { scheme }: SchemeContext,
): boolean {
  const claims = document.events.filter(({ type }) => {
    const kind = scheme.kindOfEvent(type);
    return kind === 'claim' || kind === null;
  });
  return claims.length > read || [...faulty, ...missing].some((id) => id.startsWith('E'));
}

/** Reports a document from which more follows than can be computed or kept. */
function refuse(message: string, problems: ProblemList): null {
  problems.report(null, 'too-large', message, 'fewer, in several documents');
  return null;
}
