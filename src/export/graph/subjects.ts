import type { ControlStatus } from '../../domain/control-claim';
import type { EntityType } from '../../domain/entity';
import { parseEdtf } from '../../domain/edtf';
import { readClaimFilter } from '../../use-cases/arguments/read-claim-filter';
import { readEventFilter } from '../../use-cases/arguments/read-event-filter';
import { readLens } from '../../use-cases/arguments/read-lens';
import { readList } from '../../use-cases/arguments/list-argument';
import { readNear } from '../../use-cases/arguments/read-near';
import { exportChanges, exportControl } from '../../use-cases/exports/export-control';
import type { ExportReads, Rows } from '../../use-cases/exports/export-reads';
import {
  exportClaims,
  exportEntities,
  exportEvents,
  exportMentions,
  exportRelations,
} from '../../use-cases/exports/export-rows';
import { InputError } from '../../use-cases/input-error';
import type { Column } from './column';
import {
  CHANGE_COLUMNS,
  CLAIM_COLUMNS,
  CONTROL_COLUMNS,
  ENTITY_COLUMNS,
  EVENT_COLUMNS,
  MENTION_COLUMNS,
  RELATION_COLUMNS,
} from './columns';
import {
  CHANGES,
  CLAIM_PARAMETERS,
  CONTROL_PARAMETERS,
  ENTITIES,
  EVENTS,
  MENTIONS,
  RELATIONS,
} from './parameters';
import type { Given, ExportParameters } from './read-parameters';

/** Something that can be exported: what may be asked of it, its columns, and how its rows are read. */
export interface ExportSubject<Row = unknown> {
  readonly title: string;
  readonly parameters: ExportParameters;
  readonly columns: readonly Column<Row>[];
  /** Columns that no two rows share. */
  readonly key: readonly string[];
  /** The rows as the graph had recorded them at `knownAsOf`. Throws an InputError. */
  open(reads: ExportReads, given: Given, knownAsOf: number): Promise<Rows<Row>>;
}

/** Infers the type of rows. */
function subject<Row>(one: ExportSubject<Row>): ExportSubject<Row> {
  return one;
}

const CONTROL_SUBJECT = subject({
  title: 'Who held what at a time',
  parameters: CONTROL_PARAMETERS,
  columns: CONTROL_COLUMNS,
  key: ['place_id', 'status', 'force_id'],
  open(reads, given, knownAsOf) {
    const { at, within = null, by = null, inherit = false } = given;
    if (at === undefined) throw new InputError('at', 'is not given', 'a day such as 2017-07-05');
    const question = {
      ...{ at, within, by, inherit },
      near: readNear('near', given['near']),
      status: readList<ControlStatus>('status', given['status']),
      lens: readLens('lens', given),
    };
    return exportControl(reads, question, knownAsOf);
  },
});

const CHANGES_SUBJECT = subject({
  title: 'What changed hands',
  parameters: CHANGES,
  columns: CHANGE_COLUMNS,
  key: [],
  open(reads, given, knownAsOf) {
    const { within = null, force = null } = given;
    const question = {
      ...{ within, force },
      from: given['from'] ?? parseEdtf('0001'),
      to: given['to'] ?? parseEdtf('9999'),
      near: readNear('near', given['near']),
      lens: readLens('lens', given),
    };
    return exportChanges(reads, question, knownAsOf);
  },
});

/** All that can be exported, by the name that an address has. */
export const SUBJECTS = {
  claims: subject({
    title: 'Who said what',
    parameters: CLAIM_PARAMETERS,
    columns: CLAIM_COLUMNS,
    key: ['claim_id'],
    open(reads, given, knownAsOf) {
      const filter = { ...readClaimFilter(given), knownAsOf };
      return exportClaims(reads, { filter, lens: readLens('lens', given) });
    },
  }),
  mentions: subject({
    title: 'Which words name what',
    parameters: MENTIONS,
    columns: MENTION_COLUMNS,
    key: ['mention_id'],
    open(reads, given, knownAsOf) {
      const document = readList<string>('document', given['document']);
      const refersTo = readList<string>('refersTo', given['refersTo']);
      return exportMentions(reads, { document, refersTo, knownAsOf });
    },
  }),
  entities: subject({
    title: 'Who and what there is',
    parameters: ENTITIES,
    columns: ENTITY_COLUMNS,
    key: ['entity_id'],
    open(reads, given) {
      const type = readList<EntityType>('type', given['type']);
      return exportEntities(reads, { type, name: null, nameContains: null, sameAs: null });
    },
  }),
  events: subject({
    title: 'What happened, or may happen',
    parameters: EVENTS,
    columns: EVENT_COLUMNS,
    key: ['event_id'],
    open(reads, given, knownAsOf) {
      return exportEvents(reads, { ...readEventFilter(given), knownAsOf }, knownAsOf);
    },
  }),
  relations: subject({
    title: 'How entities are connected',
    parameters: RELATIONS,
    columns: RELATION_COLUMNS,
    key: ['relation_id'],
    open(reads, given, knownAsOf) {
      const type = readList<string>('type', given['type']);
      const entity = readList<string>('entity', given['entity']);
      return exportRelations(reads, { type, entity, knownAsOf }, knownAsOf);
    },
  }),
  control: CONTROL_SUBJECT,
  changes: CHANGES_SUBJECT,
};

export type SubjectName = keyof typeof SUBJECTS;
