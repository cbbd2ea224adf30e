import { useRouteError } from 'react-router';
import { defineWords, useWords } from './words.js';
import styles from './route-failure.module.css';

const words = defineWords('route-failure', {
  title: ['页面没有打开', 'This page did not open'],
  text: ['可能是网络中断，或系统刚刚升级。已填的草稿仍在。', 'The network may be down, or the system was just upgraded. Your drafts are kept.'],
  reload: ['重新载入', 'Reload'],
  home: ['回到工作台', 'To the workbench'],
});

/** A page that failed to load or to draw. */
export function RouteFailure() {
  const t = useWords(words);
  const error = useRouteError();
  return (
    <main className={styles.page}>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      {error instanceof Error && <p className="muted">{error.message}</p>}
      <p className={styles.actions}>
        <button type="button" onClick={() => location.reload()}>
          {t('reload')}
        </button>
        <a href="/">{t('home')}</a>
      </p>
    </main>
  );
}
