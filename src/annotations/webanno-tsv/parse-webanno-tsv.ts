import { largest } from '../../domain/extremes';
import type {
  LayerChain,
  LayeredDocument,
  LayerRelation,
  LayerSpan,
} from '../layers/layered-document';
import { Utf16Offsets } from '../utf16-offsets';
import { parseTsvUnits, type TsvUnit } from './parse-tsv-units';
import { type CellPart, parseCell, splitAt, unescapeTsv } from './tsv-cell';
import {
  parseTsvHeader,
  type TsvColumn,
  TsvError,
  type TsvHeader,
  type TsvLayer,
} from './tsv-header';

/** An annotation that rows can still make longer. Offsets count UTF-16 units. */
interface Draft {
  readonly id: string;
  readonly layer: string;
  readonly begin: number;
  end: number;
  readonly line: number;
  readonly features: Map<string, string>;
  readonly links: { readonly role: string; readonly find: () => string }[];
}

/**
 * Parses WebAnno TSV 3.0 to 3.3, which WebAnno 3 and INCEpTION write. Chains are layers of links
 * (`…Link`) and a chain layer (`…Chain`), as in the CAS that WebAnno makes of them.
 * @throws TsvError
 */
export function parseWebannoTsv(file: string): LayeredDocument {
  const lines = file.split('\n');
  const header = parseTsvHeader(lines.map((line) => line.replace(/\r$/, '')));
  const body = parseTsvUnits(lines, header);
  const parser = new TsvAnnotations(header);
  for (const unit of body.units) parser.readUnit(unit);
  const offsets = new Utf16Offsets(body.text);
  const spans = [...parser.drafts.values()].map((draft): LayerSpan => {
    const [start, end] = [offsets.toCodePoints(draft.begin), offsets.toCodePoints(draft.end)];
    if (start === null || end === null) {
      throw new TsvError('cuts a character in two', 'offsets between characters', draft.line);
    }
    const links = draft.links.map(({ role, find }) => ({ role, target: find() }));
    const { id, layer, features, line } = draft;
    return { id, layer, start, end, features, links, origin: line };
  });
  return { text: body.text, spans, relations: parser.relations(), chains: parser.chains() };
}

class TsvAnnotations {
  readonly drafts = new Map<string, Draft>();
  /** Ids of annotations by unit and layer. */
  private readonly at = new Map<string, string[]>();
  private readonly arrows: (Omit<LayerRelation, 'source' | 'target'> & {
    readonly find: () => [source: string, target: string];
  })[] = [];
  private readonly chainLinks = new Map<string, { layer: string; line: number; links: string[] }>();
  private readonly layers: readonly (readonly [TsvLayer, readonly number[]])[];

  constructor(private readonly header: TsvHeader) {
    const indexes = new Map<TsvLayer, number[]>();
    header.columns.forEach(({ layer }, index) => {
      indexes.set(layer, [...(indexes.get(layer) ?? []), index]);
    });
    this.layers = [...indexes];
  }

  readUnit(unit: TsvUnit): void {
    const { columns } = this.header;
    for (const [layer, indexes] of this.layers) {
      const parts = indexes.map((index) => {
        const cell = unit.cells[index] as string;
        // A target's brackets are its own; a row's annotations are told apart by the other columns.
        return columns[index]!.holds === 'targets' ? targetParts(cell) : parseCell(cell);
      });
      const stacked = largest(parts.map(({ length }) => length));
      for (let one = 0; one < stacked; one++) {
        const cells = indexes.map((index, at) => [columns[index]!, parts[at]![one]] as const);
        if (layer.kind === 'span') this.readSpan(unit, layer, one, cells);
        else if (layer.kind === 'chain') this.readLink(unit, layer, cells);
        else this.readArrow(unit, layer, cells);
      }
    }
  }

  relations(): LayerRelation[] {
    return this.arrows.map(({ find, ...relation }) => {
      const [source, target] = find();
      return { ...relation, source, target };
    });
  }

  chains(): LayerChain[] {
    return [...this.chainLinks.values()].map(({ layer, line, links }) => ({
      layer: layer.replace(/Link$/, 'Chain'),
      members: links.filter(Boolean),
      origin: line,
    }));
  }

