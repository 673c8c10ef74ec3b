match-lead = Koppel stelt voor wie bij wie past, en zegt waarom. Jij en je team beslissen.
match-busy = Ik zoek de beste paren…
match-failed = Er kon geen voorstel gemaakt worden.
match-failed-text = Zoek opnieuw. Lukt het dan nog niet, laad de pagina dan opnieuw. Wat er misging: { $why }
match-summary = { $pairs ->
    [0] Geen voorstellen
    [one] 1 voorstel
   *[other] { $pairs } voorstellen
} · { $waiting ->
    [0] niemand wacht verder
    [one] 1 mentee wacht verder
   *[other] { $waiting } mentees wachten verder
} · { $places ->
    [one] 1 vrije plaats bij mentoren
   *[other] { $places } vrije plaatsen bij mentoren
}
match-proof = Nagerekend: geen verdeling is beter.
match-take-all = Alle voorstellen aanvaarden
match-take-all-ask = { $n ->
    [one] Dit ene voorstel aanvaarden?
   *[other] Deze { $n } voorstellen aanvaarden?
}
match-take-all-text = Er komt voor elk voorstel een duo bij, en die mentees wachten niet meer. Je kan elk duo apart weer ongedaan maken. Vastgezette paren die een voorwaarde niet halen, aanvaard je een voor een.
match-taken = { $n ->
    [one] 1 duo gemaakt
   *[other] { $n } duo's gemaakt
}
match-taken-some = { $n ->
    [one] 1 duo gemaakt
   *[other] { $n } duo's gemaakt
}, { $failed } niet. De reden: { $why }
match-no-mentees = Niemand wacht op een mentor
match-no-mentees-text = Lees een lijst in, of zet bij een persoon de volgende stap naar ‘wacht op een mentor’.
match-no-mentors = Geen mentor heeft een vrije plaats
match-no-mentors-text = Kijk bij de mentoren wie bijna klaar is met de opleiding, of wie er een mentee bij kan nemen. Wie wacht, zie je hieronder.
match-see-mentors = Naar de mentoren
match-search = Zoek op naam
match-order = Volgorde
match-pairs = Voorstellen
match-waiting = Wie verder wacht
match-more = Toon er nog { $n }
match-nameless = (geen naam)
match-with = { $mentee } en { $mentor }
match-points = { $n ->
    [one] 1 punt
   *[other] { $n } punten
}
match-of-hundred = { $n } van 100 punten
match-waited = { $n ->
    [0] wacht sinds vandaag
    [one] wacht 1 dag
   *[other] wacht { $n } dagen
}
match-missing = { $n ->
    [one] 1 gegeven niet bekend
   *[other] { $n } gegevens niet bekend
}
match-pinned = vastgezet
match-breaks = haalt niet: { $rules }
match-language-levels = { $language } ({ $mentee } en { $mentor })
match-and-more = en nog { $n }
match-same-postcode = in dezelfde buurt
match-apart = { $km } uit elkaar
match-distance-unknown = afstand niet bekend

## what one can do
match-accept = Aanvaarden
match-accept-anyway = Toch aanvaarden
match-why = Waarom?
match-others = Andere mentoren
match-decide = Beslissen
match-pin = Vastzetten
match-unpin = Losmaken
match-veto = Uitsluiten
match-unveto = Niet meer uitsluiten
match-refuse = Weigeren
match-unrefuse = Weigering intrekken

## the question behind a decision
match-ask-pin = { $mentee } en { $mentor } vastzetten?
match-ask-pin-text = Dit paar staat dan vast in het voorstel. Je kan het altijd weer losmaken.
match-ask-pin-breaks = Dit paar haalt niet alle voorwaarden: { $rules }. Schrijf op waarom het toch kan.
match-ask-veto = { $mentee } en { $mentor } uitsluiten?
match-ask-veto-text = Koppel stelt dit paar niet meer voor, tot je het weer toelaat.
match-ask-refuse = { $mentee } en { $mentor } weigeren?
match-ask-refuse-text = Dit paar komt niet vanzelf terug. { $mentee } blijft wachten op een andere mentor.
match-ask-accept = { $mentee } en { $mentor } toch aanvaarden?
match-ask-by = Wie weigert?
match-ask-reason = Reden
match-ask-why = In eigen woorden
match-ask-why-hint = Geen rijksregisternummers of gegevens over gezondheid.
match-ask-need-by = Kies wie weigert.
match-ask-need-reason = Kies een reden.
match-ask-need-why = Schrijf in een zin waarom.
match-ask-register-number = Hier staat een rijksregisternummer. Dat mag Koppel niet bewaren: haal het weg.

