today-hello = Goeiedag
today-hello-name = Dag { $name }
today-only-mine = Alleen mijn mensen
today-found = { $n ->
    [one] 1 ding vraagt aandacht
   *[other] { $n } dingen vragen aandacht
}
today-quiet = Niets vraagt nu aandacht
today-quiet-text = Alle duo's zien elkaar en niemand wacht te lang. Goed bezig.
today-show-all = Toon alle { $n }
today-waiting = Wachten op een mentor
today-waiting-basis = mentees
today-mentors = Vrije mentoren
today-mentors-basis = { $n ->
    [one] 1 plaats
   *[other] { $n } plaatsen
}
today-running = Lopende duo's
today-running-basis = { $n ->
    [one] en 1 voorstel
   *[other] en { $n } voorstellen
}
today-since = { $n ->
    [one] al 1 dag
   *[other] al { $n } dagen
}
today-left = { $n ->
    [one] nog 1 dag
   *[other] nog { $n } dagen
}
today-ended = { $n ->
    [one] 1 dag geleden verlopen
   *[other] { $n } dagen geleden verlopen
}
today-due-today = vandaag
today-due = { $n ->
    [one] 1 dag te laat
   *[other] { $n } dagen te laat
}
alert-reflection = Bedenktijd voorbij
today-do-reflection = Vraag beiden of ze ja zeggen, en noteer het.
alert-no-meeting = Duo zonder ontmoeting
today-do-no-meeting = Bel hen op. Misschien zagen ze elkaar wel en is het niet genoteerd.
alert-residence = Verblijf loopt af
today-do-residence = Vraag hoe het staat met de verlenging.
alert-planned-end = Zes maanden zijn om
today-do-planned-end = Rond af, of spreek een verlenging af.
alert-check-in = Gesprek halverwege
today-do-check-in = Spreek met beiden en noteer het contact bij het duo.
alert-follow-up = Nazorg
today-do-follow-up = Vraag hoe het gaat, 6 of 12 maanden na het einde.
alert-waiting = Wacht lang op een mentor
today-do-waiting = Kijk bij het matchen wat ontbreekt, en bel even.
alert-intake = Intake blijft liggen
today-do-intake = Zet de volgende stap: uitnodigen, afspreken of afronden.
alert-unmatched = Mentor zonder mentee
today-do-unmatched = Hou contact, en zoek samen een match.
alert-contact = Lang geen contact met een duo
today-do-contact = Bel of spreek hen, en noteer het contact bij het duo.
alert-intervision = Te weinig intervisie
today-do-intervision = Nodig de mentor uit voor een intervisie, en noteer op de pagina van de mentor wie er was.
alert-no-note = Lang niets opgeschreven
today-do-no-note = Vraag hoe het gaat, en schrijf bij het duo een regel bij een contact of een ontmoeting.
alert-no-next-step = Geen volgende stap
today-do-no-next-step = Spreek een volgende stap af, en schrijf die op bij de persoon.
today-first = De eerste stappen
today-first-lists = Breng je lijsten binnen
today-first-lists-text = Excel of CSV, zoals je ze nu hebt.
today-first-person = Voeg iemand toe
today-first-person-text = Een mentee of een mentor, met wat je al weet.
today-first-help = Lees hoe het werkt
today-first-help-text = In vijf stappen, bij een kop koffie.
today-to-do = Eerst dit
today-rest = De rest, per soort
today-first-meeting = Kennismaking
today-act-first-meeting = Hoe liep het?
today-act-reflection = Antwoord noteren
today-act-no-meeting = Ontmoeting noteren
today-act-contact = Contact noteren
today-act-residence = Datum aanpassen
today-act-planned-end = Afronden of verlengen
today-act-check-in = Contact noteren
today-act-follow-up = Gesprek noteren
today-act-waiting = Een mentor zoeken
today-act-intake = Volgende stap zetten
today-act-unmatched = Een mentee zoeken
today-act-intervision = Intervisie noteren
today-act-no-note = Contact noteren
today-act-no-next-step = Stap afspreken
