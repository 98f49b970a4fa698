import { RELIABILITIES } from '../../domain/assessment';
import { CLAIM_MODES, FACTUALITIES } from '../../domain/claim';
import { CONTROL_STATUSES } from '../../domain/control-claim';
import { ENTITY_TYPES } from '../../domain/entity';
import { REALIS } from '../../domain/event';
import { EVENT_DATES } from '../../use-cases/arguments/read-event-filter';
import { readVocabulary } from '../../vocabulary/read-vocabulary';
import {
  date,
  flag,
  near,
  type ExportParameters,
  range,
  term,
  terms,
  text,
  texts,
  time,
  whole,
} from './read-parameters';

const vocabulary = readVocabulary();

const KNOWN_AS_OF = {
  knownAsOf: date(
    'Only claims that this graph had recorded by then. Default: when the export begins.',
  ),
};

/** The parts of the API's Lens, by their names. */
export const LENS_PARAMETERS: ExportParameters = {
  accordingTo: texts('Only claims that one of these actors makes or relays.'),
  excluding: texts('No claim that one of these actors makes or relays.'),
  saidBefore: time('Only claims said before this time began.'),
  publishedBefore: time('Only claims published before this time began.'),
  minimumOrigins: whole('Only statements that at least this many independent origins make.'),
  againstInterest: flag('true: only claims against the interest of their own side.'),
  minimumReliability: term('Only sources graded this well or better.', RELIABILITIES),
  minimumCredibility: whole('Only claims graded this well or better, 1 to 5.'),
  gradedBy: texts('The assessors whose grades count.'),
  longestGap: text('A state continued over a longer gap is POSSIBLE: P1Y.'),
  ...KNOWN_AS_OF,
};

/** The parts of the API's ClaimFilter, by their names. */
export const CLAIM_PARAMETERS: ExportParameters = {
  speaker: texts('Said by one of these actors.'),
  anyoneInChain: texts('Said or passed on by one of these actors, the publisher included.'),
  about: texts('About one of these entities or events; for a place, about the places in it too.'),
  aboutAll: texts('About each of these.'),
  hasSpeaker: flag('Whether its speaker is known.'),
  speakerText: text('The text names its source with these words.'),
  hops: range('How many hops its chain has: 3.. is hearsay.'),
  corpus: texts('In one of these corpora.'),
  language: texts('In one of these languages, in BCP 47.'),
  document: texts('In one of these documents.'),
  characters: range('It has one of these characters of its document: 0..5999.'),
  publisher: texts('In a document that one of these published.'),
  mode: terms('Given in one of these ways.', CLAIM_MODES),
  factuality: terms('Presented as this sure.', FACTUALITIES),
  text: text('Its content has all these words.'),
  saidAfter: time('Said after the end of this time.'),
  publishedAfter: time('Published after the end of this time.'),
  validAt: time('Asserts something that can hold or happen at this time.'),
  ...LENS_PARAMETERS,
};

export const MENTIONS: ExportParameters = {
  document: texts('In one of these documents.'),
  refersTo: texts('Of one of these entities or events.'),
  ...KNOWN_AS_OF,
};

/** Entities are shown as they are described now, whatever `knownAsOf` says. */
export const ENTITIES: ExportParameters = {
  type: terms('Of one of these types.', ENTITY_TYPES),
  ...KNOWN_AS_OF,
};

/** The parts of the API's EventFilter, by their names. */
export const EVENTS: ExportParameters = {
  type: terms('Of one of these types.', [...vocabulary.events.keys()]),
  place: texts('In one of these places, or in a part of one.'),
  participant: texts('One of these entities took part.'),
  realis: terms('Presented in one of these ways.', REALIS),
  after: time('Began after the end of this time.'),
  before: time('Ended before the beginning of this time.'),
  overlaps: time('May have happened in this time.'),
  dates: term('DERIVED: `after`, `before` and `overlaps` go by derived times too.', EVENT_DATES),
  ...KNOWN_AS_OF,
};

export const RELATIONS: ExportParameters = {
  type: terms('Of one of these types.', [...vocabulary.relations.keys()]),
  entity: texts('One of these entities is its subject or object.'),
  ...KNOWN_AS_OF,
};

const AREA: ExportParameters = {
  within: text('Only this place and the places in it.'),
  near: near('Only places this near: degrees north, degrees east, kilometres: 46.63,32.61,50.'),
};

/** The arguments of the API's Query.control. */
export const CONTROL_PARAMETERS: ExportParameters = {
  at: time('Required: the time asked about.'),
  ...AREA,
  by: text('Only what this actor holds.'),
  status: terms('Only these states.', CONTROL_STATUSES),
  inherit: flag('true: a place without any state inherits that of the larger place, as POSSIBLE.'),
  ...LENS_PARAMETERS,
};

/** The arguments of the API's Query.controlChanges. */
export const CHANGES: ExportParameters = {
  from: time('From the first moment of this time on. Default: all time.'),
  to: time('Before this time begins.'),
  ...AREA,
  force: text('Only where this actor lost or gained the place.'),
  ...LENS_PARAMETERS,
};
