import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

export const SCREENSHOTS = fileURLToPath(new URL('../browser/screenshots/', import.meta.url));
const CLIENT_SOURCES = fileURLToPath(new URL('../../client/src/', import.meta.url));
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 780 };

/**
 * What is wrong with the page as it stands: axe's violations, text that runs out of the page, words that are no words.
 * @param colours whether contrast is measured, the dearest of axe's rules: not again for the same page in another width
 */
export async function inspect(page: Page, { colours = true }: { colours?: boolean } = {}): Promise<string[]> {
  // Once for each document: half a megabyte of source takes longer to read than most rules to run.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // From the top: wherever a page was scrolled to, bars that stay in place lie over half of something.
  await page.evaluate(() => window.scrollTo(0, 0));
  const broken = await page.evaluate(violations, { runOnly: { type: 'tag' as const, values: STANDARDS }, resultTypes: ['violations' as const], rules: { 'color-contrast': { enabled: colours } } });
  return [...broken, ...(await page.evaluate(wordlessText)), ...(await page.evaluate(sidewaysScroll))];
}

/** Saves what the page looks like, if TEST_PICTURES asks for it: all of it, or the window with the dialog that is open in it. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (process.env.TEST_PICTURES) await photographFailure(page, name);
}

/** Prints the page as the browser would, on the paper that it asks for; answers the number of sheets and keeps them where pictures are asked for. */
export async function sheetsPrinted(page: Page, name: string): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  if (process.env.TEST_PICTURES) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    writeFileSync(join(SCREENSHOTS, `${name}.pdf`), pdf);
  }
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The same, asked for or not: what a test failed on. */
export async function photographFailure(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const fullPage = (await page.getByRole('dialog').count()) === 0;
  if (fullPage) await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage });
}

/** Waits until nothing is busy or moving; requests are the caller's to wait for. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector('[aria-busy="true"], .ant-btn-loading') === null && document.getAnimations().every(({ playState }) => playState !== 'running'));
}

/** Chinese words of the client that stand on a page which should be English. */
export async function untranslated(page: Page): Promise<string[]> {
  const texts = await page.evaluate(visibleTexts);
  return [...new Set(texts.filter((text) => chineseWords().has(text)))];
}

/** axe's complaints of the document; runs in the page, where axe stands already. */
async function violations(options: axe.RunOptions): Promise<string[]> {
  const found = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `axe ${id} (${help}) at ${target.join(' ')}: ${html.slice(0, 200)} — ${failureSummary ?? ''}`));
}

/** Codes, message keys and unfilled places in a text that a person reads. */
function wordlessText(): string[] {
  const suspect = /\{\{|\{[A-Za-z]+\}|\bundefined\b|\bNaN\b|\[object |\bnull\b|^[A-Z][A-Z]+(_[A-Z0-9]+)+$|^[a-z]+([A-Z][a-z]+)+$/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (suspect.test(text) && !node.parentElement?.closest('code, script, style, noscript')) found.push(`no words: “${text.slice(0, 120)}”`);
  }
  return found;
}

/** A page is never wider than its window; tables scroll by themselves. */
function sidewaysScroll(): string[] {
  const width = document.documentElement.scrollWidth;
  if (width <= window.innerWidth) return [];
  const widest = [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 3);
  return [`the page is ${width} wide in a window of ${window.innerWidth}: ${widest.map(({ outerHTML }) => outerHTML.slice(0, 120)).join(' … ')}`];
}

/** What can be read on an English page outside of what is marked as Chinese: a printed agreement, the letters of a seal. */
function visibleTexts(): string[] {
  const english = (each: Element | null) => each !== null && each.closest('body [lang^="zh"], svg') === null && each.checkVisibility();
  const named = [...document.querySelectorAll('[aria-label], [placeholder], [title]')].filter(english).flatMap((each) =>
    ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name) ?? ''));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (english(node.parentElement)) named.push(node.textContent ?? '');
  return named.map((text) => text.trim()).filter((text) => text !== '');
}

let words: Set<string> | null = null;

/** The Chinese half of the client's phrases, where they have an English half of their own. */
function chineseWords(): Set<string> {
  words ??= new Set(
    readdirSync(CLIENT_SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated'))
      .flatMap((path) => [...readFileSync(join(CLIENT_SOURCES, path), 'utf8').matchAll(/\[\s*'([^'\n]*[\u4e00-\u9fff][^'\n]*)',\s*['"{]/g)])
      .map((match) => match[1] ?? ''),
  );
  return words;
}
