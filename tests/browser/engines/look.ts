// What runs in the page: finds elements as a locator describes them, and says what there is to know of each.
import type { Handle } from "./protocol.js";

/** A text to look for: in part and whatever its capitals, exactly, or by a pattern. */
export type Text = { part: string } | { exact: string } | { pattern: string; flags: string };

/** One step of a locator: down to descendants, or which of those found to keep. */
export type Step =
  | { css: string }
  | { role: string; level?: number; name?: Text }
  | { label: Text }
  | { text: Text }
  | { has: Step[] }
  | { hasText: Text }
  | { nth: number };

/** What is known of an element that was found. */
export interface Seen {
  element: Handle;
  tag: string;
  text: string;
  value: string;
  visible: boolean;
  enabled: boolean;
  checked: boolean;
  focused: boolean;
}

/** What was found, and what went wrong in the page since it was last asked: errors, refusals by the policy. */
export interface Looked {
  seen: Seen[];
  troubles: string[];
}

/** Finds by the steps of a locator. It is sent to the page as text, so it uses nothing from outside. */
export function look(steps: Step[]): Looked {
  // Begun anew on each page that was loaded, whoever loaded it.
  const here = window as { koppelTroubles?: string[] } & typeof window;
  if (!here.koppelTroubles) {
    const troubles: string[] = (here.koppelTroubles = []);
    here.addEventListener("securitypolicyviolation", (event) => troubles.push(`policy: ${event.violatedDirective} refused ${event.blockedURI}`));
    here.addEventListener("error", (event) => troubles.push(`page: ${event.message}`));
    here.addEventListener("unhandledrejection", (event) => troubles.push(`page: ${String(event.reason)}`));
    here.console.error = (...said) => troubles.push(`console: ${said.join(" ")}`);
  }

  const plain = (text: string | null | undefined) => (text ?? "").replace(/[\u200b\u00ad]/g, "").replace(/\s+/g, " ").trim();
  const fits = (text: string, wanted: Text) => {
    if ("pattern" in wanted) return new RegExp(wanted.pattern, wanted.flags).test(text);
    return "exact" in wanted ? text === plain(wanted.exact) : text.toLowerCase().includes(plain(wanted.part).toLowerCase());
  };
  const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

  const ROLES: Record<string, string> = {
    button: "button, summary, input[type=submit], input[type=button]",
    checkbox: "input[type=checkbox]",
    combobox: "select",
    dialog: "dialog[open]",
    heading: "h1, h2, h3, h4, h5, h6",
    link: "a[href]",
    navigation: "nav",
    radio: "input[type=radio]",
    searchbox: "input[type=search]",
    textbox: "input:not([type]), input[type=text], textarea",
  };
  const ofRole = (root: ParentNode, role: string, level?: number) => {
    const native = ROLES[role];
    const own = `[role="${role}"]`;
    const all = [...root.querySelectorAll(native === undefined ? own : `${native}, ${own}`)];
    return all.filter(
      (one) =>
        (one.getAttribute("role") ?? role) === role &&
        (level === undefined || one.localName === `h${level}` || one.getAttribute("aria-level") === String(level)) &&
        shown(one) &&
        !one.closest("[aria-hidden=true]"),
    );
  };

  /** The text of an element as a reader hears it. */
  const heard = (element: Element): string =>
    [...element.childNodes]
      .map((node) => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
        if (!(node instanceof Element) || node.getAttribute("aria-hidden") === "true" || !shown(node)) return "";
        const inside = node.getAttribute("aria-label") ?? (node instanceof HTMLImageElement ? node.alt : heard(node));
        return /^(inline|contents)/.test(getComputedStyle(node).display) ? inside : ` ${inside} `;
      })
      .join("");
  const labels = (element: Element): string[] => {
    const by = element.getAttribute("aria-labelledby");
    if (by !== null) return [by.split(/\s+/).map((id) => plain(document.getElementById(id)?.textContent)).join(" ")];
    const said = element.getAttribute("aria-label");
    if (said !== null) return [plain(said)];
    return [...((element as HTMLInputElement).labels ?? [])].map((label) => plain(label.textContent));
  };
  const name = (element: Element) => labels(element).join(" ") || plain(heard(element)) || plain(element.getAttribute("title"));

  const down = (root: ParentNode, step: Step): Element[] => {
    if ("css" in step) return [...root.querySelectorAll(step.css)];
    if ("role" in step) {
      const { role, level, name: wanted } = step;
      return ofRole(root, role, level).filter((one) => wanted === undefined || fits(name(one), wanted));
    }
    if ("label" in step) {
      const named = "input, select, textarea, button, meter, output, progress, [aria-label], [aria-labelledby]";
      return [...root.querySelectorAll(named)].filter((one) => labels(one).some((text) => fits(text, step.label)));
    }
    if ("text" in step) {
      const all = [...root.querySelectorAll("body, body *")].filter((one) => !/^(script|style|noscript|template)$/.test(one.localName));
      const fit = new Set(all.filter((one) => fits(plain(one.textContent), step.text)));
      return [...fit].filter((one) => ![...one.children].some((child) => fit.has(child)));
    }
    return [];
  };
  const found = (from: ParentNode, path: Step[]): Element[] => {
    let here: ParentNode[] = [from];
    for (const step of path) {
      if ("nth" in step) here = here.slice(step.nth).slice(0, step.nth === -1 ? undefined : 1);
      else if ("has" in step) here = here.filter((one) => found(one, step.has).length > 0);
      else if ("hasText" in step) here = here.filter((one) => fits(plain(one.textContent), step.hasText));
      else here = [...new Set(here.flatMap((root) => down(root, step)))];
    }
    return here as Element[];
  };

  const seen = found(document, steps).map((element) => {
    const field = element as HTMLInputElement;
    const box = element.getBoundingClientRect();
    return {
      element: element as unknown as Handle,
      tag: element.localName,
      text: element.textContent ?? "",
      value: typeof field.value === "string" ? field.value : "",
      visible: shown(element) && box.width > 0 && box.height > 0,
      enabled: !element.matches(":disabled") && element.getAttribute("aria-disabled") !== "true",
      checked: field.checked === true || element.getAttribute("aria-checked") === "true",
      focused: document.activeElement === element && document.hasFocus(),
    };
  });
  return { seen, troubles: here.koppelTroubles?.splice(0) ?? [] };
}
