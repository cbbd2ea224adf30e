/** Character by character, what one version of a text has and the other has not. */
export interface Piece {
  text: string;
  kind: 'same' | 'gone' | 'come';
}

const MOST_CELLS = 4_000_000;

function trimmed(a: string[], b: string[]): { head: number; tail: number } {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { head, tail };
}

/** Longest common subsequence by character, from the end; both texts are short clauses. */
function middle(a: string[], b: string[]): Piece[] {
  if (a.length * b.length > MOST_CELLS) return [{ text: a.join(''), kind: 'gone' }, { text: b.join(''), kind: 'come' }];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ text: a[i++] ?? '', kind: 'same' });
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) pieces.push({ text: a[i++] ?? '', kind: 'gone' });
    else pieces.push({ text: b[j++] ?? '', kind: 'come' });
  }
  return pieces;
}

/** The pieces of both texts, neighbours of one kind joined. */
export function differences(before: string, after: string): Piece[] {
  const [a, b] = [[...before], [...after]];
  const { head, tail } = trimmed(a, b);
  const all: Piece[] = [
    { text: a.slice(0, head).join(''), kind: 'same' },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { text: a.slice(a.length - tail).join(''), kind: 'same' },
  ];
  const joined: Piece[] = [];
  for (const piece of all) {
    const last = joined.at(-1);
    if (!piece.text) continue;
    if (last?.kind === piece.kind) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
