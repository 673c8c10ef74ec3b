page-duo-papers = Kaarten en afspraken
papers-lead = Om af te drukken: een kaart voor elk van beiden in de taal die ze lezen, en een blad om met drie te tekenen.
papers-not-yet = Er is nog niets om mee te geven: eerst keurt het team dit paar goed.
papers-back = Naar het duo
papers-language-of = Taal van de kaart voor { $name }
papers-language-agreement = Taal van de afspraken
papers-your-partner = { $side ->
    [mentor] Je mentee
   *[other] Je mentor
}
papers-card-text = { $side ->
    [mentor] Je begeleidt een jongere op weg naar werk of een opleiding.
   *[other] Je mentor denkt met je mee over werk en opleiding.
}
papers-first-meeting = Jullie zien elkaar op
papers-hour = Uur
papers-place = Plaats
papers-from = Jullie zijn een duo sinds
papers-until = Tot en met
papers-coordinator = Coördinator
papers-phone = Telefoon
papers-think = Na dat gesprek heb je { $hours } uur om na te denken. Daarna zeggen jullie elk ja of nee.
papers-cannot-come = Kan je niet komen? Laat het op tijd weten aan de ander of aan de coördinator.
papers-agreement = Onze afspraken
papers-agreement-text = { $mentee } en { $mentor } gaan samen op weg naar werk of een opleiding. Dit spreken we af:
papers-agree-meet = We zien elkaar twee uur per week, op een plek waar we ons allebei goed voelen.
papers-agree-months = We doen dat { $weeks } weken. Verlengen kan als we dat alle drie willen.
papers-agree-call = Wie niet kan komen, laat dat op tijd weten.
papers-agree-quiet = Wat we elkaar vertellen, blijft onder ons. Is iemand in gevaar, dan halen we er de coördinator bij.
papers-agree-stop = Loopt het niet goed, dan zeggen we het aan de coördinator. Stoppen mag altijd.
papers-day = Dag
papers-signature = Handtekening
