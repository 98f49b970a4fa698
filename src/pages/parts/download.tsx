/** The formats that tables come in, by the ending of their files. */
const NAMES = { csv: 'CSV', jsonl: 'JSON Lines', parquet: 'Parquet', geojson: 'GeoJSON' } as const;

type Ending = keyof typeof NAMES;

/** Values of parameters by name; those that are null or empty are left out. */
type Asked = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Leads to the whole list of a page as files, through the filter that the page has. */
export function Download(props: {
  /** `claims` of `/export/claims.csv`. */
  what: string;
  endings: readonly Ending[];
  asked: Asked;
}) {
  const query = queryOf(props.asked);
  return (
    <p class="cl-tags cl-noprint">
      <span class="cl-faint">Download all of these, with their sources</span>
      {props.endings.map((ending) => (
        <a href={`/export/${props.what}.${ending}${query}`} download>
          {NAMES[ending]}
        </a>
      ))}
    </p>
  );
}

function queryOf(asked: Asked): string {
  const parameters = Object.entries(asked).flatMap(([name, values]) =>
    [values ?? []]
      .flat()
      .filter(Boolean)
      .map((value) => [name, value]),
  );
  return parameters.length === 0 ? '' : `?${new URLSearchParams(parameters).toString()}`;
}
