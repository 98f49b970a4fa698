/** JSON schemas of the Reconciliation Service API 0.2, written from the words of the specification. */

const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://[^ ]+$' };

/** An object with these fields, of which some may be left out; others are a mistake. */
function object(properties: Record<string, object>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

const array = (items: object) => ({ type: 'array', items });

const named = object({ id: text, name: text });
const template = { type: 'string', pattern: '^https?://[^ ]*\\{\\{id\\}\\}' };

const suggesting = object(
  {
    service_url: address,
    service_path: { type: 'string', pattern: '^/' },
    flyout_service_url: address,
    flyout_service_path: { type: 'string', pattern: '\\$\\{id\\}' },
  },
  ['flyout_service_url', 'flyout_service_path'],
);

const setting = {
  ...object(
    {
      name: text,
      label: text,
      type: { enum: ['number', 'text', 'checkbox', 'select'] },
      default: {},
      help_text: text,
      choices: array(object({ value: text, name: text })),
    },
    ['choices'],
  ),
  if: { properties: { type: { const: 'select' } } },
  then: { required: ['choices'] },
};

export const MANIFEST = object(
  {
    versions: { ...array({ type: 'string' }), contains: { const: '0.2' } },
    name: text,
    identifierSpace: address,
    schemaSpace: address,
    defaultTypes: array(named),
    documentation: address,
    logo: address,
    serviceVersion: text,
    view: object({ url: template }),
    feature_view: object({ url: template }),
    preview: object({ url: template, width: { type: 'integer' }, height: { type: 'integer' } }),
    suggest: object({ entity: suggesting, property: suggesting, type: suggesting }, [
      'entity',
      'property',
      'type',
    ]),
    extend: object(
      {
        propose_properties: object({ service_url: address, service_path: { type: 'string' } }),
        property_settings: array(setting),
      },
      ['propose_properties', 'property_settings'],
    ),
    batchSize: { type: 'integer', minimum: 1 },
    authentication: { type: 'object' },
  },
  ['documentation', 'logo', 'serviceVersion', 'view', 'feature_view', 'authentication'],
);

export const RESULT_BATCH = {
  type: 'object',
  additionalProperties: object({
    result: array(
      object(
        {
          id: text,
          name: text,
          description: { type: 'string' },
          type: array(named),
          score: { type: 'number' },
          features: array(object({ id: text, value: { type: ['number', 'boolean'] } })),
          match: { type: 'boolean' },
        },
        ['description', 'features'],
      ),
    ),
  }),
};

export const SUGGESTIONS = object({
  result: array(
    object({ id: text, name: text, description: { type: 'string' }, notable: array(named) }, [
      'description',
      'notable',
    ]),
  ),
});

export const FLYOUT = object({ id: text, html: text });

export const PROPOSAL = object(
  { type: { type: 'string' }, properties: array(named), limit: { type: 'integer' } },
  ['limit'],
);

const value = {
  oneOf: [
    object({ str: { type: 'string' } }),
    object({ float: { type: 'number' } }),
    object({ int: { type: 'integer' } }),
    object({ bool: { type: 'boolean' } }),
    object({ date: { type: 'string' } }),
    named,
  ],
};

export const EXTENSION = object({
  meta: array(
    object({ id: text, name: text, type: named, settings: { type: 'object' } }, [
      'type',
      'settings',
    ]),
  ),
  rows: {
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: array(value) },
  },
});
