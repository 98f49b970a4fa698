import { foldName, type EntityType } from './entity';

/**
 * Whether a name may stand in the ids of a document's or corpus's own records: at most 200 characters,
 * no space at its ends. A colon or a tilde could make the ids of two records, or of two versions, the same.
 */
export function isIdName(name: string): boolean {
  return /^[^:~/\p{Cc}\p{Cs}]{1,200}$/u.test(name) && name.trim() === name;
}

export function documentId(name: string): string {
  return `document:${name}`;
}

/** `mention:<document>:T5`; of an event, its report: `mention:<document>:E4`. */
export function mentionId(documentName: string, annotationId: string): string {
  return `mention:${documentName}:${annotationId}`;
}

/** `quantity:<document>:T9` */
export function quantityId(documentName: string, annotationId: string): string {
  return `quantity:${documentName}:${annotationId}`;
}

/** `claim:<document>:17` of the annotation E17. */
export function claimId(documentName: string, annotationId: string): string {
  return `claim:${documentName}:${numberOf(annotationId)}`;
}

/** `event:<document>:12` of the annotation E12, where the event is the document's own. */
export function ownEventId(documentName: string, annotationId: string): string {
  return `event:${documentName}:${numberOf(annotationId)}`;
}

/**
 * `control:<document>:9` of the annotation E9; of its second force on, `control:<document>:9-2`. A hyphen
 * of the annotation's own is doubled.
 */
export function controlId(documentName: string, annotationId: string, force = 1): string {
  const name = numberOf(annotationId).replaceAll('-', '--');
  return `control:${documentName}:${force === 1 ? name : `${name}-${force}`}`;
}

/** The annotation that a control claim comes from: E9 of `control:<document>:9-2`. */
export function annotationOfControl(controlId: string): string {
  const withoutForce = lastPartOf(controlId).replace(/(?<!-)((?:--)*)-\d+$/, '$1');
  return `E${withoutForce.replaceAll('--', '-')}`;
}

/** `city:<document>:old-town`: an entity that is known by its name alone, in one document or corpus. */
export function namedEntityId(type: EntityType, owner: string, name: string): string {
  return `${type.toLowerCase()}:${owner}:${foldName(name).replaceAll(' ', '-')}`;
}

export function relationId(type: string, subjectId: string, objectId: string): string {
  return `relation:${type}:${subjectId}:${objectId}`;
}

/** The last part of an id: 17 of `claim:<document>:17`, "mosul" of `city:mosul`. */
export function lastPartOf(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

function numberOf(annotationId: string): string {
  return annotationId.slice(1);
}
