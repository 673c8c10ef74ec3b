# Wat er gedaan is (de meldingen onderaan), en wat er misging: wat er gebeurde, wat veilig is, wat je kan doen.
intent-add-person = Persoon toegevoegd
intent-save-person = Gegevens van een persoon bewaard
intent-move-mentee = Stap van een mentee genoteerd
intent-move-mentor = Stap van een mentor genoteerd
intent-move-duo = Stap van een duo genoteerd
intent-take-over = Lijst ingelezen
intent-propose-pair = Duo voorgesteld
intent-decline-duo = Voorstel afgewezen
intent-start-duo = Duo gestart
intent-end-duo = Duo afgesloten
intent-save-duo = Gegevens van een duo bewaard
intent-save-meeting = Ontmoeting genoteerd
intent-save-contact = Contact genoteerd
intent-save-episode = Resultaat genoteerd
intent-save-follow-up = Opvolggesprek genoteerd
intent-save-task = Volgende stap genoteerd
intent-log-intervision = Intervisie genoteerd
intent-decide-pair = Beslissing over een paar genoteerd
intent-found-workspace = Werkruimte gemaakt
intent-save-branch = Afdeling bewaard
intent-save-programme = Werkruimte aangepast
intent-save-member = Team aangepast
intent-save-rules = Regels aangepast
intent-archive = Weggeborgen
intent-undo-import = Binnengehaalde wijzigingen teruggedraaid
intent-settle-conflict = Verschil beslist
intent-repair-close-duo = Duo afgesloten om een fout te herstellen
intent-repair-raise-capacity = Aantal plaatsen van een mentor verhoogd
intent-repair-correct-mentee = Status van een mentee rechtgezet
intent-repair-correct-mentor = Status van een mentor rechtgezet
intent-repair-keep-step = Eén stap behouden
intent-repair-drop-step = Stap weggelegd
intent-repair-other-room = Andere zaal gekozen
intent-repair-later = Later uur gekozen
intent-repair-put-away = Weggeborgen
intent-repair-leave-away = Weggeborgen gelaten
intent-repair-bring-back = Teruggehaald
intent-link-people = Twee fiches van één persoon samengezet
intent-not-the-same = Genoteerd: niet dezelfde persoon
intent-unlink-people = Fiches weer uit elkaar gehaald
intent-erase-person = Persoon gewist
intent-erase-group = Groep gegevens gewist
intent-other = Wijziging bewaard
intent-undo = Ongedaan gemaakt: { $what }
undone = Ongedaan gemaakt

error-guest = Met de aparte wachtzin van een bestand kan je alleen kijken. Er is niets veranderd. Wil je meewerken? Vraag iemand van de werkruimte om jou een eigen wachtzin te geven.
error-read-only = Een ander tabblad is aan het schrijven. Er is hier niets veranderd. Klik op ‘Hier verder werken’ om hier te schrijven.
error-not-written = De wijziging kon niet worden opgeschreven ({ $detail }). Er is niets veranderd. Probeer opnieuw.
error-unknown-record = Dit bestaat niet meer: misschien werd het weggeborgen of in een ander tabblad gewist. Er is niets veranderd.
error-illegal-move = Van ‘{ $from }’ kan je niet naar ‘{ $to }’. Wat wel kan: { $allowed }. Er is niets veranderd.
error-illegal-move-end = ‘{ $from }’ is het einde: van hieruit kan je niet naar ‘{ $to }’. Er is niets veranderd.
error-no-name = Vul een voornaam of een familienaam in.
error-branch-exists = Er is al een afdeling ‘{ $name }’. Kies een andere naam.
error-register-number = In het veld ‘{ $field }’ staat een rijksregisternummer. Dat mag Koppel niet bewaren. Haal het weg.
error-too-long = Wat bij “{ $field }” staat, is te lang. Daar passen hoogstens { $most } tekens. Er is niets gewijzigd.
error-bad-value = ‘{ $value }’ kan hier niet ({ $field }). Pas het aan.
error-founding = Hoe een werkruimte begon, blijft staan. Verander de namen bij Instellingen.
error-no-conflict = Hier is geen verschil meer om over te beslissen. Misschien deed iemand het al. Er is niets veranderd.
error-one-person = { $name } is al één persoon in Koppel. Er is niets veranderd.
error-nothing-to-undo = Er is niets om ongedaan te maken.
error-not-eligible = Van { $name } staat vast dat de voorwaarden niet gehaald worden. Kijk dat na op de pagina van deze persoon.
error-no-consent = { $name } gaf nog geen toestemming. Vraag ze en noteer ze op de pagina van deze persoon.
error-mentor-full = Deze mentor heeft { $taken } van { $capacity } plaatsen bezet. Kies een andere mentor, of sluit eerst een duo af.
error-mentor-not-active = Deze mentor is niet actief. Kies een andere mentor.
error-mentee-not-waiting = Deze mentee wacht niet op een match. Zet eerst de stap naar ‘wacht op een mentor’.
error-mentee-taken = Deze mentee heeft al een duo of een voorstel. Sluit dat eerst af.
error-not-all-signed = Mentee, mentor en coördinator moeten eerst alle drie tekenen.
error-not-both-yes = Mentee en mentor moeten eerst allebei ja zeggen.
error-modules-missing = { $n ->
    [one] Er ontbreekt nog 1 module van de opleiding.
   *[other] Er ontbreken nog { $n } modules van de opleiding.
}
error-no-conduct = De gedragscode is nog niet getekend.
error-no-reason = Geef een reden op.
error-bad-day = Geef een dag op die past bij de andere dagen van dit duo.

