/**
 * The names that a map may use for a layer: `webanno.custom.Claim`, or `Claim` for short. The full
 * name first.
 */
export function layerNames(layer: string): string[] {
  return [...new Set([layer, layer.slice(layer.lastIndexOf('.') + 1)])];
}

/**
 * The names that a map may use for the type of an annotation. They are its layer with a feature's value
 * (`NamedEntity.value=PER`), or its layer alone, which is tried last.
 */
export function typeNames(layer: string, features: ReadonlyMap<string, string>): string[] {
  const names = layerNames(layer);
  const valued = [...features].flatMap(([feature, value]) =>
    names.map((name) => `${name}.${feature}=${value}`),
  );
  return [...valued, ...names];
}
