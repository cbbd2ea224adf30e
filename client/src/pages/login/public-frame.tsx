import { setPreferences, usePreferences } from '../../app/preferences.js';
import { defineWords, useWords } from '../../app/words.js';
import { Logo } from '../../ui/logo.js';
import styles from './public-frame.module.css';

/** The frame of the pages before sign-in: mark, name, type size, language. */
const words = defineWords('public-frame', {
  name: ['结对', 'Jiedui'],
  what: ['医院对口支援管理平台', 'Hospital pairing assistance'],
  large: ['大字版', 'Large type'],
  normal: ['标准字号', 'Normal type'],
  language: ['English', '中文'],
});

/** `aside` stands at the right on a desktop, below on a phone; null keeps its place for what is still to come. */
export function PublicFrame({ children, aside }: { children: React.ReactNode; aside?: React.ReactNode }) {
  const t = useWords(words);
  const { language, largeType } = usePreferences();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <div className={styles.brand}>
          <Logo />
          <b>{t('name')}</b>
          <span className={styles.what}>{t('what')}</span>
        </div>
        <div className={styles.choices}>
          <button type="button" onClick={() => setPreferences({ largeType: !largeType })}>
            {largeType ? t('normal') : t('large')}
          </button>
          <button type="button" lang={other} onClick={() => setPreferences({ language: other })}>
            {t('language')}
          </button>
        </div>
      </header>
      <div className={styles.body} data-aside={aside !== undefined || undefined}>
        <main className={styles.main}>{children}</main>
        {aside !== undefined && <aside className={styles.aside}>{aside}</aside>}
      </div>
    </div>
  );
}
