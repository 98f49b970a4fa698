import type { View } from '../view';

/** Passes settings of the address on with a form, so that its answer keeps them. */
export function KeptInputs({ view, names }: { view: View; names: readonly string[] }) {
  return (
    <>
      {names.flatMap((name) =>
        view.asked
          .getAll(name)
          .filter(Boolean)
          .map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  );
}
