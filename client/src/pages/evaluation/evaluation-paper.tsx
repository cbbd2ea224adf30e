import { dateTime, period } from '../../app/format.js';
import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { Seal } from '../../ui/seal.js';
import styles from './evaluation-paper.module.css';
import { aligned, percent } from './exact.js';

/** The evaluation as it is printed: score sheet, verdict, and one box for each step with its opinion and seal. */
const words = defineWords('evaluation-paper', {
  person: ['考核对象', 'Evaluated'],
  hospitals: ['支援 / 受援', 'Hospitals'],
  period: ['考核期', 'Period'],
  version: ['版本', 'Version'],
  versionNo: ['第 {{no}} 版', 'version {{no}}'],
  item: ['项目', 'Item'],
  evidence: ['依据', 'Evidence'],
  weight: ['权重', 'Weight'],
  score: ['得分', 'Points'],
  weighted: ['加权', 'Weighted'],
  total: ['合计', 'Total'],
  result: ['结论', 'Result'],
  summary: ['综合评语', 'Summary'],
  opinion: ['意见：{{opinion}}', 'Opinion: {{opinion}}'],
  seal: ['（盖章）', '(seal)'],
  signed: ['签署人：{{name}}　{{at}}', 'Signed: {{name}}, {{at}}'],
  open: ['签署人：　　　　　　　　年　　月　　日', 'Signed:'],
  digest: ['内容摘要 SHA-256 {{hash}}', 'Content digest SHA-256 {{hash}}'],
});

type Evaluation = EvaluationPageFieldsFragment;

function Scores({ evaluation }: { evaluation: Evaluation }) {
  const t = useWords(words);
  const show = aligned([...evaluation.items.map((item) => item.weighted), evaluation.total]);
  return (
    <table className={styles.table} aria-label={t('score')}>
      <thead>
        <tr>
          {(['item', 'evidence', 'weight', 'score', 'weighted'] as const).map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {evaluation.items.map((item) => (
          <tr key={item.id}>
            <td>{item.name}</td>
            <td>{item.evidence || '—'}</td>
            <td className="number">{percent(item.weight)}</td>
            <td className="number">{item.score ?? '—'}</td>
            <td className="number">{show(item.weighted)}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={4}>{t('total')}</td>
          <td className="number">{show(evaluation.total)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Signatures({ evaluation }: { evaluation: Evaluation }) {
  const t = useWords(words);
  return (
    <ul className={styles.signatures}>
      {evaluation.steps.map((step) => (
        <li key={step.id} className={`${styles.signature} keep-together`}>
          <b>
            {step.position} {step.name}
          </b>
          <div>{step.orgName ?? ''}</div>
          <div>{t('opinion', { opinion: step.opinion || '　' })}</div>
          {step.seal && <div>{t('seal')}</div>}
          <div className={styles.signed}>{step.state === 'SIGNED' ? t('signed', { name: step.signedBy ?? '', at: dateTime(step.signedAt) }) : t('open')}</div>
          {step.seal && step.state === 'SIGNED' && (
            <div className={styles.seal}>
              <Seal name={step.orgName ?? step.name} state="SEALED" size={104} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

export function EvaluationPaper({ evaluation }: { evaluation: Evaluation }) {
  const t = useWords(words);
  const { pairing } = evaluation;
  const facts = [
    [t('person'), evaluation.subjectName],
    [t('hospitals'), pairing ? `${pairing.supporterName} / ${pairing.receiverName}` : '—'],
    [t('period'), period(evaluation.periodFrom, evaluation.periodTo)],
    [t('version'), t('versionNo', { no: evaluation.versionNo })],
  ];
  return (
    <article className={`${styles.paper} print-only`} lang="zh-CN">
      <h1 className={styles.title}>{evaluation.schemeName}</h1>
      <table className={styles.table} aria-label={t('person')}>
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {evaluation.items.length > 0 && <Scores evaluation={evaluation} />}
      <p className={styles.line}>
        <b>{t('result')}</b>　{[evaluation.displayScore, evaluation.gradeName, evaluation.comparisonNote && `(${evaluation.comparisonNote})`].filter(Boolean).join(' ')}
      </p>
      {evaluation.summary && (
        <p className={styles.line}>
          <b>{t('summary')}</b>　{evaluation.summary}
        </p>
      )}
      <Signatures evaluation={evaluation} />
      {evaluation.contentHash && <p className={styles.hash}>{t('digest', { hash: evaluation.contentHash })}</p>}
    </article>
  );
}
