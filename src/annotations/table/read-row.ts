import { CLAIM_MODES, FACTUALITIES, type ClaimMode, type Factuality } from '../../domain/claim';
import { CONTROL_STATUSES, type ControlStatus } from '../../domain/control-claim';
import { countOf } from '../../domain/count-of';
import { type Entity, type EntityType, isActorType, isPlaceType } from '../../domain/entity';
import { REALIS, type Realis } from '../../domain/event';
import { isIdName } from '../../domain/id';
import type { LogEntry } from '../../domain/log-entry';
import type { Problem } from '../../domain/problem';
import { quote } from '../../domain/quote';
import type { When } from '../../domain/when';
import { Elsewhere } from './entity-names';
import type { Row } from './parse-rows';
import { RowCells, type RowContext } from './row-cells';
import type { TableColumn } from './table-settings';

/** The kinds of row: a force holds a place, takes it, or loses it. */
export const ROW_KINDS = ['HOLD', 'CAPTURE', 'LOSS'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** The facts of one row, all references resolved. */
export interface RowFacts {
  readonly row: Row;
  /** Its id in the table; null where that has no column of ids, or the cell is empty. */
  readonly id: string | null;
  /** The cells that corpus.yaml names, by their columns, without empty ones. */
  readonly mapped: readonly (readonly [column: TableColumn, cell: string])[];
  readonly place: Entity;
  readonly kind: RowKind;
  /** Who holds the place, or takes it. */
  readonly force: Entity | null;
  /** For a capture or loss, the force that no longer holds it. */
  readonly loser: Entity | null;
  readonly status: ControlStatus;
  readonly when: When;
  /** For a row of a log of changes, the entry as it stands in the log. */
  readonly log?: LogEntry;
  readonly asOf: When | null;
  readonly realis: Realis;
  readonly mode: ClaimMode | null;
  readonly factuality: Factuality | null;
  /** The speakers that are in entities.yaml. */
  readonly speakers: readonly Entity[];
  /** How the row names its speaker; null where it names none. */
  readonly speakerText: string | null;
  readonly publisher: Entity | null;
  readonly published: When | null;
  readonly url: string | null;
  readonly sourceUrl: string | null;
  readonly quote: string | null;
}

/** Reads one row: the facts, or everything that is wrong with it. */
export function readRow(row: Row, context: RowContext): RowFacts | Problem[] {
  const reader = new RowReader(row, context);
  const facts = reader.facts();
  return reader.problems.length > 0 ? reader.problems : facts;
}

class RowReader extends RowCells {
  facts(): RowFacts {
    const { header, defaults } = this.context;
    if (this.row.cells.length !== header.length) {
      const found = `has ${countOf(this.row.cells.length, 'cell')}`;
      this.report('wrong-number-of-cells', found, `${header.length}, as the header has`);
    }
    const mapped = this.mapped();
    this.checkCells(mapped);
    const cell = this.cell('force');
    const forces = this.context.settings.forces ?? {};
    const meaning = Object.hasOwn(forces, cell) ? forces[cell]! : { force: cell };
    const force = meaning.force ? this.actor('force', meaning.force) : null;
    const speakerText = this.cell('speaker');
    const publisher = this.cell('publisher') || defaults.publisher || '';
    const when = this.when();
    return {
      row: this.row,
      id: this.id(),
      mapped,
      place: this.place(),
      ...this.change(force),
      status: this.status(meaning.status, force),
      when,
      asOf: this.asOf(),
      mode: this.mode(speakerText),
      factuality: this.term('factuality', FACTUALITIES),
      speakers: this.speakers(speakerText),
      speakerText: speakerText === '' ? null : speakerText,
      publisher: publisher === '' ? null : this.publisher(publisher),
      published: this.published(when),
      url: this.address('url'),
      sourceUrl: this.address('source_url'),
      quote: this.cell('quote') || null,
    };
  }

  private id(): string | null {
    const id = this.cell('id');
    if (id === '') return null;
    const expected = 'at most 200 characters without colon, tilde or slash';
    if (!isIdName(id)) this.report('bad-value', `id is ${quote(id)}`, expected);
    return id;
  }

  /** When the row was published; a row of a log, if nothing else is said, when it was read. */
  private published(when: When): When | null {
    const { defaults, settings } = this.context;
    const cell = this.cell('published') || defaults.published || '';
    if (cell !== '') return this.edtf('published', cell);
    return settings.rows === 'changes' ? when : null;
  }

  /** Whether the row is a hold or a change, and of a change who takes the place and who loses it. */
  private change(force: Entity | null): Pick<RowFacts, 'kind' | 'force' | 'loser' | 'realis'> {
    const kind = this.term('kind', ROW_KINDS) ?? 'HOLD';
    const realis = this.term('realis', REALIS) ?? 'ACTUAL';
    const cell = this.cell('loser');
    const loser = cell === '' ? null : this.actor('loser', cell);
    if (kind === 'HOLD') {
      const expected = 'kind capture or loss with it, or factuality, which a hold has';
      if (cell !== '') this.report('bad-change', 'gives the loser of a hold', expected);
      if (realis !== 'ACTUAL') this.report('bad-change', 'gives the realis of a hold', expected);
    } else if (kind === 'CAPTURE' && force === null) {
      this.report('bad-change', 'names nobody who takes the place', 'a force');
    } else if (kind === 'LOSS') {
      const isOne = (force === null) !== (loser === null);
      const expected = 'one, in the column of loser or of force; kind capture where one takes it';
      if (!isOne) this.report('bad-change', 'names no one, or two, of a loss', expected);
      return { kind, realis, force: null, loser: loser ?? force };
    }
    return { kind, realis, force, loser };
  }

  private place(): Entity {
    const name = this.cell('place');
    const within = this.cell('within');
    const { latitude, longitude } = this.position();
    if ((['place', 'place_id', 'within'] as const).some((column) => this.bad.has(column))) {
      return NOWHERE;
    }
    const known = this.context.names.findPlace(name, {
      latitude,
      longitude,
      within: within || null,
      id: this.cell('place_id') || null,
      line: this.row.line,
    });
    if (known === 'inside itself') {
      this.report('place-inside-itself', `puts ${quote(name)} inside itself`, 'another place');
    } else if (known instanceof Elsewhere) {
      const expected = 'a column of place_id, or entities.yaml, to tell places of one name apart';
      this.report('same-name', known.describe(quote(name)), expected);
    } else if (known === 'within several') {
      this.reportUnknown('within', within, null, 'a place');
    } else if (typeof known === 'string' || !isPlaceType(known.type)) {
      const named = this.cell('place_id') || name;
      this.reportUnknown('place', named, typeof known === 'string' ? null : known, 'a place');
    } else {
      return known;
    }
    return NOWHERE;
  }

  /** A speaker whom entities.yaml does not know is known by the words of the row alone. */
  private speakers(text: string): Entity[] {
    const { separator } = this.context.settings;
    const names = separator === undefined ? [text] : text.split(separator);
    const speakers = names
      .map((name) => name.trim())
      .filter((name) => name !== '' && this.context.names.find(name) !== null)
      .flatMap((name) => this.actor('speaker', name) ?? []);
    return [...new Set(speakers)];
  }

  private mode(speakerText: string): ClaimMode | null {
    const mode = this.term('mode', CLAIM_MODES);
    if (mode === 'NARRATED' && speakerText !== '') {
      const message = `mode is narrated, and speaker ${quote(speakerText)}`;
      this.report('narrated-source', message, 'no speaker, or another mode');
    }
    return mode;
  }

  private publisher(name: string): Entity | null {
    return this.entity('publisher', name, (type) => type === 'ORGANISATION', 'an organisation');
  }

  private actor(column: TableColumn, name: string): Entity | null {
    return this.entity(column, name, isActorType, 'an actor');
  }

  private entity(
    column: TableColumn,
    name: string,
    fits: (type: EntityType) => boolean,
    kind: string,
  ): Entity | null {
    if (this.bad.has(column)) return null;
    const known = this.context.names.find(name);
    if (known !== null && fits(known.type)) return known;
    this.reportUnknown(column, name, known, kind);
    return null;
  }

  private reportUnknown(column: TableColumn, name: string, known: Entity | null, kind: string) {
    const none = this.context.names.isOfSeveral(name) ? 'several entities' : 'no entity';
    const found = known === null ? `names ${none}` : `is of type ${known.type}`;
    const hint = known === null && none === 'no entity' ? this.context.names.hint(name) : '';
    const expected = `the id, or a name of its own, of ${kind} in entities.yaml${hint}`;
    this.report('unknown-entity', `${column} ${quote(name)} ${found}`, expected);
  }

  private status(meant: ControlStatus | undefined, force: Entity | null): ControlStatus {
    const cell = this.cell('status').toUpperCase();
    if (cell === '') return meant ?? (force === null ? 'UNKNOWN' : 'CONTROLLED');
    const status = CONTROL_STATUSES.find((known) => known === cell);
    if (status === undefined) {
      this.report('bad-status', `status is ${quote(cell)}`, CONTROL_STATUSES.join(', '));
    }
    return status ?? 'UNKNOWN';
  }

  private when(): When {
    const [column, cell] = this.cell('when')
      ? (['when', this.cell('when')] as const)
      : (['observed_at', this.cell('observed_at')] as const);
    const when = this.edtf(column, cell) ?? NEVER;
    if (this.context.settings.rows === 'changes' && when !== NEVER && !isPlain(when)) {
      const expected = 'a day, or a time of day, by which a log can be put in order';
      this.report('edtf-syntax', `${column} is ${quote(cell)}`, expected);
    }
    return when;
  }

  private asOf(): When | null {
    const cell = this.cell('as_of');
    if (cell === '') return null;
    const { readDate, settings } = this.context;
    const written = readDate === null ? cell : readDate(cell);
    if (written !== null) return this.edtf('as_of', written);
    this.report('bad-date', `as_of is ${quote(cell)}`, `a date as in ${settings.asOfFormat}`);
    return null;
  }
}

/** Whether a time is one date or time of day, without marks: what a log is put in order by. */
function isPlain({ edtf, startEarliest, endLatest }: When): boolean {
  return (
    /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[-+][\d:]+)?)?)?)?$/.test(edtf) &&
    startEarliest !== null &&
    endLatest !== null
  );
}

/** Stand-ins in facts that are thrown away because their row has problems. */
const NOWHERE: Entity = {
  id: '',
  type: 'CITY',
  name: '',
  aliases: [],
  sameAs: [],
  organisationKind: null,
  latitude: null,
  longitude: null,
  partOf: [],
};
const NEVER: When = {
  edtf: '',
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
};
