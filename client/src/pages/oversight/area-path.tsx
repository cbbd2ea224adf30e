import { Link } from 'react-router';
import { defineWords, useWords } from '../../app/words.js';
import { SelectField } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import styles from './area-path.module.css';
import type { Area, OversightData } from './oversight-query.js';

/** The breadcrumb that is the page's title: province, city, county; the next level is chosen at its end. */
const words = defineWords('area-path', {
  label: ['监管范围', 'Area'],
  all: ['全部范围', 'Everything'],
  PROVINCE: ['选择省（{{count}}）', 'Choose a province ({{count}})'],
  CITY: ['选择市州（{{count}}）', 'Choose a city ({{count}})'],
  COUNTY: ['选择县区（{{count}}）', 'Choose a county ({{count}})'],
  next: ['下一级', 'Next level'],
  INSTITUTION: ['选择机构（{{count}}）', 'Choose an institution ({{count}})'],
  people: ['人', 'People'],
});

/** `address` gives the page of a division; of none for everything. An institution stands at the end of its division's path, `above`. */
export function AreaPath({ oversight, above, address, onChoose }: {
  oversight: OversightData;
  above: { code: string; name: string } | null;
  address: (code: string | null) => string;
  onChoose: (area: Area) => void;
}) {
  const t = useWords(words);
  const { path, breakdown, receiverName } = oversight;
  const here = path.at(-1);
  const below = receiverName === null ? breakdown : [];
  const level = below[0]?.level;
  return (
    <nav aria-label={t('label')} className={styles.path}>
      {here || receiverName !== null ? (
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
      {receiverName !== null && (
        <>
          {above && (
            <span className={styles.step}>
              <Icon name="right" /> <Link to={address(above.code)}>{above.name}</Link>
            </span>
          )}
          <span className={styles.step}>
            <Icon name="right" /> <h1 className={styles.here}>{receiverName}</h1>
          </span>
        </>
      )}
      {below.length > 0 && (
        <span className={styles.step}>
          <Icon name="right" />
          <SelectField
            hideLabel
            label={t('next')}
            placeholder={t(level ?? 'INSTITUTION', { count: below.length })}
            value=""
            options={below.map((area) => ({ value: area.receiverId ?? area.code, label: area.name }))}
            onChange={(event) => {
              const chosen = below.find((area) => (area.receiverId ?? area.code) === event.target.value);
              if (chosen) onChoose(chosen);
            }}
          />
        </span>
      )}
      {receiverName !== null && (
        <span className={styles.step}>
          <Icon name="right" /> <span className="muted">{t('people')}</span>
        </span>
      )}
    </nav>
  );
}
