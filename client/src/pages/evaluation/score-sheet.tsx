import { defineWords, useWords } from '../../app/words.js';
import type { EvaluationPageFieldsFragment } from '../../graphql/generated/types.js';
import { FilesButton } from '../../modules/evidence/files-button.js';
import { TextArea, TextField } from '../../ui/field.js';
import { aligned, percent } from './exact.js';
import { FactLines, type Fact } from './fact-lines.js';
import styles from './score-sheet.module.css';
import { totalOf, weightedOf, type ScoreEditing } from './use-score-form.js';

/** Items with evidence, weight, points and the exact weighted points; filled in place while the filling step is open. */
const words = defineWords('score-sheet', {
  label: ['评分表', 'Score sheet'],
  item: ['项目', 'Item'],
  evidence: ['依据', 'Evidence'],
  weight: ['权重', 'Weight'],
  score: ['得分', 'Points'],
  weighted: ['加权', 'Weighted'],
  total: ['合计', 'Total'],
  full: ['满分 {{marks}}', 'of {{marks}}'],
  missing: ['尚有 {{count}} 项未评分', { one: '{{count}} item without points', other: '{{count}} items without points' }],
  scoreOf: ['{{item}} 得分', 'Points of {{item}}'],
  evidenceOf: ['{{item}} 依据', 'Evidence of {{item}}'],
  evidenceHint: ['写明次数、日期、来源；不要写患者信息', 'counts, dates, sources; no patient data'],
});

type Item = EvaluationPageFieldsFragment['items'][number];

function EditedCells({ item, facts, editing }: { item: Item; facts: readonly Fact[]; editing: ScoreEditing }) {
  const t = useWords(words);
  const { draft, verb } = editing;
  const line = draft.value.items[item.code] ?? { score: '', evidence: '' };
  const set = (change: Partial<typeof line>): void => draft.change({ ...draft.value, items: { ...draft.value.items, [item.code]: { ...line, ...change } } });
  const problem = (field: string): string | null => verb.problems.find((one) => one.path === `items.${item.code}.${field}`)?.message ?? null;
  return (
    <>
      <td data-label={t('evidence')} className={styles.evidence}>
        <div>
          <FactLines facts={facts} item={item.name} onTake={(text) => set({ evidence: [line.evidence.trim(), text].filter(Boolean).join('；').slice(0, 1000) })} />
          <TextArea hideLabel label={t('evidenceOf', { item: item.name })} placeholder={t('evidenceHint')} rows={2} maxLength={1000} value={line.evidence} error={problem('evidence')} onChange={(event) => set({ evidence: event.target.value })} />
          <FilesButton subject="EVALUATION_ITEM" id={item.id} name={item.name} />
        </div>
      </td>
      <td data-label={t('weight')} className={styles.number}>
        {percent(item.weight)}
      </td>
      <td data-label={t('score')} className={styles.points}>
        <TextField
          hideLabel
          label={t('scoreOf', { item: item.name })}
          inputMode="decimal"
          autoComplete="off"
          maxLength={14}
          placeholder={t('full', { marks: item.fullMarks })}
          value={line.score}
          error={problem('score')}
          onChange={(event) => set({ score: event.target.value.trim().replace('。', '.').replace('．', '.') })}
        />
      </td>
    </>
  );
}

function ReadCells({ item, facts }: { item: Item; facts: readonly Fact[] }) {
  const t = useWords(words);
  return (
    <>
      <td data-label={t('evidence')} className={styles.evidence}>
        <div>
          <FactLines facts={facts} />
          <p>{item.evidence || '—'}</p>
          <FilesButton subject="EVALUATION_ITEM" id={item.id} name={item.name} />
        </div>
      </td>
      <td data-label={t('weight')} className={styles.number}>
        {percent(item.weight)}
      </td>
      <td data-label={t('score')} className={styles.number}>
        {item.score ?? '—'}
      </td>
    </>
  );
}

/** `facts` are the recorded ones of now, by item; what was signed shows its own. `editing` is there while the acting organisation may fill the sheet. */
export function ScoreSheet({ evaluation, facts, editing }: { evaluation: EvaluationPageFieldsFragment; facts: ReadonlyMap<string, readonly Fact[]>; editing: ScoreEditing | null }) {
  const t = useWords(words);
  const form = editing?.draft.value;
  const weighted = evaluation.items.map((item) => (form ? weightedOf(form.items[item.code]?.score ?? '', item.weight) : item.weighted));
  const total = form ? totalOf(evaluation, form) : evaluation.total;
  const show = aligned([...weighted, total]);
  const factsOf = (item: Item): readonly Fact[] => (item.facts.length > 0 ? item.facts : (facts.get(item.code) ?? []));
  const missing = weighted.filter((one) => one === null).length;
  return (
    <table className={styles.table} aria-label={t('label')}>
      <thead>
        <tr>
          <th scope="col">{t('item')}</th>
          <th scope="col">{t('evidence')}</th>
          <th scope="col" className={styles.number}>{t('weight')}</th>
          <th scope="col" className={styles.number}>{t('score')}</th>
          <th scope="col" className={styles.number}>{t('weighted')}</th>
        </tr>
      </thead>
      <tbody>
        {evaluation.items.map((item, i) => (
          <tr key={item.id}>
            <th scope="row">{item.name}</th>
            {editing ? <EditedCells item={item} facts={factsOf(item)} editing={editing} /> : <ReadCells item={item} facts={factsOf(item)} />}
            <td data-label={t('weighted')} className={`${styles.number} ${styles.strong}`}>
              {show(weighted[i] ?? null)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td className={styles.working} colSpan={3}>
            {missing > 0 ? t('missing', { count: missing }) : weighted.map((one) => show(one)).join(' + ')}
          </td>
          <td data-label={t('total')} className={`${styles.number} ${styles.total}`}>
            {show(total)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
