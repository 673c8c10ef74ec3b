// Files that this version does not make.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/**
 * `stranger`: own keys under the workspace's public id; `extra`: a part that opens with a passphrase told along; `later`:
 * a member's file, with a part that only a later version reads.
 */
export function forge(mode: "stranger" | "extra" | "later", source: string, out: string, passphrase: string): void {
  const script = resolve(import.meta.dirname, "forge.py");
  execFileSync(process.env.KOPPEL_PYTHON ?? "python3", [script, mode, source, out, passphrase]);
}
