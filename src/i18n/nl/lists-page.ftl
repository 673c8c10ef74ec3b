lists-lead = Lees je lijsten uit Excel of CSV in. Je ziet eerst wat er gebeurt; pas daarna beslis je.
lists-pick = Een lijst (Excel of CSV)
lists-reading = De lijst wordt gelezen…
lists-stopped = Het lezen is gestopt. Er is niets gewijzigd.
lists-finished = { $n ->
    [one] 1 rij is overgenomen. Je kan dat in één keer ongedaan maken.
   *[other] { $n } rijen zijn overgenomen. Je kan dat in één keer ongedaan maken.
}
lists-take-title = Overnemen
lists-confirm = Ik bevestig: deze mensen voldoen aan de voorwaarden en gaven toestemming
lists-confirm-hint = De lijst zegt het niet van iedereen. Zonder bevestiging komen ze ook binnen, maar een duo kan pas starten als het vaststaat. Wie op de lijst een onduidelijk antwoord heeft (zoals “ja?”), bevestig je niet mee.
lists-take = { $n ->
    [one] 1 rij overnemen
   *[other] { $n } rijen overnemen
}
lists-taking = De rijen worden overgenomen…
lists-file = Je leest: { $name }
lists-how = Zo lazen we het bestand
lists-kind = Wie of wat staat in de lijst?
lists-sheet = Blad
lists-sheet-keep-out = (niet inlezen, zegt het blad)
lists-sheet-hidden = (verborgen)
lists-other-list = { $name } ({ $n ->
    [one] 1 rij
   *[other] { $n } rijen
})
lists-other-lists = { $n ->
    [one] In dit bestand staat nog een lijst: { $names }. Die lezen we nu niet.
   *[other] In dit bestand staan nog { $n } lijsten: { $names }. Die lezen we nu niet.
}
lists-other-lists-text = Lees ze na deze in: kies het bestand opnieuw en kies dan bij “{ $where }” de andere lijst.
lists-hidden-rows-in = { $n ->
    [one] 1 rij is verborgen in het rekenblad. We lezen ze mee.
   *[other] { $n } rijen zijn verborgen in het rekenblad. We lezen ze mee.
}
lists-hidden-rows-out = { $n ->
    [one] 1 rij is verborgen in het rekenblad. Ze blijft weg.
   *[other] { $n } rijen zijn verborgen in het rekenblad. Ze blijven weg.
}
lists-hidden-rows-leave = Laat verborgen rijen weg
lists-hidden-rows-take = Lees verborgen rijen mee
lists-hidden-columns = { $n ->
    [one] Kolom { $names } is verborgen in het rekenblad. We lezen ze mee. Wil je dat niet, kies dan hieronder “{ $leave }”.
   *[other] De kolommen { $names } zijn verborgen in het rekenblad. We lezen ze mee. Wil je dat niet, kies dan hieronder “{ $leave }”.
}
lists-no-value = { $n ->
    [one] 1 vakje heeft een formule zonder uitkomst. Voor ons is het leeg.
   *[other] { $n } vakjes hebben een formule zonder uitkomst. Voor ons zijn ze leeg.
}
lists-no-value-text = Open het bestand in Excel of LibreOffice, bewaar het daar en kies het dan opnieuw.
lists-count-unknown = aantal niet bekend
lists-heading-row = Rij met de titels
lists-separator = Tussen de kolommen staat
lists-separator-semicolon = puntkomma ;
lists-separator-comma = komma ,
lists-separator-tab = tab
lists-separator-bar = streep |
lists-encoding = Tekenset
lists-encoding-utf-8 = UTF-8
lists-encoding-windows-1252 = Windows (West-Europa)
lists-encoding-macintosh = Mac (oud)
lists-encoding-ibm850 = DOS (cp850)
lists-encoding-windows-1257 = Windows (Baltisch)
lists-encoding-utf-16le = UTF-16
lists-looks-wrong = Er staan vreemde tekens tussen de letters. Wellicht is dit een andere tekenset: kies een andere en kijk of de namen kloppen.
lists-repaired = De letters met accenten waren stuk. We hebben ze hersteld, bijvoorbeeld: { $example }
lists-columns = Wat staat in welke kolom?
lists-columns-text = Klopt iets niet? Kies zelf. Koppel onthoudt je keuze voor de volgende lijst.
lists-heading-long = De titel van deze kolom heeft { $n } tekens. Koppel bewaart alleen het begin.
lists-sensitive = gevoelig: komt niet mee, tenzij je hier iets anders kiest
lists-unsure = kijk dit na
lists-words = Woorden
lists-words-text = Deze woorden kennen we niet of zijn niet zeker. Kies één keer wat ze betekenen: dat geldt voor alle rijen. Wat je niet kiest, blijft bij de persoon staan zoals het er staat.
lists-word = { $n ->
    [one] “{ $word }” (1 keer)
   *[other] “{ $word }” ({ $n } keer)
}
lists-word-none = niets hiervan
lists-entry = Hoever staan deze mensen?
lists-entry-point = Ze komen binnen als
lists-entry-mentees = De stappen daarvoor zijn elders gebeurd; in de tijdlijn staat: overgenomen uit een lijst.
lists-entry-mentors = Dit geldt voor wie de opleiding heeft gevolgd. De anderen komen binnen als in opleiding.
lists-totals = In het kort
lists-total-rows = { $n ->
    [one] 1 rij gelezen
   *[other] { $n } rijen gelezen
}
lists-total-aside = { $n ->
    [one] 1 rij met een titel of een totaal; ze komt niet binnen
   *[other] { $n } rijen met een titel of een totaal; ze komen niet binnen
}
lists-total-duplicate = { $n ->
    [one] 1 rij over iemand die er al is
   *[other] { $n } rijen over iemand die er al is
}
lists-total-known-sessions = { $n ->
    [one] 1 sessie die er al is
   *[other] { $n } sessies die er al zijn
}
lists-total-maybe = { $n ->
    [one] 1 rij over iemand die er misschien al is
   *[other] { $n } rijen over iemand die er misschien al is
}
lists-total-same-name = { $n ->
    [one] 1 rij met alleen dezelfde naam als iemand anders
   *[other] { $n } rijen met alleen dezelfde naam als iemand anders
}
lists-total-bad-date = { $n ->
    [one] 1 datum niet begrepen
   *[other] { $n } datums niet begrepen
}
lists-total-future-date = { $n ->
    [one] 1 datum in de toekomst
   *[other] { $n } datums in de toekomst
}
lists-total-unreadable = { $n ->
    [one] 1 vakje niet begrepen; de tekst blijft bewaard
   *[other] { $n } vakjes niet begrepen; de tekst blijft bewaard
}
lists-total-too-old = { $n ->
    [one] 1 persoon ouder dan de regels zeggen
   *[other] { $n } mensen ouder dan de regels zeggen
}
lists-total-too-young = { $n ->
    [one] 1 persoon jonger dan de regels zeggen
   *[other] { $n } mensen jonger dan de regels zeggen
}
lists-total-register-number = { $n ->
    [one] 1 rijksregisternummer weggehaald
   *[other] { $n } rijksregisternummers weggehaald
}
lists-total-formula = { $n ->
    [one] 1 vakje dat op een formule lijkt; bewaard als tekst
   *[other] { $n } vakjes die op een formule lijken; bewaard als tekst
}
lists-total-empty-name = { $n ->
    [one] 1 rij zonder naam
   *[other] { $n } rijen zonder naam
}
lists-total-repaired = { $n ->
    [one] 1 vakje met herstelde accenten
   *[other] { $n } vakjes met herstelde accenten
}
lists-total-lost-byte = { $n ->
    [one] 1 vakje waarin een letter verloren ging
   *[other] { $n } vakjes waarin een letter verloren ging
}
lists-total-gender-wish = { $n ->
    [one] 1 wens over de mentor, na te vragen
   *[other] { $n } wensen over de mentor, na te vragen
}
lists-total-too-long = { $n ->
    [one] 1 tekst te lang voor zijn veld
   *[other] { $n } teksten te lang voor hun veld
}
lists-doubles = Dezelfde persoon?
lists-doubles-text = Wie er al is, wordt aangevuld en niet dubbel bijgemaakt. Jij beslist.
lists-pile = { $pile ->
    [sure] Zeker dezelfde persoon: { $n }
    [ask] Misschien dezelfde persoon: { $n }
   *[new] Nieuw: { $n }
}
lists-pile-text = { $pile ->
    [sure] Dezelfde naam, en nog minstens twee dingen hetzelfde.
    [ask] Dezelfde naam, en één ding hetzelfde: de geboortedatum, de telefoon, het mailadres of het nummer. Of er staat alleen een naam. Kijk of Koppel het juist ziet.
   *[new] Deze rijen komen binnen als nieuwe mensen.
}
lists-all-same = Allemaal dezelfde persoon
lists-all-else = Allemaal iemand anders
lists-all-in = Allemaal overnemen
lists-all-out = Allemaal eruit laten
lists-as-row = vult rij { $n } aan
lists-number = nummer { $number }
lists-doubles-sessions = Dezelfde sessie?
lists-doubles-sessions-text = Dezelfde dag en plaats als een sessie die er al is. Ze wordt niet dubbel geteld; wat nog niet bekend was, wordt aangevuld.
lists-more-doubles = { $n ->
    [one] Toon er meer (nog 1)
   *[other] Toon er meer (nog { $n })
}
lists-same-session = Dezelfde sessie
lists-another-session = Een andere sessie
lists-same-person = Dezelfde persoon
lists-someone-else = Iemand anders
lists-same-name = Alleen dezelfde naam
lists-same-name-text = Deze mensen heten hetzelfde, maar zijn wellicht iemand anders. Ze komen gewoon binnen.
lists-more-names = { $n ->
    [one] En nog 1 naam die meer dan een keer voorkomt.
   *[other] En nog { $n } namen die meer dan een keer voorkomen.
}
lists-more-who = en nog { $n }
lists-show = Toon de rijen
lists-row = Rij { $n }
lists-known = Al in Koppel
lists-whom = Over wie gaat dit?
lists-whom-text = Deze lijst noemt mensen bij hun naam of nummer. Wie Koppel zeker kent, staat onder “gevonden”. Van de anderen zeg jij wie het is. Koppel raadt niet.
lists-whom-first = Staan deze mensen nog niet in Koppel? Lees dan eerst hun eigen lijst in, en daarna deze.
lists-whom-open = { $n ->
    [one] Van 1 persoon moet je nog zeggen wie het is
   *[other] Van { $n } mensen moet je nog zeggen wie het is
}
lists-whom-found = { $n ->
    [one] 1 persoon gevonden
   *[other] { $n } mensen gevonden
}
lists-whom-all-new = { $n ->
    [one] Wie nergens op lijkt is nieuw (1)
   *[other] Wie nergens op lijkt is nieuw ({ $n })
}
lists-whom-all-out = Laat iedereen die open staat eruit
lists-whom-who = { $role ->
    [mentor] { $name }, mentor
   *[mentee] { $name }
}
lists-whom-as-new = { $role ->
    [mentor] Nieuwe mentor
   *[mentee] Nieuwe mentee
}
lists-whom-as-follow-up = Nieuwe mentee, in opvolging
lists-whom-out = Niet overnemen
lists-whom-rows = { $n ->
    [one] rij { $row }
   *[other] { $n } rijen, de eerste is rij { $row }
}
lists-whom-wait = { $n ->
    [one] Zeg eerst wie bedoeld is (nog 1 persoon, hierboven bij “Over wie gaat dit?”).
   *[other] Zeg eerst wie bedoeld is (nog { $n } mensen, hierboven bij “Over wie gaat dit?”).
}
lists-event-duo = { $state }, gestart op { $date }
lists-event-duo-undated = { $state }, dag van de start niet bekend
lists-event-undated = dag niet bekend
lists-event-talk = opvolggesprek
lists-event-kind-unknown = soort niet bekend
lists-brings-duos = { $n ->
    [one] 1 nieuw duo
   *[other] { $n } nieuwe duo's
}
lists-brings-duos-known = { $n ->
    [one] 1 duo dat er al is; wat nog niet bekend was, wordt aangevuld
   *[other] { $n } duo's die er al zijn; wat nog niet bekend was, wordt aangevuld
}
lists-brings-meetings = { $n ->
    [one] 1 nieuwe ontmoeting
   *[other] { $n } nieuwe ontmoetingen
}
lists-brings-meetings-known = { $n ->
    [one] 1 ontmoeting die er al is
   *[other] { $n } ontmoetingen die er al zijn
}
lists-brings-homeless = { $n ->
    [one] 1 ontmoeting van twee mensen die op die dag geen duo zijn; ze komt niet binnen. Lees eerst de lijst van duo's in.
   *[other] { $n } ontmoetingen van twee mensen die op die dag geen duo zijn; ze komen niet binnen. Lees eerst de lijst van duo's in.
}
lists-brings-outcomes = { $n ->
    [one] 1 nieuwe uitkomst
   *[other] { $n } nieuwe uitkomsten
}
lists-brings-outcomes-known = { $n ->
    [one] 1 uitkomst die er al is
   *[other] { $n } uitkomsten die er al zijn
}
lists-brings-talks = { $n ->
    [one] 1 nieuw opvolggesprek
   *[other] { $n } nieuwe opvolggesprekken
}
lists-brings-talks-known = { $n ->
    [one] 1 opvolggesprek dat er al is
   *[other] { $n } opvolggesprekken die er al zijn
}
lists-brings-unnamed = { $n ->
    [one] 1 rij die niet zegt over wie ze gaat; ze komt niet binnen
   *[other] { $n } rijen die niet zeggen over wie ze gaan; ze komen niet binnen
}
lists-branch = Bij welke afdeling hoort deze lijst?
lists-branch-hint = Dit geldt voor wie of wat nog geen afdeling heeft.
lists-branch-none = niet gezegd
lists-left-duo-column = { $n ->
    [one] “{ $column }”: bij 1 duo niet begrepen
   *[other] “{ $column }”: bij { $n } duo's niet begrepen
}
lists-rows = Rij per rij
lists-remarks-left-out = Er zijn { $all } opmerkingen. Dat zijn er te veel: hier staan er { $shown }. Alle vakjes zijn wel gelezen.
lists-more-remarks = { $n ->
    [one] En nog 1 opmerking.
   *[other] En nog { $n } opmerkingen.
}
lists-flagged-only = Toon alleen rijen met een opmerking
lists-column-row = Rij
lists-column-who = Wie
lists-column-what = Wat gebeurt er
lists-column-remarks = Opmerkingen
lists-comes-in = komt binnen
lists-filled-in = wordt aangevuld
lists-stays-out = blijft eruit
lists-row-title = Deze rij
lists-leave-out = Niet overnemen
lists-let-in = Overnemen
lists-left = Nog te doen uit lijsten
lists-left-text = Wat hier staat, blijft staan tot iemand het gedaan heeft.
lists-left-doubles = { $n ->
    [one] 1 paar is misschien één persoon
   *[other] { $n } paren zijn misschien één persoon
}
lists-left-wishes = { $n ->
    [one] 1 wens over de mentor, na te vragen
   *[other] { $n } wensen over de mentor, na te vragen
}
lists-left-right = Klopt
lists-left-right-who = { $name }: de wens klopt
lists-left-no-wish = Geen voorkeur
lists-left-no-wish-who = { $name } heeft geen voorkeur
lists-left-column = { $n ->
    [one] “{ $column }”: bij 1 persoon niet begrepen
   *[other] “{ $column }”: bij { $n } mensen niet begrepen
}
lists-left-done = Gedaan
lists-left-done-who = Gedaan voor { $name }
lists-left-all-done = Allemaal gedaan
lists-left-count = { $n ->
    [one] 1 ding te doen uit lijsten
   *[other] { $n } dingen te doen uit lijsten
}
