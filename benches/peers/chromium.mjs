// Times the solver in Chromium on the instances that `cargo bench --bench assignment -- --write DIR` wrote, and the
// whole search on invented tables.
//
//   CHROMIUM=chromium node benches/peers/chromium.mjs DIR [--reps N] [--most MENTEES]
//
// DIR also holds solve_in_page.js and solve_in_page_bg.wasm. Prints the table that the other solvers print; the time
// covers the solve with its proof, not reading the instance. Tables and memory go to standard error.
import { readdirSync } from "node:fs";
import { launch } from "../../tools/browser.mjs";
import { serve } from "../../tools/serve.mjs";

const [folder, ...options] = process.argv.slice(2);
const option = (name, otherwise) => (options.includes(name) ? Number(options[options.indexOf(name) + 1]) : otherwise);
const reps = option("--reps", 5);
const most = option("--most", 10_000);
const SIZES = [[200, 150], [500, 500], [1_000, 750], [2_000, 1_500], [5_000, 4_000], [10_000, 10_000]];

const site = await serve(folder);
const browser = await launch();
/** A page of its own for each measurement, so that none inherits another's memory. */
async function inPage(what, given) {
  const page = await browser.newPage();
  try {
    await page.goto(`${site.url}none`);
    await page.addScriptTag({ url: `${site.url}solve_in_page.js` });
    return await page.evaluate(what, given);
  } finally {
    await page.close();
  }
}

try {
  console.log("instance\tsolver\tmedian_ms\tleast_ms\ttotal");
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".bin")).toSorted()) {
    const found = await inPage(async ({ file, reps }) => {
      await wasm_bindgen({ module_or_path: "solve_in_page_bg.wasm" });
      const instance = new wasm_bindgen.Instance(new Uint8Array(await (await fetch(file)).arrayBuffer()));
      const times = [];
      let total;
      for (let n = 0; n < reps; n++) {
        const start = performance.now();
        total = instance.solve();
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      return { median: times[times.length >> 1], least: times[0], total };
    }, { file, reps });
    const name = file.replace(/\.bin$/, "");
    console.log(`${name}\tkoppel-chromium\t${found.median.toFixed(2)}\t${found.least.toFixed(2)}\t${found.total}`);
  }
  console.error("\nthe whole search in Chromium: mentees, mentors, placed, total, ms, MB of wasm memory, ms on the page before and after");
  for (const [mentees, mentors] of SIZES.filter(([mentees]) => mentees <= most)) {
    const found = await inPage(async ([mentees, mentors]) => {
      const { memory } = await wasm_bindgen({ module_or_path: "solve_in_page_bg.wasm" });
      const meeting = new wasm_bindgen.Meeting(mentees, mentors);
      const start = performance.now();
      const [placed, total] = meeting.propose();
      const took = Math.round(performance.now() - start);
      const grown = Math.round(memory.buffer.byteLength / 2 ** 20);
      // The two things that hold up a page whose workshop does the work.
      const before = performance.now();
      const bytes = meeting.pack();
      const packed = performance.now() - before;
      const answer = meeting.work(bytes);
      const after = performance.now();
      meeting.unpack(answer);
      return [placed, total, took, grown, packed.toFixed(1), (performance.now() - after).toFixed(1)];
    }, [mentees, mentors]);
    console.error([mentees, mentors, ...found].join("\t"));
  }
} finally {
  await browser.close();
  await site.stop();
}
