meeting-part-waits = Wachttijden
waits-lead = Wie hoe lang wacht, vóór en na dit voorstel, en wie al eens is overgeslagen.
waits-figures = Wachttijd nu en na dit voorstel
waits-now = nu
waits-then = na het voorstel
waits-people = Wie wacht
waits-longest = Langste wachttijd
waits-ninety = Negen op de tien wachten hoogstens
waits-half = De helft wacht hoogstens
waits-floor = { $n ->
    [0] Koppel stelt geen paar voor onder { $floor } punten. Daardoor blijft nu niemand wachten.
    [one] Koppel stelt geen paar voor onder { $floor } punten. Daardoor wacht 1 mentee verder.
   *[other] Koppel stelt geen paar voor onder { $floor } punten. Daardoor wachten { $n } mentees verder.
}
waits-never = Herkomst, godsdienst, leeftijd en geslacht tellen nooit mee voor de punten, en Koppel raadt niet wie zal slagen.
waits-passed-head = Wie is overgeslagen
waits-passed-text = Overgeslagen is wie wachtte op een dag dat het team andere mentees van die afdeling koppelde.
waits-column-passed = Overgeslagen
waits-column-now = Nu voorgesteld
waits-passed = { $n } keer
waits-never-passed = nog niet
