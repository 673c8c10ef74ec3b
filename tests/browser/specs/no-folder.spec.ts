// Browsers without the File System Access API: a stick, mail and the picker remain.
import { FilesPage } from "../pages/files.js";
import { StartPage } from "../pages/start.js";
import { expect, test } from "../support/test.js";

test("a browser that cannot open a folder says so, and files are saved and picked as ever", async ({ app }, info) => {
  await app.page.addInitScript(() => {
    delete (globalThis as { showDirectoryPicker?: unknown }).showDirectoryPicker;
  });
  await new StartPage(app).makeWorkspace();
  await app.go("#/files");
  await expect(app.page.getByText("Deze browser kan geen map openen")).toBeVisible();
  await new FilesPage(app).save(info.outputPath("as-ever.json"));
});
