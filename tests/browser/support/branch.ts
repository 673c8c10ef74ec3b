// Small invented branches as intake lists, so that a test knows who fits whom and why.

/** A file as the picker takes it, made up here. */
export interface Made {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Someone in a list; what is left out is the same for all, so that only what a test names makes a difference. */
export interface Someone {
  /** First and last name. */
  name: string;
  sector?: string;
  help?: string;
  slots?: string;
  languages?: string;
}

export interface Mentee extends Someone {
  since?: string;
}

export interface Mentor extends Someone {
  places?: number;
}

const SAME = { sector: "zorg", help: "netwerk + solliciteren", slots: "di vm, do vm", languages: "nl C1", postcode: "2060" };

function list(name: string, headings: string[], rows: string[][]): Made {
  const text = [headings, ...rows].map((cells) => `${cells.join(";")}\r\n`).join("");
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** What both kinds of list say of someone. */
function facts(one: Someone, born: string): string[] {
  const [first = "", ...last] = one.name.split(" ");
  const { sector, help, slots, languages } = { ...SAME, ...one };
  return [first, last.join(" "), born, SAME.postcode, languages, sector, help, slots, "fiets"];
}

const FACTS = ["Voornaam", "Naam", "Geboortedatum", "Postcode", "Talen"];

export function menteeList(mentees: Mentee[]): Made {
  const headings = [...FACTS, "Gewenste sector", "Hulpvraag", "Beschikbaar", "Vervoer", "Aangemeld op"];
  const rows = mentees.map((one) => [...facts(one, "04/01/2002"), one.since ?? "02/03/2026"]);
  return list("mentees.csv", headings, rows);
}

export function mentorList(mentors: Mentor[]): Made {
  const headings = [...FACTS, "Loopbaan", "Sterktes", "Beschikbaar", "Vervoer", "Capaciteit", "Opleiding klaar"];
  const rows = mentors.map((one) => [...facts(one, "04/01/1961"), String(one.places ?? 1), "ja"]);
  return list("mentoren.csv", headings, rows);
}
