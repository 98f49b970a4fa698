import type { CodePointText } from '../../domain/span';
import type { Authority } from '../authority';
import type { Scheme } from '../scheme/scheme';
import type { DefaultSettings } from '../corpus-settings';
import type { YamlFile } from '../parse-yaml';
import type { ProblemList } from '../problem-list';

/** The context that a file of quotes is read with. */
export interface QuotesContext {
  readonly yaml: YamlFile;
  readonly text: CodePointText;
  readonly scheme: Scheme;
  readonly authority: Authority;
  readonly identityByName: boolean;
  readonly defaults: DefaultSettings;
  readonly problems: ProblemList;
}
