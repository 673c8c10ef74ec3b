## why (not) this pair
whynot-obstacles = Ce qui fait obstacle
whynot-obstacles-text = { $n ->
    [one] Ceci doit être levé pour que ce duo soit possible.
   *[other] Tout ceci doit être levé pour que ce duo soit possible.
}
whynot-floor = Assez de points
whynot-floor-how = { $n } points ; la limite est { $floor }
whynot-pinned = Fixé ailleurs
whynot-pinned-how = fixé avec { $mentor }
whynot-chain = Voici ce qui se déplace alors :
whynot-lifted-if = { $kind ->
    [place] Sans ces obstacles et avec une place de plus,
    [pins] Toutes les places sont fixées pour d’autres. Avec une place de plus,
   *[lifted] Sans ces obstacles,
}
whynot-lifted-equal = ce duo serait aussi bon pour l’ensemble.
whynot-lifted-gain = { $n ->
    [one] ce duo ferait gagner 1 point à l’ensemble.
   *[other] ce duo ferait gagner { $n } points à l’ensemble.
}
whynot-lifted-cost = { $n ->
    [one] ce duo coûterait encore 1 point à l’ensemble.
   *[other] ce duo coûterait encore { $n } points à l’ensemble.
}
whynot-more = Une place de plus chez { $mentor } ferait gagner { $n ->
    [one] 1 point
   *[other] { $n } points
} à l’ensemble.
whynot-more-nothing = Une place de plus chez { $mentor } ne change rien à la proposition.
whynot-fewer = Une place de moins chez { $mentor } coûterait { $n ->
    [0] zéro point
    [one] 1 point
   *[other] { $n } points
} à l’ensemble.
whynot-compare = Côte à côte
whynot-criterion = Critère
whynot-of = { $n } sur { $of }
whynot-score = Ensemble, ramené à 100

## moves
step-new = { $mentee } va chez { $to } au lieu d’attendre
step-moves = { $mentee } passe de { $from } à { $to }
step-waits = { $mentee } continue d’attendre au lieu d’aller chez { $from }
step-waits-on = { $mentee } continue d’attendre
