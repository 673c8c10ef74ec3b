// What the team decides against the proposal: refusals, pins against a rule, pins that cannot all be; each with its reason.
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import type { App } from "../pages/app.js";
import { menteeList, mentorList, type Mentee, type Mentor } from "../support/branch.js";
import { expectAccessible } from "../support/axe.js";
import { expect, test } from "../support/test.js";

const AMINA: Mentee = { name: "Amina Diallo", sector: "zorg" };
const BILAL: Mentee = { name: "Bilal Haile", sector: "ICT", help: "beroepsproject" };
const DINA: Mentee = { name: "Dina Yilmaz", sector: "zorg", slots: "za vm" };
const RITA: Mentor = { name: "Rita Claes", sector: "zorg" };
const JAN: Mentor = { name: "Jan Maes", sector: "ICT", help: "beroepsproject" };
const ELS: Mentor = { name: "Els Smets", sector: "onderwijs" };

async function branch(app: App, mentees: Mentee[], mentors: Mentor[]): Promise<MatchPage> {
  await new StartPage(app).makeWorkspace();
  const lists = new ListsPage(app);
  await lists.bringIn(menteeList(mentees));
  await lists.bringIn(mentorList(mentors));
  const match = new MatchPage(app);
  await match.open();
  return match;
}

test("refused by mentee, mentor and team, a pair stays away until the refusal is taken back", async ({ app }) => {
  const match = await branch(app, [AMINA, BILAL], [RITA, JAN, ELS]);
  await expect(match.row("Amina Diallo", "Rita Claes")).toBeVisible();
  await match.refuse("Amina Diallo", "Rita Claes", "de mentee", "het klikte niet", "Ze kennen elkaar van de bakker.");
  await expect(match.row("Amina Diallo", "Els Smets")).toBeVisible();
  await match.refuse("Bilal Haile", "Jan Maes", "de mentor", "geen tijd");

  // Another reason than those of the list asks for words.
  await match.choose(match.row("Amina Diallo", "Els Smets"));
  await match.decide("Weigeren");
  await match.dialog.getByLabel("het team").check();
  await match.dialog.getByLabel(/^Reden/).selectOption({ label: "andere reden" });
  await match.dialog.getByRole("button", { name: "Weigeren" }).click();
  await expect(match.dialog.getByText("Schrijf in een zin waarom.")).toBeVisible();
  await match.dialog.getByLabel(/^In eigen woorden/).fill("Els is haar buurvrouw.");
  await match.dialog.getByRole("button", { name: "Weigeren" }).click();
  await expect(match.row("Amina Diallo", "Els Smets")).toHaveCount(0);

  // New people, hence a new search: none of the three comes back.
  await new ListsPage(app).bringIn(menteeList([{ name: "Chadia Osman", sector: "onderwijs" }]));
  await match.open();
  await expect(match.mentee("Chadia Osman")).toBeVisible();
  for (const [mentee, mentor] of [["Amina Diallo", "Rita Claes"], ["Amina Diallo", "Els Smets"], ["Bilal Haile", "Jan Maes"]] as const) {
    await expect(match.row(mentee, mentor)).toHaveCount(0);
  }

  // Whoever is asked again was asked before, and the pair says why not.
  await match.part("Mentoren");
  const mentors = app.page.getByRole("grid", { name: "Mentoren" }).locator(".table-row");
  await expect(mentors.filter({ hasText: "Jan Maes" })).toContainText("1 keer gevraagd");
  await expect(mentors.filter({ hasText: "Rita Claes" })).toContainText("nog nooit");
  await match.openPair("Amina Diallo", "Rita Claes");
  await expect(app.page.locator(".rules > li").filter({ hasText: "Niet eerder mislukt of geweigerd" }).first()).toContainText("geweigerd (de mentee: het klikte niet)");
  const decided = app.page.locator("section.card").filter({ has: app.page.getByRole("heading", { name: "Al beslist" }) });
  await expect(decided).toContainText("Ze kennen elkaar van de bakker.");
  await expectAccessible(app.page, "a pair that was refused");

  // Every override by reason, and in the history.
  await match.open();
  await match.part("Cijfers");
  const table = app.page.getByRole("region", { name: "Waar het team anders besliste" });
  for (const row of ["geweigerd de mentee het klikte niet 1", "geweigerd de mentor geen tijd 1", "geweigerd het team andere reden 1"]) {
    await expect(table.getByRole("row", { name: row })).toBeVisible();
  }
  await app.go("#/history");
  const deeds = app.page.locator(".deed").filter({ hasText: "Amina Diallo" }).filter({ hasText: "Els Smets" });
  await deeds.first().getByText("Wat veranderde er?").click();
  await expect(deeds.first()).toContainText("Els is haar buurvrouw.");
  await expect(deeds.first()).toContainText("andere reden");

  // Taken back by a person, it may be proposed again.
  await match.openPair("Amina Diallo", "Rita Claes");
  await match.decideHere("Weigering intrekken");
  await expect(decided).toContainText("Over dit paar is nog niets beslist.");
  await match.open();
  await expect(match.row("Amina Diallo", "Rita Claes")).toBeVisible();
});

test("a mentor who said no before is proposed with that in sight", async ({ app }) => {
  const match = await branch(app, [AMINA, { ...AMINA, name: "Chadia Osman", since: "02/06/2026" }], [RITA]);
  const [first] = await match.choose(match.pairs.first());
  await match.refuse(first, "Rita Claes", "de mentor", "niet mijn vakgebied");
  const next = match.pairs.first();
  await expect(next).toContainText("1 keer gevraagd");
  await match.choose(next);
  await expect(match.side).toContainText(/1 keer gevraagd, 1 keer nee, laatst op/);
});

