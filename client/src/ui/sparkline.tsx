/** A line of a few points with its last point marked; decoration, the figure beside it carries the meaning. */
export function Sparkline({
  points,
  colour = 'var(--accent)',
  width = 64,
  height = 20,
}: {
  points: readonly number[];
  colour?: string;
  width?: number;
  height?: number;
}) {
  if (points.length < 2) return null;
  const low = Math.min(...points);
  const span = Math.max(...points) - low || 1;
  const at = points.map((value, i) => [
    2 + (i * (width - 6)) / (points.length - 1),
    height - 3 - ((value - low) / span) * (height - 6),
  ]);
  const [x, y] = at[at.length - 1] as [number, number];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <polyline
        points={at.map(([px, py]) => `${px?.toFixed(1)},${py?.toFixed(1)}`).join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth="1.4"
      />
      <circle cx={x} cy={y} r="2" fill={colour} />
    </svg>
  );
}

/** Twelve months (or weeks) as small blocks: normal, strength gap, gap, not in plan. */
export function CoverageBar({ cells, label }: { cells: readonly ('OK' | 'LOW' | 'GAP' | 'NONE')[]; label: string }) {
  const fill = { OK: 'var(--scale-4)', LOW: 'var(--coverage-strength-gap)', GAP: 'var(--coverage-gap)', NONE: 'var(--line)' };
  return (
    <svg width={cells.length * 7} height={14} viewBox={`0 0 ${cells.length * 7} 14`} role="img" aria-label={label}>
      {cells.map((cell, i) => (
        <rect key={i} x={i * 7} width="6" y={cell === 'LOW' ? 6 : 1} height={cell === 'LOW' ? 7 : 12} fill={fill[cell]} />
      ))}
    </svg>
  );
}
