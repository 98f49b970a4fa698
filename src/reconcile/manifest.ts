import { PREVIEW_SIZE } from './preview';
import { SETTINGS } from './properties';
import { BATCH_SIZE } from './read-input';
import { SUGGESTED } from './suggest';
import { TYPES } from './types';

/** Where the service is: `/reconcile` of a site. */
export const RECONCILE = '/reconcile';

/** The offers of the service, by the Reconciliation Service API, version 0.2. */
export function manifest(site: string) {
  const service = site + RECONCILE;
  const suggesting = (what: string) => ({
    service_url: service,
    service_path: `/suggest/${what}`,
    flyout_service_url: service,
    flyout_service_path: `/flyout/${what}?id=\${id}`,
  });
  return {
    versions: ['0.2'],
    name: `Claimline at ${new URL(site).host}`,
    identifierSpace: `${site}/`,
    schemaSpace: `${site}/graphql#`,
    documentation: `${site}/`,
    defaultTypes: TYPES.map(({ id, name }) => ({ id, name })),
    view: { url: `${site}/{{id}}` },
    preview: { url: `${service}/preview?id={{id}}`, ...PREVIEW_SIZE },
    suggest: Object.fromEntries(SUGGESTED.map((what) => [what, suggesting(what)])),
    extend: {
      propose_properties: { service_url: service, service_path: '/properties' },
      property_settings: SETTINGS,
    },
    batchSize: BATCH_SIZE,
  };
}
