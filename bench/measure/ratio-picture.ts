import type { Ratios } from './report';

const ROW = 44;
const BAR = 14;
const LABELS = 320;
const PANEL = 300;
const GAP = 64;
const TOP = 62;
/** Keeps lines behind a text from crossing it. */
const HALO = 'stroke="#fff" stroke-width="3" paint-order="stroke"';
const COLOURS = { reads: '#1f5f8b', none: '#8fb4cc' };

/** Panels of the picture: the ratios with reads kept and without a cache, and the target of the first. */
const PANELS = [
  {
    title: 'times @neo4j/graphql',
    parts: [0, 2],
    marks: [0.5, 1, 2, 4, 16, 64, 256, 1024],
    target: 4,
  },
  { title: 'times a bare server', parts: [1, 3], marks: [0.0625, 0.25, 0.5, 1, 2, 4], target: 1 },
] as const;

/** The ratios of every question as bars over a logarithmic axis, in SVG. */
export function drawRatios(ratios: Ratios): string {
  const width = LABELS + 2 * PANEL + GAP + 48;
  const height = TOP + ROW * ratios.length + 34;
  const names = ratios.map(({ question }, row) =>
    text(LABELS - 12, middleOf(row), question, 'text-anchor="end"'),
  );
  const panels = PANELS.map(({ title, parts, marks, target }, index) => {
    const left = LABELS + index * (PANEL + GAP);
    const [first, last] = [marks[0], marks.at(-1)!].map(Math.log) as [number, number];
    const x = (ratio: number) =>
      left + (Math.max(0, Math.log(ratio) - first) / (last - first)) * PANEL;
    const lines = marks.map((mark) => {
      const isTarget = mark === target;
      const style = isTarget ? 'stroke="#333" stroke-width="1.5"' : 'stroke="#ddd"';
      const at = x(mark).toFixed(1);
      return (
        `<line x1="${at}" x2="${at}" y1="${TOP - 6}" y2="${height - 34}" ${style}/>` +
        text(x(mark), height - 18, String(mark), 'text-anchor="middle"')
      );
    });
    const bars = ratios.flatMap(({ values }, row) =>
      parts.map((part, place) => {
        const ratio = values[part]!;
        const y = middleOf(row) - 5 + (place === 0 ? -BAR : 1);
        if (ratio === null) {
          return place === 0
            ? text(left + 4, middleOf(row), 'cannot be asked', `fill="#777" ${HALO}`)
            : '';
        }
        const fill = place === 0 ? COLOURS.reads : COLOURS.none;
        const end = x(ratio);
        const length = Math.max(1, end - left).toFixed(1);
        return (
          `<rect x="${left}" y="${y}" width="${length}" height="${BAR}" fill="${fill}"/>` +
          text(Math.max(left + 1, end) + 4, y + 11, ratio.toFixed(2), `font-size="11" ${HALO}`)
        );
      }),
    );
    return [text(left, TOP - 14, title, 'font-weight="bold"'), ...lines, ...bars].join('\n');
  });
  const legend =
    `<rect x="${LABELS}" y="8" width="12" height="12" fill="${COLOURS.reads}"/>` +
    text(LABELS + 18, 18, 'reads kept') +
    `<rect x="${LABELS + 110}" y="8" width="12" height="12" fill="${COLOURS.none}"/>` +
    text(LABELS + 128, 18, 'no cache') +
    text(LABELS + 220, 18, 'dark line: the target with reads kept');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}" font-family="sans-serif" font-size="13" role="img">\n` +
    `<title>Requests that Claimline answers while others answer one</title>\n` +
    `<rect width="100%" height="100%" fill="#fff"/>\n` +
    `${[legend, ...names, ...panels].join('\n')}\n</svg>\n`
  );
}

function middleOf(row: number): number {
  return TOP + ROW * row + ROW / 2;
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${content}</text>`;
}
