import Ajv from 'ajv';
import { CLAIM_MODES, FACTUALITIES } from '../../domain/claim';
import { CONTROL_STATUSES } from '../../domain/control-claim';
import { ENTITY_TYPES, ORGANISATION_KINDS } from '../../domain/entity';
import { REALIS } from '../../domain/event';
import { ENTITY_MENTION_KINDS } from '../../domain/mention';

const TEXT = { type: 'string' };
const MAYBE_TEXT = { type: ['string', 'null'] };
const MAYBE_NUMBER = { type: ['number', 'null'] };
const TRUE = { const: true };
const TEXTS = { type: 'array', items: TEXT };
const PARTICIPANTS = {
  type: 'array',
  items: shapeOf({ role: TEXT, entityId: TEXT }),
};

/** The bodies that the exporter of web annotations writes: records of the domain, times as EDTF. */
const SHAPES = {
  'claimline:Entity': {
    ...{ id: TEXT, entityType: { enum: ENTITY_TYPES }, name: TEXT, aliases: TEXTS, sameAs: TEXTS },
    ...{ organisationKind: { enum: [...ORGANISATION_KINDS, null] }, partOf: TEXTS },
    ...{ latitude: MAYBE_NUMBER, longitude: MAYBE_NUMBER },
  },
  'claimline:Mention': { id: TEXT, kind: { enum: ENTITY_MENTION_KINDS }, entityId: TEXT },
  'claimline:Time': { id: TEXT, when: TEXT },
  'claimline:Quantity': {
    ...{ id: TEXT, unit: TEXT, of: MAYBE_TEXT, claimIds: TEXTS, eventIds: TEXTS },
    ...{ atLeast: MAYBE_NUMBER, atMost: MAYBE_NUMBER, isApproximate: { type: 'boolean' } },
  },
  'claimline:EventReport': {
    ...{ id: TEXT, eventId: TEXT, eventName: TEXT, eventType: TEXT, realis: { enum: REALIS } },
    ...{ when: MAYBE_TEXT, participants: PARTICIPANTS, placeIds: TEXTS, causeIds: TEXTS },
    ...{ gains: TEXTS, loses: TEXTS, 'isRow?': TRUE },
  },
  'claimline:Relation': {
    ...{ id: TEXT, relationType: TEXT, subjectId: TEXT, objectId: TEXT, when: MAYBE_TEXT },
  },
  'claimline:ControlClaim': {
    ...{ id: TEXT, placeId: TEXT, forceId: MAYBE_TEXT, when: TEXT },
    status: { enum: CONTROL_STATUSES },
    'log?': shapeOf({ changed: MAYBE_TEXT, asOf: MAYBE_TEXT }),
  },
  'claimline:Claim': {
    ...{ id: TEXT, parentId: MAYBE_TEXT, speakerIds: TEXTS, speakerText: MAYBE_TEXT, text: TEXT },
    ...{ mode: { enum: CLAIM_MODES }, factuality: { enum: FACTUALITIES } },
    ...{ aboutIds: TEXTS, assertsIds: TEXTS, reportIds: TEXTS },
    ...{ occasionId: MAYBE_TEXT, saidWhen: MAYBE_TEXT, 'sourceUrl?': TEXT, 'isRow?': TRUE },
  },
};

const ajv = new Ajv({ allowUnionTypes: true });

/** Checks the shape of one of our bodies, by its type. */
export const RECORD_SHAPES = new Map(
  Object.entries(SHAPES).map(([type, properties]) => [type, ajv.compile(shapeOf(properties))]),
);

/** An object with these properties, of which those with a question mark may be left out. */
function shapeOf(shapes: Readonly<Record<string, object>>): object {
  const names = Object.keys(shapes);
  const properties = Object.fromEntries(names.map((name) => [name.replace('?', ''), shapes[name]]));
  return { type: 'object', properties, required: names.filter((name) => !name.endsWith('?')) };
}
