## why (not) this pair
whynot-obstacles = Wat in de weg staat
whynot-obstacles-text = { $n ->
    [one] Dit moet wijken voor dit paar kan.
   *[other] Dit moet allemaal wijken voor dit paar kan.
}
whynot-floor = Genoeg punten
whynot-floor-how = { $n } punten; de grens is { $floor }
whynot-pinned = Staat ergens anders vast
whynot-pinned-how = vastgezet met { $mentor }
whynot-chain = Dan verschuift dit:
whynot-lifted-if = { $kind ->
    [place] Zonder die hindernissen en met één plaats meer
    [pins] Alle plaatsen staan vast voor anderen. Met één plaats meer
   *[lifted] Zonder die hindernissen
}
whynot-lifted-equal = zou dit paar even goed zijn voor het geheel.
whynot-lifted-gain = { $n ->
    [one] zou dit paar het geheel 1 punt opleveren.
   *[other] zou dit paar het geheel { $n } punten opleveren.
}
whynot-lifted-cost = { $n ->
    [one] zou dit paar het geheel nog 1 punt kosten.
   *[other] zou dit paar het geheel nog { $n } punten kosten.
}
whynot-more = Eén plaats meer bij { $mentor } zou het geheel { $n ->
    [one] 1 punt
   *[other] { $n } punten
} opleveren.
whynot-more-nothing = Eén plaats meer bij { $mentor } verandert niets aan het voorstel.
whynot-fewer = Eén plaats minder bij { $mentor } zou het geheel { $n ->
    [0] niets
    [one] 1 punt
   *[other] { $n } punten
} kosten.
whynot-compare = Naast elkaar
whynot-criterion = Waarop
whynot-of = { $n } van { $of }
whynot-score = Samen, herrekend naar 100

## moves
step-new = { $mentee } gaat naar { $to } in plaats van te wachten
step-moves = { $mentee } gaat van { $from } naar { $to }
step-waits = { $mentee } wacht verder in plaats van naar { $from } te gaan
step-waits-on = { $mentee } wacht verder
