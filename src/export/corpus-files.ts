import { stringify } from 'yaml';
import type { Assessment } from '../domain/assessment';
import type { AnnotatedDocument, Corpus } from '../domain/corpus';
import type { Document } from '../domain/document';
import type { Entity } from '../domain/entity';

/** Collects what corpus.yaml and entities.yaml say of documents, while these are written one by one. */
export class CorpusFiles {
  private readonly documents: Record<string, object> = {};
  private readonly events: Record<string, { name: string }> = {};

  /** `format` and `more` are for corpus.yaml. */
  constructor(
    private readonly corpus: Corpus,
    private readonly format: string,
    private readonly more: object = {},
  ) {}

  /** Takes a document up; the stem that its files are to have. */
  add({ document, events }: AnnotatedDocument): string {
    const name = document.id.slice('document:'.length);
    this.documents[name] = describeDocument(document);
    for (const { eventId, eventName } of events) {
      // An event of the document's own is named by its trigger.
      if (!eventId.startsWith(`event:${name}:`)) this.events[eventId] = { name: eventName };
    }
    return name;
  }

  get corpusYaml(): string {
    const { id, title, licence, attribution, terms, assessments } = this.corpus;
    const head = {
      id,
      format: this.format,
      title,
      licence,
      attribution,
      ...this.more,
      ...(terms && { terms }),
    };
    const grades = assessments && { assessments: assessments.map(describeAssessment) };
    return stringify({ ...head, documents: this.documents, ...grades });
  }

  get entitiesYaml(): string {
    const { entities } = this.corpus;
    const described = Object.fromEntries(entities.map((one) => [one.id, describeEntity(one)]));
    return stringify({ entities: described, events: this.events });
  }
}

function describeDocument({
  title,
  publisherId,
  authorIds,
  publishedWhen,
  language,
  url,
}: Document) {
  return withoutNothing({
    title,
    publisher: publisherId,
    authors: authorIds,
    published: publishedWhen?.edtf ?? null,
    language: language === 'und' ? null : language,
    url,
  });
}

function describeAssessment(assessment: Assessment): object {
  const { ofId, reliability, credibility, by, at, reason } = assessment;
  const moment = new Date(at).toISOString().replace('.000', '');
  const day = moment.replace('T00:00:00Z', '');
  return withoutNothing({ of: ofId, reliability, credibility, by, at: day, reason });
}

function describeEntity(entity: Entity): object {
  const { name, aliases, sameAs, organisationKind: kind, latitude, longitude, partOf } = entity;
  return withoutNothing({ name, kind, aliases, sameAs, latitude, longitude, partOf });
}

function withoutNothing(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
