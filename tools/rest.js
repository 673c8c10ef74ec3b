
// What fetches the later parts of the app (tools/split.mjs); the build puts this and unpack.js behind wasm-bindgen's
// JavaScript, which calls `began`, `early` and `stands`.
const rest = {
  // Those beside the first, in order, as each takes of those before it: `name`, `address`, `integrity`; once it is asked
  // for the promises of its compiled `module` and that it was `joined`, and what was `compiled`.
  parts: "PARTS",
  // The single file brings the later parts along, compiled.
  modules: undefined,
  // What was called before its part was there, so that the page had to wait for it: the stack of each.
  forced: [],
  imports: undefined,
  // What the first part and those that have come export.
  shared: undefined,
  whole: undefined,
  inventing: undefined,
  // Whether the page wants the example: then it also says when the rest is to follow.
  isForExample: false,

  /** Before the first part is instantiated. */
  began(imports) {
    imports.rest = { now: (part) => this.now(part) };
    this.imports = imports;
    this.whole = new Promise((done) => { this.isNowWhole = done; });
    // Whoever comes for the example waits for this as for the first part.
    if (!this.modules && location.hash.startsWith("#/demo")) this.ahead();
  },

  /**
   * Where the app begins at another page than those that the first part is for: fetches all of it before, if it can be
   * had. What is called of it there would hold the page up (`now`), and without a network the app would not even begin in
   * WebKit, which asks no service worker for what holds a page up.
   */
  async early(exports) {
    if (this.modules || /^(#\/?(start|demo)?)?$/.test(location.hash)) return;
    this.shared = { ...exports };
    await this.until(this.parts.length).catch(() => {});
  },

  /** Before the first part begins its work. */
  stands(exports) {
    this.shared ??= { ...exports };
    if (this.modules) {
      for (const module of this.modules) this.joined(new WebAssembly.Instance(module, this.given()));
      return;
    }
    // The start page is painted first; who asks for more before gets the same promises.
    setTimeout(() => this.follow().catch(() => {}), 100);
  },

  /** All that comes by itself. */
  async follow() {
    await this.until(1);
    if (!this.isForExample) await this.until(this.parts.length);
  },

  /** What an instance of a later part is given; what it exports is there for the next. */
  given() {
    return { ...this.imports, first: this.shared };
  },

  /** How many parts are there beside the first. */
  get standing() {
    return this.parts.findLastIndex((_, at) => this.shared[`ready-${at + 1}`].value === 1) + 1;
  },

  get isWhole() {
    return this.standing === this.parts.length;
  },

  /** The next part has come. Instantiating has put its functions into the table. */
  joined(instance) {
    const part = this.standing + 1;
    Object.assign(this.shared, instance.exports);
    this.shared[`ready-${part}`].value = 1;
    if (this.isWhole) this.isNowWhole();
  },

  /** Resolves when all of the app is there, and asks for nothing. */
  hasCome() {
    return this.whole;
  },

  /** Begins with what the example needs beside the first part: its part of the app and its workshop. */
  ahead() {
    this.inventing ??= this.invent();
    this.inventing.catch(() => { this.inventing = undefined; });
    // It is at work while the part of the app comes.
    this.module(this.parts[0], this.inventing.catch(() => {})).catch(() => {});
  },

  /** The example's workshop: its script and its compiled module, where they were begun ahead. */
  workshop() {
    return this.inventing;
  },

  async invent() {
    const [script, program] = await Promise.all(["js", "wasm"].map((part) => unpacked(document.getElementById(`koppel-invent-${part}`).dataset.src)));
    return { script: new TextDecoder().decode(script), module: await WebAssembly.compile(program) };
  },

  /** Resolves when the part of that name is there, and those before it; asked again after a failure, it tries again. */
  come(name) {
    if (name === "example" && !this.isWhole) {
      this.isForExample = true;
      this.ahead();
    }
    return this.until(this.parts.findIndex((part) => part.name === name) + 1);
  },

  async until(count) {
    // One after the other: beside each other, on a slow line, the first would come as late as the last.
    for (const part of this.parts.slice(0, count)) await (part.joined ??= this.join(part).catch((error) => {
      part.joined = undefined;
      throw error;
    }));
  },

  async join(part) {
    const at = this.parts.indexOf(part);
    if (this.standing > at) return;
    const module = await this.module(part);
    // It may have been called meanwhile.
    if (this.standing > at) return;
    const instance = await WebAssembly.instantiate(module, this.given());
    if (this.standing === at) this.joined(instance);
  },

  /** The compiled part; fetched once `after` is done, which would be on the same line. */
  module(part, after) {
    return (part.module ??= Promise.resolve(after).then(() => this.compile(part)).catch((error) => {
      part.module = undefined;
      throw error;
    }));
  },

  async compile(part) {
    part.compiled = await WebAssembly.compile(await unpacked(part.address, part.integrity));
    return part.compiled;
  },

  // Something of a later part is needed in the middle of a call: the page waits. What can wait asks `come` before.
  now(count) {
    this.forced.push(new Error().stack);
    for (const part of this.parts.slice(this.standing, count)) {
      this.joined(new WebAssembly.Instance(part.compiled ?? this.compiledAtOnce(part), this.given()));
    }
  },

  compiledAtOnce({ address }) {
    const request = new XMLHttpRequest();
    request.open("GET", new URL(address, import.meta.url), false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${address}: the server answered ${request.status}`);
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 255);
    return new WebAssembly.Module(isPacked(bytes) ? unpackedAtOnce(bytes) : bytes);
  },
};
globalThis.koppelRest = rest;
