import type { World } from '../generate/world';
import { aboutCity } from './about-city';
import { controlOn } from './control-on';
import { deepPage } from './deep-page';
import { documentInFull } from './document';
import type { Question } from './question';
import { facets } from './facets';
import { path } from './path';
import { search } from './search';
import { statements } from './statements';
import { timeline } from './timeline';

/** Everything that is measured, in the order of the report. */
export function questionsOf(world: World): Question[] {
  return [
    statements(world),
    aboutCity(world),
    timeline(world),
    controlOn(),
    documentInFull(world),
    search(world),
    facets(world),
    path(world),
    deepPage(world),
  ];
}
