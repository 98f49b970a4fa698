import { lastPartOf } from '../domain/id';
import type { LabelName, SetScore, SpanScore } from '../domain/annotator-agreement/comparison';
import { COREFERENCE_MEASURES } from '../domain/annotator-agreement/coreference-scores';
import type { Disagreement } from '../domain/annotator-agreement/disagreement';
import type { CountedFigures, Figures } from '../domain/annotator-agreement/sum-agreement';
import { countOf } from '../domain/count-of';
import { largest } from '../domain/extremes';
import { escapeControls } from '../domain/quote';
import type { AgreementReport } from './compare-corpora';

const UNITS: Readonly<Record<SpanScore, string>> = {
  mentions: 'mentions',
  times: 'times',
  quantities: 'quantities',
  triggers: 'event triggers',
  claims: 'claims',
  cues: 'cues',
  sources: 'sources',
};

const STATEMENTS: Readonly<Record<SetScore, string>> = {
  eventArguments: 'event arguments',
  speakers: 'speakers',
  modes: 'modes',
  factualities: 'factualities',
  circumstances: 'occasions and times',
  nesting: 'claims within claims',
  assertions: 'assertions',
  relations: 'relations',
  controls: 'controls',
};

const LABELS: Readonly<Record<LabelName, string>> = {
  mentionType: 'mention type',
  mentionKind: 'mention kind',
  entity: 'entity',
  timeValue: 'time value',
  quantityValue: 'quantity value',
  eventType: 'event type',
  realis: 'realis',
  event: 'event identity',
  mode: 'mode',
  factuality: 'factuality',
};

/** The report as lines for a terminal: tables, and each disagreement on a line. */
export function formatAgreement(report: AgreementReport): string[] {
  const { documents, onlyInA, onlyInB, disagreements } = report;
  return [
    `${countOf(documents.length, 'document')} compared; precision takes A for the reference`,
    ...onlyInA.map((id) => `${id} is in A only`),
    ...onlyInB.map((id) => `${id} is in B only`),
    ...[scoreTable(report), labelTable(report), coreferenceTable(report)].flatMap((table) =>
      table.length === 0 ? [] : ['', ...table],
    ),
    '',
    ...(disagreements.length === 0
      ? ['No disagreement.']
      : [`${countOf(disagreements.length, 'disagreement')}:`]),
    ...disagreements.map(formatDisagreement),
  ];
}

function scoreTable({ spans, sets }: AgreementReport): string[] {
  const row = (name: string, { inA, inB, same, ...figures }: CountedFigures) => [
    ...[name, `${inA}`, `${inB}`, `${same}`],
    ...threeFigures(figures),
  ];
  const rows = [
    ...entries(spans).flatMap(([name, { exact, overlapping }]) => [
      row(`${UNITS[name]}, same words`, exact),
      row(`${UNITS[name]}, overlapping`, overlapping),
    ]),
    ...entries(sets).map(([name, figures]) => row(STATEMENTS[name], figures)),
  ].filter(([, inA, inB]) => inA !== '0' || inB !== '0');
  return table(['', 'A', 'B', 'same', 'precision', 'recall', 'F1'], rows);
}

function labelTable({ labels }: AgreementReport): string[] {
  const rows = entries(labels)
    .filter(([, { items }]) => items > 0)
    .map(([name, { items, same, observed, expected, kappa }]) => [
      ...[LABELS[name], `${items}`, `${same}`],
      ...[observed, expected, kappa].map(formatFigure),
    ]);
  return table(['labels of what both mark', 'both', 'same', 'observed', 'chance', 'kappa'], rows);
}

function coreferenceTable({ coreference }: AgreementReport): string[] {
  const chained = entries(coreference).filter(([, { B3 }]) => B3.f1 !== null);
  const rows = chained.flatMap(([kind, figures]) => [
    ...COREFERENCE_MEASURES.map((measure) => [
      `${kind}, ${measure.replace('3', '³')}`,
      ...threeFigures(figures[measure]),
    ]),
    [`${kind}, CoNLL`, '', '', formatFigure(figures.CoNLL)],
  ]);
  return table(['coreference', 'precision', 'recall', 'F1'], rows);
}

/** `interview:7 730-754 mention kind: A NOMINAL, B NAME: "This terror organization" (T62, T60)`. */
function formatDisagreement({ on, documentId, place, a, b, aId, bId }: Disagreement): string {
  const name = documentId.slice(documentId.indexOf(':') + 1);
  const at = place === null ? name : `${name}:${place.line} ${place.start}-${place.end}`;
  const said = [
    a === null ? 'not in A' : `A ${abbreviate(a)}`,
    b === null ? 'not in B' : `B ${abbreviate(b)}`,
  ].join(', ');
  const quoted = place === null ? null : JSON.stringify(place.words);
  const words = quoted === null || a === quoted ? '' : `: ${abbreviate(quoted)}`;
  return escapeControls(
    `${at} ${on}: ${said}${words} (${annotationOf(aId)}, ${annotationOf(bId)})`,
  );
}

/** At most 80 characters: the start and the end, where annotators differ most on what belongs to a stretch. */
function abbreviate(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= 80) return text;
  return `${characters.slice(0, 39).join('')} … ${characters.slice(-38).join('')}`;
}

/** The annotation that an id is made of: T5 of a mention, E17 of a claim or a report of an event. */
function annotationOf(id: string | null): string {
  if (id === null) return '-';
  const name = lastPartOf(id);
  return id.startsWith('claim:') && /^\d+$/.test(name) ? `E${name}` : name;
}

function threeFigures({ precision, recall, f1 }: Figures): string[] {
  return [precision, recall, f1].map(formatFigure);
}

/** Three digits; a dash where there is no figure. */
function formatFigure(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(3);
}

/** Columns of equal width, the first set left and the others right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const lines = [head, ...rows];
  const widths = head.map((_, column) => largest(lines.map((line) => line[column]!.length)));
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  '),
  );
}

function entries<Name extends string, Value>(record: Readonly<Record<Name, Value>>) {
  return Object.entries(record) as [Name, Value][];
}
