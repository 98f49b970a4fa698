import type { Notation } from '../scheme/notation';

/** Layers have features, which the map turns into our attributes. */
export const LAYERS_NOTATION: Notation = {
  identity: () =>
    'a Reference by map.attributes: an id in entities.yaml, or an Equiv with one that has it',
  value: (_, database, form) => `a Reference by map.attributes: ${database} ${form}`,
  attribute: (_, name, values) =>
    `a ${name} by map.attributes, or defaults.${name.toLowerCase()} in corpus.yaml: ${values}`,
};
