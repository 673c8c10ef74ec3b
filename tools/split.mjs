// Splits the app's wasm in three: a first part with what the start page needs, what the example needs until its list
// stands, and the rest, which follow by themselves once the start page stands. The functions of the first two are listed
// in tools/first_part.txt and tools/example_part.txt, by digests of their names and of their shapes; a browser took them
// down (tools/first_part.mjs). Binaryen does the work on the module.
//
// Texts that stand between two marks (src/i18n/texts.rs) come with the example, word lists (src/vault/passphrase.rs)
// with the rest.
//
// In a part, a function of a later one is a stub: it has that part fetched at once should it not have come yet
// (`rest.now`, see tools/rest.js), and calls it through a table. A later part takes memory, tables, globals and functions
// of those before it from their exports.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail } from "./html.mjs";

const cache = process.env.KOPPEL_CACHE ?? fail("KOPPEL_CACHE is not set; run this by make");
const { default: binaryen } = await import(pathToFileURL(join(cache, "npm/node_modules/binaryen/index.js")));

/** How binaryen calls the one memory. */
const MEMORY = "0";

/** The import module of what a part takes from those before it, and the names of what only the parts share. */
const FIRST = "first";
const TABLE = "rest-table";
/** Whether a part is there. */
const ready = (part) => `ready-${part}`;

/** What a function is known by from build to build: its mangled name without the digests of its crates. */
export function known(name) {
  const plain = name.replace(/Cs[0-9A-Za-z]*_/g, "C").replace(/\$\d+$/, "");
  return createHash("sha256").update(plain).digest("hex").slice(0, 10);
}

/** What a function is known by should another one give its name: of several alike the program keeps only one, and which
 * depends on all of it. What it does, without names, addresses and numbers. */
export function shape({ body, params, results }) {
  const text = binaryen.emitText(body).replace(/\$[^\s()]+/g, "$").replace(/(const) \S+?(?=[\s)])/g, "$1").replace(/offset=\d+/g, "offset");
  return createHash("sha256").update(`${params} ${results} ${text}`).digest("hex").slice(0, 10);
}

/** Where more functions than these have one shape, it is not clear which one is meant. Fewer all come first: they are small. */
const ALIKE = 50;

/** Whether a function is listed: by its name, or by the shape of one whose name is gone. */
function chosen(own, wanted) {
  const names = new Set(own.map((one) => known(one.name)));
  const gone = new Set([...wanted].filter(([name]) => !names.has(name)).map(([, shape]) => shape));
  const isNamed = (one) => wanted.has(known(one.name));
  const alike = new Map();
  for (const one of gone.size ? own.filter((one) => !isNamed(one)) : []) {
    const is = shape(one);
    if (gone.has(is)) alike.set(is, [...(alike.get(is) ?? []), one]);
  }
  const found = [...gone].map((shape) => alike.get(shape) ?? []).filter((some) => some.length <= ALIKE).flat();
  const missing = [...wanted].filter(([name]) => !names.has(name)).length;
  if (missing) console.log(`split: ${missing} listed names are gone; ${found.length} functions are known by their shape`);
  const byShape = new Set(found);
  return (one) => isNamed(one) || byShape.has(one);
}

/** What comes later: the bytes between these marks, and the functions that hand them out. Texts are of the form `key =
 * text`, word lists are not. */
const [BEGINS, ENDS] = ["# koppel: later begins\n", "# koppel: later ends\n"];
const LATER = [
  { what: "texts", handsOut: "5texts12later_source", comesWith: 1, pieces: 3 },
  { what: "word lists", handsOut: "10passphrase12later_source", comesWith: 2, pieces: 3 },
];
const [TEXTS, WORDS] = LATER;

// Its features are those that a section of the module names.
const read = (bytes) => binaryen.readBinary(bytes);