## other mentors for one mentee
match-best = Beste mogelijkheden
match-best-none = Geen enkele mentor kan nu. Hieronder zie je per mentor waarom.
match-proposed = voorgesteld
match-price-equal = even goed als het voorstel
match-price = kost het geheel { $n ->
    [one] 1 punt
   *[other] { $n } punten
}
match-below-floor = onder de grens van { $n } punten

## why someone waits on
match-waits-no-mentors = Er is nu geen mentor met een vrije plaats.
match-waits-nobody = Geen enkele mentor haalt alle voorwaarden.
match-waits-floor = De beste mogelijkheid is { $mentor }, met { $points } punten. Dat is onder de grens.
match-waits-others = { $mentor } past het best ({ $points } punten), maar daar is de plaats beter besteed aan iemand anders.
match-waits-pin = Vastgezet met { $mentor }, die geen vrije plaats meer heeft.

## decisions that could not be followed
match-issues = Deze beslissingen kon ik niet volgen
match-issue-twice = { $mentee } staat twee keer vast. { $kept } telt, { $dropped } niet. Maak er een los.
match-issue-vetoed = { $mentee } en { $mentor } zijn vastgezet én uitgesloten. Uitgesloten telt.
match-issue-nobody = { $mentee } staat vast met { $mentor }, die geen actieve mentor is.
match-issue-place = { $mentee } staat vast met { $mentor }, die geen vrije plaats meer heeft.

## the page of one pair
match-pair-score = Punten
match-pair-score-missing = Wat niet bekend is, telt niet mee: de rest is herrekend naar 100.
match-pair-rules = Voorwaarden
match-pair-shared = Wat ze delen
match-pair-languages = Talen
match-pair-slots = Momenten
match-pair-distance = Afstand
match-pair-tastes = Interesses en waarden
match-pair-none = geen
match-pair-place = In het voorstel
match-pair-is-proposed = Koppel stelt dit paar voor.
match-pair-other = Koppel stelt { $mentor } voor bij { $mentee }.
match-pair-waits = Koppel laat { $mentee } nog wachten.
match-pair-equal = Dit paar kiezen is even goed voor het geheel.
match-pair-price = Dit paar kiezen kost het geheel { $n ->
    [one] 1 punt
   *[other] { $n } punten
}: alle verschuivingen zijn meegeteld.
match-pair-decided = Al beslist
match-pair-decided-none = Over dit paar is nog niets beslist.
match-pair-duo = Deze twee zijn een duo of een voorstel.
match-pair-to-duo = Naar het duo
match-pair-gone = Deze twee kan ik niet naast elkaar leggen
match-pair-gone-text = Een van beiden is geen mentee of geen mentor (meer).
match-pair-not-waiting = { $mentee } wacht nu niet op een mentor. Je ziet hieronder hoe dit paar past.
match-passed = gehaald
match-failed-rule = niet gehaald
match-unknown-rule = niet bekend
match-check = even nakijken

## what made a rule pass
match-fact-slots = samen vrij: { $slots }
match-fact-km = { $km } uit elkaar
match-fact-online = online kan voor allebei
match-fact-places = { $n ->
    [one] nog 1 plaats
   *[other] nog { $n } plaatsen
}
match-warn-eligible = { $side ->
    [mentee] voor de mentee nog niet beslist
    [mentor] voor de mentor nog niet beslist
   *[both] voor beiden nog niet beslist
}
match-warn-branch = { $side ->
    [mentee] van de mentee is de afdeling niet bekend
   *[other] van de mentor is de afdeling niet bekend
}