error-store-unavailable = Deze browser bewaart hier niets (een privévenster?). Er is niets bewaard. Gebruik een gewoon venster, of werk vanuit een bestand en bewaar dat opnieuw.
error-store-full = Er is geen plaats meer op deze computer. Deze wijziging is niet bewaard, alles daarvoor wel. Maak plaats en probeer opnieuw.
error-store-newer = Hier werd al een nieuwere versie van Koppel gebruikt. Er is niets veranderd. Laad de pagina opnieuw om die versie te krijgen.
error-store-gone = Deze werkruimte staat niet meer in deze browser: gewist in een ander tabblad, of door de browser opgeruimd. Open ze opnieuw vanuit een bestand.
error-store-raced = Een ander tabblad schreef op hetzelfde moment. Deze wijziging is niet bewaard. Laad de pagina opnieuw en probeer nog eens.
error-store-damaged = { $n ->
    [one] Er is 1 stuk van de bewaarde gegevens beschadigd of weg; de rest is in orde. Lees een reservekopie in: wat daarin staat, komt terug.
   *[other] Er zijn { $n } stukken van de bewaarde gegevens beschadigd of weg; de rest is in orde. Lees een reservekopie in: wat daarin staat, komt terug.
}
error-store-unreadable = Wat hier bewaard is, kan niet gelezen worden ({ $detail }). Er is niets veranderd. Open een reservekopie.
error-store-not-kept = De browser bewaarde deze wijziging niet ({ $detail }). Alles daarvoor is bewaard. Misschien is er geen plaats meer op deze computer: maak plaats en probeer opnieuw.
error-manifest = De lijst van wat hier bewaard is, werd buiten Koppel veranderd. Vertrouw ze niet. Open een reservekopie.
error-no-example = Het voorbeeld kon niet gemaakt worden ({ $detail }). Kijk of de datum van je computer juist is en probeer opnieuw.
error-content = Wat bewaard is, gaat open maar kan niet gelezen worden. Er is niets veranderd. Open een eerdere reservekopie.
error-not-the-same = Het bestand werd ter controle opnieuw geopend en was niet gelijk. Er is niets meegegeven. Probeer opnieuw.

