// The W3C WebDriver protocol, as far as the walk needs it: one session with one window.

/** What a driver refuses, under the name that the standard gives it. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly command: string,
    detail: string,
  ) {
    super(`${command}: ${code}: ${detail}`);
  }

  /** Whether the same may be taken a moment later: the page was still moving. */
  get passes(): boolean {
    return MOVING.has(this.code);
  }
}

const MOVING = new Set([
  "element click intercepted",
  "element not interactable",
  "move target out of bounds",
  "no such element",
  "stale element reference",
]);

/** The key under which the standard hands over an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** An element of the page, as driver and scripts hand it to each other. */
export interface Handle {
  [ELEMENT]: string;
}

/** How long a driver may take for one command, in milliseconds; opening a browser on a busy machine takes the most. */
const PATIENCE = 120_000;

async function send(method: string, address: string, body?: unknown): Promise<unknown> {
  const command = `${method} ${new URL(address).pathname}`;
  const answered = fetch(address, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json; charset=utf-8" } }),
  });
  const response = await answered.catch((error: unknown) => {
    throw new Refused("no answer", command, String(error));
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const said = value as { error?: string; message?: string };
  throw new Refused(said.error ?? `status ${response.status}`, command, said.message ?? "");
}

/** Whether a driver listens there and would open a session. */
export async function isReady(driver: string): Promise<boolean> {
  try {
    return ((await send("GET", `${driver}/status`)) as { ready?: boolean }).ready !== false;
  } catch {
    return false;
  }
}

export class Session {
  /** What went wrong in the page, as far as anyone looked. */
  readonly troubles: string[] = [];

  private constructor(
    private readonly address: string,
    /** What the driver says that it opened: name and version of the browser. */
    readonly browser: string,
  ) {}

  /** Opens a browser through the driver that listens at `driver`. */
  static async open(driver: string, capabilities: object): Promise<Session> {
    const opened = (await send("POST", `${driver}/session`, { capabilities: { alwaysMatch: capabilities } })) as {
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    };
    const { browserName, browserVersion } = opened.capabilities;
    const session = new Session(`${driver}/session/${opened.sessionId}`, `${browserName} ${browserVersion}`);
    await session.post("timeouts", { script: 60_000, pageLoad: 60_000, implicit: 0 });
    return session;
  }

  /** Closes the browser. */
  async close(): Promise<void> {
    await send("DELETE", this.address);
  }

  async go(url: string): Promise<void> {
    await this.post("url", { url });
  }

  /** Gives the window a size, in pixels. */
  async size(width: number, height: number): Promise<void> {
    await this.post("window/rect", { width, height });
  }

  /** Runs a function in the page and waits for what it promises. It sees nothing but its arguments. */
  async run<Given extends unknown[], Result>(script: (...given: Given) => Result, ...given: Given): Promise<Awaited<Result>> {
    return (await this.post("execute/sync", { script: `return (${script.toString()})(...arguments);`, args: given })) as Awaited<Result>;
  }

  async click(element: Handle): Promise<void> {
    await this.post(`element/${element[ELEMENT]}/click`, {});
  }

  /** Types into an element, or names the path of a file to a file field. */
  async type(element: Handle, text: string): Promise<void> {
    await this.post(`element/${element[ELEMENT]}/value`, { text });
  }

  /** Presses keys together and lets go of them, wherever the focus is. */
  async chord(keys: string[]): Promise<void> {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = [...keys].reverse().map((value) => ({ type: "keyUp", value }));
    await this.post("actions", { actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }] });
  }

  /** What the engine's own accessibility tree calls an element. */
  async accessible(element: Handle): Promise<{ role: string; name: string }> {
    const at = `element/${element[ELEMENT]}`;
    return { role: String(await this.get(`${at}/computedrole`)), name: String((await this.get(`${at}/computedlabel`)) ?? "") };
  }

  private get(command: string): Promise<unknown> {
    return send("GET", `${this.address}/${command}`);
  }

  private post(command: string, body: object): Promise<unknown> {
    return send("POST", `${this.address}/${command}`, body);
  }
}
