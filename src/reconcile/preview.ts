import { countOf } from '../domain/count-of';
import { pagePath } from '../domain/permalink';
import type { Ask } from '../pages/ask';
import { graphql } from '../pages/graphql';
import { escapeMarkup } from '../pictures/markup';
import { BadQuery } from './bad-query';
import { propertiesOf } from './properties';
import type { Suggested } from './suggest';
import { describeThing, type ReconciledThing, THING_FIELDS } from './thing';
import { TYPES } from './types';

const PREVIEW_QUERY = graphql(
  `
    query ReconcilePreview($id: ID!) {
      entity(id: $id) {
        ...ThingFields
        claims(first: 1) {
          totalCount
          edges {
            node {
              text
            }
          }
        }
      }
    }
  `,
  [THING_FIELDS],
);

/** The pixels of the frame that shows a preview. */
export const PREVIEW_SIZE = { width: 400, height: 220 } as const;

const MOST_NAMES = 8;

/** A page that summarises an entity in a frame; it has no script. Throws a BadQuery. */
export async function preview(ask: Ask, site: string, id: string): Promise<string> {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>' +
    '<style>body{font:14px/1.45 system-ui,sans-serif;margin:12px;color:#1a1a1a}h1{font-size:17px;margin:0}' +
    'p{margin:4px 0}q{color:#444}a{color:#0b57d0}</style></head>' +
    `<body>${await summarise(ask, site, id)}</body></html>`
  );
}

/** A small preview beside a suggestion. Throws a BadQuery. */
export async function flyout(
  ask: Ask,
  site: string,
  what: Suggested,
  id: string,
): Promise<{ id: string; html: string }> {
  if (what === 'entity') return { id, html: await summarise(ask, site, id) };
  const items = what === 'type' ? TYPES : propertiesOf(null);
  const item = items.find((one) => one.id === id);
  if (item === undefined) throw unknown(id, `a ${what}`);
  const about = 'description' in item ? `<p>${escapeMarkup(item.description)}</p>` : '';
  return { id, html: `<h1>${escapeMarkup(item.name)}</h1>${about}` };
}

async function summarise(ask: Ask, site: string, id: string): Promise<string> {
  const { entity } = await ask(PREVIEW_QUERY, { id });
  if (entity === null) throw unknown(id, 'an entity');
  const { name, aliases, claims } = entity;
  const [first] = claims.edges;
  const { totalCount } = claims;
  return [
    `<h1><a href="${escapeMarkup(site + pagePath(id))}" target="_blank" rel="noopener">${escapeMarkup(name)}</a></h1>`,
    `<p>${escapeMarkup(describeThing(entity as ReconciledThing))}</p>`,
    aliases.length === 0
      ? ''
      : `<p>Also ${escapeMarkup(aliases.slice(0, MOST_NAMES).join(', '))}</p>`,
    `<p>${countOf(totalCount, 'claim')} about it`,
    first === undefined
      ? '.</p>'
      : `, such as <q>${escapeMarkup(first.node.text.slice(0, 200))}</q></p>`,
  ].join('');
}

function unknown(id: string, kind: string): BadQuery {
  return new BadQuery(
    'id',
    `is ${JSON.stringify(id.slice(0, 80))}, which is not ${kind}`,
    'a known id',
    404,
  );
}
