/** A value that claims can be narrowed to, and how many it would leave. */
export interface FacetChoice {
  readonly value: string;
  readonly words: string;
  readonly count: number;
}

interface Props {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly FacetChoice[];
  readonly chosen: readonly string[];
}

/** Checkboxes of one facet; a form sends them, so they work without a script. */
export function FacetField({ legend, name, choices, chosen }: Props) {
  if (choices.length === 0) return null;
  return (
    <fieldset class="cl-facet">
      <legend>{legend}</legend>
      {choices.map(({ value, words, count }) => (
        <label class={chosen.includes(value) ? 'on' : undefined}>
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          <span>{words}</span>
          <span>{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
