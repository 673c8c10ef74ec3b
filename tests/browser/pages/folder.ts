// The shared folder on the page with files, and the directory that stands in for a chosen one.
import { expect } from "@playwright/test";
import { writeFileSync } from "node:fs";
import type { App } from "./app.js";

/** Paths of files with their bytes. */
export type Contents = Record<string, number[]>;

const NAME = "gedeeld";

export class SharedFolder {
  constructor(readonly app: App) {}

  /** From now on the browser's dialogue gives a directory of its private file system. */
  async standIn(): Promise<void> {
    await this.app.page.addInitScript((name) => {
      Object.assign(globalThis, {
        showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }),
      });
    }, NAME);
  }

  /** Chooses the folder on the page, and waits until all stands in it. */
  async choose(): Promise<void> {
    await this.app.go("#/files");
    await this.app.page.getByRole("button", { name: "Map kiezen" }).click();
    await expect(this.app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible({ timeout: 60_000 });
  }

  /** Fills in a folder on a server, and asks for it. */
  async useServer(address: string, user: string, password: string): Promise<void> {
    const page = this.app.page;
    await this.app.go("#/files");
    if (!(await page.getByLabel("Adres van de map").isVisible())) await page.getByText("Of een map op een server").click();
    await page.getByLabel("Adres van de map").fill(address);
    await page.getByLabel("Gebruikersnaam").fill(user);
    await page.getByLabel("Wachtwoord van de server").fill(password);
    await page.getByRole("button", { name: "Deze map gebruiken" }).click();
  }

  /** Presses *update now* and waits until that is done. */
  async update(): Promise<void> {
    await this.app.go("#/files");
    await this.app.page.getByRole("button", { name: "Nu bijwerken" }).click();
    await expect(this.app.page.getByText("De map wordt bijgewerkt…")).toHaveCount(0, { timeout: 60_000 });
    await expect(this.app.page.getByText(/^Laatst bijgewerkt:/)).toBeVisible();
  }

  async files(): Promise<string[]> {
    return Object.keys(await this.contents()).sort();
  }

  async contents(): Promise<Contents> {
    return this.app.page.evaluate(async (name) => {
      const found: Record<string, number[]> = {};
      const walk = async (directory: FileSystemDirectoryHandle, path: string): Promise<void> => {
        for await (const [name, handle] of directory as unknown as AsyncIterable<[string, FileSystemHandle]>) {
          if (handle.kind === "directory") await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
          else found[path + name] = [...new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())];
        }
      };
      const root = await navigator.storage.getDirectory();
      await walk(await root.getDirectoryHandle(name, { create: true }), "");
      return found;
    }, NAME);
  }

  /** Puts files in that are not there yet, as a sync engine would; `over` also those that are. */
  async take(files: Contents, over = false): Promise<void> {
    await this.app.page.evaluate(
      async ([name, files, over]) => {
        const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
        for (const [path, bytes] of Object.entries(files)) {
          const segments = path.split("/");
          const file = segments.pop() ?? "";
          let directory = root;
          for (const segment of segments) directory = await directory.getDirectoryHandle(segment, { create: true });
          const there = await directory.getFileHandle(file).then(() => true, () => false);
          if (there && !over) continue;
          const writable = await (await directory.getFileHandle(file, { create: true })).createWritable();
          await writable.write(new Uint8Array(bytes));
          await writable.close();
        }
      },
      [NAME, files, over] as const,
    );
  }

  /** Copies a file of the folder to a path outside the browser. */
  async saveOne(name: string | undefined, path: string): Promise<void> {
    writeFileSync(path, new Uint8Array((await this.contents())[name ?? ""] ?? []));
  }
}
