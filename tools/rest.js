
// What fetches the rest of the app (tools/split.mjs); the build puts this behind wasm-bindgen's JavaScript, which calls
// `began` and `stands`.
const rest = {
  address: "ADDRESS",
  integrity: "INTEGRITY",
  // The single file brings the rest along, compiled.
  module: undefined,
  // What was called before the rest was there, so that the page had to wait for it: the stack of each.
  forced: [],
  imports: undefined,
  first: undefined,
  coming: undefined,

  /** Before the first part is instantiated. */
  began(imports) {
    imports.rest = { now: () => this.now() };
    this.imports = imports;
  },

  /** Before the first part begins its work. */
  stands(exports) {
    this.first = exports;
    if (this.module) this.joined(new WebAssembly.Instance(this.module, this.whole()));
    // The start page is painted first; who asks for more before gets the same promise.
    else setTimeout(() => this.come().catch(() => {}), 100);
  },

  whole() {
    return { ...this.imports, first: this.first };
  },

  // Instantiating has put the functions of the rest into the table.
  joined(_) {
    this.first["rest-ready"].value = 1;
  },

  /** Resolves when all of the app is there; asks again after a failure. */
  come() {
    this.coming ??= this.fetch().catch((error) => {
      this.coming = undefined;
      throw error;
    });
    return this.coming;
  },

  async fetch() {
    if (this.first["rest-ready"].value) return;
    const answer = await fetch(new URL(this.address, import.meta.url), { integrity: this.integrity });
    if (!answer.ok) throw new Error(`the rest of the app: the server answered ${answer.status}`);
    const module = await WebAssembly.compile(await answer.arrayBuffer());
    if (!this.first["rest-ready"].value) this.joined(await WebAssembly.instantiate(module, this.whole()));
  },

  // Something of the rest is needed in the middle of a call: the page waits. What can wait asks `come` before.
  now() {
    this.forced.push(new Error().stack);
    const request = new XMLHttpRequest();
    request.open("GET", new URL(this.address, import.meta.url), false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`the rest of the app: the server answered ${request.status}`);
    const bytes = Uint8Array.from(request.responseText, (letter) => letter.charCodeAt(0) & 255);
    this.joined(new WebAssembly.Instance(new WebAssembly.Module(bytes), this.whole()));
  },
};
globalThis.koppelRest = rest;
