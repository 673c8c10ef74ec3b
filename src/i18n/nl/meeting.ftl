## the parts of the match meeting
meeting-parts = Onderdelen van de matchvergadering
meeting-part-table = Voorstel
meeting-part-mentors = Mentoren

## the search
meeting-searching-again = Er is iets veranderd. Ik zoek opnieuw de beste paren…
meeting-stopped = Het zoeken is gestopt
meeting-stopped-old = Je ziet het voorstel van vóór de laatste verandering.
meeting-stopped-none = Er is nog geen voorstel.
meeting-search-again = Opnieuw zoeken
meeting-changed = Er is iets veranderd, dus ik heb opnieuw gezocht:
meeting-changed-moved = { $n ->
    [one] 1 mentee krijgt een andere mentor
   *[other] { $n } mentees krijgen een andere mentor
}
meeting-changed-new = { $n ->
    [one] 1 nieuw voorstel
   *[other] { $n } nieuwe voorstellen
}
meeting-changed-gone = { $n ->
    [one] 1 mentee wacht nu verder
   *[other] { $n } mentees wachten nu verder
}
meeting-changed-left = { $n ->
    [one] 1 mentee zit niet meer aan tafel
   *[other] { $n } mentees zitten niet meer aan tafel
}

## the table
meeting-table = Mentees die wachten, met hun voorstel
meeting-column-mentee = Mentee
meeting-column-days = Dagen
meeting-column-mentor = Mentor
meeting-column-points = Punten
meeting-column-shared = Taal en momenten
meeting-column-km = Afstand
meeting-waits-on = wacht verder
meeting-rules-all = voorwaarden in orde
meeting-rules-check = { $n ->
    [one] 1 voorwaarde nakijken
   *[other] { $n } voorwaarden nakijken
}
meeting-rules-passed = { $n } van { $of } voorwaarden gehaald
meeting-asked = { $n ->
    [one] 1 keer gevraagd
   *[other] { $n } keer gevraagd
}
meeting-asked-declined = , { $n ->
    [one] 1 keer nee
   *[other] { $n } keer nee
}
meeting-asked-last = , laatst op { $day }
meeting-key-move = kiezen
meeting-key-open = naar de redenen
meeting-any-mentor = Waarom (niet) een andere mentor?
meeting-found = { $n ->
    [one] 1 mentee
   *[other] { $n } mentees
}
meeting-nothing-found = Niemand gevonden
meeting-nothing-found-text = Geen mentee past bij wat je zoekt of koos.
meeting-show-everyone = Toon iedereen

## what is shown, and in which order
meeting-show = Toon
meeting-show-all = alles
meeting-show-proposed = met een voorstel
meeting-show-waiting = wie verder wacht
meeting-show-pinned = vastgezet
meeting-show-look = even nakijken
meeting-sector = Sector
meeting-all-sectors = alle sectoren
meeting-language = Taal
meeting-all-languages = alle talen
meeting-order-name = naam van de mentee
meeting-order-waited = langst gewacht
meeting-order-mentor = naam van de mentor
meeting-order-points = meeste punten
meeting-order-slots = meeste gedeelde momenten
meeting-order-km = dichtst bij elkaar

## the mentors
meeting-mentors-lead = Wie een plaats vrij heeft, wie Koppel voorstelt, en hoe vaak iemand al gevraagd is.
meeting-mentors-search = Zoek een mentor
meeting-mentors-found = { $n ->
    [one] 1 mentor
   *[other] { $n } mentoren
}
meeting-only-free = Alleen met een vrije plaats
meeting-column-places = Plaatsen
meeting-column-gets = Nu voorgesteld bij
meeting-column-asked = Al gevraagd
meeting-paused = pauze tot { $day }
meeting-full = geen plaats vrij
meeting-places = { $left } van { $of } vrij
meeting-never-asked = nog nooit

## proposals under way
meeting-part-under-way = Lopend
meeting-under-way-lead = Voorstellen die nog geen duo zijn: van het voorstel tot de handtekening.
meeting-under-way-none = Er loopt geen voorstel
meeting-under-way-none-text = Wat je aanvaardt, zie je hier tot de overeenkomst getekend is.
meeting-column-state = Stand
meeting-column-since = Sinds
meeting-column-reflection = Bedenktijd
meeting-reflection-until = tot en met { $day }
meeting-reflection-over = voorbij sinds { $day }
meeting-reflection-yes = { $who ->
    [mentee] de mentee zei ja
    [mentor] de mentor zei ja
    [both] beiden zeiden ja
   *[none] nog geen antwoord
}
