import { Coreference } from '../scheme/coreference';
import type { BratDocument } from '../scheme/brat-document';
import { OWN_DATABASE } from '../scheme/read-references';
import { MENTION_TYPES } from '../scheme/scheme';
import { spaced } from './spelling';

/**
 * How a file of quotes says whom each mention means, if identity is by name: by its reference, by
 * its type, or by the words of a mention that it corefers with. `isName` tells names from pronouns.
 */
export function meaningsByName(
  { textBounds, equivalences, normalisations }: BratDocument,
  isName: (mention: string) => boolean,
): ReadonlyMap<string, string> {
  const mentions = textBounds.filter(({ type }) => MENTION_TYPES.has(type));
  const coreference = new Coreference();
  for (const { members } of equivalences) {
    for (const member of members) coreference.join(member, members[0]!);
  }
  const anchors = new Map<string, (typeof mentions)[number]>();
  for (const mention of [...mentions.filter(({ id }) => isName(id)), ...mentions]) {
    const group = coreference.find(mention.id);
    if (!anchors.has(group)) anchors.set(group, mention);
  }
  const meanings = new Map<string, string>();
  for (const { id, type, text } of mentions) {
    const anchor = anchors.get(coreference.find(id))!;
    const isOwn = anchor.type !== type || spaced(anchor.text) === spaced(text);
    meanings.set(id, isOwn ? type : spaced(anchor.text));
  }
  for (const { target, database, reference } of normalisations) {
    if (database === OWN_DATABASE) meanings.set(target, reference);
  }
  return meanings;
}
