// Files that nobody of the workspace made.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** `stranger`: own keys under the workspace's public id; `extra`: a part that opens with a passphrase told along. */
export function forge(mode: "stranger" | "extra", source: string, out: string, passphrase: string): void {
  const script = resolve(import.meta.dirname, "forge.py");
  execFileSync(process.env.KOPPEL_PYTHON ?? "python3", [script, mode, source, out, passphrase]);
}
