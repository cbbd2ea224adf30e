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
  verify: ['文件核验', 'Verify a document'],
  signIn: ['登录', 'Sign in'],
  language: ['English', '中文'],
});

/**
 * `aside` stands at the right on a desktop, below on a phone; null keeps its place for what is still to come. `wide` gives the
 * page the width of a paper with its margin column, `what` names it beside the mark.
 */
export function PublicFrame({ children, aside, wide = false, what }: { children: React.ReactNode; aside?: React.ReactNode; wide?: boolean; what?: string }) {
  const t = useWords(words);
  const { language, largeType } = usePreferences();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={styles.frame}>
      <header className={styles.top}>
        <div className={styles.brand}>
          <Logo />
          <b>{t('name')}</b>
          <span className={styles.what}>{what ?? t('what')}</span>
        </div>
        <div className={styles.choices}>
          <a href={wide ? '/login' : '/verify'}>{wide ? t('signIn') : t('verify')}</a>
          <button type="button" onClick={() => setPreferences({ largeType: !largeType })}>
            {largeType ? t('normal') : t('large')}
          </button>
          <button type="button" lang={other} onClick={() => setPreferences({ language: other })}>
            {t('language')}
          </button>
        </div>
      </header>
      <div className={styles.body} data-aside={aside !== undefined || undefined} data-wide={wide || undefined}>
        <main className={styles.main}>{children}</main>
        {aside !== undefined && <aside className={styles.aside}>{aside}</aside>}
      </div>
    </div>
  );
}
