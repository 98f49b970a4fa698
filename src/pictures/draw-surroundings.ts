import { glyphPath } from './glyph-path';
import { escapeMarkup, pixels } from './markup';

/** A thing in the picture, with what surrounds it where it is open. */
export interface SurroundingsNode {
  readonly name: string;
  /** The colour and glyph of a force; null for all else. */
  readonly slot: number | null;
  readonly href: string;
  /** The claims that the step to it rests on; null where none are counted. */
  readonly claims: number | null;
  /** The same in words. */
  readonly told: string | null;
  readonly evidence: string | null;
  /** The address that opens it, or closes it again; null where it can be neither. */
  readonly toggle: string | null;
  readonly groups: readonly SurroundingsGroup[];
}

export interface SurroundingsGroup {
  readonly words: string;
  readonly nodes: readonly SurroundingsNode[];
  /** How many more there are than the picture shows. */
  readonly more: number;
}

const ROW = 26;
const COLUMN = 380;
/** Rows at most from the top of its surroundings to a thing, so that both are in view. */
const ROWS_ABOVE = 9;
/** The mean width of a letter of the labels, and the longest label that its column holds. */
const LETTER = 7.1;
const LONGEST = 36;

/**
 * Draws a thing at the left and its surroundings at the right, with a line to each. The more claims
 * a step rests on, the wider its line. Every name, count of claims and sign to open is a link.
 */
export function drawSurroundings(root: SurroundingsNode, label: string): string {
  const width = firstColumnOf(root) + (depthOf(root) - 1) * COLUMN;
  const { markup, rows } = drawNode(root, 0, 0, firstColumnOf(root));
  const height = Math.max(1, rows) * ROW + 8;
  return `<svg class="cl-svg cl-svg--fixed" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeMarkup(label)}">${markup}</svg>`;
}

function depthOf({ groups }: SurroundingsNode): number {
  return groups
    .flatMap(({ nodes }) => nodes)
    .reduce((deepest, node) => Math.max(deepest, 1 + depthOf(node)), 1);
}

/** How many rows a node takes: those of what surrounds it, else its own. */
function rowsOf({ groups }: SurroundingsNode): number {
  const below = groups.map(
    ({ nodes, more }) =>
      1 + nodes.reduce((rows, node) => rows + rowsOf(node), 0) + (more > 0 ? 1 : 0),
  );
  return Math.max(
    1,
    below.reduce((sum, rows) => sum + rows, 0),
  );
}

/** The width of the first column: a short name leaves more of a narrow screen to the rest. */
function firstColumnOf({ name }: SurroundingsNode): number {
  return Math.min(name.length, LONGEST) * LETTER + 90;
}

function middleOf(row: number): number {
  return 4 + (row + 0.5) * ROW;
}

/** A thing that is open stands beside the middle of what surrounds it, or near its top where that is far down. */
function heightOf(node: SurroundingsNode, firstRow: number): number {
  return middleOf(firstRow + Math.min(ROWS_ABOVE, (rowsOf(node) - 1) / 2));
}

function drawNode(
  node: SurroundingsNode,
  left: number,
  firstRow: number,
  width = COLUMN,
): { markup: string; rows: number } {
  const rows = rowsOf(node);
  const y = heightOf(node, firstRow);
  const { markup: label, end } = drawLabel(node, left, left === 0, y);
  const parts = [label];
  const right = left + width;
  let row = firstRow;
  for (const group of node.groups) {
    parts.push(
      `<text class="lab-s" x="${pixels(right)}" y="${pixels(middleOf(row) + 6)}">${escapeMarkup(group.words)}</text>`,
    );
    row += 1;
    for (const child of group.nodes) {
      const { markup, rows: taken } = drawNode(child, right, row);
      parts.push(drawLine(end, y, right - 6, heightOf(child, row), child.claims), markup);
      row += taken;
    }
    if (group.more > 0) {
      parts.push(
        `<a href="#all"><text class="lab-s" x="${pixels(right)}" y="${pixels(middleOf(row) + 5)}">and ${group.more} more in the list</text></a>`,
      );
      row += 1;
    }
  }
  return { markup: parts.join(''), rows };
}

function drawLine(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  claims: number | null,
): string {
  const bend = Math.max(30, (toX - fromX) / 2);
  const width = claims === null ? 1 : Math.min(5, 1 + Math.log2(Math.max(1, claims)) / 1.5);
  const dash = claims === null ? ' stroke-dasharray="2 3"' : '';
  return `<path class="tie" stroke-width="${pixels(width)}"${dash} d="M${pixels(fromX)} ${pixels(fromY)}C${pixels(fromX + bend)} ${pixels(fromY)} ${pixels(toX - bend)} ${pixels(toY)} ${pixels(toX)} ${pixels(toY)}"/>`;
}

/** A sign to open it, a force's glyph, the name and its claims; `end` is where lines to its surroundings begin. */
function drawLabel(
  { name, slot, href, told, evidence, toggle, groups }: SurroundingsNode,
  left: number,
  isRoot: boolean,
  y: number,
): { markup: string; end: number } {
  const words = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  const parts: string[] = [];
  let x = left;
  if (toggle !== null) {
    const isOpen = groups.length > 0;
    const at = `translate(${pixels(x + 8)} ${pixels(y)})`;
    parts.push(
      `<a href="${escapeMarkup(toggle)}" aria-label="${isOpen ? 'Close' : 'Open'} ${escapeMarkup(name)}">`,
      `<circle class="node-toggle" r="8" transform="${at}"/>`,
      `<path class="lead" d="${isOpen ? 'M-4 0H4' : 'M-4 0H4M0 -4V4'}" transform="${at}"/></a>`,
    );
    x += 22;
  }
  if (slot !== null) {
    parts.push(
      `<path class="cl-f${slot}" transform="translate(${x + 6} ${pixels(y)})" d="${glyphPath(slot, 5)}" fill="var(--f)"/>`,
    );
    x += 16;
  }
  parts.push(
    `<text class="${isRoot ? 'lab-b' : 'lab'}" x="${x}" y="${pixels(y + 5)}">`,
    `<a href="${escapeMarkup(href)}"><title>${escapeMarkup(name)}</title>${escapeMarkup(words)}</a>`,
    told === null || evidence === null
      ? ''
      : `<a href="${escapeMarkup(evidence)}" aria-label="${told} on ${escapeMarkup(name)}"><tspan class="lab-s" dx="8">${told}</tspan></a>`,
    '</text>',
  );
  const letters = words.length + (told === null ? 0 : told.length + 2);
  return { markup: parts.join(''), end: x + letters * LETTER + 8 };
}
