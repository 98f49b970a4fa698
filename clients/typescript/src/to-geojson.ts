import type { ControlState } from './control.js';

/** A feature of RFC 7946. A place without a position has no geometry. */
export interface ControlFeature {
  readonly type: 'Feature';
  readonly geometry: { readonly type: 'Point'; readonly coordinates: [number, number] } | null;
  readonly properties: {
    readonly place: string;
    readonly name: string;
    readonly force: string | null;
    readonly force_id: string | null;
    readonly status: ControlState['status'];
    readonly certainty: ControlState['certainty'];
    readonly disputed: boolean;
    readonly when: string;
    readonly claims: readonly string[];
  };
}

/** States of places as a FeatureCollection of points. */
export async function toGeoJson(
  states: Iterable<ControlState> | AsyncIterable<ControlState>,
): Promise<{ readonly type: 'FeatureCollection'; readonly features: ControlFeature[] }> {
  const features: ControlFeature[] = [];
  for await (const state of states) features.push(featureOf(state));
  return { type: 'FeatureCollection', features };
}

function featureOf({ place, force, interval, ...state }: ControlState): ControlFeature {
  const { latitude, longitude } = place;
  const isLocated = latitude !== null && longitude !== null;
  return {
    type: 'Feature',
    geometry: isLocated ? { type: 'Point', coordinates: [longitude, latitude] } : null,
    properties: {
      place: place.id,
      name: place.name,
      force: force?.name ?? null,
      force_id: force?.id ?? null,
      status: state.status,
      certainty: state.certainty,
      disputed: state.disputed,
      when: interval.when.edtf,
      claims: interval.claims.map(({ id }) => id),
    },
  };
}
