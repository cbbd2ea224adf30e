/** A filled form as it is printed, put into Word, sealed and verified: the same blocks everywhere, always in Chinese. */

/** A label with what stands beside it. */
export interface PaperField {
  readonly label: string;
  readonly value: string;
}

export interface PaperColumn {
  readonly label: string;
  /** Share of the width; equal shares where a table names none. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** A place for a seal; empty boxes keep their size. */
export interface PaperSeal {
  /** As whom: 支援医院, 市州汇总. */
  readonly label: string;
  readonly name: string;
  readonly representative: string;
  /** ISO instant; null while the seal is missing. */
  readonly sealedAt: string | null;
  /** A line above the seal, an opinion or a receipt number. */
  readonly remark: string;
  /** A person who signs for himself: nobody represents him, and he has no seal. */
  readonly person?: boolean;
}

/** The words beside the place for a signature, and beside that for a seal. */
export function sealWords({ person }: Pick<PaperSeal, 'person'>): { sign: string; seal: string } {
  return person ? { sign: '签字：', seal: '' } : { sign: '代表（签字）：', seal: '（盖章）' };
}

export type PaperBlock =
  | { readonly kind: 'HEADING'; readonly text: string }
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'NOTE'; readonly text: string }
  | { readonly kind: 'FIELDS'; readonly items: readonly PaperField[] }
  | { readonly kind: 'TABLE'; readonly title: string; readonly columns: readonly PaperColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'SEALS'; readonly boxes: readonly PaperSeal[] };

export interface Paper {
  /** Code and version of the form, `F-1` and 1. */
  readonly form: string;
  readonly formVersion: number;
  readonly orientation: 'PORTRAIT' | 'LANDSCAPE';
  readonly title: string;
  readonly head: { readonly left: string; readonly right: string };
  readonly blocks: readonly PaperBlock[];
}

const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' });

/** An instant as it is written beside a seal: 2022年4月5日; an empty line to write on for none. */
export function paperDay(instant: string | null): string {
  return instant === null ? '　　　年　　月　　日' : day.format(new Date(instant));
}

/** What a paper says of itself while a seal is missing, so that nobody takes it for the sealed one. */
export function unsealedNote({ blocks }: Pick<Paper, 'blocks'>): string {
  const boxes = blocks.flatMap((block) => (block.kind === 'SEALS' ? block.boxes : []));
  const sealed = boxes.filter(({ sealedAt }) => sealedAt !== null).length;
  return `草稿，签章未齐：应盖 ${boxes.length} 处，已盖 ${sealed} 处；盖齐之前不作为正式文本。`;
}
