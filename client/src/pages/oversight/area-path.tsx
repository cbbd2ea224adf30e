import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { SelectField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import styles from './area-path.module.css';
import type { OversightData } from './oversight-query.js';

/** The breadcrumb that is the page's title: province, city, county; the next level is chosen at its end. */
const words = defineWords('area-path', {
  label: ['监管范围', 'Area'],
  all: ['全部范围', 'Everything'],
  PROVINCE: ['选择省（{{count}}）', 'Choose a province ({{count}})'],
  CITY: ['选择市州（{{count}}）', 'Choose a city ({{count}})'],
  COUNTY: ['选择县区（{{count}}）', 'Choose a county ({{count}})'],
  next: ['下一级', 'Next level'],
  institutions: ['机构', 'Institutions'],
});

/** `address` gives the page of a division; of none for everything. */
export function AreaPath({ oversight, address, onChoose }: { oversight: OversightData; address: (code: string | null) => string; onChoose: (code: string) => void }) {
  const t = useWords(words);
  const { path, breakdown } = oversight;
  const here = path.at(-1);
  const below = breakdown.filter((area) => area.level !== null);
  const level = below[0]?.level;
  return (
    <nav aria-label={t('label')} className={styles.path}>
      {here ? (
        <Link to={address(null)} state={{ stay: true }}>
          {t('all')}
        </Link>
      ) : (
        <h1 className={styles.here}>{t('all')}</h1>
      )}
      {path.map((step) => (
        <span key={step.code} className={styles.step}>
          <Icon name="right" />
          {step === here ? <h1 className={styles.here}>{step.name}</h1> : <Link to={address(step.code)}>{step.name}</Link>}
        </span>
      ))}
      {level && (
        <span className={styles.step}>
          <Icon name="right" />
          <SelectField
            hideLabel
            label={t('next')}
            placeholder={t(level, { count: below.length })}
            value=""
            options={below.map((area) => ({ value: area.code, label: area.name }))}
            onChange={(event) => event.target.value && onChoose(event.target.value)}
          />
        </span>
      )}
      {!level && breakdown.length > 0 && (
        <span className={styles.step}>
          <Icon name="right" /> <span className="muted">{t('institutions')}</span>
        </span>
      )}
    </nav>
  );
}