## why a rule fails
match-fail-not-waiting = de mentee wacht nu niet ({ $state })
match-fail-not-active = de mentor is niet actief ({ $state })
match-fail-paused = de mentor heeft pauze tot { $day }
match-fail-not-trained = de opleiding is nog niet gedaan
match-fail-full = { $taken } van { $capacity } plaatsen bezet
match-fail-not-eligible = { $side ->
    [mentee] de mentee voldoet niet
    [mentor] de mentor voldoet niet
   *[both] geen van beiden voldoet
}
match-fail-no-match = { $side ->
    [mentee] de mentee mag nu niet gematcht worden
    [mentor] de mentor mag nu niet gematcht worden
   *[both] geen van beiden mag nu gematcht worden
}
match-fail-branch = ze horen bij een andere afdeling
match-fail-languages-unknown = { $side ->
    [mentee] van de mentee is geen taalniveau bekend
    [mentor] van de mentor is geen taalniveau bekend
   *[both] van beiden is geen taalniveau bekend
}
match-fail-language-low = { $language }: mentee { $mentee }, mentor { $mentor }; nodig is { $needed }
match-fail-no-language = geen taal die ze allebei spreken
match-fail-slots-unknown = { $side ->
    [mentee] van de mentee zijn geen vrije momenten bekend
    [mentor] van de mentor zijn geen vrije momenten bekend
   *[both] van beiden zijn geen vrije momenten bekend
}
match-fail-no-slot = geen moment waarop ze allebei vrij zijn
match-fail-place-unknown = { $side ->
    [mentee] van de mentee is de postcode niet bekend
    [mentor] van de mentor is de postcode niet bekend
   *[both] van beiden is de postcode niet bekend
}
match-fail-travel-unknown = { $side ->
    [mentee] { $km } uit elkaar, en hoe de mentee zich verplaatst is niet bekend
    [mentor] { $km } uit elkaar, en hoe de mentor zich verplaatst is niet bekend
   *[both] { $km } uit elkaar, en hoe ze zich verplaatsen is niet bekend
}
match-fail-too-far = { $km } uit elkaar; samen geraken ze { $reach } ver
match-fail-one-person = dit is, of lijkt, dezelfde persoon: dezelfde naam, en dezelfde geboortedatum, telefoon, mail of nummer. Zijn het er twee? Zeg dat bij Verschillen.
match-fail-refuses = { $side ->
    [mentee] de mentee wil of mag dit niet
    [mentor] de mentor wil of mag dit niet
   *[both] geen van beiden wil of mag dit
}
match-fail-gender = { $side ->
    [mentor] de mentor vroeg iets anders
   *[other] de mentee vroeg iets anders
}
match-fail-gender-unknown = { $side ->
    [mentor] de mentor vroeg iets, en van de mentee is het niet bekend
   *[other] de mentee vroeg iets, en van de mentor is het niet bekend
}
match-fail-declined = een eerder voorstel ging niet door ({ $by }: { $reason })
match-fail-ended-early = hun vorige duo stopte vroeger ({ $reason })
match-fail-refused = geweigerd ({ $by }: { $reason })
match-fail-vetoed = uitgesloten door het team
whynot-all = Waarom niet een ander?
whynot-all-of = Waarom niet voor { $mentee }?
whynot-all-none = Alle mentoren aan tafel kunnen.
whynot-all-text = { $n ->
    [one] 1 mentor kan niet. Wat het makkelijkst te verhelpen is, staat eerst.
   *[other] { $n } mentoren kunnen niet. Wat het makkelijkst te verhelpen is, staat eerst.
}
whynot-all-fails = Wat niet klopt
whynot-all-takes = Wat er nodig is
whynot-takes-until = wachten tot { $day }
whynot-takes = { $what ->
    [two-people] zeg bij Verschillen dat het twee mensen zijn
    [waiting] de mentee moet wachten op een match
    [active] de mentor moet actief zijn
    [training] de opleiding afwerken
    [place] een plaats erbij bij deze mentor
    [eligible] de voorwaarden opnieuw bekijken
    [no-match] “nu niet matchen” weghalen bij die persoon
    [branch] dezelfde afdeling
    [ask-languages] de talen navragen en invullen
    [language] een gemeenschappelijke taal die beiden goed genoeg spreken
    [ask-slots] navragen wanneer het past, en invullen
    [slot] een moment dat beiden past
    [ask-place] de postcode navragen en invullen
    [ask-travel] navragen hoe die persoon zich verplaatst
    [travel] online afspreken, of verder reizen
    [refusal] dit staat vast zolang de weigering er staat
    [wish] met de persoon bespreken of de wens blijft
    [ask-gender] het geslacht navragen en invullen
   *[earlier] alleen als het team de beslissing terugneemt
}
match-day-today = Voorstellen krijgen de dag van vandaag
match-day-on = Voorstellen krijgen deze dag: { $day }
match-day = Dag waarop het team het voorstelde
match-day-hint = Deed het team het eerder? Kies die dag. Leeg is vandaag.
