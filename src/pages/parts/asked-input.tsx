import type { View } from '../view';

interface Props {
  readonly view: View;
  /** The name of the field, and of the setting in the address. */
  readonly name: string;
  readonly label: string;
  /** Tells what holds where the field is left empty. */
  readonly placeholder: string;
  /** In letters. */
  readonly size: number;
}

/** A labelled field of a form, filled with what the address asks for; both stay together on a line. */
export function AskedInput({ view, name, label, placeholder, size }: Props) {
  return (
    <span class="cl-labelled">
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={view.asked.get(name) ?? ''}
        placeholder={placeholder}
        size={size}
      />
    </span>
  );
}
