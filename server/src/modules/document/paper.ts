/** Responsible for filling an official form with data: template in, paper out. No I/O. */
import type { Form, FormBlock } from '@jiedui/schema/form';
import type { Paper, PaperBlock, PaperSeal } from '@jiedui/schema/paper';

/** What fills a form: words by place, rows by table, clauses and seal boxes by list. */
export interface PaperData {
  readonly words: Readonly<Record<string, string>>;
  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly clauses?: Readonly<Record<string, readonly { readonly title: string; readonly text: string }[]>>;
  readonly seals?: Readonly<Record<string, readonly PaperSeal[]>>;
}

/** The form with its places filled. A place that the data does not know stays empty. */
export function fillForm(form: Pick<Form, 'code' | 'version' | 'title' | 'layout'>, data: PaperData): Paper {
  const { layout } = form;
  return {
    form: form.code,
    formVersion: form.version,
    orientation: layout.orientation,
    title: filled(layout.title ?? form.title.zh, data),
    head: { left: filled(layout.head.left, data), right: filled(layout.head.right, data) },
    blocks: layout.blocks.flatMap((block) => blocksOf(block, data)),
  };
}

function blocksOf(block: FormBlock, data: PaperData): PaperBlock[] {
  if ('heading' in block) return [{ kind: 'HEADING', text: filled(block.heading, data) }];
  if ('text' in block) return [{ kind: 'TEXT', text: filled(block.text, data) || '—' }];
  if ('note' in block) return [{ kind: 'NOTE', text: filled(block.note, data) }];
  if ('fields' in block) {
    return [{ kind: 'FIELDS', items: block.fields.map(({ label, value }) => ({ label: filled(label, data), value: filled(value, data) || '—' })) }];
  }
  if ('clauses' in block) return clausesOf(data.clauses?.[block.clauses] ?? []);
  if ('seals' in block) {
    const boxes = data.seals?.[block.seals] ?? [];
    return boxes.length === 0 ? [] : [{ kind: 'SEALS', boxes }];
  }
  return tableOf(block, data.tables?.[block.table] ?? []);
}

function clausesOf(clauses: readonly { readonly title: string; readonly text: string }[]): PaperBlock[] {
  return clauses.flatMap((clause, at): PaperBlock[] => [
    { kind: 'HEADING', text: `第${chineseNumber(at + 1)}条　${clause.title}` },
    { kind: 'TEXT', text: clause.text.trim() === '' ? '—' : clause.text },
  ]);
}

function tableOf(block: Extract<FormBlock, { table: string }>, rows: readonly Readonly<Record<string, string>>[]): PaperBlock[] {
  if (rows.length === 0 && block.empty === 'OMIT') return [];
  const number = { label: '序号', width: 1.4, align: 'center' as const };
  const columns = block.columns.map(({ label, width, align }) => ({ label, width, align }));
  const lines = rows.map((row, at) => {
    const cells = block.columns.map(({ key }) => row[key] ?? '');
    return block.numbered ? [String(at + 1), ...cells] : cells;
  });
  return [{ kind: 'TABLE', title: block.title, columns: block.numbered ? [number, ...columns] : columns, rows: lines }];
}

function filled(text: string, { words }: PaperData): string {
  return text.replace(/\{([A-Za-z]+)\}/g, (_place, name: string) => words[name] ?? '');
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as an article is counted: 一, 十二, 二十, 四十三. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${ones === 0 ? '' : (DIGITS[ones] ?? '')}`;
}