test("a pair that breaks a rule is pinned with a reason, marked, and taken only by itself", async ({ app }) => {
  const match = await branch(app, [BILAL, DINA], [JAN, RITA]);
  await match.openPair("Dina Yilmaz", "Rita Claes");
  await match.decideHere("Vastzetten");
  await expect(match.dialog).toContainText("Dit paar haalt niet alle voorwaarden: Zelfde vrije moment.");
  await match.dialog.getByRole("button", { name: "Vastzetten" }).click();
  await expect(match.dialog.getByText("Schrijf in een zin waarom.")).toBeVisible();
  await expectAccessible(app.page, "the question before a pin against a rule");
  await match.dialog.getByLabel(/^In eigen woorden/).fill("Rita kan voor haar op zaterdag.");
  await match.dialog.getByRole("button", { name: "Vastzetten" }).click();
  await expect(match.dialog).toHaveCount(0);

  await match.open();
  const row = match.row("Dina Yilmaz", "Rita Claes");
  await expect(row).toContainText("haalt niet: Zelfde vrije moment");
  await expect(row.getByText("vastgezet", { exact: true })).toBeAttached();
  expect(await match.proposed()).toBe(2);

  // All at once takes what breaks no rule, and leaves this one to a decision of its own.
  await app.page.getByRole("button", { name: "Alle voorstellen aanvaarden" }).click();
  await expect(match.dialog).toContainText("Dit ene voorstel aanvaarden?");
  await match.dialog.getByRole("button", { name: "Alle voorstellen aanvaarden" }).click();
  await expect(app.page.getByText("1 duo gemaakt")).toBeVisible();
  await expect(match.pairs).toHaveCount(1);
  await match.choose(row);
  await match.side.getByRole("button", { name: "Toch aanvaarden" }).click();
  await match.dialog.getByLabel(/^In eigen woorden/).fill("De coördinator is er de eerste keer bij.");
  await match.dialog.getByRole("button", { name: "Toch aanvaarden" }).click();
  await expect(row).toHaveCount(0);

  await match.part("Cijfers");
  await expect(app.page.getByText("2 paren zijn aanvaard, waarvan 1 met een reden erbij.")).toBeVisible();
  await match.part("Notulen");
  await expect(app.page.locator(".minutes")).toContainText("De coördinator is er de eerste keer bij.");
});

test("pins that cannot all be are named, and the rest goes on", async ({ app }) => {
  const match = await branch(app, [AMINA, BILAL], [RITA, JAN]);
  const pin = async (mentee: string, mentor: string) => {
    await match.openPair(mentee, mentor);
    await match.decideHere("Vastzetten");
    await match.open();
  };
  // One mentee, two mentors: the older pin counts.
  await pin("Amina Diallo", "Rita Claes");
  await expect(match.issues).toHaveCount(0);
  await pin("Amina Diallo", "Jan Maes");
  await expect(match.issues).toContainText("Amina Diallo staat twee keer vast. Rita Claes telt, Jan Maes niet. Maak er een los.");
  await expect(match.row("Amina Diallo", "Rita Claes")).toBeVisible();
  await expect(match.row("Bilal Haile", "Jan Maes")).toBeVisible();
  await expectAccessible(app.page, "pins that cannot all be");

  // Two mentees, one place.
  await pin("Bilal Haile", "Rita Claes");
  await expect(match.issues).toContainText(/staat vast met Rita Claes, die geen vrije plaats meer heeft\./);
  await expect(match.pairs).toHaveCount(1);
  await expect(match.table).toContainText("Vastgezet met Rita Claes, die geen vrije plaats meer heeft.");

  // Pinned and ruled out: ruled out counts.
  await match.openPair("Amina Diallo", "Rita Claes");
  await match.decideHere("Uitsluiten");
  await match.dialog.getByLabel(/^Reden/).selectOption({ label: "te ver" });
  await match.dialog.getByRole("button", { name: "Uitsluiten" }).click();
  await match.open();
  await expect(match.issues).toContainText("Amina Diallo en Rita Claes zijn vastgezet én uitgesloten. Uitgesloten telt.");
  await expect(match.row("Amina Diallo", "Jan Maes")).toBeVisible();
  await expect(match.row("Bilal Haile", "Rita Claes")).toBeVisible();

  // Loosened, nothing is left to name.
  await match.openPair("Amina Diallo", "Rita Claes");
  await match.decideHere("Losmaken");
  await match.open();
  await expect(match.issues).toHaveCount(0);
});

test("a refusal takes a pinned pair off the table, and a pin with a reason puts a refused one on it", async ({ app }) => {
  const match = await branch(app, [AMINA], [RITA, ELS]);
  await match.choose(match.row("Amina Diallo", "Rita Claes"));
  await match.decide("Vastzetten");
  await expect(match.row("Amina Diallo", "Rita Claes").getByText("vastgezet", { exact: true })).toBeAttached();
  await match.refuse("Amina Diallo", "Rita Claes", "de mentor", "geen tijd");
  await expect(match.row("Amina Diallo", "Els Smets")).toBeVisible();
  await expect(match.issues).toHaveCount(0);

  // Rita finds time after all: the team says so, and the pair says what it passes over.
  await match.openPair("Amina Diallo", "Rita Claes");
  await match.decideHere("Vastzetten");
  await expect(match.dialog).toContainText("Niet eerder mislukt of geweigerd");
  await match.dialog.getByLabel(/^In eigen woorden/).fill("Ze vond toch tijd.");
  await match.dialog.getByRole("button", { name: "Vastzetten" }).click();
  await match.open();
  await expect(match.row("Amina Diallo", "Rita Claes")).toContainText("haalt niet: Niet eerder mislukt of geweigerd");
});