  private readSpan(unit: TsvUnit, layer: TsvLayer, stack: number, cells: readonly Cell[]): void {
    const slot = cells.findIndex(([{ holds }]) => holds === 'roles');
    // Up to 3.2 a number behind a slot is that of the slot's target.
    const own = this.header.countsByLayer && slot > 0 ? cells.slice(0, slot) : cells;
    const number = own.flatMap(([, part]) => part?.id ?? [])[0];
    const id =
      number === undefined
        ? `${unit.id}/${layer.name}/${stack}`
        : this.numbered(number, layer.name);
    const known = this.drafts.get(id);
    this.enter(unit, layer.name, id);
    if (known !== undefined) {
      known.end = unit.end;
      return;
    }
    const draft = this.draft(id, layer.name, unit);
    cells.forEach(([{ holds, feature, base }, part], index) => {
      if (part === undefined) return;
      if (holds === 'feature' && isValue(part))
        draft.features.set(feature, unescapeTsv(part.value));
      if (holds !== 'targets') return;
      const roles = splitAt(cells[index - 1]?.[1]?.value ?? '', ';');
      splitAt(part.value, ';').forEach((target, at) => {
        const role = roles[at] ?? '*';
        draft.links.push({
          role: role === '*' ? feature : unescapeTsv(role),
          find: () => this.find(target, base ?? ''),
        });
      });
    });
  }

  private readLink(unit: TsvUnit, layer: TsvLayer, cells: readonly Cell[]): void {
    const arrow = cells.flatMap(([, part]) => /->(\d+)-(\d+)$/.exec(part?.value ?? '') ?? [])[0];
    const [chain, link] = (arrow?.slice(2) ?? '').split('-') as [string, string?];
    if (link === undefined) {
      const message = `has a link of ${layer.name} without its chain`;
      throw new TsvError(message, 'referenceRelation->chain-link', unit.line);
    }
    const id = `${layer.name}/${chain}-${link}`;
    const known = this.drafts.get(id);
    if (known !== undefined) {
      known.end = unit.end;
      return;
    }
    const draft = this.draft(id, layer.name, unit);
    for (const [{ feature }, part] of cells) {
      const value = part?.value.replace(/->\d+-\d+$/, '');
      if (value !== undefined && value !== '*') draft.features.set(feature, unescapeTsv(value));
    }
    const key = `${layer.name}/${chain}`;
    const links = this.chainLinks.get(key) ?? { layer: layer.name, line: unit.line, links: [] };
    links.links[Number(link)] = id;
    this.chainLinks.set(key, links);
  }

  private readArrow(unit: TsvUnit, layer: TsvLayer, cells: readonly Cell[]): void {
    const features = new Map<string, string>();
    for (const [{ holds, feature }, part] of cells) {
      if (holds === 'feature' && part !== undefined && isValue(part)) {
        features.set(feature, unescapeTsv(part.value));
      }
    }
    const [column, source] = cells.find(([{ holds }]) => holds === 'source') ?? [];
    if (column === undefined || source === undefined) return;
    const base = column.base ?? '';
    // 1-1[2_3]: from annotation 2 on 1-1 to annotation 3 on this row; 0 is the only one there.
    const [from, to] = (source.id ?? '0_0').split('_') as [string, string?];
    const pick = (number = '0', at: string) =>
      number === '0' ? this.find(at, base) : this.find(`${at}[${number}]`, base);
    this.arrows.push({
      layer: layer.name,
      features,
      origin: unit.line,
      find: () => [pick(from, source.value), pick(to, unit.id)],
    });
  }

  /**
   * The annotation that `1-3` or `1-3[4]` points at. `1-3-2[4]` points into the file's second
   * layer; up to 3.2 a slot for any layer has this form. The target itself if the file has no
   * annotation there, as for tokens.
   */
  private find(target: string, base: string): string {
    const [, unit = target, place, number] =
      /^(\d+-[\d.]+)(?:-(\d+))?(?:\[(\d+)\])?$/.exec(target) ?? [];
    const [layer] = place === undefined ? [] : (this.layers[Number(place) - 1] ?? []);
    const name = layer?.name ?? base;
    const id =
      number === undefined ? this.at.get(`${unit} ${name}`)?.[0] : this.numbered(number, name);
    return id !== undefined && this.drafts.has(id) ? id : target;
  }

  private numbered(number: string, layer: string): string {
    return this.header.countsByLayer ? `#${number} ${layer}` : `#${number}`;
  }

  private draft(id: string, layer: string, { begin, end, line }: TsvUnit): Draft {
    const draft: Draft = { id, layer, begin, end, line, features: new Map(), links: [] };
    this.drafts.set(id, draft);
    return draft;
  }

  private enter(unit: TsvUnit, layer: string, id: string): void {
    const key = `${unit.id} ${layer}`;
    this.at.set(key, [...(this.at.get(key) ?? []), id]);
  }
}

type Cell = readonly [column: TsvColumn, part: CellPart | undefined];

function targetParts(cell: string): CellPart[] {
  return cell === '_' || cell === ''
    ? []
    : splitAt(cell, '|').map((value) => ({ value, id: null }));
}

/** `*` means an annotation without a value. */
function isValue({ value }: CellPart): boolean {
  return value !== '*' && value !== '';
}
