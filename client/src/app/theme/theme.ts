import type { ThemeConfig } from 'antd';
import { antd } from './tokens.json';

/** What the theme depends on: large-type mode, and whether fingers do the pointing. */
export interface ThemeMode {
  large: boolean;
  phone: boolean;
}

const LARGE = 1.25;
const scaled = [
  'fontSize',
  'fontSizeSM',
  'fontSizeLG',
  'fontSizeHeading1',
  'fontSizeHeading2',
  'fontSizeHeading3',
  'fontSizeHeading4',
  'fontSizeHeading5',
  'controlHeight',
  'controlHeightSM',
  'controlHeightLG',
] as const;

/** The antd theme of the tokens; large type multiplies every size and control height by 1.25, phone controls are 44. */
export function themeFor({ large, phone }: ThemeMode): ThemeConfig {
  const token = { ...antd.token };
  if (phone) Object.assign(token, { fontSize: 15, controlHeight: 44, controlHeightSM: 32 });
  if (large) for (const key of scaled) token[key] = Math.round(token[key] * LARGE);
  const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  return { token: { ...token, motion }, components: componentsFor(large) };
}

function componentsFor(large: boolean): NonNullable<ThemeConfig['components']> {
  const components = antd.components as NonNullable<ThemeConfig['components']>;
  if (!large) return components;
  return {
    ...components,
    Table: { ...components.Table, cellFontSizeSM: 16 },
    Tabs: { ...components.Tabs, titleFontSize: 18 },
  };
}
