import { pagePath } from '../../domain/permalink';
import type { ClaimSource, NamedPassage } from '../../use-cases/exports/claim-source';
import type { Named } from '../../use-cases/name-of';
import type { ClaimExportRow } from '../../use-cases/exports/export-rows';
import type { SpanRecord } from '../../use-cases/graph';
import { isoOf } from './column';
import { type LinkedNode, nodeOf, reference, typed } from './linked-data-context';

/** A claim in linked data, with its document, everybody in its chain, and what it is about. */
export function claimNodes(site: string, row: ClaimExportRow): LinkedNode[] {
  const [claim, ...others] = sourceNodes(site, row);
  const iri = (id: string) => `${site}${pagePath(id)}`;
  return [
    {
      ...claim!,
      ...nodeOf(claim!['@id'], claim!['@type'] as string[], {
        'schema:about': row.about.map(({ id }) => reference(iri(id))),
        'cl:asserts': row.asserts.map(({ id }) => reference(iri(id))),
        'cl:occasion': row.occasionId === null ? null : reference(iri(row.occasionId)),
      }),
    },
    ...others,
  ];
}

/**
 * A claim is a quotation (schema.org) and an annotation of its words (Web Annotation). It is also
 * an entity attributed to everybody in its chain (PROV-O).
 */
export function sourceNodes(site: string, source: ClaimSource): LinkedNode[] {
  const { claimId, quote, speakers, chain, spans, document, publisher, corpus } = source;
  const iri = (id: string) => `${site}${pagePath(id)}`;
  const self = iri(claimId);
  const relaying = chain.slice(0, -1).flatMap((hop) => hop.claimId ?? []);
  const people = [...speakers, ...chain.flatMap((hop) => hop.speakers)];
  if (publisher !== null) people.push(publisher);
  return [
    nodeOf(self, ['schema:Quotation', 'oa:Annotation', 'prov:Entity'], {
      'schema:text': quote,
      'schema:spokenByCharacter': speakers.map(({ id }) => reference(iri(id))),
      'prov:wasAttributedTo': chain.flatMap((hop) =>
        hop.speakers.map(({ id }) => reference(iri(id))),
      ),
      'prov:qualifiedAttribution': chain.map((_hop, index) =>
        reference(`${self}#hop-${index + 1}`),
      ),
      'prov:wasDerivedFrom': relaying.map((id) => reference(iri(id))),
      'prov:hadPrimarySource': reference(iri(document.id)),
      'prov:generatedAtTime': typed('xsd:dateTime', isoOf(source.recordedAt)),
      'prov:invalidatedAtTime': typed(
        'xsd:dateTime',
        source.supersededAt === null ? null : isoOf(source.supersededAt),
      ),
      'schema:isPartOf': reference(iri(document.id)),
      'schema:citation': typed('xsd:anyURI', source.sourceUrl),
      'schema:dateCreated': typed('edtf:EDTF', source.saidWhen?.edtf ?? null),
      'schema:datePublished': typed('edtf:EDTF', source.publishedWhen?.edtf ?? null),
      'schema:url': typed('xsd:anyURI', source.permalink),
      'schema:license': corpus?.licence ?? null,
      'schema:creditText': corpus?.attribution ?? null,
      'cl:speakerText': source.speakerText,
      'cl:mode': source.mode,
      'cl:factuality': source.factuality,
      'oa:motivatedBy': reference('oa:describing'),
      'oa:hasTarget': spans.map((_span, index) => reference(`${self}#span-${index + 1}`)),
    }),
    nodeOf(iri(document.id), ['schema:CreativeWork', 'prov:Entity'], {
      'schema:name': document.title,
      'schema:inLanguage': document.language,
      'schema:url': typed('xsd:anyURI', document.url),
      'schema:datePublished': typed('edtf:EDTF', document.publishedWhen?.edtf ?? null),
      'schema:publisher': publisher === null ? null : reference(iri(publisher.id)),
    }),
    ...chain.map((hop, index) => hopNode(`${self}#hop-${index + 1}`, hop, index + 1, iri)),
    ...spans.flatMap((span, index) => spanNodes(`${self}#span-${index + 1}`, span, iri)),
    ...people.map((one) => agentNode(one, iri)),
  ];
}

function hopNode(
  id: string,
  { speakers, speakerText, mode, cue }: NamedPassage,
  place: number,
  iri: (id: string) => string,
): LinkedNode {
  return nodeOf(id, 'prov:Attribution', {
    'prov:agent': speakers.map((speaker) => reference(iri(speaker.id))),
    'cl:hop': place,
    'cl:mode': mode,
    'cl:cue': cue,
    'cl:speakerText': speakerText,
  });
}

/** A stretch of the text, by its position (in code points) and by its words. */
function spanNodes(
  id: string,
  { role, start, end, exact, prefix, suffix, documentId }: SpanRecord,
  iri: (id: string) => string,
): LinkedNode[] {
  return [
    nodeOf(id, 'oa:SpecificResource', {
      'cl:role': role,
      'oa:hasSource': reference(iri(documentId)),
      'oa:hasSelector': [reference(`${id}-position`), reference(`${id}-quote`)],
    }),
    nodeOf(`${id}-position`, 'oa:TextPositionSelector', { 'oa:start': start, 'oa:end': end }),
    nodeOf(`${id}-quote`, 'oa:TextQuoteSelector', {
      'oa:exact': exact,
      'oa:prefix': prefix,
      'oa:suffix': suffix,
    }),
  ];
}

function agentNode({ id, name }: Named, iri: (id: string) => string): LinkedNode {
  return nodeOf(iri(id), 'prov:Agent', { 'schema:name': name });
}
