// A locator as Playwright has them, over WebDriver: the page objects use it without knowing.
import { setTimeout as pause } from "node:timers/promises";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Seen, type Step, type Text, look } from "./look.js";
import { type Session, Refused } from "./protocol.js";

/** How long an action waits for what it acts on, in milliseconds. */
const PATIENCE = 60_000;
/** How long to wait before looking again, in milliseconds. */
const BLINK = 40;

/** Keys that have no sign of their own, as the standard numbers them. */
const KEYS: Record<string, string> = { Control: "\ue009", Shift: "\ue008", Enter: "\ue007", Tab: "\ue004", Escape: "\ue00c", Backspace: "\ue003" };

/** A key of Playwright's words (`Enter`, `Control+Shift+L`) as WebDriver sends it. */
export function keys(press: string): string[] {
  return press.split("+").map((key) => KEYS[key] ?? key.toLowerCase());
}

type Words = string | RegExp;

function wanted(words: Words, exact = false): Text {
  if (words instanceof RegExp) return { pattern: words.source, flags: words.flags };
  return exact ? { exact: words } : { part: words };
}

function matches(text: string, wanted: Text): boolean {
  const plain = text.replace(/\s+/g, " ").trim();
  if ("pattern" in wanted) return new RegExp(wanted.pattern, wanted.flags).test(plain);
  return "exact" in wanted ? plain === wanted.exact : plain.toLowerCase().includes(wanted.part.toLowerCase());
}

/** What `expect` hands over of an expected text. */
interface Expected {
  string?: string;
  regexSource?: string;
  regexFlags?: string;
  matchSubstring?: boolean;
}

function isAsExpected(text: string, { string, regexSource, regexFlags, matchSubstring }: Expected): boolean {
  if (regexSource !== undefined) return new RegExp(regexSource, regexFlags).test(text);
  const [is, should] = [text, string ?? ""].map((one) => one.replace(/\s+/g, " ").trim()) as [string, string];
  return matchSubstring ? is.includes(should) : is === should;
}

/** What `expect` asks for, by its names for it. */
interface Question {
  isNot?: boolean;
  timeout?: number;
  expectedText?: Expected[];
  expectedNumber?: number;
  expectedValue?: { checked?: boolean };
}

interface Answer {
  matches: boolean;
  received: { value: unknown };
}

/** The answers that need an element; without one there is nothing to say but whether it is there. */
const ABOUT_ONE: Record<string, (seen: Seen, question: Question) => [boolean, unknown]> = {
  "to.be.attached": () => [true, "attached"],
  "to.be.visible": ({ visible }) => [visible, visible ? "visible" : "hidden"],
  "to.be.hidden": ({ visible }) => [!visible, visible ? "visible" : "hidden"],
  "to.be.enabled": ({ enabled }) => [enabled, enabled ? "enabled" : "disabled"],
  "to.be.disabled": ({ enabled }) => [!enabled, enabled ? "enabled" : "disabled"],
  "to.be.focused": ({ focused }) => [focused, focused ? "focused" : "inactive"],
  "to.be.checked": ({ checked }, { expectedValue }) => [checked === (expectedValue?.checked ?? true), checked ? "checked" : "unchecked"],
  "to.have.value": ({ value }, { expectedText }) => [isAsExpected(value, expectedText?.[0] ?? {}), value],
  "to.have.text": ({ text }, { expectedText }) => [isAsExpected(text, expectedText?.[0] ?? {}), text],
};

function answer(expression: string, seen: Seen[], question: Question): [boolean, unknown] {
  if (expression === "to.have.count") return [seen.length === question.expectedNumber, seen.length];
  if (/^to\.(have|contain)\.text\.array$/.test(expression)) {
    const texts = seen.map((one) => one.text);
    const expected = question.expectedText ?? [];
    return [texts.length === expected.length && expected.every((one, at) => isAsExpected(texts[at] ?? "", one)), texts];
  }
  const about = ABOUT_ONE[expression];
  if (!about) throw new Error(`over WebDriver, expect does not know ${expression} yet`);
  const [one] = seen;
  return one ? about(one, question) : [expression === "to.be.hidden", "not there"];
}

/** A file as the picker takes it: a path, or one made up. */
type Pick = string | { name: string; mimeType: string; buffer: Buffer };

export class Locator {
  /** By this Playwright's `expect` knows what it is asked about. */
  readonly _apiName = "Locator";

  constructor(
    private readonly session: Session,
    private readonly steps: Step[],
  ) {}

  locator(css: string, options: { hasText?: Words } = {}): Locator {
    const inside = this.then({ css });
    return options.hasText === undefined ? inside : inside.filter({ hasText: options.hasText });
  }

  getByRole(role: string, options: { name?: Words; exact?: boolean; level?: number } = {}): Locator {
    const { name, exact, level } = options;
    return this.then({ role, ...(level === undefined ? {} : { level }), ...(name === undefined ? {} : { name: wanted(name, exact) }) });
  }

  getByLabel(words: Words, options: { exact?: boolean } = {}): Locator {
    return this.then({ label: wanted(words, options.exact) });
  }

  getByText(words: Words, options: { exact?: boolean } = {}): Locator {
    return this.then({ text: wanted(words, options.exact) });
  }

  filter({ has, hasText }: { has?: Locator; hasText?: Words }): Locator {
    const those = has === undefined ? this : this.then({ has: has.steps });
    return hasText === undefined ? those : those.then({ hasText: wanted(hasText) });
  }

  first(): Locator {
    return this.nth(0);
  }

  last(): Locator {
    return this.nth(-1);
  }

  nth(nth: number): Locator {
    return this.then({ nth });
  }

  async all(): Promise<Locator[]> {
    return (await this.seen()).map((_, at) => this.nth(at));
  }

