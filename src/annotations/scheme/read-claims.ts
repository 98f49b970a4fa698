import { Extent } from '../../domain/extent';
import type { ClaimExtent } from '../../domain/containment';
import type { Span, SpanRole } from '../../domain/span';
import type { When } from '../../domain/when';
import type { ClaimMode, Factuality } from '../../domain/claim';
import { CLAIM_ARGUMENTS } from './argument-rules';
import type { SchemeContext } from './scheme-context';
import type { BratEvent } from './brat-document';
import type { Budget } from './budget';
import { inTextOrder, type PlacedText } from './placed-text';
import type { AttributeName } from './scheme';
import { readArguments } from './read-arguments';
import { byId, type PlacedReport, type Referents } from './read-events';

/** A claim as its own annotation gives it, before it is known what it lies in and asserts. */
export interface ClaimDraft {
  readonly annotationId: string;
  readonly line: number;
  readonly content: Extent;
  readonly cue: Extent | null;
  readonly mode: ClaimMode;
  readonly factuality: Factuality;
  readonly speakerIds: readonly string[];
  readonly speakerText: string | null;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly occasionId: string | null;
  readonly saidWhen: When | null;
  /** Annotations. */
  readonly within: string | null;
  readonly asserts: readonly string[];
}

/** Reads the claims, by trigger in text order; those without content are left out and reported. */
export function readClaims(
  reports: readonly PlacedReport[],
  referents: Referents,
  budget: Budget,
  context: SchemeContext,
): ClaimDraft[] {
  const { annotations } = context;
  const reportOf = new Map(reports.map((placed) => [placed.annotationId, placed.report]));
  const claims = annotations
    .eventsOf('claim')
    .map((event) => ({ event, annotationId: event.id, trigger: annotations.placed(event.trigger) }))
    .sort((a, b) => inTextOrder(a.trigger, b.trigger) || byId(a, b));
  return claims.flatMap(({ event, trigger }): ClaimDraft[] => {
    const args = readArguments(event, CLAIM_ARGUMENTS, annotations, context.problems);
    const mode = readMode(event, args.all('Source').length > 0, context);
    const factuality = readFactuality(event, context);
    const placed = (role: string) =>
      args
        .all(role)
        .map((id) => annotations.placed(id))
        .sort(inTextOrder);
    const contents = placed('Content');
    const sources = placed('Source');
    if (contents.length === 0 || !budget.spend(sizeOf([...contents, ...sources, trigger]))) {
      return [];
    }
    const content = new Extent(contents.flatMap(({ extent }) => extent.fragments));
    const cue = trigger.extent.key === content.key ? null : trigger;
    const contentSpans = spansOf(contents, 'CONTENT');
    const occasion = reportOf.get(args.first('Occasion') ?? '');
    return [
      {
        annotationId: event.id,
        line: event.line,
        content,
        cue: cue?.extent ?? null,
        mode,
        factuality,
        ...speakersOf(mode, sources, referents, context),
        text: contentSpans.map(({ exact }) => exact).join(' … '),
        spans: [
          ...contentSpans,
          ...(cue?.spans('CUE') ?? []),
          ...(mode === 'NARRATED' ? [] : spansOf(sources, 'SOURCE')),
        ],
        occasionId: occasion?.eventId ?? null,
        saidWhen: referents.times.get(args.first('When') ?? '') ?? occasion?.when ?? null,
        within: args.first('Within'),
        asserts: args.all('Asserts'),
      },
    ];
  });
}

/** The draft as far as it matters to containment; `order` is its place among the drafts. */
export function claimExtent(draft: ClaimDraft, order: number): ClaimExtent {
  const { annotationId, content, cue, within } = draft;
  return { id: annotationId, content, cue, order, withinId: within };
}

function readMode({ id, line }: BratEvent, hasSource: boolean, context: SchemeContext): ClaimMode {
  const mode = context.attributes.find(id, 'Mode') ?? context.defaults.mode;
  if (mode === undefined && !isGiven(id, 'Mode', context)) {
    const expected = context.notation.attribute(id, 'Mode', 'Direct, Indirect, Mixed or Narrated');
    context.problems.report(line, 'no-mode', `${id} has no Mode`, expected);
  }
  if (mode === 'NARRATED' && hasSource) {
    const message = `${id} is Narrated and has a Source`;
    const expected = 'no Source, the publisher being the speaker, or another Mode';
    context.problems.report(line, 'narrated-source', message, expected);
  }
  return mode ?? 'INDIRECT';
}

function readFactuality({ id, line }: BratEvent, context: SchemeContext): Factuality {
  const factuality = context.attributes.find(id, 'Factuality') ?? context.defaults.factuality;
  if (factuality === undefined && !isGiven(id, 'Factuality', context)) {
    const values = 'Certain, Probable, Possible, Uncommitted or a …Not';
    const expected = context.notation.attribute(id, 'Factuality', values);
    context.problems.report(line, 'no-factuality', `${id} has no Factuality`, expected);
  }
  return factuality ?? 'CERTAIN';
}

/** Whether a claim has the attribute, if only in a line that is a problem already. */
function isGiven(id: string, name: AttributeName, context: SchemeContext): boolean {
  return context.attributes.isGiven(id, name) || context.inFaultyLines.has(id);
}

function speakersOf(
  mode: ClaimMode,
  sources: readonly PlacedText[],
  { entityIds }: Referents,
  { document }: SchemeContext,
): Pick<ClaimDraft, 'speakerIds' | 'speakerText'> {
  if (mode === 'NARRATED') {
    const { publisherId } = document;
    return { speakerIds: publisherId === null ? [] : [publisherId], speakerText: null };
  }
  const ids = sources.flatMap(({ id }) => entityIds.get(id) ?? []);
  const texts = sources.map((source) =>
    source
      .spans('SOURCE')
      .map(({ exact }) => exact)
      .join(' … '),
  );
  return {
    speakerIds: [...new Set(ids)],
    speakerText: texts.length === 0 ? null : texts.join(', '),
  };
}

function spansOf(placed: readonly PlacedText[], role: SpanRole): Span[] {
  return placed
    .flatMap((one) => one.spans(role))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function sizeOf(placed: readonly PlacedText[]): number {
  return placed.reduce((sum, { extent, bound }) => {
    // Only joined parts make a text of their own.
    return sum + extent.fragments.length + (placed.length > 2 ? bound.text.length / 64 : 0);
  }, 0);
}