error-not-ours = Dit is geen bestand van Koppel. Kies een ander bestand.
error-newer = Dit bestand komt uit een nieuwere versie van Koppel (vorm { $version }). Werk Koppel bij en open het dan opnieuw.
error-truncated = Dit bestand is afgebroken: het einde ontbreekt. Kopieer het opnieuw of neem een eerdere reservekopie.
error-damaged = Dit bestand is beschadigd of veranderd ({ $place }). Kopieer het opnieuw of neem een eerdere reservekopie.
place-envelope = de buitenkant
place-header = de kop
place-keyring = de sleutelbos
place-part = deel { $part }
place-chunk = deel { $part }, stuk { $chunk }
place-content = de inhoud van deel { $part }
place-row = een rij van de opslag
error-wrong-passphrase = Deze wachtzin past niet. Kijk de woorden na, ook hoofdletters en spaties, en probeer opnieuw.
error-empty-passphrase = Typ eerst de wachtzin.
error-recovery-typo = In de herstelsleutel staat een tikfout. Vergelijk hem groep per groep met het blad.
error-recovery-length = Een herstelsleutel heeft 32 tekens; hier staan er { $n }. Vergelijk met het blad.
error-kdf = De beveiliging van dit bestand is aangepast en niet meer te vertrouwen. Vraag een nieuw bestand.
error-too-much-work = Een wachtzin proberen zou hier evenveel werk zijn als { $n } gewone wachtzinnen; Koppel doet er hoogstens 80. Er is niets geprobeerd. Vertrouw dit niet en vraag een nieuw bestand.
error-kind-example = Dit bestand hoort bij het voorbeeld en hier staan echte mensen. Die twee gaan nooit samen.
error-kind-real = Dit bestand gaat over echte mensen en hier is het voorbeeld open. Die twee gaan nooit samen. Sluit het voorbeeld en open het bestand opnieuw.
error-other-workspace = Dit bestand hoort bij een andere werkruimte. Open die eerst.
error-missing-key = Je hebt geen sleutel voor dit deel van het bestand. Vraag het aan iemand die hem heeft.
error-unknown-slot = Deze naam bestaat niet meer. Kies een andere naam.
error-passphrase-needed = De wachtzin van iedereen is nodig om nieuwe sleutels te maken. Er is niets veranderd.
error-open-slot = Een werkruimte met echte mensen mag nooit vanzelf opengaan. Vertrouw dit bestand niet.
error-last-person = Dit is de laatste persoon die de werkruimte kan openen. Voeg eerst iemand anders toe.
error-too-many-slots = Er is plaats voor { $n } wachtzinnen. Haal er eerst een weg.
error-too-many-removed = Uit deze werkruimte zijn al { $n } wachtzinnen weggehaald; meer kan ze er niet onthouden. Er is niets veranderd.
error-nothing-to-seal = Er is niets om in het bestand te zetten.
error-too-large = Dit is te groot om te openen.
error-platform = De browser weigerde ({ $detail }). Er is niets veranderd. Laad de pagina opnieuw, of probeer een andere browser.
error-picked-too-large = ‘{ $name }’ is te groot. Er is niets gelezen. Is dit wel het juiste bestand?
error-picked-unreadable = ‘{ $name }’ kon niet gelezen worden. Staat het er nog? Kies het opnieuw.
error-picked-not-saved = ‘{ $name }’ kon niet bewaard worden ({ $detail }). Probeer opnieuw.

error-worker-missing = Een deel van Koppel kon niet geladen worden. Er is niets veranderd. Kijk of je internet hebt en probeer opnieuw; daarna werkt het ook zonder.
error-worker-start = Koppel kon dit werk niet beginnen. Er is niets veranderd. Laad de pagina opnieuw en probeer nog eens.
error-worker-stopped = Het werk is gestopt voor het klaar was. Er is niets veranderd. Sluit andere programma's en probeer opnieuw.
error-worker-cancelled = Het werk is gestopt, zoals je vroeg.

field-why = Waarom
field-note = Wat is er gezegd
field-place = Plaats
field-name = Naam
field-reason = Reden
field-minutes = Duur
field-duo = Duo
field-room = Zaal
field-audience = Voor wie
field-parts = Punten
field-text = Tekst
field-title = Wat
field-other = dit veld
error-own-way-in = Een bestand kan jou de toegang niet afnemen. Er is niets veranderd.
error-too-much = Er zou zoveel binnenkomen dat geen bestand het nog kan bevatten. Er is niets binnengehaald, en bewaren blijft gewoon werken.
error-not-let-in = Deze wachtzin opent het bestand, maar niet deze werkruimte op deze computer. Er is niets binnengehaald. Ben je een collega? Laat iemand die hier kan openen het bestand binnenhalen: die krijgt de vraag of jij erbij mag. Kreeg je bestand en wachtzin van een onbekende? Gebruik ze dan niet.
error-partial = { $n ->
    [one] Dit bestand is geen reservekopie: er gaat 1 wijziging aan vooraf die er niet in zit. Open eerst een reservekopie van deze werkruimte, en haal daarna dit bestand binnen bij Bestanden.
   *[other] Dit bestand is geen reservekopie: er gaan { $n } wijzigingen aan vooraf die er niet in zitten. Open eerst een reservekopie van deze werkruimte, en haal daarna dit bestand binnen bij Bestanden.
}
