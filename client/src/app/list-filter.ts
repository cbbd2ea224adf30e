/** How a list's filter stands in the URL: one key for each field of the server's filter input. */
export type FilterSpec = Record<string, 'text' | 'list' | 'boolean' | 'number'>;

/** Where the pairing behind a row belongs: every list that oversight counts can be narrowed to a place. */
export const placeSpec = { programmeId: 'text', divisionCode: 'text', receiverId: 'text' } as const satisfies FilterSpec;

/** The server's filter for what the URL says; a key that is not there does not filter. */
export function filterOf(spec: FilterSpec, values: Record<string, string>): Record<string, unknown> {
  const filter: Record<string, unknown> = {};
  for (const [key, kind] of Object.entries(spec)) {
    const value = values[key];
    if (!value) continue;
    if (kind === 'list') filter[key] = value.split(',');
    else if (kind === 'boolean') filter[key] = value === 'true';
    else if (kind === 'number') filter[key] = Number(value);
    else filter[key] = value;
  }
  return filter;
}

/** The query string for a filter of the server, the other way round; null and absent fields are left out. */
export function searchOf(filter: unknown): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries((filter ?? {}) as Record<string, unknown>)) {
    if (value === null || value === undefined) continue;
    params.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  return params.toString();
}
