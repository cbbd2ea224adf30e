import { paperDay, sealWords, unsealedNote, type Paper, type PaperBlock, type PaperSeal } from '@jiedui/schema/paper';
import styles from './paper.module.css';
import { Seal } from './seal.js';

/** A filled form as it is printed on A4: Songti, 1 px rules, seals that straddle the date, empty boxes that keep their size. */

function Fields({ items }: { items: Extract<PaperBlock, { kind: 'FIELDS' }>['items'] }) {
  return (
    <dl className={styles.fields}>
      {items.map(({ label, value }) => (
        <div key={label} className={styles.field}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ block, name }: { block: Extract<PaperBlock, { kind: 'TABLE' }>; name: string }) {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className={styles.scroll} role="region" aria-label={block.title || name} tabIndex={0}>
      {block.title !== '' && <h3 className={styles.heading}>{block.title}</h3>}
      <table className={styles.table} aria-label={block.title || name}>
        <colgroup>
          {block.columns.map((column) => (
            <col key={column.label} style={{ width: `${((column.width / total) * 100).toFixed(2)}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.label} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={`${at}-${row[0] ?? ''}`}>
              {row.map((cell, column) => (
                <td key={block.columns[column]?.label} data-align={block.columns[column]?.align}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SealBox({ box }: { box: PaperSeal }) {
  const words = sealWords(box);
  return (
    <li className={`${styles.box} keep-together`}>
      <div>{box.label}</div>
      <b>{box.name}</b>
      {box.remark !== '' && <div>{box.remark}</div>}
      <div>{words.sign}{box.representative}</div>
      <div className={styles.day}>
        {words.seal}
        <br />
        {paperDay(box.sealedAt)}
      </div>
      {box.sealedAt !== null && (
        <div className={styles.seal}>
          <Seal name={box.name} state="SEALED" size={112} />
        </div>
      )}
    </li>
  );
}

function Block({ block, name }: { block: PaperBlock; name: string }) {
  switch (block.kind) {
    case 'HEADING':
      return <h3 className={styles.heading}>{block.text}</h3>;
    case 'TEXT':
      return <p className={styles.text}>{block.text}</p>;
    case 'NOTE':
      return <p className={styles.note}>{block.text}</p>;
    case 'FIELDS':
      return <Fields items={block.items} />;
    case 'TABLE':
      return <Table block={block} name={name} />;
    case 'SEALS':
      return (
        <ul className={styles.seals}>
          {block.boxes.map((box) => (
            <SealBox key={box.label} box={box} />
          ))}
        </ul>
      );
  }
}

/**
 * `foot` stands below the last block: the code by which anybody verifies the paper. `unsealed` while a seal is missing: it says so on
 * paper, too. Official papers stay Chinese.
 */
export function PaperView({ paper, foot, unsealed = false }: { paper: Paper; foot?: React.ReactNode; unsealed?: boolean }) {
  return (
    <article className={styles.paper} lang="zh-CN" data-landscape={paper.orientation === 'LANDSCAPE' || undefined} aria-label={paper.title}>
      {unsealed && <p className={styles.unsealed}>{unsealedNote(paper)}</p>}
      <h2 className={styles.title}>{paper.title}</h2>
      <p className={styles.head}>
        <span>{paper.head.left}</span>
        <span>{paper.head.right}</span>
      </p>
      {paper.blocks.map((block, at) => (
        <Block key={`${at}-${block.kind}`} block={block} name={paper.title} />
      ))}
      <footer className={styles.foot}>
        {foot}
        <span>
          模板 {paper.form} 第 {paper.formVersion} 版
        </span>
      </footer>
    </article>
  );
}
