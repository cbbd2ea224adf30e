import { figureParts } from '@jiedui/schema/figure-parts';
import type { FigureCode } from '@jiedui/schema/figures';
import { labelOf as wordOf, titleLevels } from '@jiedui/schema/vocabulary';
import { preferences } from '../../app/preferences.js';
import type { useLabel } from '../../modules/labels.js';

type Label = ReturnType<typeof useLabel>;

/** The word for a part of a figure; `label` comes from the component, which renders anew when the language changes. */
export function partLabel(label: Label, of: FigureCode, key: string): string {
  if (key === '') return label('figure', of);
  return wordOf(figureParts[of] ?? {}, key, preferences().language === 'en' ? 'en' : 'zh');
}

/** Title levels stand in their order, the highest first; other parts by their number. */
export function partRank(of: FigureCode, key: string): number {
  return figureParts[of] === titleLevels ? Object.keys(titleLevels).indexOf(key) : 0;
}
