import { CONTROL_ARGUMENTS } from './argument-rules';
import type { SchemeContext } from './scheme-context';
import type { ControlStatus } from '../../domain/control-claim';
import type { When } from '../../domain/when';
import { inTextOrder, type PlacedText } from './placed-text';
import { readArguments } from './read-arguments';
import { byId, type Referents } from './read-events';

/** A control before it is known who claims it, which may give it its time. */
export interface ControlDraft {
  readonly annotationId: string;
  readonly line: number;
  readonly trigger: PlacedText;
  readonly placeId: string;
  /** Empty where no force is named. */
  readonly forceIds: readonly string[];
  readonly status: ControlStatus;
  /** Null where the annotation gives none. */
  readonly when: When | null;
}

/** Reads who is said to hold what, in text order. */
export function readControls(referents: Referents, context: SchemeContext): ControlDraft[] {
  const { annotations, attributes, problems } = context;
  return annotations
    .eventsOf('control')
    .flatMap((event): ControlDraft[] => {
      const args = readArguments(event, CONTROL_ARGUMENTS, annotations, problems);
      const forces = args.all('Force').flatMap((id) => referents.entityIds.get(id) ?? []);
      const place = args.first('Place');
      const placeId = referents.entityIds.get(place ?? '');
      if (place !== null && placeId === undefined && context.identityByName) {
        const subject = 'controls of a place that is no entity';
        context.skip(event.line, { code: 'incomplete-control', subject, remedy: null });
        return [];
      }
      return [
        {
          annotationId: event.id,
          line: event.line,
          trigger: annotations.placed(event.trigger),
          placeId: placeId ?? '',
          forceIds: [...new Set(forces)],
          status: attributes.find(event.id, 'Status') ?? 'CONTROLLED',
          when: referents.times.get(args.first('When') ?? '') ?? null,
        },
      ];
    })
    .sort((a, b) => inTextOrder(a.trigger, b.trigger) || byId(a, b));
}