function write(module) {
  binaryen.setDebugInfo(false);
  if (!module.validate()) fail("a part of the app's wasm is not valid");
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

const list = (count, at) => Array.from({ length: count }, (_, number) => at(number));
const functions = (module) => list(module.getNumFunctions(), (at) => binaryen.getFunctionInfo(module.getFunctionByIndex(at)));
const globals = (module) => list(module.getNumGlobals(), (at) => binaryen.getGlobalInfo(module.getGlobalByIndex(at)));
const tables = (module) => list(module.getNumTables(), (at) => binaryen.getTableInfo(module.getTableByIndex(at)));
const segments = (module) => list(module.getNumElementSegments(), (at) => binaryen.getElementSegmentInfo(module.getElementSegmentByIndex(at)));

/** The data of a module, by the part that it comes with. */
function data(module) {
  const parts = [[], [], []];
  const found = new Map(LATER.map((one) => [one, 0]));
  for (const { offset, data, passive } of list(module.getNumDataSegments(), (at) => module.getDataSegmentInfo(module.getDataSegmentByIndex(at)))) {
    if (passive) fail("the app's wasm has a passive data segment, which splitting does not expect");
    const bytes = Buffer.from(data);
    const cut = (to, begin, end) => begin < end && to.push({ offset: module.i32.const(offset + begin), data: bytes.subarray(begin, end), passive: false });
    let from = 0;
    for (let begin = bytes.indexOf(BEGINS); begin >= 0; begin = bytes.indexOf(BEGINS, from)) {
      const end = bytes.indexOf(ENDS, begin) + ENDS.length;
      if (end < begin) fail("the texts that come later have no end");
      const is = bytes.subarray(begin, end).includes(" = ") ? TEXTS : WORDS;
      found.set(is, found.get(is) + 1);
      cut(parts[0], from, begin);
      cut(parts[is.comesWith], begin, end);
      from = end;
    }
    cut(parts[0], from, bytes.length);
  }
  for (const [{ what, pieces }, number] of found) if (number !== pieces) fail(`expected ${pieces} pieces of ${what} that come later, found ${number}`);
  return parts;
}

/** Gives a module's memory other data. */
function setData(module, segments) {
  const { initial, max } = module.getMemoryInfo();
  module.setMemory(initial, max ?? -1, null, segments, false, false, MEMORY);
}

/** The module with a note of each function that is called: the import `profile.hit` gets its number in `names`. */
export function instrument(bytes) {
  const module = read(bytes);
  const own = functions(module).filter((one) => !one.module);
  const names = own.map((one) => `${known(one.name)} ${shape(one)}`);
  module.addFunctionImport("profile-hit", "profile", "hit", binaryen.i32, binaryen.none);
  for (const [at, { name, body, results }] of own.entries()) {
    const hit = module.call("profile-hit", [module.i32.const(at)], binaryen.none);
    binaryen.Function.setBody(module.getFunction(name), module.block(null, [hit, body], results));
  }
  return { bytes: write(module), names };
}

/** The parts as bytes, and how many functions are in each. `lists` has the names of those of the first and of those of
 * the second, with their shapes. */
export function split(bytes, lists) {
  const whole = read(bytes);
  const own = functions(whole).filter((one) => !one.module);
  const listed = lists.map((wanted) => chosen(own, wanted));
  whole.dispose();
  for (const { what, handsOut } of LATER) if (own.filter((one) => one.name.includes(handsOut)).length !== 1) fail(`expected one function that hands out the ${what}`);
  const partOf = (one) => {
    const handed = LATER.find(({ handsOut }) => one.name.includes(handsOut));
    if (handed) return handed.comesWith;
    const at = listed.findIndex((isListed) => isListed(one));
    return at < 0 ? lists.length : at;
  };
  const parts = list(lists.length + 1, () => []);
  const homes = new Map(own.map((one) => [one.name, partOf(one)]));
  for (const one of own) parts[homes.get(one.name)].push(one);
  const place = new Map(own.map((one, at) => [one.name, `f${at.toString(36)}`]));
  // Where in the table the functions of the later parts are, those of a part beside each other.
  const slot = new Map(parts.slice(1).flat().map((one, at) => [one.name, at]));

  /** Stubs in place of the functions of later parts. */
  const stubs = (module, at) => {
    module.addFunctionImport("rest-now", "rest", "now", binaryen.i32, binaryen.none);
    for (let part = at + 1; part < parts.length; part += 1) {
      // A function of its own, as there are thousands of stubs.
      const fetches = `rest-fetch-${part}`;
      const missing = module.i32.eqz(module.global.get(ready(part), binaryen.i32));
      module.addFunction(fetches, binaryen.none, binaryen.none, [], module.if(missing, module.call("rest-now", [module.i32.const(part)], binaryen.none)));
      for (const { name, params, results } of parts[part]) {
        const given = binaryen.expandType(params).map((type, at) => module.local.get(at, type));
        const fetch = module.call(fetches, [], binaryen.none);
        const call = module.call_indirect(TABLE, module.i32.const(slot.get(name)), given, params, results);
        module.removeFunction(name);
        module.addFunction(name, params, results, [], module.block(null, [fetch, call], results));
      }
    }
  };

  const made = [];
  /** What later parts take from those before them. */
  const needed = new Set();
  // The last one first: what it needs is exported by those before it.
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const module = read(bytes);
    for (const name of list(module.getNumExports(), (at) => binaryen.getExportInfo(module.getExportByIndex(at)).name)) module.removeExport(name);
    for (const { name } of segments(module)) module.removeElementSegment(name);
    setData(module, data(module)[at]);
    module.addMemoryImport(MEMORY, FIRST, "memory");
    for (const [at, { name }] of tables(module).entries()) module.addTableImport(name, FIRST, `t${at}`);
    for (const [at, one] of globals(module).entries()) {
      if (one.module) fail("the app's wasm imports a global, which splitting does not expect");
      module.removeGlobal(one.name);
      module.addGlobalImport(one.name, FIRST, `g${at}`, one.type, one.mutable);
    }
    for (let part = at + 1; part < parts.length; part += 1) module.addGlobalImport(ready(part), FIRST, ready(part), binaryen.i32, true);
    for (const { name, params, results } of parts.slice(0, at).flat()) {
      module.removeFunction(name);
      module.addFunctionImport(name, FIRST, place.get(name), params, results);
    }
    module.addTable(TABLE, slot.size, slot.size, binaryen.funcref);
    module.addTableImport(TABLE, FIRST, TABLE);
    const names = parts[at].map((one) => one.name);
    module.addActiveElementSegment(TABLE, TABLE, names, module.i32.const(slot.get(names[0])));
    stubs(module, at);
    for (const { name } of parts[at]) if (needed.has(name)) module.addFunctionExport(name, place.get(name));
    module.runPasses(["remove-unused-module-elements"]);
    for (const { name } of functions(module).filter((one) => one.module === FIRST)) needed.add(name);
    made.unshift(module);
  }

  // The first part: everything as it was, but what is called of the others is a stub.
  const head = read(bytes);
  setData(head, data(head)[0]);
  const [ownTables, ownGlobals] = [tables(head), globals(head)];
  head.addTable(TABLE, slot.size, slot.size, binaryen.funcref);
  head.addTableExport(TABLE, TABLE);
  for (const [part] of parts.entries()) {
    if (part === 0) continue;
    head.addGlobal(ready(part), binaryen.i32, true, head.i32.const(0));
    head.addGlobalExport(ready(part), ready(part));
  }
  stubs(head, 0);
  for (const [at, { name }] of ownTables.entries()) head.addTableExport(name, `t${at}`);
  for (const [at, { name }] of ownGlobals.entries()) head.addGlobalExport(name, `g${at}`);
  for (const { name } of parts[0]) if (needed.has(name)) head.addFunctionExport(name, place.get(name));
  head.runPasses(["remove-unused-module-elements"]);
  made.unshift(head);

  return made.map((module, at) => {
    const stubs = functions(module).filter((one) => !one.module && homes.get(one.name) > at).length;
    return { bytes: write(module), functions: parts[at].length, stubs };
  });
}
