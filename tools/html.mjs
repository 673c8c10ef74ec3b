// What post_build.mjs and single_file.mjs share: digests, the content security policy,
// and careful edits of the page that Trunk wrote.
import { createHash } from "node:crypto";

/** Stops the build with a sentence. */
export function fail(sentence) {
  console.error(`build: ${sentence}`);
  process.exit(1);
}

/** SHA-256 of bytes or text, in `hex` or `base64`. */
export function sha256(content, encoding = "hex") {
  return createHash("sha256").update(content).digest(encoding);
}

/** Replaces exactly one match; anything else means that the page is not what we think it is. */
export function replaceOnce(html, pattern, replacement) {
  const found = html.match(new RegExp(pattern.source, `${pattern.flags.replace("g", "")}g`));
  if (found?.length !== 1) {
    fail(`expected ${pattern} once in the page, found it ${found?.length ?? 0} times`);
  }
  return html.replace(pattern, () => replacement);
}

/** Only what a browser would run: data blocks such as `type="text/plain"` need no hash. */
const RUNS = /^(|module|text\/javascript|application\/javascript)$/;

function inlineContents(html, tag) {
  const contents = [];
  for (const [, attributes, text] of html.matchAll(new RegExp(`<${tag}\\b([^>]*)>([\\s\\S]*?)</${tag}>`, "gi"))) {
    if (tag === "script") {
      const type = attributes.match(/\btype\s*=\s*["']?([^"'\s>]*)/i)?.[1] ?? "";
      if (/\bsrc\s*=/i.test(attributes.replace(/data-src/g, "")) || !RUNS.test(type.toLowerCase())) continue;
    }
    contents.push(text);
  }
  return contents;
}

function sources(html, tag) {
  return inlineContents(html, tag).map((text) => `'sha256-${sha256(text, "base64")}'`);
}

/** The one other origin that a site may speak to, for a folder on a WebDAV server: KOPPEL_WEBDAV=https://files.example */
export function webDavOrigin() {
  const named = process.env.KOPPEL_WEBDAV ?? "";
  if (named === "") return undefined;
  if (!URL.canParse(named) || new URL(named).origin !== named || !/^https?:/.test(named)) {
    fail(`KOPPEL_WEBDAV must be an origin and nothing more, such as https://files.example; it is ${named}`);
  }
  return named;
}

/**
 * Puts the content security policy into the page: only the scripts and styles that stand
 * in it now, plus those of its own origin for the `site` edition. `connect` are other origins
 * that it may speak to.
 */
export function withPolicy(html, edition, connect = []) {
  const attribute = html.match(/<[^>]*\s(?:style|on[a-z]+)\s*=\s*["'][^>]*>/i)?.[0];
  if (attribute) fail(`the policy would refuse this style or handler attribute: ${attribute}`);
  const own = edition === "site" ? ["'self'"] : [];
  const none = edition === "site" ? ["'self'"] : ["'none'"];
  const policy = [
    ["default-src", "'none'"],
    ["script-src", ...own, "'wasm-unsafe-eval'", ...sources(html, "script")],
    ["style-src", ...own, ...sources(html, "style")],
    // A Blob worker is the only kind that both editions can start.
    ["worker-src", ...own, "blob:"],
    ["img-src", ...own, "data:", "blob:"],
    ["connect-src", ...none, ...connect],
    ["manifest-src", ...none],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
  ];
  const content = policy.map((directive) => directive.join(" ")).join("; ");
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  return replaceOnce(
    html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/i, ""),
    charset,
    `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${content}">`,
  );
}
