// What stands on a laptop's disk.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file under a folder. */
function* files(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) yield* files(path);
    else if (found?.isFile()) yield path;
  }
}

/** The files that hold one of the texts, in UTF-8 or UTF-16. */
export function holding(folder: string, texts: string[]): string[] {
  const needles = texts.flatMap((text) => [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")]);
  const found: string[] = [];
  for (const path of files(folder)) {
    const content = readFileSync(path);
    if (needles.some((needle) => content.includes(needle))) found.push(path);
  }
  return found;
}
