import type { ChangeRow, ControlRow } from '../../use-cases/exports/export-control';
import type {
  ClaimExportRow,
  EntityRow,
  EventExportRow,
  MentionExportRow,
  RelationExportRow,
} from '../../use-cases/exports/export-rows';
import type { EntityRecord, NodeRecord } from '../../use-cases/graph';
import { type CellObject, type Column, column, whenColumns } from './column';
import { DOCUMENT_COLUMNS, SOURCE_COLUMNS, sourcesColumns } from './source-columns';

export const CLAIM_COLUMNS: readonly Column<ClaimExportRow>[] = [
  ...SOURCE_COLUMNS,
  column('about_ids', 'list', 'The entities and events that it is about.', (row) => {
    return row.about.map(({ id }) => id);
  }),
  column('about', 'list', 'The same by name.', (row) => row.about.map(nameOfNode)),
  column('asserts', 'objects', 'The events, relations and control that it asserts.', (row) => {
    return row.asserts.map(describeAsserted);
  }),
  column('occasion_id', 'string', 'The event at which it was said.', (row) => row.occasionId),
];

export const MENTION_COLUMNS: readonly Column<MentionExportRow>[] = [
  column('mention_id', 'string', 'The mention.', (row) => row.mention.id),
  column('kind', 'string', 'NAME, NOMINAL, PRONOUN, or TRIGGER of an event.', (row) => {
    return row.mention.kind;
  }),
  column('refers_to_id', 'string', 'The entity or event that it names.', (row) => {
    return row.refersTo?.id ?? null;
  }),
  column('refers_to', 'string', 'The same by name.', (row) => {
    return row.refersTo === null ? null : nameOfNode(row.refersTo);
  }),
  column('refers_to_type', 'string', 'Its type: CITY, PERSON, LIBERATION.', (row) => {
    return row.refersTo !== null && 'type' in row.refersTo ? row.refersTo.type : null;
  }),
  column(
    'quote',
    'string',
    'The words; those of a discontinuous mention with … between.',
    (row) => {
      return row.spans.map(({ exact }) => exact).join(' … ');
    },
  ),
  column('quote_start', 'integer', 'Where the words begin, in code points of the text.', (row) => {
    return row.spans[0]?.start ?? null;
  }),
  column('quote_end', 'integer', 'Where the last of them ends.', (row) => {
    return row.spans.at(-1)?.end ?? null;
  }),
  column('prefix', 'string', 'Up to 32 characters before.', (row) => row.spans[0]?.prefix ?? null),
  column(
    'suffix',
    'string',
    'Up to 32 characters after.',
    (row) => row.spans.at(-1)?.suffix ?? null,
  ),
  ...DOCUMENT_COLUMNS,
  column('recorded_at', 'datetime', 'When this graph first had it in this form.', (row) => {
    return row.mention.recordedAt;
  }),
];

export const ENTITY_COLUMNS: readonly Column<EntityRow>[] = [
  column('entity_id', 'string', 'The entity.', (row) => row.entity.id),
  column('type', 'string', 'PERSON, ORGANISATION, CITY …', (row) => row.entity.type),
  column('name', 'string', 'Its name.', (row) => row.entity.name),
  column('aliases', 'list', 'Its other names.', (row) => row.entity.aliases),
  column('same_as', 'list', 'Addresses that name it elsewhere, as at Wikidata.', (row) => {
    return row.entity.sameAs;
  }),
  column('kind', 'string', 'The kind of an organisation: ARMED_FORCE.', (row) => row.entity.kind),
  column('latitude', 'number', 'Degrees north (WGS 84).', (row) => row.entity.latitude),
  column('longitude', 'number', 'Degrees east.', (row) => row.entity.longitude),
  column('part_of_ids', 'list', 'The places that it lies in.', (row) => {
    return row.partOf.map(({ id }) => id);
  }),
  column('part_of', 'list', 'The same by name.', (row) => row.partOf.map(({ name }) => name)),
  column('page', 'string', 'The address of its page.', (row) => row.page),
];

export const EVENT_COLUMNS: readonly Column<EventExportRow>[] = [
  column('event_id', 'string', 'The event.', (row) => row.event.id),
  column(
    'type',
    'string',
    'A term of schema/vocabulary.yaml: LIBERATION.',
    (row) => row.event.type,
  ),
  column('name', 'string', 'Its name, or the words that name it.', (row) => row.event.name),
  column('realis', 'string', 'ACTUAL, PLANNED, EXPECTED, URGED or DENIED.', (row) => {
    return row.event.realis;
  }),
  ...whenColumns<EventExportRow>('when', 'When it happened', (row) => row.event.when),
  ...whenColumns<EventExportRow>(
    'derived',
    'When it happened as far as that follows from other claims; no text gives it',
    (row) => row.event.derivedWhen?.when ?? null,
  ),
  column('derived_basis', 'list', 'The rules that it follows by: CONTROL, TOLD.', (row) => {
    return row.event.derivedWhen?.basis ?? [];
  }),
  column('derived_claim_ids', 'list', 'The claims that it follows from.', (row) => {
    return row.event.derivedWhen?.claimIds ?? [];
  }),
  column('place_ids', 'list', 'Where.', (row) => row.places.map(({ id }) => id)),
  column('places', 'list', 'The same by name.', (row) => row.places.map(({ name }) => name)),
  column(
    'latitude',
    'number',
    'Degrees north (WGS 84) of the first place that has them.',
    (row) => {
      return placed(row.places)?.latitude ?? null;
    },
  ),
  column('longitude', 'number', 'Degrees east.', (row) => placed(row.places)?.longitude ?? null),
  column('participants', 'objects', 'Who took part, and as what.', (row) =>
    row.participants.map(({ role, entity }) => ({ role, id: entity.id, name: entity.name })),
  ),
  column('cause_ids', 'list', 'The events that it is said to result from.', (row) => row.causeIds),
  ...sourcesColumns<EventExportRow>((row) => row.sources),
];

