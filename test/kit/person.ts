import type { Browser, ConsoleMessage, Page, Request, Response } from 'playwright-core';
import { DESKTOP, inspect, PHONE, photograph, still, untranslated } from './inspection.js';
import { View } from './view.js';

const PATIENCE_MS = 30_000;

/** Somebody at a browser of his own. Notes every complaint of the pages, every failed request and every foreign host. */
export class Person extends View {
  readonly #faults: string[] = [];
  readonly #visited = new Set<string>();
  readonly #seen = new Set<string>();
  #asking = 0;

  private constructor(page: Page, private readonly name: string, private readonly address: string) {
    super(page);
    page.on('console', (message) => this.#hear(message));
    page.on('pageerror', (error) => this.#note(`threw ${error.stack ?? error.message}`));
    page.on('request', (request) => this.#watch(request));
    page.on('requestfinished', () => void (this.#asking -= 1));
    page.on('requestfailed', (request) => this.#fail(request));
    page.on('response', (response) => this.#check(response));
    page.on('framenavigated', () => void this.#visited.add(this.#route()));
  }

  static async meet(browser: Browser, address: string, name: string, language: 'zh-CN' | 'en'): Promise<Person> {
    const context = await browser.newContext({ baseURL: address, viewport: DESKTOP, locale: language, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    if (language === 'en') await context.addInitScript(() => localStorage.setItem('jiedui.preferences', '{"language":"en"}'));
    return new Person(await context.newPage(), name, address);
  }

  /** Whatever else must be asked of the page itself. */
  get browserPage(): Page {
    return this.page;
  }

  async keepSession(token: string): Promise<void> {
    await this.page.context().addCookies([{ name: 'jiedui', value: token, url: this.address, httpOnly: true, sameSite: 'Lax' }]);
  }

  /** Opens an address of the product and waits until it is there. */
  async opens(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settles();
  }

  /** Waits until the page has what it asked for, and rests. */
  async settles(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#asking > 0 ? 0 : quiet + 1) {
      await this.page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 20)));
    }
    await still(this.page);
  }

  /** Fills in the login page and waits for what comes after it. */
  async comesIn(login: string, password: string, code = ''): Promise<void> {
    await this.page.getByRole('textbox', { name: /^(账号|Account)/ }).fill(login);
    await this.page.getByLabel(/^(密码|Password)/).fill(password);
    await this.page.getByRole('textbox', { name: /^(动态口令|One-time code)/ }).fill(code);
    await this.page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
    await this.page.waitForURL((url) => url.pathname !== '/login');
    // The login page has a test of its own.
    this.#seen.add('/login');
    await this.settles();
  }

  /** The path of the page that is open. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Chooses a file where the page asks for one. */
  async hands(label: string | RegExp, name: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel(label).setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
    await this.settles();
  }

  /** Answers a confirmation: its words, a reason if it wants one, its button. */
  async confirms(button: string, { sees = [], reason }: { sees?: readonly (string | RegExp)[]; reason?: string } = {}): Promise<void> {
    const { dialog } = this;
    await dialog.sees(...sees);
    if (reason !== undefined) await dialog.locator().getByLabel(/理由|Reason/).fill(reason);
    await dialog.presses(button);
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await this.settles();
  }

  /** The refusal on the page: its code, its rule, and what else it must say. */
  async isRefused(code: string, ruleId: string | null, ...texts: readonly (string | RegExp)[]): Promise<void> {
    const alert = this.within((root) => root.getByRole('alert').filter({ hasText: code }).first());
    await alert.sees(...(ruleId === null ? [] : [ruleId]), ...texts);
  }

  /** The key figures of the open page with the lists behind them. */
  async figures(): Promise<{ label: string; value: number; to: string }[]> {
    return this.page.locator('main ul a:has(b)').evaluateAll((links) =>
      links.flatMap((link) => {
        const label = link.querySelector('span')?.textContent ?? '';
        const value = Number((link.querySelector('b')?.textContent ?? '').replaceAll(',', ''));
        return Number.isInteger(value) ? [{ label, value, to: link.getAttribute('href') ?? '' }] : [];
      }));
  }

  /** How many rows the list of the open page says that it has. */
  async rowsListed(): Promise<number> {
    const total = await this.page.locator('main').getByText(/^(共 \d+ 条|显示 \d+ \/ \d+)$/).allInnerTexts();
    return Number(total[0]?.match(/(\d+)\D*$/)?.[1] ?? 0);
  }

  /** Looks the page over at a desk and, if said so, on a phone; keeps pictures where they are asked for. Throws on anything that is wrong with it. */
  async looks(picture: string, { phone = false }: { phone?: boolean } = {}): Promise<void> {
    await this.settles();
    // A page's code may still be on its way; one that never gets a heading is told by what follows.
    await this.page.locator('main h1').first().waitFor({ timeout: 10_000 }).catch(() => undefined);
    this.#seen.add(this.#route());
    await photograph(this.page, picture);
    const wrong = await inspect(this.page);
    if (phone) {
      await this.page.setViewportSize(PHONE);
      await this.settles();
      await photograph(this.page, `${picture}-phone`);
      wrong.push(...(await inspect(this.page, { colours: false })).map((each) => `at 360 px: ${each}`));
      await this.page.setViewportSize(DESKTOP);
      await this.settles();
    }
    if (wrong.length > 0) throw new Error(`${picture} (${this.path}):\n${[...new Set(wrong)].join('\n')}`);
  }

  /** Works on a phone from now on. */
  async takesPhone(): Promise<void> {
    await this.page.setViewportSize(PHONE);
    await this.settles();
  }

  /** Back at the desk. */
  async takesDesk(): Promise<void> {
    await this.page.setViewportSize(DESKTOP);
    await this.settles();
  }

  /** Chinese words that stand on the open page although it should be English. */
  chineseWords(): Promise<string[]> {
    return untranslated(this.page);
  }

  /** Presses a key, wherever the focus is. */
  async types(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      if (key.length > 1 && /^[A-Z][A-Za-z+]+$/.test(key)) await this.page.keyboard.press(key);
      else await this.page.keyboard.type(key);
    }
    await this.settles();
  }

  /** Goes on with the Tab key until the focus is on something that is called so. */
  async tabsTo(name: RegExp): Promise<void> {
    for (let steps = 0; steps < 60; steps += 1) {
      if (name.test(await this.focusedOn())) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach ${name}; the focus is on “${await this.focusedOn()}”.`);
  }

  /** What the focus is on, as a screen reader would begin. */
  focusedOn(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      const label = at?.labels?.[0]?.innerText;
      return (at?.getAttribute('aria-label') ?? label ?? (at === document.body ? '' : at?.innerText) ?? '').trim();
    });
  }

  /** Sends an operation from the open page, past its buttons; answers the data. */
  async sends<T>(query: string, variables: Record<string, unknown>): Promise<T> {
    return this.page.evaluate(async (body) => {
      const headers = { 'content-type': 'application/json', 'x-acting-organization': sessionStorage.getItem('jiedui.acting') ?? '' };
      const response = await fetch('/graphql', { method: 'POST', headers, body });
      const answer = (await response.json()) as { data: never; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    }, JSON.stringify({ query, variables }));
  }

  /** Goes home: the browser closes, its complaints stay. */
  async leaves(): Promise<void> {
    await this.page.context().close();
  }

  /** What the pages complained of so far. */
  faults(): readonly string[] {
    return this.#faults;
  }

  /** A complaint that belongs to the walk: takes those that match off the list, and there must be one. */
  async expectsFault(pattern: RegExp): Promise<void> {
    const kept = this.#faults.filter((fault) => !pattern.test(fault));
    if (kept.length === this.#faults.length) throw new Error(`Nothing complained of ${pattern}.`);
    this.#faults.splice(0, this.#faults.length, ...kept);
  }

  seenPages(): readonly string[] {
    return [...this.#seen];
  }

  unseenPages(): readonly string[] {
    return [...this.#visited].filter((route) => !this.#seen.has(route));
  }

  #route(): string {
    return this.path.replaceAll(/\/(\d+-)?[0-9a-f]{8}-[0-9a-f-]{27}/g, '/:id').replace(/^\/verify\/.+/, '/verify/:code');
  }

  #note(fault: string): void {
    this.#faults.push(`${this.name} on ${this.page.url().slice(this.address.length)}: ${fault}`);
  }

  #hear(message: ConsoleMessage): void {
    if (['error', 'warning'].includes(message.type())) this.#note(`console ${message.type()}: ${message.text()}`);
  }

  #watch(request: Request): void {
    this.#asking += 1;
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== this.address) this.#note(`asked a foreign host: ${request.url()}`);
  }

  #fail(request: Request): void {
    this.#asking -= 1;
    const why = request.failure()?.errorText ?? '';
    // Leaving a page ends what it was still asking for.
    if (why !== 'net::ERR_ABORTED') this.#note(`${request.method()} ${request.url()} failed: ${why}`);
  }

  #check(response: Response): void {
    if (response.status() >= 400) this.#note(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
  }
}
