/** Responsible for what every upload has in common. */

/** Browsers let no other site's page send it without asking first. */
export const OWN_HEADER = 'x-jiedui-request';

/** The name of a sent file without its folder and without signs that nobody sees, not endless. Some clients send the Latin-1 bytes of its UTF-8. */
export function sentName(sent: string | undefined, otherwise: string): string {
  const last = (sent ?? '').split(/[\\/]/).at(-1) ?? '';
  const again = Buffer.from(last, 'latin1').toString('utf8');
  const name = (!/[^\u0020-\u00ff]/.test(last) && !again.includes('\ufffd') ? again : last).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 ? name.slice(dot).slice(0, 12) : '';
  const kept = name.length <= MOST_NAME ? name : `${name.slice(0, MOST_NAME - ending.length)}${ending}`;
  return kept === '' ? otherwise : kept;
}

const MOST_NAME = 120;
