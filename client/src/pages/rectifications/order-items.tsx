import { Button } from 'antd';
import { defineWords, useWords } from '../../app/words.js';
import { TextArea } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import styles from './order-items.module.css';

/** What is wrong and what is wanted, line by line. */
const words = defineWords('order-items', {
  items: ['问题与要求', 'Problems and requirements'],
  problem: ['第 {{no}} 项问题', 'Problem {{no}}'],
  requirement: ['第 {{no}} 项整改要求', 'Requirement {{no}}'],
  add: ['添加一项', 'Add an item'],
  remove: ['删去第 {{no}} 项', 'Remove item {{no}}'],
});

export interface ItemForm {
  problem: string;
  requirement: string;
}

export function OrderItems({ items, onChange }: { items: readonly ItemForm[]; onChange: (items: ItemForm[]) => void }) {
  const t = useWords(words);
  const change = (at: number, next: Partial<ItemForm>): void => onChange(items.map((item, i) => (i === at ? { ...item, ...next } : item)));
  return (
    <fieldset className={styles.items}>
      <legend className={styles.legend}>{t('items')}</legend>
      {items.map((item, at) => (
        <div key={at} className={styles.item} role="group" aria-label={`${t('items')} ${at + 1}`}>
          <TextArea required rows={2} label={t('problem', { no: at + 1 })} maxLength={500} value={item.problem} onChange={(event) => change(at, { problem: event.target.value })} />
          <TextArea required rows={2} label={t('requirement', { no: at + 1 })} maxLength={500} value={item.requirement} onChange={(event) => change(at, { requirement: event.target.value })} />
          <Button icon={<Icon name="close" />} aria-label={t('remove', { no: at + 1 })} disabled={items.length === 1} onClick={() => onChange(items.filter((_, i) => i !== at))} />
        </div>
      ))}
      <div>
        <Button icon={<Icon name="plus" />} onClick={() => onChange([...items, { problem: '', requirement: '' }])}>
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
