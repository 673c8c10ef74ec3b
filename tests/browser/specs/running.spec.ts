// A branch that runs already: its duos, outcomes and follow-up talks come in from lists, with their real days.
import { day, DuoPage, DuosPage } from "../pages/duos.js";
import { ListsPage } from "../pages/lists.js";
import { MatchPage } from "../pages/match.js";
import { StartPage } from "../pages/start.js";
import { expectAccessible } from "../support/axe.js";
import { menteeList, mentorList } from "../support/branch.js";
import { expect, test } from "../support/test.js";

const list = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const MENTEES = menteeList([{ name: "Amina Haddad" }, { name: "Abel Gebre" }, { name: "Nour Tekle" }]);
const MENTORS = mentorList([{ name: "Luc Maes" }, { name: "Els Claes" }]);
const DUOS = list(
  "onze duo's.csv",
  "Mentee;Mentor;Start;Einde;Status;Coördinator;Ontmoetingen;Uren\n" +
    `HADDAD Amina;Maes Luc;${day(60)};;lopend;Iemand Anders;7;14\n` +
    `Abel Gebre;Els Claes;${day(200)};${day(40)};gestopt;;;\n` +
    `Zoë Traoré;Pol Wuyts;${day(30)};;lopend;;3;\n`,
);

test("running duos come in, who is not known is asked, and a second reading changes nothing", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const { page } = app;
  const lists = new ListsPage(app);
  await lists.bringIn(MENTEES);
  await lists.bringIn(MENTORS);

  await lists.pick(DUOS);
  await expect(page.getByLabel("Wie of wat staat in de lijst?")).toHaveValue("duos");
  const take = page.getByRole("button", { name: /rij(en)? overnemen$/ });
  await expect(page.getByText("Van 2 mensen moet je nog zeggen wie het is")).toBeVisible();
  await expect(take).toBeDisabled();
  await expectAccessible(page, "a list of duos with people who are not known");
  await page.getByLabel(/^Zoë Traoré/).selectOption({ label: "Nieuwe mentee" });
  await page.getByRole("button", { name: "Wie nergens op lijkt is nieuw (1)" }).click();
  await expect(page.getByLabel(/^Pol Wuyts/)).toHaveValue("new");
  expect(await lists.summary()).toContain("3 nieuwe duo's");
  await lists.takeOver();
  // What was not understood stays to be done.
  await expect(page.getByText("“Coördinator”: bij 1 duo niet begrepen")).toBeVisible();

  const duos = new DuosPage(app);
  await duos.open();
  await duos.show("lopende");
  await expect(page.locator(".table-row")).toHaveCount(2);
  await page.locator(".table-row").filter({ hasText: "Amina Haddad" }).click();
  const duo = new DuoPage(app);
  await expect(duo.state).toHaveText("actief");
  await expect(duo.card("Uit een lijst")).toContainText("7");
  await expect(duo.card("Uit een lijst")).toContainText("14:00");
  await expectAccessible(page, "a duo that came from a list");

  await lists.pick(DUOS);
  expect(await lists.summary()).toContain("3 duo's die er al zijn; wat nog niet bekend was, wordt aangevuld");
  await lists.takeOver();
  await duos.open();
  await duos.show("lopende");
  await expect(page.locator(".table-row")).toHaveCount(2);
  await app.go("#/people");
  await expect(page.getByRole("grid").locator(".table-row")).toHaveCount(7);
});

test("all that a list of duos brought goes in one step", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const { page } = app;
  const lists = new ListsPage(app);
  await lists.bringIn(MENTEES);
  await lists.bringIn(MENTORS);
  await lists.pick(DUOS);
  await page.getByRole("button", { name: "Laat iedereen die open staat eruit" }).click();
  await lists.takeOver();
  await expect(page.getByText("2 rijen zijn overgenomen").first()).toBeVisible();
  await page.locator(".toast").last().getByRole("button", { name: "Ongedaan maken" }).click();
  const duos = new DuosPage(app);
  await duos.open();
  await expect(page.locator(".table-row")).toHaveCount(0);
});

test("follow-up rows find the known person, and nobody new waits", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const { page } = app;
  const lists = new ListsPage(app);
  await lists.bringIn(MENTEES);
  await lists.pick(
    list("opvolging.csv", `Naam;Voornaam;Datum opvolging;Moment;Aan het werk?\nTekle;Nour;${day(3)};6 maanden;nee\nAziz;Samir;${day(2)};;ja\n`),
  );
  await expect(page.getByLabel("Wie of wat staat in de lijst?")).toHaveValue("follow-ups");
  await expect(page.getByText("Van 1 persoon moet je nog zeggen wie het is")).toBeVisible();
  await page.getByLabel(/^Samir Aziz/).selectOption({ label: "Niet overnemen" });
  expect(await lists.summary()).toContain("1 nieuw opvolggesprek");
  await lists.takeOver();
  await app.go("#/people");
  await expect(page.getByRole("grid").locator(".table-row")).toHaveCount(3);
});

test("a proposal gets the day on which the team made it", async ({ app }) => {
  await new StartPage(app).makeWorkspace();
  const { page } = app;
  const lists = new ListsPage(app);
  await lists.bringIn(MENTEES);
  await lists.bringIn(MENTORS);
  const match = new MatchPage(app);
  await match.open();
  await page.getByText("Voorstellen krijgen de dag van vandaag").click();
  const field = page.getByLabel("Dag waarop het team het voorstelde");
  await field.fill(day(9));
  await field.press("Tab");
  await expect(page.getByText(/^Voorstellen krijgen deze dag:/)).toBeVisible();
  await expectAccessible(page, "the match meeting with a day of its own");
  await match.choose(match.pairs.first());
  await match.side.getByRole("button", { name: "Aanvaarden" }).click();
  await expect(page.getByText(/^Duo voorgesteld op/).first()).toBeVisible();
  const duos = new DuosPage(app);
  await duos.open();
  await duos.show("voorstellen");
  await duos.row("voorstel").click();
  const [number, month, year] = day(9).split("/");
  const name = new Intl.DateTimeFormat("nl-BE", { month: "short" }).format(new Date(Number(year), Number(month) - 1, 1));
  await expect(new DuoPage(app).card("Dagen om te onthouden")).toContainText(new RegExp(`Voorgesteld\\s*[a-z]{2} ${number} ${name}`));
});
