import { AuthorityNames } from '../identity/authority-names';
import { Pronouns } from '../identity/pronouns';
import type { OpenedCorpus } from '../opened-corpus';
import type { SchemeSettings } from './scheme-context';
import { Scheme } from './scheme';

/** The settings of a corpus in our own scheme, whose documents are brat's or are transcribed to them. */
export function schemeSettingsOf({
  vocabulary,
  authority,
  settings,
}: OpenedCorpus): SchemeSettings {
  return {
    scheme: new Scheme(vocabulary, settings.terms),
    authority,
    identityByName: settings.identity === 'by-name',
    names: new AuthorityNames(authority.entities.values()),
    pronouns: new Pronouns(settings.pronouns),
    defaults: settings.defaults,
  };
}
