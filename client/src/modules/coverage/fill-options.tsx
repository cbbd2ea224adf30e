import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { QueryView } from '../../app/query-view.js';
import { defineWords, useWords } from '../../app/words.js';
import { Skeleton } from '../../ui/states.js';
import { StatusTag } from '../../ui/status-tag.js';
import { useLabel } from '../labels.js';
import { COVERAGE_OPTIONS } from './coverage-query.js';
import type { Shortage } from './weeks.js';
import styles from './fill-options.module.css';

/** Who could fill a gap, best first, and why others cannot. */
const words = defineWords('fill-options', {
  title: ['谁能补上', 'Who could fill it'],
  advance: ['第 {{no}} 批提前至 {{on}} 到岗', 'Batch {{no}} arrives on {{on}}'],
  extend: ['第 {{no}} 批延期至 {{on}}', 'Batch {{no}} stays until {{on}}'],
  fills: ['{{people}} 人，补 {{fills}} / {{days}} 天；原计划 {{planned}}', '{{people}} people, {{fills}} of {{days}} days; planned {{planned}}'],
  best: ['首选', 'Best'],
  possible: ['可行', 'Possible'],
  cannot: ['不可行', 'Not possible'],
  openTeam: ['打开队伍', 'Open the team'],
  free: ['{{count}} 人未在派', { one: '{{count}} person not on assignment', other: '{{count}} people not on assignment' }],
  own: ['本院可派人员', 'Own staff who could go'],
  form: ['到结对页组建队伍', 'Form a team with the pairing'],
  more: ['另有 {{count}} 人可派', '{{count}} more could go'],
  none: ['没有可以调整的批次，也没有可派人员。', 'No batch could move and nobody could go.'],
  noneNext: ['请与支援医院商定下一批派驻时间。', 'Agree on the next batch with the supporting hospital.'],
});

const SHOWN = 6;

/** `today`: a shortage under way is filled from then on. */
export function FillOptions({ pairingId, shortage, today }: { pairingId: string; shortage: Shortage; today: string }) {
  const t = useWords(words);
  const label = useLabel();
  const query = useQuery(COVERAGE_OPTIONS, { variables: { pairingId, from: shortage.from < today ? today : shortage.from, to: shortage.to } });
  return (
    <section aria-label={t('title')}>
      <h3 className={styles.title}>{t('title')}</h3>
      <QueryView query={query} skeleton={<Skeleton rows={3} columns={1} />}>
        {({ coverageOptions: { batchOptions, staffCandidates, reserves } }) => {
          const eligible = staffCandidates.filter((person) => person.eligible);
          const refused = staffCandidates.filter((person) => !person.eligible);
          if (batchOptions.length + staffCandidates.length + reserves.length === 0) {
            return (
              <p className="muted">
                {t('none')} {t('noneNext')}
              </p>
            );
          }
          return (
            <ul className={styles.list}>
              {batchOptions.map((option, at) => (
                <li key={option.teamId}>
                  <div className={styles.head}>
                    <b>{t(option.move === 'ADVANCE' ? 'advance' : 'extend', { no: option.batchNo, on: option.movedTo })}</b>
                    <StatusTag tone={at === 0 ? 'ok' : 'warn'}>{t(at === 0 ? 'best' : 'possible')}</StatusTag>
                  </div>
                  <p className="muted">
                    {option.supporterName} · {t('fills', { people: option.people, fills: option.fills, days: shortage.days, planned: option.plannedOn })}
                  </p>
                  <Link to={`/teams/${option.teamId}`}>{t('openTeam')}</Link>
                </li>
              ))}
              {eligible.length > 0 && (
                <li>
                  <b>{t('own')}</b>
                  <ul className={styles.people}>
                    {eligible.slice(0, SHOWN).map((person) => (
                      <li key={person.id}>
                        <Link to={`/staff/${person.id}`}>{person.name}</Link> <span className="muted">{label('titleLevel', person.titleLevel)} · {person.specialty || person.department}</span>
                      </li>
                    ))}
                  </ul>
                  {eligible.length > SHOWN && <p className="muted">{t('more', { count: eligible.length - SHOWN })}</p>}
                  <Link to={`/pairings/${pairingId}/teams`}>{t('form')}</Link>
                </li>
              )}
              {refused.slice(0, SHOWN).map((person) => (
                <li key={person.id}>
                  <div className={styles.head}>
                    <b>{person.name}</b>
                    <StatusTag tone="bad">{t('cannot')}</StatusTag>
                  </div>
                  <p className="muted">{person.reasons[0]}</p>
                </li>
              ))}
              {reserves.map((reserve) => (
                <li key={reserve.supporterName}>
                  <b>{reserve.supporterName}</b>
                  <p className="muted">{t('free', { count: reserve.free })}</p>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
    </section>
  );
}
