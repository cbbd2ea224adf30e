import grid from './tile-grid.json' with { type: 'json' };

/** Where the tile of a division stands on the built-in map, from 1; null for one that has no tile of its own. */
export function tileOf(divisionCode: string): { column: number; row: number } | null {
  const [column, row] = (grid.tiles as Readonly<Record<string, readonly number[]>>)[divisionCode] ?? [];
  return column !== undefined && row !== undefined ? { column, row } : null;
}

/** Every division with a tile. */
export const tiledDivisions: readonly string[] = Object.keys(grid.tiles);
