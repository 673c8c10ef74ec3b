// The three engines: which program drives each, and with what settings.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Engine = "chromium" | "firefox" | "webkit";

/** The folders of one laptop. */
export interface Folders {
  /** What the browser keeps of its own. */
  profile: string;
  /** Where it saves files. */
  downloads: string;
}

export interface Driver {
  program: string;
  /** The arguments that make it listen on a port of this computer. */
  args: (port: number) => string[];
  /** What it needs in its environment. */
  environment: (folders: Folders) => Record<string, string>;
  /** What to open, as the standard calls it. */
  capabilities: (folders: Folders) => object;
}

/** A program that `make engines` found. */
function found(name: string): string {
  const path = process.env[name];
  if (!path) throw new Error(`${name} is not set; run this through \`make engines\``);
  return path;
}

export const DRIVERS: Record<Engine, Driver> = {
  chromium: {
    program: "chromedriver",
    args: (port) => [`--port=${port}`],
    environment: () => ({}),
    capabilities: ({ profile, downloads }) => ({
      browserName: "chrome",
      "goog:chromeOptions": {
        binary: found("CHROMIUM"),
        args: [
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--lang=nl",
          `--user-data-dir=${profile}`,
        ],
        prefs: { "download.default_directory": downloads, "download.prompt_for_download": false, "intl.accept_languages": "nl-BE,nl" },
      },
    }),
  },
  firefox: {
    program: "geckodriver",
    args: (port) => [`--port=${port}`, "--websocket-port=0"],
    environment: () => ({}),
    capabilities: ({ profile, downloads }) => ({
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary: found("FIREFOX"),
        args: ["-headless", "-profile", profile],
        prefs: {
          "browser.download.folderList": 2,
          "browser.download.dir": downloads,
          "browser.download.alwaysOpenPanel": false,
          "browser.download.manager.showAlertOnComplete": false,
          "intl.accept_languages": "nl-BE,nl",
        },
      },
    }),
  },
  webkit: {
    program: "WebKitWebDriver",
    args: (port) => [`--port=${port}`],
    // Its small browser asks the desktop where to save files, and has no settings of its own for that.
    environment: ({ profile, downloads }) => {
      const settings = join(profile, "config");
      mkdirSync(settings, { recursive: true });
      writeFileSync(join(settings, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
      return {
        HOME: profile,
        XDG_CONFIG_HOME: settings,
        XDG_DATA_HOME: join(profile, "data"),
        XDG_CACHE_HOME: join(profile, "cache"),
        // As root, and in a container, its sandbox cannot be made; a screen in memory has no graphics card.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
        WEBKIT_DISABLE_COMPOSITING_MODE: "1",
        LIBGL_ALWAYS_SOFTWARE: "1",
      };
    },
    capabilities: () => ({
      "webkitgtk:browserOptions": { binary: found("MINIBROWSER"), args: ["--automation"] },
    }),
  },
};
