import type { ControlStatus } from '../../domain/control-claim';
import { CONTROL_STATUSES } from '../../domain/control-claim';
import { type Entity, type EntityType, isActorType, isPlaceType } from '../../domain/entity';
import { EdtfError, parseEdtf } from '../../domain/edtf';
import type { Problem } from '../../domain/problem';
import type { ProblemCode } from '../../domain/problem-codes';
import { quote } from '../../domain/quote';
import type { When } from '../../domain/when';
import type { EntityNames } from './entity-names';
import type { Row } from './parse-rows';
import type { TableColumn, TableDefaults, TableSettings } from './table-settings';

/** What one row says, all references resolved. */
export interface RowFacts {
  readonly row: Row;
  readonly place: Entity;
  readonly force: Entity | null;
  readonly status: ControlStatus;
  readonly when: When;
  readonly speaker: Entity | null;
  /** How the row names its speaker; null where it names none. */
  readonly speakerText: string | null;
  readonly publisher: Entity | null;
  readonly published: When | null;
  readonly url: string | null;
  readonly quote: string | null;
}

/** What a reader of rows knows before the first one. */
export interface RowContext {
  readonly file: string;
  readonly settings: TableSettings;
  readonly defaults: TableDefaults;
  readonly names: EntityNames;
  /** The CSV's header, in order. */
  readonly header: readonly string[];
  /** Times read already, by their text: a table says the same few over and over. */
  readonly times: Map<string, When>;
}

/** Times remembered at the most. */
const TIMES_REMEMBERED = 50_000;

/** Reads one row: the facts, or everything that is wrong with it. */
export function readRow(row: Row, context: RowContext): RowFacts | Problem[] {
  const reader = new RowReader(row, context);
  const facts = reader.facts();
  return reader.problems.length > 0 ? reader.problems : facts;
}

class RowReader {
  readonly problems: Problem[] = [];

  constructor(
    private readonly row: Row,
    private readonly context: RowContext,
  ) {}

  facts(): RowFacts {
    const { header, defaults } = this.context;
    if (this.row.cells.length !== header.length) {
      const found = `has ${this.row.cells.length} cells`;
      this.report('wrong-number-of-cells', found, `${header.length}, as the header has`);
    }
    const cell = this.cell('force');
    const forces = this.context.settings.forces ?? {};
    const meaning = Object.hasOwn(forces, cell) ? forces[cell]! : { force: cell };
    const force = meaning.force ? this.actor('force', meaning.force) : null;
    const speakerText = this.cell('speaker');
    const publisher = this.cell('publisher') || defaults.publisher || '';
    const published = this.cell('published') || defaults.published || '';
    return {
      row: this.row,
      place: this.place(),
      force,
      status: this.status(meaning.status, force),
      when: this.when(),
      speaker: this.speaker(speakerText),
      speakerText: speakerText === '' ? null : speakerText,
      publisher: publisher === '' ? null : this.publisher(publisher),
      published: published === '' ? null : this.edtf('published', published),
      url: this.url(),
      quote: this.cell('quote') || null,
    };
  }

  private place(): Entity {
    const name = this.cell('place');
    const within = this.cell('within');
    const known = this.context.names.findPlace(name, {
      latitude: this.coordinate('latitude', 90),
      longitude: this.coordinate('longitude', 180),
      within: within || null,
    });
    if (known === 'inside itself') {
      this.report('place-inside-itself', `puts ${quote(name)} inside itself`, 'another place');
    } else if (known === 'within several') {
      this.reportUnknown('within', within, null, 'a place');
    } else if (typeof known === 'string' || !isPlaceType(known.type)) {
      this.reportUnknown('place', name, typeof known === 'string' ? null : known, 'a place');
    } else {
      return known;
    }
    return NOWHERE;
  }

  /** A speaker whom entities.yaml does not know is known by the words of the row alone. */
  private speaker(name: string): Entity | null {
    const isKnown = name !== '' && this.context.names.find(name) !== null;
    return isKnown ? this.actor('speaker', name) : null;
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
    const known = this.context.names.find(name);
    if (known !== null && fits(known.type)) return known;
    this.reportUnknown(column, name, known, kind);
    return null;
  }

  private reportUnknown(column: TableColumn, name: string, known: Entity | null, kind: string) {
    const none = this.context.names.isOfSeveral(name) ? 'several entities' : 'no entity';
    const found = known === null ? `names ${none}` : `is of type ${known.type}`;
    const expected = `the id, or a name of its own, of ${kind} in entities.yaml`;
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
    return this.edtf(column, cell) ?? NEVER;
  }

  private edtf(column: TableColumn, cell: string): When | null {
    const { times } = this.context;
    const known = times.get(cell);
    if (known !== undefined) return known;
    try {
      const when = parseEdtf(cell);
      if (times.size === TIMES_REMEMBERED) times.clear();
      times.set(cell, when);
      return when;
    } catch (error) {
      if (!(error instanceof EdtfError)) throw error;
      this.report(error.code, `${column} is ${quote(cell)}`, error.expected);
      return null;
    }
  }

  private coordinate(column: 'latitude' | 'longitude', limit: number): number | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const degrees = Number(cell);
    if (!(Math.abs(degrees) <= limit)) {
      this.report(
        'bad-coordinate',
        `${column} is ${quote(cell)}`,
        `degrees, -${limit} to ${limit}`,
      );
    }
    return degrees;
  }

  private url(): string | null {
    const cell = this.cell('url');
    if (cell === '') return null;
    if (!/^https?:\/\//.test(cell) || !URL.canParse(cell)) {
      this.report('bad-url', `url is ${quote(cell)}`, 'an http or https address');
    }
    return cell;
  }

  /** The cell of this fact's column; empty where the table has no such column. */
  private cell(column: TableColumn): string {
    return (this.row.cells[indexOfColumn(column, this.context)] ?? '').trim();
  }

  private report(code: ProblemCode, message: string, expected: string): void {
    this.problems.push({ file: this.context.file, line: this.row.line, code, message, expected });
  }
}

/** Which cell of a row holds a fact; -1 where the table has no column of it. */
export function indexOfColumn(column: TableColumn, { settings, header }: RowContext): number {
  const name = settings.columns[column];
  return name === undefined ? -1 : header.indexOf(name);
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
