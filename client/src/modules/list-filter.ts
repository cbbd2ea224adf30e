/** How one part of a list's filter argument is written in the URL: codes are joined by commas, flags are yes or no. */
export interface FilterKey {
  argument: string;
  kind: 'text' | 'codes' | 'flag' | 'number';
}

export type FilterSpec = Readonly<Record<string, FilterKey>>;

function read(kind: FilterKey['kind'], value: string): unknown {
  if (kind === 'codes') return value.split(',');
  if (kind === 'flag') return value === 'yes';
  return kind === 'number' ? Number(value) : value;
}

/** The server's filter for what the URL says; left-out keys do not filter. */
export function filterOf(spec: FilterSpec, values: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.entries(spec).flatMap(([key, { argument, kind }]) => {
    const value = values[key];
    return value ? [[argument, read(kind, value)]] : [];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** The query string for a filter argument; throws on a part that the list cannot show in its URL. */
export function searchOf(spec: FilterSpec, filter: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [argument, value] of Object.entries(filter)) {
    const found = Object.entries(spec).find(([, key]) => key.argument === argument);
    if (!found) throw new Error(`The list has no filter ${argument}.`);
    const [key, { kind }] = found;
    params.set(key, kind === 'flag' ? (value ? 'yes' : 'no') : Array.isArray(value) ? value.join(',') : String(value));
  }
  return params.toString();
}
