meeting-part-minutes = Notulen
page-handout = Kaart
minutes-lead = Wat er op een dag beslist is, om na te lezen of af te drukken. Wat teruggenomen is, staat er niet in.
minutes-print = Afdrukken
minutes-none = Er is nog niets beslist
minutes-none-text = Wat je aanvaardt, weigert, vastzet of uitsluit, komt hier per dag te staan.
minutes-day = Dag
minutes-latest = de laatste
minutes-title = Matchvergadering van { $day }
minutes-team-only = Alleen voor het team: hier staan namen en redenen.
minutes-taken = Aanvaard
minutes-refused = Geweigerd
minutes-pinned = Vastgezet
minutes-vetoed = Uitgesloten
minutes-erased = (gewist)
minutes-first-meeting = eerste ontmoeting op { $day }
minutes-card-mentee = kaart voor de mentee
minutes-card-mentor = kaart voor de mentor

## the card of one person
handout-lead = Om mee te geven. Op deze kaart staat niets over iemand anders.
handout-none = Deze persoon is geen mentee en geen mentor (meer).
handout-of = { $side ->
    [mentor] Wat we van je weten als mentor
   *[mentee] Wat we van je weten als mentee
}
handout-sectors = { $side ->
    [mentor] Sectoren die je kent
   *[mentee] Sectoren die je zoekt
}
handout-help = { $side ->
    [mentor] Waarmee je helpt
   *[mentee] Waarmee je hulp wilt
}
handout-slots = Vrije momenten
handout-travel = Hoe je je verplaatst
handout-online = Online afspreken
handout-yes = ja
handout-no = liever niet
handout-right = Klopt er iets niet? Zeg het ons, dan passen we het aan.
