tools-undo = Ongedaan maken: { $what }
tools-nothing-to-undo = Niets om ongedaan te maken
tools-lock = Vergrendelen
tools-close = Voorbeeld sluiten
tools-reads-only = Je werkt al in een ander tabblad. Hier kan je alleen kijken.
tools-guest = Je kijkt mee met de aparte wachtzin van een bestand: je kan alles lezen en niets veranderen. Sluit je af, dan blijft hier niets staan.
tools-write-here = Hier verder werken
tools-locks-soon = Ben je er nog?
tools-locks-in = { $n ->
    [one] Koppel vergrendelt over 1 seconde. Wat je typte, blijft bewaard.
   *[other] Koppel vergrendelt over { $n } seconden. Wat je typte, blijft bewaard.
}
tools-stay = Ik ben er nog
tools-leave = Afsluiten en alles weghalen
tools-unsaved = Eerst bewaren?
tools-unsaved-what = { $n ->
    [one] 1 wijziging staat nog in geen enkel bestand. Haal je alles weg, dan is die verloren.
   *[other] { $n } wijzigingen staan nog in geen enkel bestand. Haal je alles weg, dan zijn ze verloren.
}
tools-throw-away = Toch alles weghalen
tools-save-first = Eerst een bestand bewaren
tools-half-typed = Wat je aan het typen was, is nog niet bewaard. Haal je alles weg, dan is het verloren.
tools-go-on = Verder werken
tools-clock-behind = Deze computer zegt dat het vandaag { $today } is, maar er is al iets genoteerd op { $newest }. Kijk de datum van de computer na. Wat je noteert, gaat niet verloren.
tools-clock-ahead = Deze computer zegt dat het vandaag { $today } is, maar het laatste is genoteerd op { $newest }. Klopt de datum van de computer?
