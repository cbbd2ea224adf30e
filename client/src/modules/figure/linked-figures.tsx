import { number } from '../../app/format.js';
import type { FigureFieldsFragment } from '../../graphql/generated/types.js';
import { FigureStrip, type Figure } from '../../ui/figure-strip.js';
import { useLabel } from '../labels.js';
import { figureAddress, figuresByCode, type FigureCode } from './figure.js';

/** Figures of the server as one strip: each a link to its list, with the figure it is a part of behind it. */
export interface FigureLook {
  code: FigureCode;
  /** The whole that it is a part of, printed as "/ 146". */
  of?: FigureCode;
  /** A second figure in the line below. */
  note?: FigureCode;
  /** How it looks when it is not zero. */
  tone?: 'bad' | 'warn';
}

/** Figures that the server did not answer are left out. */
export function LinkedFigures({ figures, looks, label, compact = false }: {
  figures: readonly FigureFieldsFragment[];
  looks: readonly FigureLook[];
  label: string;
  compact?: boolean;
}) {
  const name = useLabel();
  const known = figuresByCode(figures);
  const shown = looks.flatMap(({ code, of, note, tone }): Figure[] => {
    const figure = known[code];
    if (!figure) return [];
    const whole = of && known[of];
    const second = note && known[note];
    return [
      {
        key: code,
        label: name('figure', code),
        value: number(figure.value),
        unit: whole ? `/ ${number(whole.value)}` : undefined,
        note: second ? `${name('figure', second.code)} ${number(second.value)}` : undefined,
        to: figureAddress(figure),
        tone: figure.value > 0 ? tone : undefined,
      },
    ];
  });
  return shown.length > 0 ? <FigureStrip figures={shown} label={label} compact={compact} /> : null;
}
