import { pascalCase } from '../../domain/vocabulary';
import type { AuthorityNames } from '../authority-names';
import type { BratDocument, BratNormalisation } from '../brat/brat-document';
import { OWN_DATABASE } from '../brat/read-references';
import { MENTION_TYPES } from '../brat/scheme';
import type { ChooseType } from './transcribe-brat';

/** Numbers of the references made here are far above any annotator's. */
const FIRST = 3_000_000_000;

/** Of several types of ours, the one of the entity that bears the name, where the authority file has just one. */
export function chooseByName(names: AuthorityNames): ChooseType {
  return (targets, name) => {
    const types = targets.flatMap((target) => MENTION_TYPES.get(target) ?? []);
    const [entity, ...others] = names.find(name, types);
    return entity === undefined || others.length > 0 ? targets[0] : pascalCase(entity.type);
  };
}

/**
 * Gives each mention without an identity the one entity of the authority file that bears its name. The
 * authority file of a corpus known by name is where its keeper says that two names are one entity.
 */
export function referByName(document: BratDocument, names: AuthorityNames): BratDocument {
  const references = document.normalisations.filter(({ database }) => database === OWN_DATABASE);
  const identified = new Set(references.map(({ target }) => target));
  // Those that corefer share an identity, so none of them needs one of its own.
  for (const { members } of document.equivalences) {
    if (members.some((member) => identified.has(member)))
      members.forEach((id) => identified.add(id));
  }
  const added = document.textBounds.flatMap(({ id, line, type, text }): BratNormalisation[] => {
    const entityType = MENTION_TYPES.get(type);
    if (entityType === undefined || identified.has(id)) return [];
    const [entity, ...others] = names.find(text, [entityType]);
    if (entity === undefined || others.length > 0) return [];
    return [
      {
        line,
        id: `N${FIRST + Number(id.slice(1))}`,
        type: 'Reference',
        target: id,
        database: OWN_DATABASE,
        reference: entity.id,
        text: entity.name,
      },
    ];
  });
  return { ...document, normalisations: [...document.normalisations, ...added] };
}
