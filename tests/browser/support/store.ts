// What may happen to the browser's database behind the app's back. The app must be locked meanwhile.
import type { Page } from "@playwright/test";

/** Where: one sealed row of the log, or a segment of about a mebibyte. */
export type Piece = "rows" | "segments";

/** Flips a byte of the first piece, or takes it away; answers how many pieces there were. */
export async function harm(page: Page, piece: Piece, how: "flip" | "take"): Promise<number> {
  return page.evaluate(
    async ({ piece, how }) => {
      const ask = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, refuse) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => refuse(request.error);
        });
      const names = (await indexedDB.databases()).map((one) => one.name ?? "");
      const name = names.find((one) => /^koppel-[0-9a-f]+$/.test(one)) ?? "";
      const database = await ask(indexedDB.open(name));
      const transaction = database.transaction(piece, "readwrite");
      const ended = new Promise((done) => (transaction.oncomplete = done));
      const store = transaction.objectStore(piece);
      const keys = await ask(store.getAllKeys());
      const first = keys[0];
      if (first !== undefined && how === "take") store.delete(first);
      if (first !== undefined && how === "flip") {
        const value = await ask<{ sealed: Uint8Array }>(store.get(first));
        const middle = value.sealed.length >> 1;
        value.sealed[middle] = (value.sealed[middle] ?? 0) ^ 1;
        store.put(value, first);
      }
      await ended;
      database.close();
      return keys.length;
    },
    { piece, how },
  );
}

/** Has this computer's clock be off by so many days, in every page that opens from now on. */
export async function shiftClock(page: Page, days: number): Promise<void> {
  await page.context().addInitScript((shift) => {
    const Right = Date;
    const now = () => Right.now() + shift;
    globalThis.Date = new Proxy(Right, {
      construct: (_, given: unknown[]) => Reflect.construct(Right, given.length > 0 ? given : [now()]) as object,
      get: (target, key) => (key === "now" ? now : (Reflect.get(target, key) as unknown)),
    });
  }, days * 86_400_000);
}

/** What this browser keeps of workspaces: the names of their databases, and the cards in clear. */
export async function kept(page: Page): Promise<{ databases: string[]; cards: string[] }> {
  return page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, refuse) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => refuse(request.error);
      });
    const names = (await indexedDB.databases()).map((one) => one.name ?? "");
    const databases = names.filter((one) => one !== "koppel");
    if (!names.includes("koppel")) return { databases, cards: [] };
    const database = await ask(indexedDB.open("koppel"));
    const cards = await ask<string[]>(database.transaction("workspaces").objectStore("workspaces").getAll());
    database.close();
    return { databases, cards };
  });
}
