import { Link } from 'react-router';
import styles from './tile-grid.module.css';

/** Regions as equal tiles: word, figure, shade by share; place comes from data, otherwise they flow. */
export interface Tile {
  key: string;
  label: string;
  value: number | null;
  /** What the tile prints; the value when left out. */
  text?: string;
  to?: string;
  column?: number;
  row?: number;
  /** A red corner: something is wrong here. */
  marked?: boolean;
  selected?: boolean;
}

function shade(value: number | null, most: number): number {
  if (value === null || value === 0) return 0;
  return Math.min(6, Math.max(1, Math.ceil((value / Math.max(most, 1)) * 6)));
}

/** `label` says in one sentence what the tiles show; the same figures must stand in a list nearby. */
export function TileGrid({ tiles, label }: { tiles: readonly Tile[]; label: string }) {
  const most = Math.max(0, ...tiles.map((tile) => tile.value ?? 0));
  const placed = tiles.every((tile) => tile.column && tile.row);
  return (
    <ul className={placed ? styles.placed : styles.flow} aria-label={label}>
      {tiles.map((tile) => {
        const body = (
          <>
            <span>{tile.label}</span>
            <b>{tile.text ?? tile.value ?? '—'}</b>
          </>
        );
        const className = `${styles.tile} ${styles[`shade${shade(tile.value, most)}`]} ${tile.selected ? styles.selected : ''} ${tile.marked ? styles.marked : ''}`;
        return (
          <li key={tile.key} style={placed ? { gridColumn: tile.column, gridRow: tile.row } : undefined}>
            {tile.to ? (
              <Link to={tile.to} className={className}>
                {body}
              </Link>
            ) : (
              <span className={className}>{body}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
