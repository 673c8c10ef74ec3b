# De startpagina: welkom, ontgrendelen, een nieuwe werkruimte, een bestand, het voorbeeld.
start-welcome = Welkom bij Koppel
start-welcome-back = Welkom terug
start-lead = Koppel helpt je om mensen die werk zoeken te koppelen aan mensen met ervaring.
start-lead-back = Kies je werkruimte en typ je wachtzin.
start-how = Hoe wil je beginnen?
start-other = Of iets anders
start-example = Het voorbeeld bekijken
start-example-what = Verzonnen mensen. Je kan alles uitproberen en niets stukmaken.
start-new = Een nieuwe werkruimte
start-new-what = Voor je eigen afdeling, met echte mensen. Duurt ongeveer vijf minuten.
start-new-lead = In vijf stappen klaar. Leg pen en papier klaar, of een printer.
start-file = Een bestand openen
start-file-what = Een reservekopie, of wat een collega je gaf.
start-file-lead = Kies het verzegelde bestand dat je kreeg of bewaarde.
start-where = Alles blijft op deze laptop, versleuteld. Er is geen server en er gaat niets naar buiten.
start-as-file = Je opende Koppel als een bestand op deze computer
start-as-file-what = Elke andere webpagina die hier als bestand geopend wordt, deelt dan deze bewaarplaats. Ze kan zien hoe werkruimten heten die hier bewaard zijn en wie ze opent, en ze kan alles wat hier bewaard is verwijderen. Wat erin staat, is versleuteld: dat kan ze niet lezen. Bewaar dus geregeld een bestand op een andere plaats. Op de computer van iemand anders open je beter een bestand zonder hier iets te laten.
start-no-store = Deze browser kan hier niets bewaren
start-unreadable = { $n ->
    [one] 1 werkruimte in deze browser kan niet gelezen worden.
   *[other] { $n } werkruimtes in deze browser kunnen niet gelezen worden.
}
start-unreadable-do = Er is niets gewist. Misschien helpt een nieuwere versie van Koppel; anders open je een reservekopie.

start-last-opened = laatst geopend: { $when }
start-more = Meer over { $name }
start-open = Openen
start-who = Wie ben je?
start-nameless = (zonder naam)
start-with-recovery = Met de herstelsleutel
start-passphrase = Wachtzin
start-recovery-key = Herstelsleutel
start-recovery-hint = De streepjes mag je weglaten.
start-unlock = Ontgrendelen
start-passing-left = Dit zou hier niet blijven, maar is nog niet opgeruimd: misschien zit nog niet alles in een bestand. Open het, bewaar een bestand en sluit af, of verwijder het.
start-unsaved-work = Niet-bewaard werk
start-delete = Verwijderen van deze laptop
start-delete-what = Alles van ‘{ $name }’ verdwijnt van deze laptop, en dat kan je niet ongedaan maken. Bestanden die je bewaarde, blijven bestaan en gaan nog open.
start-delete-type = Typ de naam om zeker te zijn: { $name }
start-delete-do = Voorgoed verwijderen

start-step-names = Namen
start-step-passphrase = Wachtzin
start-step-key = Herstelsleutel
start-step-proof = Probeer ze uit
start-step-ready = Klaar
start-fill-in = Vul dit in.
start-name = Naam van de werkruimte
start-name-hint = Bijvoorbeeld: Koppel Gent. Deze naam is te zien voor je ontgrendelt.
start-municipality = Gemeente
start-branch = Eerste afdeling
start-branch-hint = Bijvoorbeeld de wijk of het huis waar jullie werken.
start-my-name = Jouw naam
start-my-name-hint = Zo zien je collega's wie wat noteerde. Deze naam is te zien voor je ontgrendelt.
start-next = Verder
start-passphrase-why = Met je wachtzin ontgrendel je de werkruimte. Niemand kan hem voor je opzoeken of vervangen, ook wij niet.
start-key-why = Ben je je wachtzin vergeten, dan opent alleen deze sleutel de werkruimte nog. Druk hem af of schrijf hem over.
start-have-both = Ik heb ze allebei
start-proof-why = Typ je wachtzin en de herstelsleutel nog eens over van je papier. Zo weten we dat ze allebei werken voor er echte gegevens in komen.
start-make = Werkruimte maken
start-ready = ‘{ $name }’ is klaar
start-all-read = Iedereen die je toevoegt, kan alles lezen
start-all-read-what = Je kan collega's toevoegen met een eigen wachtzin, bij Instellingen. Er is nog geen verschil in wat ze mogen zien.
start-data-here = De gegevens staan op deze laptop, in deze browser
start-data-here-what = Ze zijn versleuteld. Bewaar elke week een bestand op een andere plek: als de laptop stukgaat, is dat bestand alles wat je hebt.
start-kept-promised = De browser belooft om ze niet zelf op te ruimen.
start-kept-not-promised = De browser belooft niet om ze te bewaren als de schijf vol raakt. Een bestand op een andere plek is dus echt nodig.
start-begin = Aan de slag

start-file-drop = Een verzegeld bestand van Koppel
start-file-example = Dit bestand hoort bij het voorbeeld: verzonnen mensen, zonder wachtzin.
start-passphrase-or-key = Wachtzin of herstelsleutel
start-file-secret-hint = Die van iemand uit de werkruimte, of de aparte wachtzin van dit bestand: daarmee kan je alles lezen, niets veranderen, en blijft er niets op deze laptop.
start-file-work = Een wachtzin proberen kan bij dit bestand lang duren: tot { $n ->
    [one] ongeveer een minuut
   *[other] ongeveer { $n } minuten
 }. Je kan het elk moment stoppen.
start-file-then = Wat moet er op deze laptop blijven?
start-file-then-hint = Staat deze werkruimte al op deze laptop? Dan zie je na het openen eerst wat nieuw is, en blijft ze staan, wat je hier ook kiest. Alleen niet-bewaard werk dat hier achterbleef, gaat bij ‘Niets’ weg zodra het in een bestand zit.
start-leave-what = Alles staat dan alleen in het geheugen van dit tabblad. Sluit je het tabblad of valt de computer uit, dan is weg wat nog in geen bestand zit. Vergrendelt Koppel terwijl er nog iets in geen bestand zit, dan blijft dat hier staan: versleuteld en zonder namen, tot je het bewaart of verwijdert. Een bestand dat je bewaart, blijft waar je het bewaart.
start-keep = Alles, versleuteld: dit is mijn laptop
start-leave = Niets: dit is de laptop van iemand anders
start-other-file = Een ander bestand

start-demo-name = Voorbeeld
start-demo-lead = We verzinnen een afdeling. Dat duurt een paar tellen.
start-demo-real-open = ‘{ $name }’ is open
start-demo-real-open-what = Echte mensen en het voorbeeld gaan nooit samen. Vergrendel eerst, en open dan het voorbeeld.
start-again = Opnieuw proberen
start-reset-title = Dit is het voorbeeld
start-reset-what = Alles wat je in het voorbeeld veranderde, verdwijnt. Daarna staat het er weer als nieuw.
start-reset = Opnieuw beginnen
start-reset-ask = Het voorbeeld opnieuw beginnen?
start-incomplete = De rest van Koppel kon niet opgehaald worden. Er is niets verloren. Kijk of je verbinding hebt en probeer opnieuw.
