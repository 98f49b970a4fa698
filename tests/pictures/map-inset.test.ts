import { drawMap, type MapPlace } from '../../src/pictures/draw-map';
import { densestPart, heightWith, mapInset, pointInInset } from '../../src/pictures/map-inset';
import type { Outlines } from '../../src/pictures/outlines';

/** A map of 240 by 120, so that a cell is 10 by 5 and a part 80 by 40. */
const MAP = { width: 240, height: 120, radius: 3 };

/** Six marks within two pixels, where x and y are. */
const crowdAt = (x: number, y: number) =>
  Array.from({ length: 6 }, (_, index) => ({ x: x + index / 3, y }));

describe('an inset', () => {
  it('is where most places are, if at least five marks hide each other there', () => {
    const part = densestPart([...crowdAt(201, 101), { x: 20, y: 20 }, { x: 60, y: 20 }], MAP);
    expect(part).not.toBeNull();
    const inset = mapInset(part!, MAP.width, MAP.height);
    expect(pointInInset(inset, { x: 201, y: 101 })).not.toBeNull();
    expect(pointInInset(inset, { x: 20, y: 20 })).toBeNull();
  });

  it('is left out where marks can be told apart, and where there are none', () => {
    const apart = Array.from({ length: 40 }, (_, index) => ({ x: 6 * index, y: 50 }));
    expect(densestPart(apart, MAP)).toBeNull();
    expect(densestPart(crowdAt(100, 50).slice(0, 4), MAP)).toBeNull();
    expect(densestPart([], MAP)).toBeNull();
  });

  it('shows about a third of a narrow map three times as large, below it', () => {
    const inset = mapInset({ left: 0.5, top: 0.25 }, 260, 120);
    expect(inset.part).toEqual({ x: 130, y: 30, width: 80, height: 40 });
    expect(inset.frame).toMatchObject({ x: 10, width: 240, height: 120 });
    expect(pointInInset(inset, { x: 140, y: 40 })).toEqual({ x: 40, y: inset.frame.y + 30 });
  });

  it('of a wide map is twice as large', () => {
    const inset = mapInset({ left: 0, top: 0 }, 900, 600);
    expect(inset.zoom).toBe(2);
    expect(inset.part).toEqual({ x: 0, y: 0, width: 300, height: 200 });
  });

  it('leaves room for whole marks between its frame and the edges of the picture', () => {
    for (const width of [320, 560, 900]) {
      const inset = mapInset({ left: 0, top: 0 }, width, 200);
      const { frame } = inset;
      // No mark reaches farther than eight pixels from its point.
      expect(frame.x).toBeGreaterThanOrEqual(8);
      expect(width - frame.x - frame.width).toBeGreaterThanOrEqual(8);
      expect(heightWith(inset, 200) - frame.y - frame.height).toBeGreaterThanOrEqual(8);
    }
    expect(heightWith(null, 200)).toBe(200);
  });

  it('draws a place twice under one link', () => {
    const none = { type: 'MultiLineString', coordinates: [] } as const;
    const land = { type: 'FeatureCollection', features: [] } as const;
    const outlines = { land, coasts: none, borders: none, disputed: none } as unknown as Outlines;
    const places = [...crowdAt(30, 50), { x: 40, y: 45 }].map(({ x, y }, index): MapPlace => ({
      id: `city:p${index}`,
      name: `P${index}`,
      longitude: x / 100 + (index === 6 ? 10 : 0),
      latitude: y,
      told: 'Reds, certain',
      states: [{ certainty: 'CERTAIN', slot: 1, ageDays: null }],
    }));
    const drawn = drawMap({ label: 'Seven places', places }, outlines, 400, 'map');
    expect(drawn.match(/<a /g)).toHaveLength(7);
    expect(drawn.match(/class="m m--certain cl-f1"/g)).toHaveLength(13);
    expect(drawn).toContain('three times as large');
  });
});
