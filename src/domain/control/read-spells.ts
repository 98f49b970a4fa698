import { collectSpells } from './collect-spells';
import type { ControlEvidence } from './control-evidence';
import { Denials } from './denials';
import { markDisputes } from './dispute';
import type { Spell } from './spell';
import { readTestimonies, type Testimonies } from './testimonies';

/** The evidence of one place put together, as its claims say it: nothing yet narrows anything else. */
export interface SpellReading extends Testimonies {
  /** Disputed ones are marked. */
  readonly spells: readonly Spell[];
  readonly denials: Denials;
}

export function readSpells(evidence: readonly ControlEvidence[]): SpellReading {
  const testimonies = readTestimonies(evidence);
  const denials = new Denials(testimonies.denied);
  const spells = collectSpells(testimonies, denials);
  markDisputes(spells, denials, testimonies.deniedEventIds);
  return { ...testimonies, spells, denials };
}
