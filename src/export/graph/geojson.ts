import type { Geometry, Position } from 'geojson';
import type { Certainty } from '../../domain/control/control-interval';
import { pagePath } from '../../domain/permalink';
import type { When } from '../../domain/when';
import type { Sources } from '../../use-cases/exports/claim-source';
import type { ChangeRow, ControlRow } from '../../use-cases/exports/export-control';
import type { EventExportRow } from '../../use-cases/exports/export-rows';
import type { EntityRecord } from '../../use-cases/graph';
import { isoOf, moment, objectOf } from './column';
import type { ExportHead, Format } from './format';

/** A feature of GeoJSON, with members of Linked Places beside those of RFC 7946. */
interface Feature {
  /** How a map labels it. */
  readonly title: string;
  readonly geometry: Geometry | null;
  readonly more: object;
}

/** The context of Linked Places (https://github.com/LinkedPasts/linked-places-format). */
const LINKED_PLACES =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Events, each at the places where it happened. */
export const EVENTS_GEOJSON = geojson<EventExportRow>(({ site }, { event, places }) => ({
  title: event.name,
  geometry: geometryOf(places),
  more: { id: `${site}${pagePath(event.id)}` },
}));

/** Changes of hands, each at its place. */
export const CHANGES_GEOJSON = geojson<ChangeRow>((_head, { place }) => ({
  title: place.name,
  geometry: geometryOf([place]),
  more: {},
}));

/** Who held what, as GeoJSON that is Linked Places too. */
export const CONTROL_GEOJSON = geojson<ControlRow>(
  ({ site }, { state, place, force, sources }) => ({
    title: place.name,
    geometry: geometryOf([place]),
    more: {
      '@id': `${site}${pagePath(place.id)}`,
      // One of the names must be cited.
      names: [
        { toponym: place.name, citations: citationsOf(sources) },
        ...place.aliases.map((toponym) => ({ toponym })),
      ],
      types: [{ identifier: `urn:claimline:${place.type}`, label: place.type.toLowerCase() }],
      links: place.sameAs.map((identifier) => ({ type: 'closeMatch', identifier })),
      ...whenOf(state.interval.when),
      relations:
        force === null
          ? []
          : [
              {
                relationType: 'urn:claimline:heldBy',
                relationTo: `${site}${pagePath(force.id)}`,
                label: `${state.interval.status.toLowerCase()}: ${force.name}`,
                ...whenOf(state.interval.when),
                certainty: CERTAINTY[state.certainty],
                citations: citationsOf(sources),
              },
            ],
    },
  }),
  { '@context': LINKED_PLACES },
);

/** Certainty in the words of Linked Places. */
const CERTAINTY: Readonly<Record<Certainty, string>> = {
  CERTAIN: 'certain',
  CONTINUED: 'less-certain',
  POSSIBLE: 'uncertain',
  LAST_KNOWN: 'uncertain',
};

/** One feature a row, of null geometry where no corpus gives a position; its properties are the row's columns. */
function geojson<Row>(
  featureOf: (head: ExportHead, row: Row) => Feature,
  members: object = {},
): Format<Row> {
  return {
    mediaType: 'application/geo+json; charset=utf-8',
    async *write(head, { columns, title }, pages) {
      const { knownAsOf, address, corpora } = head;
      const about = { type: 'FeatureCollection', ...members, title, knownAsOf, address, corpora };
      yield `${JSON.stringify(about).slice(0, -1)},"features":[`;
      let separator = '\n';
      for await (const rows of pages) {
        for (const row of rows) {
          const { title: label, geometry, more } = featureOf(head, row);
          const properties = { title: label, ...objectOf(columns, row) };
          yield separator + JSON.stringify({ type: 'Feature', ...more, geometry, properties });
          separator = ',\n';
        }
      }
      yield '\n]}\n';
    },
  };
}

/** The position of one place; of several, all that are known. */
function geometryOf(places: readonly EntityRecord[]): Geometry | null {
  const known = places.flatMap(({ latitude, longitude }): Position[] =>
    latitude === null || longitude === null ? [] : [[longitude, latitude]],
  );
  if (known.length === 0) return null;
  return known.length === 1
    ? { type: 'Point', coordinates: known[0]! }
    : { type: 'MultiPoint', coordinates: known };
}

/** The claims of a row as citations of Linked Places. */
function citationsOf({ claims }: Sources): object[] {
  return claims.map(({ permalink, document }) => ({ '@id': permalink, label: document.title }));
}

/**
 * A time as Linked Places has it: the bounds of its start and of its end. A start is needed there: where none is known,
 * it lies before the end. Empty where no side is known.
 */
function whenOf({ edtf, startEarliest, startLatest, endEarliest, endLatest }: When): object {
  const side = (earliest: number | null, latest: number | null) => {
    const [from, until] = [moment(earliest), moment(latest)];
    if (from === null && until === null) return null;
    return {
      ...(from === null ? {} : { earliest: isoOf(from) }),
      ...(until === null ? {} : { latest: isoOf(until) }),
    };
  };
  const end = side(endEarliest, endLatest);
  const start = side(startEarliest, startLatest) ?? side(null, endLatest);
  if (start === null) return {};
  return { when: { timespans: [{ start, ...(end !== null && { end }) }], label: edtf } };
}
