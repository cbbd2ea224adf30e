import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { onPreferences, preferences } from './preferences.js';

/** One phrase: Chinese, English. English may depend on `count`. */
export type Word = readonly [zh: string, en: string | { one: string; other: string }];

/** A namespace of phrases that has been registered; made by `defineWords`. */
export interface Words<Key extends string> {
  readonly namespace: string;
  readonly keys: readonly Key[];
}

export type Translate<Key extends string> = (key: Key, values?: Record<string, string | number>) => string;

void i18next.use(initReactI18next).init({
  lng: preferences().language,
  fallbackLng: 'zh-CN',
  initAsync: false,
  resources: {},
  nsSeparator: false,
  keySeparator: false,
  // React escapes on its own.
  interpolation: { escapeValue: false },
  returnNull: false,
});

onPreferences(() => {
  if (i18next.language !== preferences().language) void i18next.changeLanguage(preferences().language);
});

function bundle(table: Record<string, Word>, side: 0 | 1): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, word] of Object.entries(table)) {
    const phrase = word[side];
    if (typeof phrase === 'string') out[key] = phrase;
    else {
      out[`${key}_one`] = phrase.one;
      out[`${key}_other`] = phrase.other;
    }
  }
  return out;
}

/** Registers the phrases of one area beside the code that uses them, so that they load with it. */
export function defineWords<Key extends string>(namespace: string, table: Record<Key, Word>): Words<Key> {
  i18next.addResourceBundle('zh-CN', namespace, bundle(table, 0), false, true);
  i18next.addResourceBundle('en', namespace, bundle(table, 1), false, true);
  return { namespace, keys: Object.keys(table) as Key[] };
}

/** The phrases in the chosen language; re-renders when it changes. */
export function useWords<Key extends string>(words: Words<Key>): Translate<Key> {
  const { t } = useTranslation(words.namespace);
  return (key, values) => t(key, values ?? {});
}

/** A phrase outside React (error links, confirmations). */
export function say<Key extends string>(words: Words<Key>, key: Key, values?: Record<string, string | number>): string {
  return i18next.t(key, { ...values, ns: words.namespace });
}

/** Picks by the chosen language from a value that carries both. */
export function useBilingual(): (value: { zh: string; en: string }) => string {
  const { i18n } = useTranslation();
  return (value) => (i18n.language === 'en' ? value.en : value.zh);
}
