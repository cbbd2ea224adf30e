import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { photographFailure } from './inspection.js';

/** What somebody sees and does in one part of a page, by the names that are written there. */
export class View {
  constructor(
    protected readonly page: Page,
    private readonly find: () => Page | Locator = () => page,
  ) {}

  /** A part of this one: a dialog, a row of a table, a panel. */
  within(locate: (root: Page | Locator) => Locator): View {
    return new View(this.page, () => locate(this.find()));
  }

  /** The open dialog or drawer. */
  get dialog(): View {
    return new View(this.page, () => this.page.getByRole('dialog').last());
  }

  /** The row or card that says this. */
  row(text: string | RegExp): View {
    return this.within((root) => root.getByRole('row').or(root.getByRole('listitem')).filter({ hasText: text }).first());
  }

  /** The group of fields with this legend. */
  group(name: string | RegExp): View {
    return this.within((root) => root.getByRole('group', { name }).first());
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.tries(() => this.button(name).click());
  }

  async follows(name: string | RegExp): Promise<void> {
    await this.tries(() => this.find().getByRole('link', { name, exact: typeof name === 'string' }).first().click());
  }

  /** Types into the field whose label begins so. */
  async fills(label: string, text: string): Promise<void> {
    await this.tries(() => this.field(label).fill(text));
  }

  /** Pastes a block of cells, as a spreadsheet copies it, into that field. */
  async pastes(label: string, block: string): Promise<void> {
    await this.tries(() => this.field(label).evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, block));
  }

  /** Picks the option that is called so, or the first that matches. */
  async chooses(label: string, option: string | RegExp): Promise<void> {
    await this.tries(async () => {
      const list = this.find().getByRole('combobox', { name: beginning(label) }).first();
      const called = list.locator('option').filter({ hasText: typeof option === 'string' ? new RegExp(`^${escaped(option)}$`) : option }).first();
      await list.selectOption(await called.getAttribute('value'));
    });
  }

  async unticks(label: string | RegExp): Promise<void> {
    await this.tries(() => this.find().getByLabel(label).first().uncheck());
  }

  async ticks(label: string | RegExp): Promise<void> {
    await this.tries(() => this.find().getByLabel(label).first().check());
  }

  /** Waits until all of this can be read. */
  async sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.tries(() => this.find().getByText(text).filter({ visible: true }).first().waitFor());
  }

  /** Nothing of this can be read. */
  async seesNo(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) {
      const found = await this.find().getByText(text).filter({ visible: true }).allInnerTexts();
      if (found.length > 0) throw new Error(`“${text}” should not be there, but: ${found.join(' | ')}`);
    }
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await this.tries(() => this.find().getByRole('heading', { name }).first().waitFor());
  }

  /** Whether a button of this name is there and can be pressed. */
  async mayPress(name: string | RegExp): Promise<boolean> {
    const button = this.button(name);
    return (await button.count()) > 0 && (await button.isEnabled());
  }

  async text(): Promise<string> {
    const root = this.find();
    return 'innerText' in root && 'filter' in root ? root.innerText() : this.page.locator('body').innerText();
  }

  async count(role: 'row' | 'listitem' | 'link' | 'button', name?: string | RegExp): Promise<number> {
    return this.find().getByRole(role, name === undefined ? {} : { name }).filter({ visible: true }).count();
  }

  /** Waits until exactly so many are there. */
  async shows(number: number, role: 'row' | 'listitem' | 'link' | 'button', name?: string | RegExp): Promise<void> {
    await this.tries(() => expect.poll(() => this.count(role, name), { timeout: 30_000 }).toBe(number));
  }

  locator(): Page | Locator {
    return this.find();
  }

  /** What fails is told with a picture and the words of the page it failed on. */
  protected async tries<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      await photographFailure(this.page, `failed-${process.pid}-${Date.now()}`);
      const words = await this.page.evaluate(() => document.body.innerText || (document.body.textContent ?? ''));
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${this.page.url()} said:\n${words.replaceAll(/\n+/g, ' | ').slice(0, 3_000)}`, { cause: error });
    }
  }

  private button(name: string | RegExp): Locator {
    return this.find().getByRole('button', { name: typeof name === 'string' ? new RegExp(`^\\s*${escaped(name)}\\s*$`) : name }).filter({ visible: true }).first();
  }

  private field(label: string): Locator {
    return this.find().getByLabel(beginning(label)).and(this.page.locator('input:not([aria-hidden]), textarea')).first();
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A label goes on with a star or a hint. */
function beginning(label: string): RegExp {
  return new RegExp(`^\\s*${escaped(label)}(\\s|\\*|$)`);
}
