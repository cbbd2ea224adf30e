import type { Cell } from './weeks.js';

/**
 * One cell: full block = covered or gap with its days, low block = below strength, hatch = foreseen, hollow = gap foreseen.
 * Shape and number say what the colour says.
 */
export function CoverCell({ cell, x, y = 0, width, height, text }: { cell: Cell; x: number; y?: number; width: number; height: number; text?: string | undefined }) {
  const fill = cell.cover === 'ABOVE' ? 'var(--coverage-above-minimum)' : cell.cover === 'MET' ? 'var(--coverage-at-minimum)' : 'var(--coverage-out-of-plan)';
  const low = height * 0.45;
  const box = { x, y, width, height };
  const label = (colour: string) => text && (
    <text x={x + width / 2} y={y + height / 2} dy="0.36em" textAnchor="middle" fontSize={11} fontWeight={600} fill={colour}>
      {text}
    </text>
  );
  if (cell.cover === 'GAP') {
    return (
      <>
        <rect {...(cell.ahead ? { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5 } : box)} fill={cell.ahead ? 'var(--surface)' : 'var(--coverage-gap)'} stroke={cell.ahead ? 'var(--coverage-gap)' : 'none'} strokeWidth={cell.ahead ? 1.5 : 0} />
        {label(cell.ahead ? 'var(--bad)' : '#fff')}
      </>
    );
  }
  return (
    <>
      <rect {...box} fill={fill} />
      {cell.cover === 'STRENGTH' && <rect x={x} y={y + height - low} width={width} height={low} fill="var(--coverage-strength-gap)" />}
      {cell.ahead && cell.cover !== 'NONE' && <rect {...box} fill="url(#coverage-hatch)" />}
      {label('var(--text)')}
    </>
  );
}

/** The hatch of what is foreseen; once on a page that draws cells. */
export function CoverHatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false" style={{ position: 'absolute' }}>
      <defs>
        <pattern id="coverage-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="5" fill="#fff" opacity="0.85" />
        </pattern>
      </defs>
    </svg>
  );
}
