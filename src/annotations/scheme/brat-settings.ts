import { AuthorityNames } from '../identity/authority-names';
import { Pronouns } from '../identity/pronouns';
import type { OpenedCorpus } from '../opened-corpus';
import type { BratSettings } from './brat-context';
import { Scheme } from './scheme';

/** The settings of a corpus in our own scheme, whose documents are brat's or are transcribed to them. */
export function bratSettingsOf({ vocabulary, authority, settings }: OpenedCorpus): BratSettings {
  return {
    scheme: new Scheme(vocabulary, settings.terms),
    authority,
    identityByName: settings.identity === 'by-name',
    names: new AuthorityNames(authority.entities.values()),
    pronouns: new Pronouns(settings.pronouns),
    defaults: settings.defaults,
  };
}