export const RELATION_COLUMNS: readonly Column<RelationExportRow>[] = [
  column('relation_id', 'string', 'The relation.', (row) => row.relation.id),
  column('type', 'string', 'A term of schema/vocabulary.yaml: MEMBER_OF.', (row) => {
    return row.relation.type;
  }),
  column('subject_id', 'string', 'Who or what stands in it.', (row) => row.subject.id),
  column('subject', 'string', 'The same by name.', (row) => row.subject.name),
  column('subject_type', 'string', 'PERSON, ORGANISATION, CITY …', (row) => row.subject.type),
  column('object_id', 'string', 'To whom or what.', (row) => row.object.id),
  column('object', 'string', 'The same by name.', (row) => row.object.name),
  column('object_type', 'string', 'PERSON, ORGANISATION, CITY …', (row) => row.object.type),
  ...whenColumns<RelationExportRow>('when', 'When it holds', (row) => row.relation.when),
  ...sourcesColumns<RelationExportRow>((row) => row.sources),
];

const placeColumns = <Row extends { readonly place: EntityRecord }>(): Column<Row>[] => [
  column('place_id', 'string', 'The place.', (row) => row.place.id),
  column('place', 'string', 'The same by name.', (row) => row.place.name),
  column('place_type', 'string', 'CITY, PROVINCE, COUNTRY, REGION or FACILITY.', (row) => {
    return row.place.type;
  }),
  column('latitude', 'number', 'Degrees north (WGS 84); empty where no corpus says.', (row) => {
    return row.place.latitude;
  }),
  column('longitude', 'number', 'Degrees east.', (row) => row.place.longitude),
];

const forceColumns = <Row>(
  name: string,
  description: string,
  of: (row: Row) => EntityRecord | null,
): Column<Row>[] => [
  column(`${name}_id`, 'string', description, (row) => of(row)?.id ?? null),
  column(name, 'string', 'The same by name.', (row) => of(row)?.name ?? null),
];

export const CONTROL_COLUMNS: readonly Column<ControlRow>[] = [
  ...placeColumns<ControlRow>(),
  ...forceColumns<ControlRow>('force', 'Who held it; empty: nobody, or nobody named.', (row) => {
    return row.force;
  }),
  column('status', 'string', 'CONTROLLED, CONTESTED, BESIEGED, UNCONTROLLED or UNKNOWN.', (row) => {
    return row.state.interval.status;
  }),
  column('certainty', 'string', 'CERTAIN, CONTINUED, POSSIBLE or LAST_KNOWN.', (row) => {
    return row.state.certainty;
  }),
  column(
    'disputed',
    'boolean',
    'Whether a strict contradiction bears on it at the time asked about.',
    (row) => {
      return row.state.disputed;
    },
  ),
  column('inferred_from', 'string', 'The larger place that it is inherited from.', (row) => {
    return row.state.inferredFrom;
  }),
  column('at_from', 'datetime', 'The time asked about: its first moment.', (row) => {
    return row.state.at.from;
  }),
  column('at_until', 'datetime', 'The time asked about: its end.', (row) => row.state.at.until),
  ...whenColumns<ControlRow>('when', 'The stretch that it is read from', (row) => {
    return row.state.interval.when;
  }),
  ...sourcesColumns<ControlRow>((row) => row.sources),
];

export const CHANGE_COLUMNS: readonly Column<ChangeRow>[] = [
  ...placeColumns<ChangeRow>(),
  ...forceColumns<ChangeRow>('from', 'Who held it before.', (row) => row.from),
  column(
    'from_status',
    'string',
    'In whose hands it was; empty: no single state is sure.',
    (row) => {
      return row.change.from?.status ?? null;
    },
  ),
  ...forceColumns<ChangeRow>('to', 'Who holds it from then on.', (row) => row.to),
  column('to_status', 'string', 'In whose hands it is; empty: only the loss is told.', (row) => {
    return row.change.to?.status ?? null;
  }),
  column(
    'certainty',
    'string',
    'CERTAIN or POSSIBLE: whether it lies in the time asked.',
    (row) => {
      return row.change.certainty;
    },
  ),
  column(
    'disputed',
    'boolean',
    'Whether a claim that reports it is contradicted about it.',
    (row) => {
      return row.change.disputed;
    },
  ),
  ...whenColumns<ChangeRow>('when', 'When it lies, at some moment of it', (row) => row.change.when),
  ...sourcesColumns<ChangeRow>((row) => row.sources),
];

/** The first of some places whose position is known. */
export function placed(places: readonly EntityRecord[]): EntityRecord | null {
  return places.find(({ latitude, longitude }) => latitude !== null && longitude !== null) ?? null;
}

function nameOfNode(node: NodeRecord): string {
  return 'name' in node ? node.name : node.id;
}

function describeAsserted(node: NodeRecord): CellObject {
  const isTimed = 'when' in node && node.label !== 'Contradiction';
  const when = isTimed ? (node.when?.edtf ?? null) : null;
  const type = node.label === 'ControlClaim' ? node.status : 'type' in node ? node.type : null;
  return { kind: node.label, id: node.id, type, name: nameOfNode(node), when };
}
