import { dateTime, day } from '../../app/format.js';
import { defineWords, wordsIn } from '../../app/words.js';
import type { AgreementTextFragment } from '../../graphql/generated/types.js';
import { labelOf } from '../../modules/labels.js';
import { Seal } from '../../ui/seal.js';
import styles from './agreement-paper.module.css';

/** The agreement as it is printed, always in Chinese: Songti, 1 px rules, seals that straddle the date. */
const words = defineWords('agreement-paper', {
  number: ['编号：{{number}}', 'No.: {{number}}'],
  parties: ['签约各方', 'The parties'],
  term: ['期限', 'Term'],
  goals: ['帮扶目标', 'Goals'],
  tasks: ['年度任务', 'Annual tasks'],
  goal: ['任务', 'Task'],
  indicator: ['指标', 'Indicator'],
  due: ['时间节点', 'Due'],
  responsible: ['责任科室与责任人', 'Responsible'],
  representative: ['代表：{{name}}', 'Represented by {{name}}'],
  seal: ['（盖章）', '(seal)'],
  date: ['日期：{{at}}', 'Date: {{at}}'],
  dateEmpty: ['日期：      年    月    日', 'Date:'],
  digest: ['内容摘要 SHA-256 {{hash}}', 'Content digest SHA-256 {{hash}}'],
});

function Tasks({ agreement }: { agreement: AgreementTextFragment }) {
  const t = wordsIn('zh-CN', words);
  return (
    <table className={styles.table} aria-label={t('tasks')}>
      <thead>
        <tr>
          <th scope="col">{t('goal')}</th>
          <th scope="col">{t('indicator')}</th>
          <th scope="col">{t('due')}</th>
          <th scope="col">{t('responsible')}</th>
        </tr>
      </thead>
      <tbody>
        {agreement.tasks.map((task) => (
          <tr key={task.id}>
            <td>{task.goal}</td>
            <td>
              {task.indicator}
              {task.quantity !== null && ` (${task.quantity})`}
            </td>
            <td className="nowrap">{day(task.dueOn)}</td>
            <td>{[task.responsibleDepartment, task.responsiblePerson].filter(Boolean).join(' ') || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signatures({ agreement }: { agreement: AgreementTextFragment }) {
  const t = wordsIn('zh-CN', words);
  return (
    <ul className={styles.signatures}>
      {agreement.parties.map((party) => (
        <li key={party.id} className={`${styles.signature} keep-together`}>
          <div>{labelOf('party', party.kind, 'zh-CN')}</div>
          <b>{party.name}</b>
          <div>{t('representative', { name: party.representative || '　　　　' })}</div>
          <div>{t('seal')}</div>
          <div className={styles.date}>
            {party.currentSeal ? t('date', { at: dateTime(party.currentSeal.sealedAt) }) : t('dateEmpty')}
          </div>
          {party.currentSeal && (
            <div className={styles.seal}>
              <Seal name={party.name} state="SEALED" size={110} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function AgreementPaper({ agreement }: { agreement: AgreementTextFragment }) {
  const t = wordsIn('zh-CN', words);
  return (
    <article className={styles.paper} lang="zh-CN">
      <h2 className={styles.title}>
        {agreement.pairing?.programmeName} {labelOf('agreementKind', agreement.kind, 'zh-CN')}
      </h2>
      <p className={styles.number}>{t('number', { number: agreement.number })}</p>
      <h3>{t('parties')}</h3>
      {agreement.parties.map((party) => (
        <p key={party.id}>
          {labelOf('party', party.kind, 'zh-CN')}：{party.name}
        </p>
      ))}
      <h3>{t('term')}</h3>
      <p>
        {day(agreement.startsOn)} – {day(agreement.endsOn)}
      </p>
      <h3>{t('goals')}</h3>
      <p className={styles.text}>{agreement.goals || '—'}</p>
      {agreement.clauses.map((clause) => (
        <section key={clause.code}>
          <h3>{clause.title}</h3>
          <p className={styles.text}>{clause.text || '—'}</p>
        </section>
      ))}
      {agreement.tasks.length > 0 && (
        <section>
          <h3>{t('tasks')}</h3>
          <Tasks agreement={agreement} />
        </section>
      )}
      <Signatures agreement={agreement} />
      {agreement.contentHash && <p className={styles.hash}>{t('digest', { hash: agreement.contentHash })}</p>}
    </article>
  );
}