  async count(): Promise<number> {
    return (await this.seen()).length;
  }

  async isVisible(): Promise<boolean> {
    return (await this.only())?.visible ?? false;
  }

  async allTextContents(): Promise<string[]> {
    return (await this.seen()).map((one) => one.text);
  }

  textContent(): Promise<string> {
    return this.once(() => true, ({ text }) => text);
  }

  inputValue(): Promise<string> {
    return this.once(() => true, ({ value }) => value);
  }

  click(): Promise<void> {
    return this.once(usable, (seen) => this.press_(seen));
  }

  check(): Promise<void> {
    return this.once(usable, async (seen) => {
      if (!seen.checked) await this.press_(seen);
      const now = await this.only();
      if (now && !now.checked) throw new Refused("element not interactable", "check", "it is still not checked");
    });
  }

  /** Types a text over what stands there. */
  fill(text: string): Promise<void> {
    return this.once(usable, async (seen) => {
      await this.agree(seen);
      await this.session.run((element) => {
        const field = element as unknown as HTMLInputElement;
        field.focus();
        field.select();
      }, seen.element);
      await this.session.type(seen.element, text === "" ? keys("Backspace").join("") : text);
    });
  }

  press(key: string): Promise<void> {
    return this.once(usable, async (seen) => {
      await this.session.run((element) => (element as unknown as HTMLElement).focus(), seen.element);
      await this.session.chord(keys(key));
    });
  }

  /** Chooses by its words or its value; WebDriver clicks the option itself. */
  selectOption(option: string | { label: string }): Promise<void> {
    return this.once(usable, async (seen) => {
      await this.agree(seen);
      const found = await this.session.run(
        (element, option) => {
          const all = [...(element as unknown as HTMLSelectElement).options];
          const one = all.find((one) => (typeof option === "string" ? one.value === option : one.label.trim() === option.label));
          return (one ?? null) as unknown as Seen["element"] | null;
        },
        seen.element,
        option,
      );
      if (!found) throw new Refused("no such element", "select", `no option ${JSON.stringify(option)}`);
      await this.session.click(found);
    });
  }

  setInputFiles(file: Pick): Promise<void> {
    let path = file as string;
    if (typeof file !== "string") {
      path = join(mkdtempSync(join(tmpdir(), "koppel-made-")), file.name);
      writeFileSync(path, file.buffer);
    }
    return this.once(() => true, ({ element }) => this.session.type(element, path));
  }

  /** Answers `expect`: looks until what is asked is so, or until the time is over. */
  async _expect(expression: string, question: Question): Promise<Answer> {
    const end = Date.now() + (question.timeout ?? 5_000);
    const many = /count|array/.test(expression);
    for (;;) {
      const seen = await this.seen();
      if (!many && seen.length > 1) throw new Error(`${String(this)} is ${seen.length} elements, where one is meant`);
      const [is, value] = answer(expression, seen, question);
      if (is !== (question.isNot ?? false) || Date.now() > end) return { matches: is, received: { value } };
      await pause(BLINK);
    }
  }

  toString(): string {
    return `locator ${JSON.stringify(this.steps)}`;
  }

  private then(step: Step): Locator {
    return new Locator(this.session, [...this.steps, step]);
  }

  private async seen(): Promise<Seen[]> {
    for (let tries = 50; ; tries -= 1) {
      try {
        const { seen, troubles } = await this.session.run(look, this.steps);
        this.session.troubles.push(...troubles);
        return seen;
      } catch (error) {
        // What was found was drawn anew, or the page loaded anew, before it could be handed over; or the machine was too busy.
        if (tries === 0 || !(error instanceof Refused) || !(error.passes || error.code === "no answer")) throw error;
        await pause(BLINK);
      }
    }
  }

  private async only(): Promise<Seen | undefined> {
    const seen = await this.seen();
    if (seen.length > 1) throw new Error(`${String(this)} is ${seen.length} elements, where one is meant`);
    return seen[0];
  }

  /** Does something with the one element, once it is there and ready for it; again where the page moved meanwhile. */
  private async once<Result>(ready: (seen: Seen) => boolean, act: (seen: Seen) => Result | Promise<Result>): Promise<Result> {
    const end = Date.now() + PATIENCE;
    let last: unknown = "it is not there";
    while (Date.now() < end) {
      try {
        const seen = await this.only();
        if (seen && ready(seen)) return await act(seen);
        if (seen) last = `it is ${seen.visible ? "visible" : "hidden"} and ${seen.enabled ? "enabled" : "disabled"}`;
      } catch (error) {
        if (!(error instanceof Refused) || !error.passes) throw error;
        last = error.message;
      }
      await pause(BLINK);
    }
    throw new Error(`${String(this)}: ${String(last)} (waited ${PATIENCE / 1000} s)`);
  }

  private async press_(seen: Seen): Promise<void> {
    await this.agree(seen);
    await this.session.run((element) => (element as unknown as Element).scrollIntoView({ block: "center" }), seen.element);
    await this.session.click(seen.element);
  }

  /** Asks the engine itself whether what was found by role or label bears that name in its accessibility tree. */
  private async agree(seen: Seen): Promise<void> {
    const by = [...this.steps].reverse().find((step) => !("nth" in step) && !("has" in step) && !("hasText" in step));
    const name = by && ("role" in by ? by.name : "label" in by ? by.label : undefined);
    if (!by || !name) return;
    const heard = await this.session.accessible(seen.element);
    if (!matches(heard.name, name)) throw new Error(`${String(this)} is called ‘${heard.name}’ by the engine`);
    if ("role" in by && heard.role !== by.role) throw new Error(`${String(this)} is a ${heard.role} to the engine`);
  }
}

function usable({ visible, enabled }: Seen): boolean {
  return visible && enabled;
}
