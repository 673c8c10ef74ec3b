// Splits the app's wasm in two: a first part with what the start page needs, and the rest, which follows by itself
// once that page stands. The functions of the first part are listed in tools/first_part.txt, by digests of their names and
// of their shapes; a browser took them down (tools/first_part.mjs). Binaryen does the work on the module.
//
// Texts that stand between two marks (src/i18n/texts.rs, src/vault/passphrase.rs) come with the rest as well.
//
// In the first part a function of the rest is a stub: it has the rest fetched at once should that not have come yet
// (`rest.now`, see tools/rest.js), and calls it through a table. The rest takes memory, tables, globals and functions of
// the first part from its exports.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail } from "./html.mjs";

const cache = process.env.KOPPEL_CACHE ?? fail("KOPPEL_CACHE is not set; run this by make");
const { default: binaryen } = await import(pathToFileURL(join(cache, "npm/node_modules/binaryen/index.js")));

/** How binaryen calls the one memory. */
const MEMORY = "0";

/** The import module of what the rest takes from the first part, and the names of what only the parts share. */
const FIRST = "first";
const TABLE = "rest-table";
const READY = "rest-ready";

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

/** Whether a function belongs to the first part: it has a listed name, or the shape of one whose name is gone. */
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

/** What comes with the rest: the bytes between these marks, and the functions that hand them out: texts and word lists. */
const [BEGINS, ENDS] = ["# koppel: later begins\n", "# koppel: later ends\n"];
const HANDS_OUT = "12later_source";
const [HANDS, PIECES] = [2, 6];

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

/** The data of a module: what stays in the first part, and what comes with the rest. */
function data(module) {
  const [stays, moves] = [[], []];
  for (const { offset, data, passive } of list(module.getNumDataSegments(), (at) => module.getDataSegmentInfo(module.getDataSegmentByIndex(at)))) {
    if (passive) fail("the app's wasm has a passive data segment, which splitting does not expect");
    const bytes = Buffer.from(data);
    const cut = (to, begin, end) => begin < end && to.push({ offset: module.i32.const(offset + begin), data: bytes.subarray(begin, end), passive: false });
    let from = 0;
    for (let begin = bytes.indexOf(BEGINS); begin >= 0; begin = bytes.indexOf(BEGINS, from)) {
      const end = bytes.indexOf(ENDS, begin) + ENDS.length;
      if (end < begin) fail("the texts that come later have no end");
      cut(stays, from, begin);
      cut(moves, begin, end);
      from = end;
    }
    cut(stays, from, bytes.length);
  }
  if (moves.length !== PIECES) fail(`expected ${PIECES} texts that come later, found ${moves.length}`);
  return { stays, moves };
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

/** Both parts as bytes, and how many functions are in each. `wanted` has the names of those of the first, with their
 * shapes. */
export function split(bytes, wanted) {
  const head = read(bytes);
  const own = functions(head).filter((one) => !one.module);
  const isChosen = chosen(own, wanted);
  const isFirst = (one) => isChosen(one) && !one.name.includes(HANDS_OUT);
  const [first, later] = [own.filter(isFirst), own.filter((one) => !isFirst(one))];
  const hands = later.filter((one) => one.name.includes(HANDS_OUT)).length;
  if (hands !== HANDS) fail(`expected ${HANDS} functions that hand out what comes later, found ${hands}`);
  const place = new Map(own.map((one, at) => [one.name, at.toString(36)]));
  const slot = new Map(later.map((one, at) => [one.name, at]));

  // The rest, with all of it reachable: what it needs of the first part is what is left of the imports.
  const tail = read(bytes);
  for (const name of list(tail.getNumExports(), (at) => binaryen.getExportInfo(tail.getExportByIndex(at)).name)) tail.removeExport(name);
  for (const { name } of segments(tail)) tail.removeElementSegment(name);
  setData(tail, data(tail).moves);
  tail.addMemoryImport(MEMORY, FIRST, "memory");
  for (const [at, { name }] of tables(tail).entries()) tail.addTableImport(name, FIRST, `t${at}`);
  for (const [at, one] of globals(tail).entries()) {
    if (one.module) fail("the app's wasm imports a global, which splitting does not expect");
    tail.removeGlobal(one.name);
    tail.addGlobalImport(one.name, FIRST, `g${at}`, one.type, one.mutable);
  }
  for (const { name, params, results } of first) {
    tail.removeFunction(name);
    tail.addFunctionImport(name, FIRST, `f${place.get(name)}`, params, results);
  }
  tail.addTable(TABLE, later.length, later.length, binaryen.funcref);
  tail.addTableImport(TABLE, FIRST, TABLE);
  tail.addActiveElementSegment(TABLE, TABLE, later.map((one) => one.name), tail.i32.const(0));
  tail.runPasses(["remove-unused-module-elements"]);
  const needed = functions(tail).filter((one) => one.module === FIRST);

  // The first part: everything as it was, but what is called of the rest is a stub.
  setData(head, data(head).stays);
  head.addFunctionImport("rest-now", "rest", "now", binaryen.none, binaryen.none);
  head.addTable(TABLE, later.length, later.length, binaryen.funcref);
  head.addGlobal(READY, binaryen.i32, true, head.i32.const(0));
  for (const { name, params, results } of later) {
    const given = binaryen.expandType(params).map((type, at) => head.local.get(at, type));
    const fetch = head.if(head.i32.eqz(head.global.get(READY, binaryen.i32)), head.call("rest-now", [], binaryen.none));
    const call = head.call_indirect(TABLE, head.i32.const(slot.get(name)), given, params, results);
    head.removeFunction(name);
    head.addFunction(name, params, results, [], head.block(null, [fetch, call], results));
  }
  head.addTableExport(TABLE, TABLE);
  head.addGlobalExport(READY, READY);
  for (const [at, { name }] of tables(head).entries()) if (name !== TABLE) head.addTableExport(name, `t${at}`);
  for (const [at, { name }] of globals(head).entries()) if (name !== READY) head.addGlobalExport(name, `g${at}`);
  for (const { name } of needed) head.addFunctionExport(name, `f${place.get(name)}`);
  head.runPasses(["remove-unused-module-elements"]);
  const stubs = functions(head).filter((one) => slot.has(one.name)).length;

  return { first: write(head), rest: write(tail), counts: { first: first.length, rest: later.length, stubs } };
}
